import Quantities

/// The months that a report is about: reporting years that end with the report month.
public struct Window: Hashable, Sendable {
  /// The first month.
  public let first: Month
  /// The last month: the report month.
  public let last: Month

  /// The months from `first` through `last`, or nothing when they are in the wrong order.
  public init?(first: Month, last: Month) {
    guard first <= last else { return nil }
    self.first = first
    self.last = last
  }

  /// `years` calendar years, the last one through `last` alone: for 2022-09, from 2018-01.
  public init(years: Int = 5, endingWith last: Month) {
    self.first = last.advanced(by: -12 * (max(years, 1) - 1) - (last.number - 1))
    self.last = last
  }

  /// One month.
  public init(month: Month) {
    first = month
    last = month
  }

  /// January through `month`.
  public init(yearToDate month: Month) {
    first = month.advanced(by: 1 - month.number)
    last = month
  }

  /// The same months a year before.
  public var yearBefore: Window {
    Window(uncheckedFirst: first.advanced(by: -12), last: last.advanced(by: -12))
  }

  private init(uncheckedFirst first: Month, last: Month) {
    self.first = first
    self.last = last
  }

  /// The months within, in order.
  public var months: [Month] {
    (0...last.ordinal - first.ordinal).map(first.advanced(by:))
  }

  /// Whether `month` lies within.
  public func contains(_ month: Month) -> Bool { first <= month && month <= last }

  /// The calendar years within, in order.
  public var years: [ReportingYear] {
    (first.year...last.year).compactMap { year in
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

  /// The year's number.
  public var year: Int { first.year }
  /// Whether any of the year's months lie outside.
  public var isPartial: Bool { first.number > 1 || last.number < 12 }
}
