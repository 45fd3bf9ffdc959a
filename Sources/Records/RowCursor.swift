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
  private let requiredCount: Int
  var scanner: CellScanner
  var row = CellRow()
  var rowIsSound = true
  var findings: [Finding] = []
  /// Whether a date was met that makes sense only with its month before its day.
  var hasMonthFirst = false
  /// Whether a date was met that makes sense only with its day before its month.
  var hasDayFirst = false
  /// Whether the dates may all have their months first: one has, and none says otherwise. One among
  /// others that have their days first is a slip of the pen.
  var datesAreOfUnknownOrder: Bool { hasMonthFirst && !hasDayFirst }
  /// How many dates make another sense with their month before their day.
  var datesEitherWay = 0

  /// The rows of `bytes` after the header; nil when there is not even that.
  init?(_ bytes: UnsafeRawBufferPointer, file: String, schema: Schema) {
    guard let found = HeaderSearch(bytes, schema: schema).header() else { return nil }
    self.bytes = bytes
    self.file = file
    header = found.header
    requiredCount = header.requiredCount(of: schema)
    scanner = found.scanner
    // A title may go over several lines, but not over other columns' titles.
    let faulty = found.row.first {
      $0.flags.contains(.multiline) && !$0.isWithin(fields: 1, cutBy: scanner.delimiter, in: bytes)
    }
    if !header.problems.isEmpty, let faulty { scanner.resume(afterLineOf: faulty, in: bytes) }
    scanner.multilineFields = header.multilineFields
  }

  /// The physical line on which the present row begins.
  var line: Int { row.line }

  /// A hash of the texts of the present row's cells.
  var hash: UInt64 {
    row.prefix(header.titles.count).reduce(0) { byteHash($1.raw(in: bytes), seed: $0) }
  }

  /// Goes to the next row that has anything in it; false when there is none.
  mutating func advance() -> Bool {
    guard scanner.nextWithText(in: bytes, into: &row) else { return false }
    rowIsSound = true
    checkShape()
    return true
  }

  /// Adds an error about the present row's cell of `column`.
  mutating func report(_ problem: RecordProblem, in column: Column) {
    if let field = header.field(of: column) { report(problem, field: field) }
  }

  mutating func report(_ problem: RecordProblem, field: Int) {
    findings.append(Finding(problem, at: place(of: field)))
    rowIsSound = false
  }

  /// Adds a warning about the present row, or its field `field` (from 0).
  mutating func warn(_ problem: RecordProblem, field: Int? = nil) {
    findings.append(Finding(problem, at: place(of: field), severity: .warning))
  }

  private func place(of field: Int?) -> SourceLocation {
    let line = field.flatMap { $0 < row.count ? row[$0].line : nil } ?? row.line
    return SourceLocation(file: file, line: line, column: field.map { $0 + 1 })
  }

  /// Makes the present row as long as the header, or reports why it cannot be.
  private mutating func checkShape() {
    for (index, cell) in row.enumerated() {
      if let problem = runaway(cell, at: index) {
        scanner.resume(afterLineOf: cell, in: bytes)
        return report(problem, field: index)
      }
      if cell.flags.contains(.textAfterQuote) { report(.textAfterQuote, field: index) }
    }
    let columns = header.titles.count
    guard rowIsSound, row.count != columns else { return }
    if row.count < columns { return fillUp(to: columns) }
    if let extra = row[columns...].firstIndex(where: { !trimmed($0).isEmpty }) {
      let text = row[extra].text(in: bytes)
      report(.longRow(fields: row.count, columns: columns, text: text), field: extra)
    }
  }

  /// What is wrong with the cell of `field` when it goes over a line's end and should not.
  ///
  /// A note in a column that nobody reads may; but not when it holds as many delimiters as a row,
  /// when something follows it, or when its row has got longer by it: those are rows swallowed.
  private func runaway(_ cell: Cell, at field: Int) -> RecordProblem? {
    if cell.flags.contains(.unclosed) { return .unclosedQuote }
    guard cell.flags.contains(.multiline) else { return nil }
    if scanner.mayBeMultiline(field), !cell.flags.contains(.textAfterQuote),
      row.count <= header.width,
      cell.isWithin(fields: header.width - 1, cutBy: scanner.delimiter, in: bytes)
    {
      return nil
    }
    return .lineEndInCell(lines: cell.lines(in: bytes))
  }

  /// Takes missing fields for empty ones where they may be empty: Excel leaves out the delimiters at
  /// the end of a row whose last cells are empty, in rows far from any that has them.
  private mutating func fillUp(to columns: Int) {
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
