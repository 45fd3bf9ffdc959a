import Diagnostics
import Quantities

/// One file's rows: gives the present row's cells as values, and collects what is wrong with them.
///
/// Each reading method gives nil for a cell without the value asked for. Where that is a fault and
/// not an empty cell of an optional column, it has become a finding and ``rowIsSound`` is false.
///
/// A stray quotation mark makes the scanner take line ends, and whole rows, for a cell's text. Then
/// the row where the cell begins is faulty, and reading goes on with the line after: whatever the
/// mark swallowed is read as if it were not there, so that rows read and rows left out add up to the
/// lines of the file. The price is that each line of a cell that was meant to have several counts,
/// too.
struct RowCursor {
  /// When a row's event was.
  struct When {
    var month: Month
    var day: Day?
  }

  let bytes: UnsafeRawBufferPointer
  let file: String
  /// The file's header.
  let header: Header
  /// How many fields a row must have at the least.
  let requiredCount: Int
  /// Where the rows under the header begin.
  let firstRow: Int
  /// How many columns have a title, and how many fields the header has, the last perhaps without one.
  private let (columnCount, fieldCount): (Int, Int)
  private let unreadFields: [Int]
  /// The fields of counts; those behind which texts, or numbers that are nobody's, stand.
  let countFields: [Int]
  private let (countFieldsBeforeTexts, countFieldsBeforeNumbers): ([Int], [Int])
  /// The fields that say when.
  let timeFields: [Int]
  private(set) var scanner: CellScanner
  private var stops: StopIndex
  private(set) var row = CellRow()
  var rowIsSound = true
  /// The findings of the rows before.
  private var log: FindingLog
  /// The findings of the present row.
  var rowFindings: [Finding] = []
  /// Whether a cell was met that may be in another encoding.
  var hasForeignText = false
  /// What the dates so far tell of their order.
  var dateOrder = DateOrder()

  /// The rows of `bytes` under `head`, from the first after the header on; findings go to `log`.
  init(
    _ bytes: UnsafeRawBufferPointer, file: String, head: TableHead, log: FindingLog = FindingLog()
  ) {
    (self.bytes, self.file, self.log) = (bytes, file, log)
    header = head.header
    requiredCount = head.requiredCount
    (columnCount, fieldCount) = (head.header.titles.count, head.header.width)
    unreadFields = head.header.unreadFields
    (countFields, timeFields) = (header.countFields, header.timeFields)
    (countFieldsBeforeTexts, countFieldsBeforeNumbers) = (
      header.countFieldsBeforeTexts, header.countFieldsBeforeNumbers
    )
    scanner = head.scanner
    stops = StopIndex(head.scanner.delimiter)
    firstRow = head.scanner.position
  }

  /// Goes on with the row that begins at `position`, on `line`.
  mutating func seek(_ position: Int, line: Int) { scanner.seek(position, line: line) }

  /// Goes to where the next row begins, or the bytes end.
  mutating func skipLineEnds() { scanner.skipLineEnds(in: bytes) }

  /// Where the scanner is: after the present row.
  var position: Int { scanner.position }
  /// The physical line of ``position``.
  var positionLine: Int { scanner.line }

  /// Where the present row begins.
  var start: Int { row.start }
  /// The physical line on which the present row begins.
  var line: Int { row.line }

  /// Goes to the next row that has anything in it and begins before `limit`; false when there is
  /// none.
  mutating func advance(before limit: Int = .max) -> Bool {
    if !rowFindings.isEmpty { keepRowFindings() }
    guard readPlainRow(before: limit) || scanner.nextWithText(in: bytes, before: limit, into: &row)
    else { return false }
    rowIsSound = true
    checkShape()
    return true
  }

  /// Goes to the next row, if it begins here and is one of those that are read fast.
  private mutating func readPlainRow(before limit: Int) -> Bool {
    let (start, line) = (scanner.position, scanner.line)
    guard start < limit,
      let end = stops.row(at: start, line: line, columns: fieldCount, in: bytes, into: &row),
      Self.beginsText(bytes[start]) || !row.isBlank(in: bytes)
    else { return false }
    scanner.seek(end, line: line + 1)
    return true
  }

