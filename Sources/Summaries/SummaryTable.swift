import Quantities

/// A figure: a sum, or a rate of two sums.
public enum Figure: Hashable, Sendable {
  /// A sum.
  case count(Int)
  /// No less than a sum: some records that should state the count leave it open.
  case atLeast(Int)
  /// A rate; nil when its denominator is 0: there is none.
  case ratio(Ratio?)
  /// No sum, because no record that should state the count does.
  case unstated
  /// No sum, because there are no records, or they are of what is not counted so: nothing is known,
  /// which is not 0.
  case absent

  /// The sum of what records state; `isOpen` when some that should state it do not.
  public init(summing counts: [Int], isOpen: Bool) {
    self = Self(sum: counts.reduce(0, +), isStated: !counts.isEmpty, isOpen: isOpen)
  }

  init(sum: Int, isStated: Bool, isOpen: Bool) {
    self =
      switch (isStated, isOpen) {
      case (true, false): .count(sum)
      case (true, true): .atLeast(sum)
      case (false, true): .unstated
      case (false, false): .absent
      }
  }

  /// The sum, where this is one, as far as records state it.
  public var count: Int? {
    switch self {
    case .count(let count), .atLeast(let count): count
    case .ratio, .unstated, .absent: nil
    }
  }

  /// The sum, where this is one and no record leaves it open: what may be compared.
  public var wholeCount: Int? {
    if case .count(let count) = self { count } else { nil }
  }

  /// Whether records leave a part of the sum open, or all of it.
  public var isOpen: Bool {
    switch self {
    case .atLeast, .unstated: true
    case .count, .ratio, .absent: false
    }
  }

  /// The rate, where this is one.
  public var ratio: Ratio? {
    if case .ratio(let ratio) = self { ratio } else { nil }
  }
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

/// Figures by dimensions: one row for each combination of members that has records; without
/// dimensions always one row.
public struct SummaryTable: Sendable {
  /// One combination with its figures.
  public struct Row: Hashable, Sendable {
    /// One for each dimension.
    public var members: [Member]
    /// One for each measure.
    public var figures: [Figure]

    /// A row.
    public init(members: [Member], figures: [Figure]) {
      self.members = members
      self.figures = figures
    }
  }

  /// Whether records leave a part of any of its counts open.
  public var isOpen: Bool { rows.contains { $0.figures.contains(where: \.isOpen) } }

  /// The dimensions, in the order asked.
  public var dimensions: [Dimension]
  /// The measures, in the order asked.
  public var measures: [Measure]
  /// Sorted by members.
  public var rows: [Row]
  /// Figures over all rows, from their sums; none for a table without rows.
  ///
  /// The first is of all records. Where the rows' participants are of both kinds it leaves them
  /// out, and two more follow: of the rows that count people, and of those that count attendances.
  public var totals: [Total]
  /// Columns computed from the measures', which follow them; see ``deriving(_:before:categories:)``.
  public var derived: [DerivedColumn] = []

  /// Figures over several rows.
  public struct Total: Hashable, Sendable {
    /// Of which rows: those whose participants are of this kind; nil for all.
    public var counted: Counted?
    /// One for each measure; `absent` where the rows must not be added.
    public var figures: [Figure]

    /// Figures over the rows that count `counted`.
    public init(counted: Counted? = nil, figures: [Figure]) {
      self.counted = counted
      self.figures = figures
    }
  }

  /// A table.
  public init(
    dimensions: [Dimension], measures: [Measure], rows: [Row], totals: [Total] = []
  ) {
    self.dimensions = dimensions
    self.measures = measures
    self.rows = rows
    self.totals = totals
  }
}
