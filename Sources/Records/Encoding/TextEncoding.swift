/// An encoding that a file's text can be in; the values are those of `--encoding`.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// RFC 3629, with a byte order mark or without.
  case utf8 = "utf-8"
  /// RFC 2781, low byte first: Excel's "Unicode Text".
  case utf16LE = "utf-16le"
  /// RFC 2781, high byte first.
  case utf16BE = "utf-16be"
  /// Windows' Vietnamese code page, where most tone marks stand behind their letters.
  case windows1258 = "windows-1258"
  /// The third character set of TCVN 5712:1993, which the ABC fonts (.VnTime) have.
  ///
  /// It has no capitals with marks but Ă Â Ê Ô Ơ Ư Đ: the fonts whose names end with H show small
  /// letters as capitals.
  case tcvn3

  /// Whether the system can read it: glibc keeps what it knows of encodings in files that may be
  /// missing.
  public var isAvailable: Bool {
    switch self {
    case .utf8: true
    case .utf16LE: Converter(from: "UTF-16LE") != nil
    case .utf16BE: Converter(from: "UTF-16BE") != nil
    case .windows1258: CodePage.windows1258 != nil
    case .tcvn3: CodePage.tcvn3 != nil
    }
  }

  /// What people call it.
  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LE, .utf16BE: "UTF-16"
    case .windows1258: "windows-1258"
    case .tcvn3: "TCVN3 (ABC)"
    }
  }
}