  /// Whether `byte` is a digit or a letter without marks, so that its row is not blank.
  private static func beginsText(_ byte: UInt8) -> Bool {
    (Byte.zero...Byte.nine).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// All findings so far.
  mutating func findings() -> FindingLog {
    keepRowFindings()
    return log
  }

  private mutating func keepRowFindings() {
    for finding in rowFindings { log.add(finding) }
    rowFindings.removeAll(keepingCapacity: true)
  }

  /// Looks whether the present row may be in another encoding, where nobody will read its cells.
  mutating func checkText() {
    if row.contains(where: { looksForeign($0.raw(in: bytes)) }) { hasForeignText = true }
  }

  /// Looks whether the cells that are nobody's column may be in another encoding.
  @inline(__always)
  mutating func checkUnreadText() {
    if !unreadFields.isEmpty { checkText(of: unreadFields) }
  }

  @inline(never)
  private mutating func checkText(of fields: [Int]) {
    for field in fields where field < row.count {
      if looksForeign(row[field].raw(in: bytes)) { hasForeignText = true }
    }
  }

  /// Adds an error about the present row's cell of `column`.
  mutating func report(_ problem: RecordProblem, in column: Column) {
    report(problem, field: header.field(of: column))
  }

  /// Adds an error about the present row's field `field` (from 0), or about all of it.
  mutating func report(_ problem: RecordProblem, field: Int?) {
    rowFindings.append(Finding(problem, at: place(of: field)))
    rowIsSound = false
  }

  /// Adds a warning about the present row, or its field `field` (from 0).
  mutating func warn(_ problem: RecordProblem, field: Int? = nil) {
    rowFindings.append(Finding(problem, at: place(of: field), severity: .warning))
  }

  private func place(of field: Int?) -> SourceLocation {
    let line = field.flatMap { $0 < row.count ? row[$0].line : nil } ?? row.line
    return SourceLocation(file: file, line: line, column: field.map { $0 + 1 })
  }

  /// Makes the present row as long as the header, or reports why it cannot be.
  @inline(__always)
  private mutating func checkShape() {
    if row.count == fieldCount, row.flags.isDisjoint(with: Cell.Flags.ofBrokenRows),
      columnCount == fieldCount || hasNothingBehindColumns
    {
      return
    }
    mendShape()
  }

  /// Whether no byte stands in the fields under no title at the row's end.
  private var hasNothingBehindColumns: Bool {
    row[columnCount...].allSatisfy { $0.start == $0.end }
  }

  @inline(never)
  private mutating func mendShape() {
    for (index, cell) in row.enumerated() {
      if let problem = runaway(cell, at: index) {
        scanner.resume(afterLineOf: cell, in: bytes)
        return report(problem, field: index)
      }
      if cell.flags.contains(.textAfterQuote) { report(.textAfterQuote, field: index) }
    }
    let columns = columnCount
    guard rowIsSound, row.count != columns else { return }
    if row.count < columns { return fillUp(to: columns) }
    if row.count > header.width, let field = fieldWithSpacedQuote() {
      return report(.spaceBeforeQuote, field: field)
    }
    if row.count > header.width, let field = splitCount(among: countFields) {
      return report(.splitCount(text: splitText(at: field), next: nil), field: field)
    }
    if let extra = row[columns...].firstIndex(where: { !trimmed($0).isEmpty }) {
      let text = row[extra].text(in: bytes)
      report(.longRow(fields: row.count, columns: columns, text: text), field: extra)
    }
  }

  /// The first of `fields`, of counts, that may be one half of `1,900`: up to three digits, and exactly
  /// three in the field behind it. Between quotation marks they are a cell of their own.
  private func splitCount(among fields: [Int]) -> Int? {
    guard scanner.delimiter == Byte.comma else { return nil }
    return fields.first { field in
      guard field + 1 < row.count else { return false }
      let (left, right) = (row[field], row[field + 1])
      guard left.end + 1 == right.start, (1...3).contains(left.end - left.start),
        right.end - right.start == 3, let whole = plainCount(left.raw(in: bytes)), whole > 0
      else { return false }
      return plainCount(right.raw(in: bytes)) != nil
    }
  }

  /// Whether no count may be one half of `1,900`, the other half being in a column of texts, as it is
  /// where a row lacks its last field; reports the first that may. Where the next column has numbers
  /// of its own, all its rows may look so: that is a warning.
  mutating func hasWholeCounts() -> Bool {
    if !countFieldsBeforeTexts.isEmpty, let field = splitCount(among: countFieldsBeforeTexts) {
      report(splitCount(at: field), field: field)
      return false
    }
    if !countFieldsBeforeNumbers.isEmpty, let field = splitCount(among: countFieldsBeforeNumbers) {
      warn(splitCount(at: field), field: field)
    }
    return true
  }

  private func splitCount(at field: Int) -> RecordProblem {
    .splitCount(text: splitText(at: field), next: header.titles[field + 1])
  }

  /// Both halves, as they may have been written.
  private func splitText(at field: Int) -> String {
    row[field].text(in: bytes) + "," + row[field + 1].text(in: bytes)
  }

  /// Takes missing fields for empty ones where they may be empty: Excel leaves out the delimiters at
  /// the end of a row whose last cells are empty, in rows far from any that has them.
  private mutating func fillUp(to columns: Int) {
    if row.count < requiredCount, let cause = causeOfShortness() {
      return report(cause.problem, field: cause.field)
    }
    let problem = RecordProblem.shortRow(
      fields: row.count, columns: columns, missing: header.titles[row.count],
      mayBeEmpty: row.count >= requiredCount)
    if row.count < requiredCount { return report(problem, field: row.count) }
    warn(problem, field: row.count)
    while row.count < columns { row.appendEmpty() }
  }

  /// The cell's bytes without spaces around them.
  func trimmed(_ cell: Cell) -> UnsafeRawBufferPointer {
    withoutSpaces(cell.raw(in: bytes))
  }
}
