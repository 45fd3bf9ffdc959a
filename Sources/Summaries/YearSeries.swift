import Quantities
import Records

/// One measure, year by year.
public struct YearSeries: Sendable {
  /// One year's figure.
  public struct Point: Hashable, Sendable {
    /// The part of the year within the window.
    public var year: ReportingYear
    /// Its figure; absent where the year has no records.
    public var figure: Figure
  }

  /// Every year of the window, in order.
  public var points: [Point]

  /// A series.
  public init(points: [Point]) { self.points = points }

  /// The years of `window` in `table`, whose only dimension is the year, as far as it has
  /// `measure`.
  public init(_ table: SummaryTable, measure: Measure, window: Window) {
    let column = table.measures.firstIndex(of: measure)
    points = window.years.map { year in
      let row = table.rows.first { $0.members.first?.order == year.year }
      let figure = column.flatMap { column in row.map { $0.figures[column] } }
      return Point(year: year, figure: figure ?? .absent)
    }
  }

  /// The lowest year, the first of equals. Partial years are not compared with whole ones, and stay
  /// aside; no year is named where records leave open what a whole year has.
  public var lowest: Point? { comparable.min { $0.figure.isLess(than: $1.figure) } }

  /// The highest year, the first of equals; see ``lowest``.
  public var highest: Point? {
    comparable.reduce(nil) { best, point in
      guard let best else { return point }
      return best.figure.isLess(than: point.figure) ? point : best
    }
  }

  /// The years as low as the lowest, in order.
  public var lowestYears: [Point] { years(like: lowest) }

  /// The years as high as the highest, in order.
  public var highestYears: [Point] { years(like: highest) }

  private func years(like extreme: Point?) -> [Point] {
    guard let extreme else { return [] }
    return comparable.filter {
      !$0.figure.isLess(than: extreme.figure) && !extreme.figure.isLess(than: $0.figure)
    }
  }

  /// The first year since which every year's rate is at least `threshold`, compared on whole
  /// numbers. A year without a rate holds nothing; nil when the last year does not hold.
  public func firstYearHolding(_ threshold: Ratio) -> ReportingYear? {
    points.reversed().prefix { $0.figure.ratio.map { $0 >= threshold } ?? false }.last?.year
  }

  /// The mean count of the whole years of which it is wholly known; nil when none has, and for rates, which are
  /// never averaged. Its denominator is how many years those are.
  public var meanPerYear: Ratio? {
    let counts = points.filter { !$0.year.isPartial }.compactMap(\.figure.wholeCount)
    var sum = 0
    for count in counts {
      let (next, overflow) = sum.addingReportingOverflow(count)
      guard !overflow else { return nil }
      sum = next
    }
    return Ratio(sum, of: counts.count)
  }

  /// The whole years that have a figure; a partial year that alone has one can be named.
  private var comparable: [Point] {
    guard !points.contains(where: { !$0.year.isPartial && $0.figure.isOpen }) else { return [] }
    let known = points.filter { point in
      switch point.figure {
      case .count: !point.year.isPartial
      case .ratio(let ratio): ratio != nil
      case .absent, .atLeast, .unstated: false
      }
    }
    return known.count == 1 ? known : known.filter { !$0.year.isPartial }
  }
}

extension Figure {
  /// Whether this figure and `other` are of one kind, and this is the lower.
  func isLess(than other: Figure) -> Bool {
    switch (self, other) {
    case (.count(let a), .count(let b)): a < b
    case (.ratio(let a?), .ratio(let b?)): a < b
    default: false
    }
  }
}

extension RecordSet {
  /// `measure` in each year of `window`, over the records that `filters` let through.
  public func years(
    of measure: Measure, in window: Window, of dataset: Dataset, where filters: [Filter] = []
  ) throws(SummaryProblem) -> YearSeries {
    let query = SummaryQuery(
      dataset: dataset, dimensions: [.year], measures: [measure], filters: filters, window: window)
    return YearSeries(try summary(query), measure: measure, window: window)
  }
}
