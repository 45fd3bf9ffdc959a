import Quantities
import Records

/// A figure beside the same figure of an earlier period.
public struct Comparison: Hashable, Sendable {
  /// How two figures differ.
  public enum Difference: Hashable, Sendable {
    /// The later count less the earlier one.
    case count(Int)
    /// Two rates; their difference in percentage points is the number format's to print.
    case rates(from: Ratio, to: Ratio)
  }

  /// The later figure.
  public var current: Figure
  /// The earlier figure.
  public var previous: Figure

  /// Two figures of one measure.
  public init(current: Figure, previous: Figure) {
    self.current = current
    self.previous = previous
  }

  /// How they differ; nil where either is absent or lacks a part, or the difference goes beyond
  /// 64 bits.
  public var difference: Difference? {
    if let new = current.wholeCount, let old = previous.wholeCount {
      let (difference, overflow) = new.subtractingReportingOverflow(old)
      return overflow ? nil : .count(difference)
    }
    guard let new = current.ratio, let old = previous.ratio else { return nil }
    return .rates(from: old, to: new)
  }

  /// The difference of two counts out of the earlier one (+1/4: a quarter more); nil for rates,
  /// and where nothing can be said.
  public var relativeChange: Ratio? {
    guard case .count(let difference) = difference, let old = previous.wholeCount else {
      return nil
    }
    return Ratio(difference, of: old)
  }
}

/// Figures by dimensions, each beside the same months a year before.
public struct ComparisonTable: Sendable {
  /// One combination of members that has records in either period.
  public struct Row: Hashable, Sendable {
    /// One for each dimension.
    public var members: [Member]
    /// One for each measure.
    public var comparisons: [Comparison]
  }

  /// The dimensions, in the order asked.
  public var dimensions: [Dimension]
  /// The measures, in the order asked.
  public var measures: [Measure]
  /// Sorted by members.
  public var rows: [Row]

  /// Two tables of one query over two periods.
  public init(current: SummaryTable, previous: SummaryTable) {
    dimensions = current.dimensions
    measures = current.measures
    let none = [Figure](repeating: .absent, count: measures.count)
    rows = joined(current.rows, previous.rows).map { members, new, old in
      let pairs = zip(new ?? none, old ?? none)
      return Row(members: members, comparisons: pairs.map(Comparison.init(current:previous:)))
    }
  }
}

/// Both sorted lists as one: the figures of each combination of members in the one and the other.
private func joined(
  _ current: [SummaryTable.Row], _ previous: [SummaryTable.Row]
) -> [(members: [Member], new: [Figure]?, old: [Figure]?)] {
  var result: [(members: [Member], new: [Figure]?, old: [Figure]?)] = []
  func isBefore(_ a: SummaryTable.Row, _ b: SummaryTable.Row) -> Bool {
    a.members.lexicographicallyPrecedes(b.members)
  }
  var (i, j) = (0, 0)
  while i < current.count || j < previous.count {
    let (hasNew, hasOld) = (i < current.count, j < previous.count)
    let takesNew = hasNew && !(hasOld && isBefore(previous[j], current[i]))
    let takesOld = hasOld && !(hasNew && isBefore(current[i], previous[j]))
    let members = takesNew ? current[i].members : previous[j].members
    result.append(
      (members, takesNew ? current[i].figures : nil, takesOld ? previous[j].figures : nil))
    i += takesNew ? 1 : 0
    j += takesOld ? 1 : 0
  }
  return result
}

extension RecordSet {
  /// The figures of `query` over `period` (its own window is set aside) beside those of the same
  /// months a year before: `Window(month:)` for a month, `Window(yearToDate:)` for a year so far.
  ///
  /// The query must not split by year or month, since no row would have a counterpart.
  public func comparison(
    _ query: SummaryQuery, over period: Window
  ) throws(SummaryProblem) -> ComparisonTable {
    var (now, before) = (query, query)
    now.window = period
    before.window = period.yearBefore
    return ComparisonTable(current: try summary(now), previous: try summary(before))
  }
}
