/// Finds a file's header and its delimiter together, since each gives the other away.
///
/// The header is the first row that has all required columns. Above it may stand what cannot be a
/// record, having fewer filled cells than one needs: a title, Excel's `sep=;`. Where no row has all
/// columns, two that have them together are a header over two rows, which merged cells make; else the
/// one that has most is taken for the header, to say what it lacks.
struct HeaderSearch {
  /// A row that may be the header, with the scanner that stands behind it.
  struct Candidate {
    var header: Header
    var row: CellRow
    var scanner: CellScanner
  }

  /// How far down the header may be, in rows that have text: below a page's title, and not in the
  /// middle of a file that is none of ours.
  static let depth = 30

  private let bytes: UnsafeRawBufferPointer
  private let schema: Schema
  private let delimiters: [UInt8]

  /// The search in `bytes`, whose fields `delimiter` cuts; nil to find that out.
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
    if let found = candidates.lazy.compactMap({ inTwoRows($0) }).first { return found }
    guard var nearest = candidates.max(by: { isLess($0, $1) }) else { return nil }
    if nearest.header.knownColumns == 0 {
      let unseen = candidates.lazy.compactMap { candidate in
        cause(ofUnseen: candidate).map { (candidate, $0) }
      }.first
      if let unseen { nearest = unseen.0 }
      nearest.header.isNotFound(because: unseen?.1, schema: schema)
    }
    return nearest
  }

  /// Why the row of `candidate`, if it is a header, is one field; nil when it is none.
  private func cause(ofUnseen candidate: Candidate) -> UnseenHeader? {
    if isHeader(from: candidate.row.start, cutBy: Byte.bar) { return .otherDelimiter(Byte.bar) }
    guard candidate.row.count == 1, let cell = candidate.row.first, cell.flags.contains(.quoted)
    else { return nil }
    let line = cell.text(in: bytes).utf8CString.dropLast().map { UInt8(bitPattern: $0) }
    let isHeader = line.withUnsafeBytes { line in
      let inner = HeaderSearch(line, schema: schema)
      return CellScanner.delimiters.contains { inner.isHeader(from: 0, cutBy: $0) }
    }
    return isHeader ? .quotedLine : nil
  }

  /// Whether the row that begins at `start` is a header when `delimiter` cuts it.
  private func isHeader(from start: Int, cutBy delimiter: UInt8) -> Bool {
    var scanner = CellScanner(delimiter: delimiter, longestCell: CellScanner.longestOfSpreadsheets)
    var row = CellRow()
    scanner.seek(start, line: 1)
    guard scanner.next(in: bytes, into: &row) else { return false }
    return Header(row, in: bytes, schema: schema).isComplete
  }

  /// `candidate` with the finding that its header goes on in the next row, and the scanner behind that;
  /// nil when it does not.
  private func inTwoRows(_ candidate: Candidate) -> Candidate? {
    var (joined, lower) = (candidate, CellRow())
    guard joined.scanner.nextWithText(in: bytes, into: &lower),
      Header.isComplete(over: candidate.row, and: lower, in: bytes, schema: schema)
    else { return nil }
    joined.header.goesOn(inLine: lower.line)
    return joined
  }

  /// The rows from the top on that may be the header, through the first that is or that may be a
  /// record.
  private func candidates(cutBy delimiter: UInt8) -> [Candidate] {
    var scanner = CellScanner(delimiter: delimiter, longestCell: CellScanner.longestOfSpreadsheets)
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
