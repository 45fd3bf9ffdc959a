/// How a text is written in a unit file, so that systemd reads it as it is (systemd.syntax(7),
/// systemd.unit(5) “Specifiers”, systemd.service(5) “Command lines”).
enum SystemdText {
  /// As all that stands behind `=`: only specifiers are expanded there.
  static func value(_ text: String) -> String { text.map { $0 == "%" ? "%%" : "\($0)" }.joined() }

  /// As one word of a list.
  static func word(_ text: String) -> String { quoted(value(text)) }

  /// As one word of a command, where `$` would be a variable.
  static func argument(_ text: String) -> String {
    quoted(value(text).map { $0 == "$" ? "$$" : "\($0)" }.joined())
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
      default: plainSigns.contains(byte)
      }
    }
    guard text.isEmpty || !isPlain else { return text }
    return "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\""
  }

  private static let plainSigns = Array("/._-+,:=@%".utf8)
}
