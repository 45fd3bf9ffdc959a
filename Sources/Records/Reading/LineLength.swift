/// How long a file's lines may be.
enum LineLength {
  /// More than any table's line has, and little enough for its cells to be held in memory.
  static let longest = 1 << 20

  /// Whether some line of `bytes` is longer than ``longest``. Any that is twice as long is found,
  /// though not all bytes are looked at.
  static func isExceeded(in bytes: UnsafeRawBufferPointer) -> Bool {
    let lineEnds = ByteSearch(Byte.lineFeed, Byte.carriageReturn, Byte.lineFeed)
    return stride(from: 0, to: bytes.count - longest, by: longest).contains { start in
      let reach = UnsafeRawBufferPointer(rebasing: bytes[..<(start + longest)])
      return lineEnds.first(in: reach, from: start) == reach.count
    }
  }
}
