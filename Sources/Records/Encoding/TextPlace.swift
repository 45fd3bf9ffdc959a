/// Where something stands in a text, for a clerk to find it.
struct TextPlace: Hashable, Sendable {
  /// The physical line, from 1.
  var line: Int
  /// The field of its row, from 1; nil where it is not known.
  var column: Int?
  /// The text of the field or the line, or the end of it that begins with the word in question.
  var text: String?

  /// The line `line`.
  init(line: Int) { self.line = line }

  /// The place of the byte at `offset` of `bytes`, which have delimiters and line ends as ASCII has, and
  /// are all of UTF-8 if `isUTF8`.
  init(of offset: Int, in bytes: UnsafeRawBufferPointer, isUTF8: Bool = true) {
    line = Records.line(of: offset, in: bytes)
    let cell = Self.cell(at: offset, in: bytes)
    column = cell.map { $0.field + 1 }
    if isUTF8 { text = Self.text(around: offset, of: cell?.range, in: bytes) }
  }

  /// The cell of `offset`; nil where none is in one line, as CSV wants them.
  private static func cell(
    at offset: Int, in bytes: UnsafeRawBufferPointer
  ) -> (field: Int, range: Range<Int>)? {
    let delimiter = CellScanner.likelyDelimiter(of: bytes)
    var (scanner, row) = (
      CellScanner(delimiter: delimiter, longestCell: CellScanner.longestOfSpreadsheets), CellRow()
    )
    while scanner.position <= offset, scanner.next(in: bytes, into: &row) {
      guard scanner.position > offset || scanner.position == bytes.count else { continue }
      guard let field = row.firstIndex(where: { $0.start <= offset && offset < $0.end }),
        row.flags.isDisjoint(with: Cell.Flags.ofBrokenRows)
      else { return nil }
      return (field, row[field].start..<row[field].end)
    }
    return nil
  }

  private static func text(
    around offset: Int, of cell: Range<Int>?, in bytes: UnsafeRawBufferPointer
  ) -> String {
    var (start, end) = (cell?.lowerBound ?? offset, cell?.upperBound ?? offset)
    if cell == nil {
      while start > 0, !bytes.endsLine(at: start - 1) { start -= 1 }
      while end < bytes.count, !bytes.endsLine(at: end) { end += 1 }
    }
    let whole = copiedText(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    if whole.unicodeScalars.count <= longest { return cleanedName(whole) }
    let word = bytes[start..<offset].lastIndex(of: Byte.space).map { $0 + 1 } ?? start
    // Of a word that is longer than any, only the end.
    start = offset - word <= longest ? word : offset
    while start > 0, start < end, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let shown = UnsafeRawBufferPointer(rebasing: bytes[start..<min(end, start + 4 * longest)])
    return "…" + cleanedName(String(copiedText(shown).prefix(longest)))
  }

  /// As much as a message shows.
  private static let longest = 58
}

extension CellScanner {
  /// What most likely cuts the fields of `bytes`: of comma, semicolon and tab the one that cuts one of
  /// the first records, the header among them, into most.
  fileprivate static func likelyDelimiter(of bytes: UnsafeRawBufferPointer) -> UInt8 {
    var (best, most, row) = (Byte.comma, 0, CellRow())
    for candidate in delimiters {
      var scanner = CellScanner(delimiter: candidate, longestCell: longestOfSpreadsheets)
      for _ in 0..<HeaderSearch.depth where scanner.nextThatSays(in: bytes, into: &row) {
        if row.count > most { (best, most) = (candidate, row.count) }
      }
    }
    return best
  }
}
