import Quantities

/// Why a cell is not a date.
public enum DateFault: Error, Hashable, Sendable {
  /// Not written in one of the ways that a date cell takes.
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
  /// `05-01-21`, where 05 may be the day or the year.
  case shortYear
  /// `05/01/2021 08:30`: a moment, where a day is asked for.
  case timeOfDay

  /// The years that records can be of: since the Party was founded, and no further ahead than a plan
  /// looks. What lies outside is a mistyped year, which no report's window would ever show.
  public static let plausibleYears = 1930...2100
}

/// When a cell says that something was, and how it says so.
struct WrittenDate: Hashable {
  /// What a date is written as, where that matters.
  enum Form: Hashable {
    /// Day, month and year, which a program may have written with the month first.
    case dayFirst
    /// The same with two digits for the year.
    case shortYear
    /// Year, month and day.
    case yearFirst
    /// A spreadsheet's count of days.
    case serialNumber
    /// Month and year, without a day.
    case monthOnly
  }

  var month: Month
  var day: Day?
  var form: Form

  init(_ day: Day, form: Form) {
    month = day.month
    self.day = day
    self.form = form
  }

  init(_ month: Month) {
    self.month = month
    form = .monthOnly
  }
}

/// The day of `05/01/2021`: nearly every cell. Nil for what ``date(in:)`` has to look at.
///
/// The bytes are looked at eight at a time, as parts of a word (Mula, "SWAR: parsing of integers").
@inline(__always)
func plainDay(_ text: UnsafeRawBufferPointer) -> Day? {
  guard text.count == 10, let base = text.baseAddress else { return nil }
  // Where `00/00/00` and then `00` would be zeros, digits are their values.
  let head = UInt64(littleEndian: base.loadUnaligned(as: UInt64.self)) ^ 0x3030_2F30_302F_3030
  let tail =
    UInt64(UInt16(littleEndian: base.loadUnaligned(fromByteOffset: 8, as: UInt16.self))) ^ 0x3030
  // Above 9, or above 0 where a slash belongs, a byte gets its highest bit.
  let strange = (head &+ 0x7676_7F76_767F_7676) | head | (tail &+ 0x7676) | tail
  guard strange & 0x8080_8080_8080_8080 == 0 else { return nil }
  let year = 100 * twoDigits(head >> 48) + twoDigits(tail)
  guard DateFault.plausibleYears.contains(year) else { return nil }
  return Day(year: year, month: twoDigits(head >> 24), day: twoDigits(head))
}

/// The number that the two lowest bytes of `word`, values of digits, make; the lowest comes first.
@inline(__always)
private func twoDigits(_ word: UInt64) -> Int {
  Int(truncatingIfNeeded: 10 * (word & 0xFF) + (word >> 8 & 0xFF))
}

/// Reads a cell's date.
///
/// Day, month and year have `/`, `-` or `.` between them, or come year first; day and month are never
/// swapped. A year of two digits is read as Excel reads it: 00 to 29 are 2000 to 2029, 30 to 99 are
/// 1930 to 1999. Five digits alone are the days that Excel counts from 1900. `01/2021` is a month
/// without a day. What programs put behind a date that has no time, midnight, is passed over.
func date(in text: UnsafeRawBufferPointer) -> Result<WrittenDate, DateFault> {
  let numbers = DateNumbers(text)
  let rest = UnsafeRawBufferPointer(rebasing: text[numbers.end...])
  if !rest.isEmpty {
    guard numbers.count == 3, let isMidnight = isMidnight(rest) else { return .failure(.notADate) }
    guard isMidnight else { return .failure(.timeOfDay) }
  }
  let (first, second, third) = (numbers[0], numbers[1], numbers[2])
  switch (numbers.count, first.length, second.length, third.length) {
  case (3, 1...2, 1...2, 4):
    return day(third.value, second.value, first.value, form: .dayFirst)
  case (3, 1...2, 1...2, 2):
    guard numbers.mark != UInt8(ascii: "-") else { return .failure(.shortYear) }
    let year = third.value + (third.value < 30 ? 2000 : 1900)
    return day(year, second.value, first.value, form: .shortYear)
  case (3, 4, 1...2, 1...2): return day(first.value, second.value, third.value, form: .yearFirst)
  case (2, 1...2, 4, _) where numbers.mark != UInt8(ascii: "."):
    return month(year: second.value, number: first.value)
  case (2, 4, 2, _) where numbers.mark != UInt8(ascii: "."):
    return month(year: first.value, number: second.value)
  case (1, 5, _, _): return day(serialNumber: first.value)
  default: return .failure(.notADate)
  }
}

