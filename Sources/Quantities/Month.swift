/// A month of the Gregorian calendar.
public struct Month: Hashable, Sendable {
  // Millions of records have one each.
  private let (shortYear, shortNumber): (Int16, Int8)

  /// The year, 1 to 9999.
  public var year: Int { Int(shortYear) }
  /// The month of the year, 1 to 12.
  public var number: Int { Int(shortNumber) }

  /// A month, or nothing when there is no such month.
  public init?(year: Int, number: Int) {
    guard (1...9999).contains(year), (1...12).contains(number) else { return nil }
    self.init(uncheckedYear: year, number: number)
  }

  /// Months since January of year 0.
  public var ordinal: Int { year * 12 + number - 1 }

  /// The month that lies `months` later (earlier when negative), held within years 1 to 9999.
  public func advanced(by months: Int) -> Month {
    let ordinal = min(max(self.ordinal + months, 12), 9999 * 12 + 11)
    return Month(uncheckedYear: ordinal / 12, number: ordinal % 12 + 1)
  }

  private init(uncheckedYear year: Int, number: Int) {
    (shortYear, shortNumber) = (Int16(truncatingIfNeeded: year), Int8(truncatingIfNeeded: number))
  }

  /// How many days the month has.
  public var dayCount: Int {
    switch number {
    case 2: isLeap ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private var isLeap: Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  /// The month's last day.
  public var lastDay: Day { Day(month: self, uncheckedNumber: dayCount) }
}

extension Month: Comparable {
  /// Order in time.
  public static func < (a: Month, b: Month) -> Bool { a.ordinal < b.ordinal }
}

extension Month: CustomStringConvertible {
  /// `2021-12` (ISO 8601).
  public var description: String { "\(padded(year, to: 4))-\(padded(number, to: 2))" }

  /// Reads `2021-12`; nothing else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let year = digits(parts[0], count: 4),
      let number = digits(parts[1], count: 2)
    else { return nil }
    self.init(year: year, number: number)
  }
}

/// A day of the Gregorian calendar.
public struct Day: Hashable, Sendable {
  /// The month that the day is in.
  public let month: Month
  private let shortNumber: Int8

  /// The day of the month, from 1.
  public var number: Int { Int(shortNumber) }

  /// A day, or nothing when there is no such day (31 April, 29 February 2021).
  public init?(year: Int, month: Int, day: Int) {
    guard let month = Month(year: year, number: month), (1...month.dayCount).contains(day) else {
      return nil
    }
    self.init(month: month, uncheckedNumber: day)
  }

  init(month: Month, uncheckedNumber number: Int) {
    self.month = month
    shortNumber = Int8(truncatingIfNeeded: number)
  }

  /// The year that the day is in.
  public var year: Int { month.year }

  /// The day of the week, 0 (Sunday) to 6 (Zeller's congruence, counted from a Sunday).
  public var weekday: Int {
    // January and February are the months 13 and 14 of the year before.
    let shift = month.number < 3 ? 12 : 0
    let year = month.year - (shift == 0 ? 0 : 1)
    let days =
      number + 13 * (month.number + shift + 1) / 5 + year + year / 4 - year / 100 + year / 400
    return (days + 6) % 7
  }
}

extension Day: Comparable {
  /// Order in time.
  public static func < (a: Day, b: Day) -> Bool { (a.month, a.number) < (b.month, b.number) }
}

extension Day: CustomStringConvertible {
  /// `2021-12-31` (ISO 8601).
  public var description: String { "\(month)-\(padded(number, to: 2))" }

  /// Reads `2021-12-31`; nothing else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = digits(parts[0], count: 4),
      let month = digits(parts[1], count: 2), let day = digits(parts[2], count: 2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// `number` with leading zeros up to `width` digits.
func padded(_ number: Int, to width: Int) -> String {
  let text = String(number)
  return String(repeating: "0", count: max(0, width - text.count)) + text
}

private func digits(_ text: some StringProtocol, count: Int) -> Int? {
  guard text.utf8.count == count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
    return nil
  }
  return Int(text)
}
