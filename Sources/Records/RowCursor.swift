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

  private let bytes: UnsafeRawBufferPointer
  private let file: String
  /// The file's header.
  let header: Header
  private let requiredCount: Int
  private var scanner: CellScanner
  private var row = CellRow()
  private(set) var rowIsSound = true
  private(set) var findings: [Finding] = []
  /// Whether a date was met that makes sense only with its month before its day.
  private var hasMonthFirst = false
  /// Whether a date was met that makes sense only with its day before its month.
  private var hasDayFirst = false
  /// Whether the dates may all have their months first: one has, and none says otherwise. One among
  /// others that have their days first is a slip of the pen.
  var datesAreOfUnknownOrder: Bool { hasMonthFirst && !hasDayFirst }
  /// How many dates make another sense with their month before their day.
  private(set) var datesEitherWay = 0

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

  private mutating func report(_ problem: RecordProblem, field: Int) {
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
  private func trimmed(_ cell: Cell) -> UnsafeRawBufferPointer {
    withoutSpaces(cell.raw(in: bytes))
  }
}

// MARK: - Cells

extension RowCursor {
  /// The row's time, from `date` or from `year` and `month`.
  mutating func when() -> When? {
    guard header.field(of: .date) != nil else {
      let (year, number) = (year(), month())
      guard let year, let number else { return nil }
      return Month(year: year, number: number).map { When(month: $0, day: nil) }
    }
    guard let day = date() else { return nil }
    checkYearAndMonth(against: day)
    return When(month: day.month, day: day)
  }

  /// The row's year.
  mutating func year() -> Int? {
    value(of: .year, by: yearNumber(in:)) { .faultyYear($0, $1) }
  }

  private mutating func month() -> Int? {
    value(of: .month, by: monthNumber(in:)) { cell, _ in .faultyMonth(cell) }
  }

  private mutating func date() -> Day? {
    var (isSlashed, isSwapped) = (false, false)
    let day = value(
      of: .date,
      by: { text -> Result<Day, DateFault> in
        isSlashed = text.contains(UInt8(ascii: "/"))
        return Records.day(in: text)
      }
    ) { cell, fault in
      if case .monthFirst = fault { isSwapped = true }
      return .faultyDate(cell, fault)
    }
    if isSwapped { hasMonthFirst = true }
    guard let day, isSlashed else { return day }
    if day.number > 12 { hasDayFirst = true }
    if day.number <= 12, day.number != day.month.number { datesEitherWay += 1 }
    return day
  }

  /// Reports a year or month beside the date that says something else.
  private mutating func checkYearAndMonth(against day: Day) {
    if !isEmpty(.year), let year = year(), year != day.year {
      report(.contradictedDate(writtenCell(of: .year), day), in: .year)
    }
    if !isEmpty(.month), let number = month(), number != day.month.number {
      report(.contradictedDate(writtenCell(of: .month), day), in: .month)
    }
  }

  /// The count in `column`.
  mutating func count(_ column: Column) -> Int? {
    value(of: column, by: Records.count(in:)) { .faultyCount($0, $1) }
  }

  /// The count in `column`, which may be empty or absent.
  mutating func countIfAny(_ column: Column) -> Int? { isEmpty(column) ? nil : count(column) }

  /// The number of the name in `column`.
  mutating func name(_ column: Column, in index: inout NameIndex) -> Int32? {
    guard let field = header.field(of: column) else { return nil }
    switch index.number(of: row[field], in: bytes) {
    case .success(let number): return number
    case .failure(let fault):
      let cell = writtenCell(of: column, at: field)
      report(RecordProblem(fault, in: column, cell: cell), field: field)
      return nil
    }
  }

  /// The number of the name in `column`, which may be empty or absent.
  mutating func nameIfAny(_ column: Column, in index: inout NameIndex) -> Int32? {
    isEmpty(column) ? nil : name(column, in: &index)
  }

  private func isEmpty(_ column: Column) -> Bool {
    header.field(of: column).map { trimmed(row[$0]).isEmpty } ?? true
  }

  private mutating func value<Value, Fault: Error>(
    of column: Column, by parse: (UnsafeRawBufferPointer) -> Result<Value, Fault>,
    problem: (WrittenCell, Fault) -> RecordProblem
  ) -> Value? {
    guard let field = header.field(of: column) else { return nil }
    if case .success(let value) = parse(trimmed(row[field])) { return value }
    // Something is wrong, if only characters that nobody sees: judge what the message would show.
    let cell = writtenCell(of: column, at: field)
    var text = cell.text
    switch text.withUTF8({ parse(UnsafeRawBufferPointer($0)) }) {
    case .success(let value): return value
    case .failure(let fault):
      if cell.text.isEmpty {
        report(.emptyCell(cell.header), field: field)
      } else if let fault = SpreadsheetFault(cell.text) {
        report(.spreadsheetFault(cell, fault), field: field)
      } else {
        report(problem(cell, fault), field: field)
      }
      return nil
    }
  }

  private func writtenCell(of column: Column) -> WrittenCell {
    writtenCell(of: column, at: header.field(of: column) ?? 0)
  }

  private func writtenCell(of column: Column, at field: Int) -> WrittenCell {
    WrittenCell(header: header.title(of: column), text: cleanedName(row[field].text(in: bytes)))
  }
}
