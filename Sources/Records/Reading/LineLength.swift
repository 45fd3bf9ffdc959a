/// How long a file's lines may be.
enum LineLength {
  /// More than any table's line has, and little enough for its cells to be held in memory.
  static let longest = 1 << 20

  /// Whether some line of `file` is longer than ``longest``. Any that is twice as long is found,
  /// though not all bytes are looked at.
  static func isExceeded(in file: FileBytes) -> Bool {
    let lineEnds = ByteSearch(Byte.lineFeed, Byte.carriageReturn, Byte.lineFeed)
    return file.hasStretch(of: longest) { lineEnds.first(in: $0, from: 0) == $0.count }
  }
}
