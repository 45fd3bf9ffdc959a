import Quantities

extension RowCursor {
  /// The row's time, from `date` or from `year` and `month`.
  mutating func when() -> When? {
    guard header.field(of: .date) != nil else {
      let (year, number) = (year(), month())
      guard let year, let number else { return nil }
      return Month(year: year, number: number).map { When(month: $0, day: nil) }
    }
    guard let when = date() else { return nil }
    if header.saysTimeTwice { checkYearAndMonth(against: when) }
    return when
  }

  /// The row's year.
  mutating func year() -> Int? {
    value(of: .year, by: yearNumber(in:)) { .faultyYear($0, $1) }
  }

  private mutating func month() -> Int? {
    value(of: .month, by: monthNumber(in:)) { cell, _ in .faultyMonth(cell) }
  }

  @inline(__always)
  private mutating func date() -> When? {
    guard let field = header.field(of: .date) else { return nil }
    guard let day = plainDay(row[field].raw(in: bytes)) else { return otherDate(at: field) }
    noteOrder(of: day)
    return When(month: day.month, day: day)
  }

  /// The date in `field` where it is not written as `05/01/2021`.
  @inline(never)
  private mutating func otherDate(at field: Int) -> When? {
    var isSwapped = false
    let written = value(of: .date, by: Records.date(in:)) { cell, fault in
      if case .monthFirst = fault { isSwapped = true }
      return .faultyDate(cell, fault)
    }
    if isSwapped { dateOrder.hasMonthFirst = true }
    guard let written else { return nil }
    if let day = written.day { note(day, form: written.form, at: field) }
    return When(month: written.month, day: written.day)
  }

  private mutating func note(_ day: Day, form: WrittenDate.Form, at field: Int) {
    switch form {
    case .dayFirst: noteOrder(of: day)
    case .shortYear:
      noteOrder(of: day)
      warn(.shortYear(writtenCell(of: .date, at: field), day), field: field)
    case .serialNumber: warn(.serialDate(writtenCell(of: .date, at: field), day), field: field)
    case .yearFirst, .monthOnly: break
    }
  }

  /// Takes in a day that was written before its month.
  private mutating func noteOrder(of day: Day) {
    if day.number > 12 {
      dateOrder.hasDayFirst = true
    } else if day.number != day.month.number {
      dateOrder.eitherWay += 1
    }
  }

  /// Reports a year or month beside the date that says something else.
  private mutating func checkYearAndMonth(against when: When) {
    if !isEmpty(.year), let year = year(), year != when.month.year {
      report(contradiction(of: .year, to: when), in: .year)
    }
    if !isEmpty(.month), let number = month(), number != when.month.number {
      report(contradiction(of: .month, to: when), in: .month)
    }
  }

  private func contradiction(of column: Column, to when: When) -> RecordProblem {
    .contradictedDate(writtenCell(of: column), month: when.month, day: when.day)
  }

  /// The count in `column`.
  mutating func count(_ column: Column) -> Int? {
    guard let field = header.field(of: column) else { return nil }
    return plainCount(row[field].raw(in: bytes)) ?? otherCount(column)
  }

  /// The count in `column` where it is not digits alone.
  @inline(never)
  private mutating func otherCount(_ column: Column) -> Int? {
    value(of: column, by: Records.count(in:)) { .faultyCount($0, $1) }
  }

  /// The count in `column` of a row that adds up others.
  mutating func totalCount(_ column: Column) -> Int? {
    value(of: column, by: Records.totalCount(in:)) { .faultyCount($0, $1) }
  }

  /// The count in `column`, which may be empty or absent.
  mutating func countIfAny(_ column: Column) -> Int? {
    guard let field = header.field(of: column) else { return nil }
    let text = row[field].raw(in: bytes)
    if text.isEmpty { return nil }
    return plainCount(text) ?? (isEmpty(column) ? nil : otherCount(column))
  }

  /// The rate in `column`, which may be empty or absent.
  mutating func rateIfAny(_ column: Column) -> WrittenRate? {
    guard !isEmpty(column) else { return nil }
    return value(of: column, by: Records.rate(in:)) { cell, _ in .faultyRate(cell) }
  }

  /// The number of the name in `column`.
  mutating func name(_ column: Column, in index: inout NameIndex) -> Int32? {
    guard let field = header.field(of: column) else { return nil }
    let code = index.code(of: row[field], in: bytes)
    if code >= 0 { return code }
    report(index.fault(code), in: column, at: field)
    return nil
  }

  @inline(never)
  private mutating func report(_ fault: NameFault, in column: Column, at field: Int) {
    if fault == .empty { return reportEmpty(column, at: field) }
    let cell = writtenCell(of: column, at: field)
    report(RecordProblem(fault, in: column, cell: cell), field: field)
  }

  /// The number of the name in `column`, which may be empty or absent.
  mutating func nameIfAny(_ column: Column, in index: inout NameIndex) -> Int32? {
    guard let field = header.field(of: column) else { return nil }
    let code = index.code(of: row[field], in: bytes)
    if code >= 0 { return code }
    if index.fault(code) != .empty { report(index.fault(code), in: column, at: field) }
    return nil
  }

  /// Whether the cell of `column` has nothing but spaces, or there is no such column.
  func isEmpty(_ column: Column) -> Bool {
    header.field(of: column).map { trimmed(row[$0]).isEmpty } ?? true
  }

  private mutating func value<Value, Fault: Error>(
    of column: Column, by parse: (UnsafeRawBufferPointer) -> Result<Value, Fault>,
    problem: (WrittenCell, Fault) -> RecordProblem
  ) -> Value? {
    guard let field = header.field(of: column) else { return nil }
    if case .success(let value) = parse(trimmed(row[field])) { return value }
    if looksForeign(row[field].raw(in: bytes)) { hasForeignText = true }
    // Something is wrong, if only characters that nobody sees: judge what the message would show.
    let cell = writtenCell(of: column, at: field)
    var text = cell.text
    switch text.withUTF8({ parse(UnsafeRawBufferPointer($0)) }) {
    case .success(let value): return value
    case .failure(let fault):
      if cell.text.isEmpty {
        reportEmpty(column, at: field)
      } else if let fault = SpreadsheetFault(cell.text) {
        report(.spreadsheetFault(cell, fault), field: field)
      } else {
        report(problem(cell, fault), field: field)
      }
      return nil
    }
  }

  /// The cell of `column` as messages name it.
  func writtenCell(of column: Column) -> WrittenCell {
    writtenCell(of: column, at: header.field(of: column) ?? 0)
  }

  private func writtenCell(of column: Column, at field: Int) -> WrittenCell {
    WrittenCell(header: header.title(of: column), text: cleanedName(row[field].text(in: bytes)))
  }
}
