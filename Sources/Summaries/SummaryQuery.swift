import Diagnostics
import Records

/// What a summary shall tell.
public struct SummaryQuery: Hashable, Sendable {
  /// Which records.
  public var dataset: Dataset
  /// What the figures are split by, outermost first.
  public var dimensions: [Dimension]
  /// The figures, in the order of columns. None stands for all of the dataset's; of training, for
  /// classes and participants, or where those could mix people with attendances (see
  /// ``Measure/participants``) for classes, people and attendances. Which of the two depends on the
  /// query and the configured categories alone, never on the records.
  public var measures: [Measure]
  /// Which records count. Of several filters on one dimension any may hold; dimensions must all.
  public var filters: [Filter]
  /// The months that count; nil for all.
  public var window: Window?

  /// A query.
  public init(
    dataset: Dataset, dimensions: [Dimension] = [], measures: [Measure] = [],
    filters: [Filter] = [], window: Window? = nil
  ) {
    self.dataset = dataset
    self.dimensions = dimensions
    self.measures = measures
    self.filters = filters
    self.window = window
  }
}

/// A condition on records: that they stand at one member of a dimension.
public struct Filter: Hashable, Sendable {
  /// Along what.
  public var dimension: Dimension
  /// Where: the member's label (`2021`, `2021-12`, `Xã Thanh Quân`), a category's key, `in-person`
  /// or `online`; empty for what records leave open.
  public var value: String

  /// A condition.
  public init(_ dimension: Dimension, _ value: String) {
    self.dimension = dimension
    self.value = value
  }

  /// Reads `category=political_theory`.
  public init(text: String) throws(SummaryProblem) {
    guard let equals = text.firstIndex(of: "=") else { throw .malformedFilter(text) }
    dimension = try Dimension(name: String(text[..<equals]))
    value = String(text[text.index(after: equals)...])
  }
}

/// A query made ready for records: its names are checked and turned into numbers.
struct QueryPlan: Sendable {
  let dimensions: [Dimension]
  let measures: [Measure]
  let selection: Selection
  let categories: CategoryList

  init(
    _ query: SummaryQuery, names: NameTables, categories: CategoryList
  ) throws(SummaryProblem) {
    for dimension in query.dimensions + query.filters.map(\.dimension) {
      _ = try Dimension(name: dimension.rawValue, of: query.dataset)
    }
    for measure in query.measures { _ = try Measure(name: measure.rawValue, of: query.dataset) }
    self.categories = categories
    dimensions = query.dimensions
    selection = try Selection(query, names: names, categories: categories)

    let mixesKinds =
      query.dataset == .training && !query.dimensions.contains(.category)
      && selection.countsBothKinds(names: names, categories: categories)
    if mixesKinds, query.measures.contains(.participants) { throw .participantsOfBothKinds }
    measures =
      switch (query.measures.isEmpty, query.dataset) {
      case (false, _): query.measures
      case (true, .training):
        mixesKinds ? [.classes, .people, .attendances] : [.classes, .participants]
      case (true, .study): Dataset.study.measures
      }
  }
}

/// Which records a query lets through.
struct Selection: Sendable {
  /// That a record stands at one of some members of a dimension.
  private struct Condition {
    var dimension: Dimension
    var orders: [Int32]
  }

  private let months: ClosedRange<Int32>
  private let conditions: [Condition]

  init(
    _ query: SummaryQuery, names: NameTables, categories: CategoryList
  ) throws(SummaryProblem) {
    months =
      query.window.map { Int32($0.ordinals.lowerBound)...Int32($0.ordinals.upperBound) }
      ?? Int32.min...Int32.max
    var conditions: [Condition] = []
    for filter in query.filters {
      let order = try filter.order(names: names, categories: categories)
      if let known = conditions.firstIndex(where: { $0.dimension == filter.dimension }) {
        conditions[known].orders.append(order)
      } else {
        conditions.append(Condition(dimension: filter.dimension, orders: [order]))
      }
    }
    self.conditions = conditions
  }

  func contains(_ place: Place) -> Bool {
    months.contains(place.month)
      && conditions.allSatisfy { $0.orders.contains($0.dimension.order(at: place)) }
  }

  /// Whether categories that count people and others that count attendances are let through.
  func countsBothKinds(names: NameTables, categories: CategoryList) -> Bool {
    let named = 0..<max(names.categories.count, categories.all.count)
    let wanted =
      conditions.first { $0.dimension == .category }?.orders.map(Int.init) ?? Array(named)
    return Set(wanted.map(categories.counted(at:))).count > 1
  }
}
