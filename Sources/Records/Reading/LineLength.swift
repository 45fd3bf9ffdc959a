/// How long a file's lines may be.
enum LineLength {
  /// More than any table's line has, and little enough for its cells to be held in memory.
  static let longest = 1 << 20

  /// The number of a line of `file` that is longer than ``longest``, from 1; nil when none is. Any that
  /// is twice as long is found, though not all bytes are looked at.
  static func exceededLine(in file: FileBytes) -> Int? {
    let lineEnds = ByteSearch(Byte.lineFeed, Byte.carriageReturn, Byte.lineFeed)
    let stretch = file.firstStretch(of: longest) { lineEnds.first(in: $0, from: 0) == $0.count }
    guard let stretch else { return nil }
    // In pieces, so that a large file's pages do not stay in memory.
    return stride(from: 0, to: stretch.lowerBound, by: longest).reduce(1) { line, start in
      let range = start..<(start + longest)
      defer { file.release(range) }
      return line + file.withBytes { bytes in range.count { bytes.endsLine(at: $0) } }
    }
  }
}
