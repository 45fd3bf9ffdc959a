import Quantities

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
