/// How a figure comes from records: which of them count, what of each, and what is done with it.
///
/// One definition gives both the figure (``RecordSet/figure(_:)``) and the rows behind it
/// (``RecordSet/rows(of:)``).
public struct FigureDerivation: Hashable, Sendable {
  /// What is done with the records that count.
  public enum Operation: Hashable, Sendable {
    /// A sum, or a rate of two sums.
    case measure(Measure)
    /// The number of records.
    case rows
    /// Those at a member of a dimension, out of all that state the dimension.
    case share(Filter)
    /// The number of a dimension's members that the records have.
    case distinct(Dimension)
    /// Of each member of a dimension the greatest count in one record, added over the members. (The
    /// measure itself would count a meeting point as often as it was used.)
    case greatest(Measure, per: Dimension)
  }

  /// A cell that a record may leave empty.
  public enum Cell: Hashable, Sendable {
    case measure(Measure)
    case dimension(Dimension)
  }

  /// Which records.
  public var dataset: Dataset
  /// What is done with them.
  public var operation: Operation
  /// Which of them count. Of several filters on one dimension any may hold; dimensions must all.
  public var filters: [Filter]
  /// The cell that they must not leave empty; nil for none. Without it, nobody reported a number.
  public var stated: Cell?
  /// The months that count; nil for all.
  public var window: Window?

  /// A definition.
  public init(
    _ dataset: Dataset, _ operation: Operation, where filters: [Filter] = [], stating: Cell? = nil,
    in window: Window? = nil
  ) {
    self.dataset = dataset
    self.operation = operation
    self.filters = filters
    stated = stating
    self.window = window
  }

  /// Whether the figure is a rate of two sums.
  public var isRate: Bool {
    switch operation {
    case .measure(let measure): measure == .studyRate || measure == .reportRate
    case .share: true
    case .rows, .distinct, .greatest: false
    }
  }
}

extension SummaryQuery {
  /// How the figure of `measure` in the row at `members`, one for each dimension, comes from the
  /// records.
  public func derivation(of measure: Measure, at members: [Member]) -> FigureDerivation {
    let here = zip(dimensions, members).map { Filter($0, $1.label) }
    let others = filters.filter { filter in !dimensions.contains(filter.dimension) }
    return FigureDerivation(dataset, .measure(measure), where: others + here, in: window)
  }
}
