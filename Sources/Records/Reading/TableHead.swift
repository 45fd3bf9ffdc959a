/// A file's header, and how its rows are cut.
struct TableHead: Sendable {
  /// Which field is which column.
  let header: Header
  /// How many fields a row must have at the least.
  let requiredCount: Int
  /// A row above the header that says of what the counts are so many, and its line: `Đơn vị tính: nghìn
  /// người`.
  let titleWithLargeUnit: (text: String, line: Int)?
  /// At the first byte after the header.
  let scanner: CellScanner

  /// The head of `bytes`; nil when the file has no text.
  init?(_ bytes: UnsafeRawBufferPointer, schema: Schema, delimiter: Delimiter? = nil) {
    let search = HeaderSearch(bytes, schema: schema, delimiter: delimiter)
    guard let found = search.header() else { return nil }
    header = found.header
    requiredCount = header.requiredCount(of: schema)
    var scanner = found.scanner
    // A title may go over several lines, but not over other columns' titles.
    let faulty = found.row.first {
      $0.flags.contains(.multiline) && !$0.isWithin(fields: 1, cutBy: scanner.delimiter, in: bytes)
    }
    if !header.problems.isEmpty, let faulty { scanner.resume(afterLineOf: faulty, in: bytes) }
    scanner.multilineFields = header.multilineFields
    titleWithLargeUnit = Self.title(withLargeUnitIn: bytes, above: found)
    self.scanner = scanner
  }

  private static func title(
    withLargeUnitIn bytes: UnsafeRawBufferPointer, above found: HeaderSearch.Candidate
  ) -> (text: String, line: Int)? {
    var (scanner, row) = (CellScanner(delimiter: found.scanner.delimiter), CellRow())
    while scanner.nextWithText(in: bytes, into: &row), row.line < found.header.line {
      for cell in row {
        let (text, key) = (cell.text(in: bytes), headerKey(cell.text(in: bytes)))
        if key.contains("donvi"), HeaderTitle.isLargeUnit(key) {
          return (cleanedName(text), row.line)
        }
      }
    }
    return nil
  }
}
