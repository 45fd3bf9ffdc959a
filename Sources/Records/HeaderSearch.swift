/// Finds a file's header and its delimiter together, since each gives the other away.
///
/// The header is the first row that has all required columns. Above it may stand what cannot be a
/// record, having fewer filled cells than one needs: a title, Excel's `sep=;`. Where no row has all
/// columns, the one that has most is taken for the header, to say what it lacks.
struct HeaderSearch {
  /// A row that may be the header, with the scanner that stands behind it.
  struct Candidate {
    var header: Header
    var row: CellRow
    var scanner: CellScanner
  }

  /// How far down the header may be, in rows that have text.
  private static let depth = 10

  private let bytes: UnsafeRawBufferPointer
  private let schema: Schema
  private let delimiters: [UInt8]

  /// A search in `bytes`, whose fields are cut by `delimiter`; nil to find it out.
  init(_ bytes: UnsafeRawBufferPointer, schema: Schema, delimiter: Delimiter? = nil) {
    self.bytes = bytes
    self.schema = schema
    delimiters = delimiter.map { [$0.byte] } ?? CellScanner.delimiters
  }

  /// The header; nil when the file has no text.
  func header() -> Candidate? {
    var candidates: [Candidate] = []
    for delimiter in delimiters {
      let found = self.candidates(cutBy: delimiter)
      // No other delimiter finds one further up.
      if found.count == 1, found[0].header.isComplete { return found[0] }
      candidates += found
    }
    let complete = candidates.filter(\.header.isComplete)
    if let first = complete.min(by: { $0.header.line < $1.header.line }) { return first }
    return candidates.max { isLess($0, $1) }
  }

  /// The rows from the top on that may be the header, through the first that is or that may be a
  /// record.
  private func candidates(cutBy delimiter: UInt8) -> [Candidate] {
    var scanner = CellScanner(delimiter: delimiter)
    var (row, found) = (CellRow(), [Candidate]())
    while found.count < Self.depth, scanner.nextThatSays(in: bytes, into: &row) {
      let header = Header(row, in: bytes, schema: schema)
      found.append(Candidate(header: header, row: row, scanner: scanner))
      if header.isComplete || isFilledLikeARecord(row) { break }
    }
    return found
  }

  private func isFilledLikeARecord(_ row: CellRow) -> Bool {
    row.count { !withoutSpaces($0.raw(in: bytes)).isEmpty } > schema.required.count
  }

  /// Order by columns known, then by place from below, then by cells; of equals the first is taken.
  private func isLess(_ a: Candidate, _ b: Candidate) -> Bool {
    let (left, right) = (a.header, b.header)
    return (left.knownColumns, -left.line, left.width) < (
      right.knownColumns, -right.line, right.width
    )
  }
}
