import Quantities

/// The months that a report is about: reporting years that end with the report month.
public struct Window: Hashable, Sendable {
  /// The first month.
  public let first: Month
  /// The last month: the report month.
  public let last: Month
  /// The ordinals of the months asked for. Those of year 0 and before name no month, so that a
  /// window wholly before year 1 has nothing in it, whatever its `first` and `last`.
  let ordinals: ClosedRange<Int>

  /// The months from `first` through `last`, or nothing when they are in the wrong order.
  public init?(first: Month, last: Month) {
    guard first <= last else { return nil }
    self.init(first: first, last: last, ordinals: first.ordinal...last.ordinal)
  }

  /// `years` calendar years, the last one through `last` alone: for 2022-09, from 2018-01.
  public init(years: Int = 5, endingWith last: Month) {
    let first = last.advanced(by: -12 * (max(years, 1) - 1) - (last.number - 1))
    self.init(first: first, last: last, ordinals: first.ordinal...last.ordinal)
  }

  /// One month.
  public init(month: Month) {
    self.init(first: month, last: month, ordinals: month.ordinal...month.ordinal)
  }

  /// January through `month`.
  public init(yearToDate month: Month) {
    let first = month.advanced(by: 1 - month.number)
    self.init(first: first, last: month, ordinals: first.ordinal...month.ordinal)
  }

  /// The same months a year before; none of those before year 1, which no calendar names.
  public var yearBefore: Window {
    Window(
      first: first.advanced(by: -12), last: last.advanced(by: -12),
      ordinals: (ordinals.lowerBound - 12)...(ordinals.upperBound - 12))
  }

  private init(first: Month, last: Month, ordinals: ClosedRange<Int>) {
    self.first = first
    self.last = last
    self.ordinals = ordinals
  }

  /// The months within, in order.
  public var months: [Month] {
    ordinals.compactMap { Month(year: $0 / 12, number: $0 % 12 + 1) }
  }

  /// Whether `month` lies within.
  public func contains(_ month: Month) -> Bool { ordinals.contains(month.ordinal) }

  /// The calendar years within, in order.
  public var years: [ReportingYear] {
    guard contains(last) else { return [] }
    return (first.year...last.year).compactMap { year in
      guard let january = Month(year: year, number: 1), let december = Month(year: year, number: 12)
      else { return nil }
      return ReportingYear(first: max(first, january), last: min(last, december))
    }
  }
}

/// The part of a calendar year that lies within a window.
public struct ReportingYear: Hashable, Sendable {
  /// Its first month.
  public let first: Month
  /// Its last month.
  public let last: Month

  init(first: Month, last: Month) {
    self.first = first
    self.last = last
  }

  /// January through `month`.
  public init(through month: Month) {
    self.init(first: month.advanced(by: 1 - month.number), last: month)
  }

  /// The year's number.
  public var year: Int { first.year }
  /// Whether any of the year's months lie outside.
  public var isPartial: Bool { first.number > 1 || last.number < 12 }
}
