import Quantities

/// A figure: a sum, or a rate of two sums.
public enum Figure: Hashable, Sendable {
  /// A sum.
  case count(Int)
  /// A rate; nil when its denominator is 0: there is none.
  case ratio(Ratio?)
}

/// Where a row of a summary stands along one dimension.
///
/// Order: years and months in time, units and categories in their official order, topics and
/// documents in the order met, formats as declared; what a record leaves open comes last.
public struct Member: Hashable, Sendable, Comparable {
  /// Its place in the order.
  public var order: Int
  /// As it is printed: `2021`, `2021-12`, `Xã Thanh Quân`; empty where the record leaves it open.
  public var label: String

  /// A member.
  public init(order: Int, label: String) {
    self.order = order
    self.label = label
  }

  /// By `order`.
  public static func < (a: Member, b: Member) -> Bool { a.order < b.order }
}

/// Figures by dimensions: one row for each combination of members that has records.
public struct SummaryTable: Sendable {
  /// One combination with its figures.
  public struct Row: Hashable, Sendable {
    /// One for each dimension.
    public var members: [Member]
    /// One for each measure.
    public var figures: [Figure]
  }

  /// The dimensions, in the order asked.
  public var dimensions: [Dimension]
  /// The measures, in the order asked.
  public var measures: [Measure]
  /// Sorted by members.
  public var rows: [Row]
}
