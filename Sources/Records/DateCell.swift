import Quantities

/// Why a cell is not a date.
public enum DateFault: Error, Hashable, Sendable {
  /// Not written as `05/01/2021`, `5/1/2021` or `2021-01-05`.
  case notADate
  /// `15/13/2021`: there is no month of that number.
  case noSuchMonth(Int)
  /// `01/25/2021`: there is no month of that number either, but there is such a date when the month
  /// comes first.
  case monthFirst(Int)
  /// A year outside ``plausibleYears``.
  case unlikelyYear(Int)
  /// `31/04/2021`.
  case noSuchDay
  /// `05/01/21`.
  case shortYear
  /// `44201`: a spreadsheet's count of days.
  case serialNumber

  /// The years that records can be of: since the Party was founded, and no further ahead than a plan
  /// looks. What lies outside is a mistyped year, which no report's window would ever show.
  public static let plausibleYears = 1930...2100
}

/// Reads a cell's date: day, month, year with `/` between them, or year, month, day as ISO 8601 has
/// them. Day and month are never swapped.
func day(in text: UnsafeRawBufferPointer) -> Result<Day, DateFault> {
  guard let numbers = DateNumbers(text) else {
    return .failure(text.count == 5 && plainCount(text) != nil ? .serialNumber : .notADate)
  }
  switch (numbers.mark, numbers.lengths) {
  case (UInt8(ascii: "/"), (1...2, 1...2, 4)):
    return day(year: numbers.third, month: numbers.second, number: numbers.first)
  case (UInt8(ascii: "/"), (1...2, 1...2, 2)): return .failure(.shortYear)
  case (UInt8(ascii: "-"), (4, 2, 2)):
    return day(year: numbers.first, month: numbers.second, number: numbers.third)
  default: return .failure(.notADate)
  }
}

private func day(year: Int, month: Int, number: Int) -> Result<Day, DateFault> {
  guard (1...12).contains(month) else {
    let isSwapped = Day(year: year, month: number, day: month) != nil
    return .failure(isSwapped ? .monthFirst(month) : .noSuchMonth(month))
  }
  guard DateFault.plausibleYears.contains(year) else { return .failure(.unlikelyYear(year)) }
  guard let day = Day(year: year, month: month, day: number) else { return .failure(.noSuchDay) }
  return .success(day)
}

/// Three numbers with the same mark between them.
private struct DateNumbers {
  var mark: UInt8
  var (first, second, third) = (0, 0, 0)
  var lengths = (0, 0, 0)

  init?(_ text: UnsafeRawBufferPointer) {
    guard text.count <= 10, let end = text.firstIndex(where: { $0 < Byte.zero || $0 > Byte.nine })
    else { return nil }
    mark = text[end]
    guard let next = text[(end + 1)...].firstIndex(of: mark),
      let first = number(text[..<end]), let second = number(text[(end + 1)..<next]),
      let third = number(text[(next + 1)...])
    else { return nil }
    (self.first, self.second, self.third) = (first, second, third)
    lengths = (end, next - end - 1, text.count - next - 1)
  }
}

private func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int? {
  plainCount(UnsafeRawBufferPointer(rebasing: digits))
}

/// Reads a year of four digits.
func yearNumber(in text: UnsafeRawBufferPointer) -> Result<Int, DateFault> {
  guard text.count == 4, let year = plainCount(text) else { return .failure(.notADate) }
  return DateFault.plausibleYears.contains(year) ? .success(year) : .failure(.unlikelyYear(year))
}

/// Reads a month's number, 1 to 12.
func monthNumber(in text: UnsafeRawBufferPointer) -> Result<Int, CountFault> {
  guard text.count <= 2, let number = plainCount(text), (1...12).contains(number) else {
    return .failure(.notANumber)
  }
  return .success(number)
}