private func day(
  _ year: Int, _ month: Int, _ number: Int, form: WrittenDate.Form
) -> Result<WrittenDate, DateFault> {
  guard (1...12).contains(month) else {
    // No program writes the year, then the day, then the month.
    let isSwapped = form != .yearFirst && Day(year: year, month: number, day: month) != nil
    return .failure(isSwapped ? .monthFirst(month) : .noSuchMonth(month))
  }
  guard DateFault.plausibleYears.contains(year) else { return .failure(.unlikelyYear(year)) }
  guard let day = Day(year: year, month: month, day: number) else { return .failure(.noSuchDay) }
  return .success(WrittenDate(day, form: form))
}

private func month(year: Int, number: Int) -> Result<WrittenDate, DateFault> {
  guard (1...12).contains(number) else { return .failure(.noSuchMonth(number)) }
  guard DateFault.plausibleYears.contains(year), let month = Month(year: year, number: number)
  else { return .failure(.unlikelyYear(year)) }
  return .success(WrittenDate(month))
}

/// The day that Excel's 1900 system numbers `serial`, in a year that records can be of: 1 March 1900
/// is 61, and the days before it, which Excel counts with a leap day too many, are none of these.
private func day(serialNumber serial: Int) -> Result<WrittenDate, DateFault> {
  // Days since 1 March of year 0, so that leap days end the years (Hinnant, "chrono-Compatible
  // Low-Level Date Algorithms", civil_from_days); 25569 is 1 January 1970.
  let days = serial - 25569 + 719_468
  let era = days / 146_097
  let dayOfEra = days % 146_097
  let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
  let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
  let shifted = (5 * dayOfYear + 2) / 153
  let month = shifted < 10 ? shifted + 3 : shifted - 9
  let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  guard DateFault.plausibleYears.contains(year),
    let day = Day(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  else { return .failure(.notADate) }
  return .success(WrittenDate(day, form: .serialNumber))
}

/// Whether what follows a date is midnight; nil when it is no time of day.
private func isMidnight(_ rest: UnsafeRawBufferPointer) -> Bool? {
  guard rest[0] == Byte.space || rest[0] == UInt8(ascii: "T") else { return nil }
  let clock = String(decoding: Array(rest.dropFirst()), as: UTF8.self).uppercased()
  guard let hour = clock.utf8.first, (Byte.zero...Byte.nine).contains(hour), clock.contains(":")
  else { return nil }
  return clock.allSatisfy { "0:.".contains($0) }
    || ["12:00:00 AM", "12:00 AM", "12:00:00 SA", "12:00 SA"].contains(clock)
}

/// Up to three numbers with the same mark between them, from a text's beginning.
private struct DateNumbers {
  /// How many there are.
  private(set) var count = 0
  /// The mark between them; 0 while there is one number.
  private(set) var mark: UInt8 = 0
  /// Where the last ends.
  private(set) var end = 0
  private var values = SIMD4<Int32>()
  private var lengths = SIMD4<Int32>()

  subscript(index: Int) -> (value: Int, length: Int) {
    (Int(values[index]), Int(lengths[index]))
  }

  init(_ text: UnsafeRawBufferPointer) {
    var index = 0
    while count < 3 {
      let start = index
      var value: Int32 = 0
      while index < text.count, text[index] >= Byte.zero, text[index] <= Byte.nine {
        // More digits than any of the numbers has.
        guard index - start < 5 else { return }
        value = value * 10 + Int32(text[index] - Byte.zero)
        index += 1
      }
      guard index > start else { return }
      (values[count], lengths[count]) = (value, Int32(index - start))
      (count, end) = (count + 1, index)
      guard index < text.count, isMark(text[index]), mark == 0 || mark == text[index] else {
        return
      }
      mark = text[index]
      index += 1
    }
  }

  private func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
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
