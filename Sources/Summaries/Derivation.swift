import Diagnostics
import Quantities
import Records

/// What can be computed from a table's figures and stand beside them.
public enum Derivation: String, Sendable, CaseIterable {
  /// A count out of the sum of the rows that agree in all dimensions but the last; participants out of
  /// those of their kind.
  case share
  /// The difference to the same months a year before, and what it is out of the earlier figure.
  case change
  /// The sum since the table's first year or month; beside years, months begin anew each January.
  case cumulative
  /// The place among the rows that agree in all dimensions but the last, the highest first; equal
  /// figures share a place (1, 2, 2, 4), and participants are ranked among those of their kind. The
  /// counts of a year that is not whole have none among those of whole years.
  case rank

  /// Reads `share,rank`.
  public static func list(_ text: String) throws(SummaryProblem) -> [Self] {
    var list: [Self] = []
    for name in names(in: text) {
      guard let derivation = Self(rawValue: name) else {
        let nearest = nearestName(to: name, among: allCases.map(\.rawValue))
        throw .unknownDerivation(name, nearest: nearest)
      }
      if !list.contains(derivation) { list.append(derivation) }
    }
    return list
  }
}

/// A column computed from a measure's.
public struct DerivedColumn: Sendable {
  /// What a column says of its measure.
  public enum Kind: String, Sendable {
    case share, change, cumulative, rank
    /// A change out of the earlier count.
    case changeRate = "change_rate"
  }

  /// A computed figure.
  public enum Value: Hashable, Sendable {
    /// A sum, a rate, or nothing, as in the measure's own column.
    case figure(Figure)
    /// A part of a sum; of a sum of 0 there is none.
    case share(Ratio?)
    /// A difference of counts.
    case difference(Int)
    /// A difference of counts out of the earlier one.
    case relative(Ratio)
    /// Two rates, whose difference is in percentage points.
    case points(from: Ratio, to: Ratio)
    /// A place, from 1.
    case rank(Int)
    /// Nothing can be said.
    case absent
  }

  /// Which measure it is about.
  public var measure: Measure
  /// What it says of it.
  public var kind: Kind
  /// One for each row.
  public var values: [Value]

  /// The column's name: `participants_share`.
  public var name: String { "\(measure.rawValue)_\(kind.rawValue)" }
}

extension SummaryQuery {
  /// The same query a year earlier: its window, and the years and months that its filters name.
  public var yearBefore: SummaryQuery {
    var query = self
    query.window = window?.yearBefore
    query.filters = filters.map { filter in
      switch filter.dimension {
      case .year: Filter(.year, Int(filter.value).map { String($0 - 1) } ?? filter.value)
      case .month:
        Filter(.month, Month(iso: filter.value)?.advanced(by: -12).description ?? filter.value)
      default: filter
      }
    }
    return query
  }

  /// Throws what its table cannot be asked for: only years and months follow on one another.
  public func check(_ derivations: [Derivation]) throws(SummaryProblem) {
    let isInTime = dimensions.contains(.year) || dimensions.contains(.month)
    if derivations.contains(.cumulative), !isInTime { throw .cumulativeWithoutTime }
  }
}

extension SummaryTable {
  /// The table with the columns of `derivations`, in the order asked; `before` is the table of the
  /// query's ``SummaryQuery/yearBefore``, without which nothing is known of changes, and `window` the
  /// query's.
  ///
  /// Throws when a sum goes beyond 64 bits.
  public func deriving(
    _ derivations: [Derivation], before: SummaryTable? = nil, window: Window? = nil,
    categories: CategoryList
  ) throws(SummaryProblem) -> SummaryTable {
    let groups = DerivationGroups(self, categories: categories)
    var table = self
    for derivation in derivations {
      for (column, measure) in measures.enumerated() {
        let figures = rows.map { $0.figures[column] }
        func add(_ kind: DerivedColumn.Kind, _ values: [DerivedColumn.Value]) {
          table.derived.append(DerivedColumn(measure: measure, kind: kind, values: values))
        }
        switch derivation {
        case .share:
          guard !measure.isRate else { continue }
          add(.share, try shares(figures, of: measure, in: groups.siblings(measure)))
        case .change:
          let changes = comparisons(with: before, column: column)
          add(.change, changes.map(\.change))
          if !measure.isRate { add(.changeRate, changes.map(\.rate)) }
        case .cumulative:
          add(.cumulative, try cumulated(figures, of: measure, in: groups.timelines))
        case .rank:
          let comparable = groups.siblings(measure).map { group in
            group.filter { measure.isRate || !isOfPartialYear($0, in: window) }
          }
          add(.rank, ranks(figures, in: comparable))
        }
      }
    }
    return table
  }

  /// Whether years are compared, and the row's is not whole.
  private func isOfPartialYear(_ row: Int, in window: Window?) -> Bool {
    guard dimensions.last == .year, let year = rows[row].members.last?.order else { return false }
    return window?.years.contains { $0.year == year && $0.isPartial } ?? false
  }

  private func shares(
    _ figures: [Figure], of measure: Measure, in groups: [[Int]]
  ) throws(SummaryProblem) -> [DerivedColumn.Value] {
    var values = [DerivedColumn.Value](repeating: .absent, count: figures.count)
    for group in groups {
      var whole = Sum()
      for row in group { whole.add(Sum(figures[row])) }
      guard let total = try whole.figure(measure).wholeCount else { continue }
      for row in group {
        guard let count = figures[row].count else { continue }
        values[row] = .share(Ratio(count, of: total))
      }
    }
    return values
  }

  private func comparisons(with before: SummaryTable?, column: Int) -> [Comparison] {
    var earlier: [[Int]: Figure] = [:]
    for row in before?.rows ?? [] {
      let orders = zip(dimensions, row.members).map { dimension, member in
        switch dimension {
        case .year: member.order + 1
        case .month: member.order + 12
        default: member.order
        }
      }
      earlier[orders] = row.figures[column]
    }
    return rows.map { row in
      Comparison(
        current: row.figures[column], previous: earlier[row.members.map(\.order)] ?? .absent)
    }
  }

  private func cumulated(
    _ figures: [Figure], of measure: Measure, in groups: [[Int]]
  ) throws(SummaryProblem) -> [DerivedColumn.Value] {
    var values = [DerivedColumn.Value](repeating: .absent, count: figures.count)
    for group in groups {
      var (sum, whole) = (Sum(), Sum())
      for row in group {
        switch figures[row] {
        case .count, .atLeast, .unstated: sum.add(Sum(figures[row]))
        case .ratio(let ratio):
          sum.add(Sum(ratio?.numerator))
          whole.add(Sum(ratio?.denominator))
        case .absent: break
        }
        values[row] = .figure(
          measure.isRate ? try sum.figure(measure, of: whole) : try sum.figure(measure))
      }
    }
    return values
  }

  private func ranks(_ figures: [Figure], in groups: [[Int]]) -> [DerivedColumn.Value] {
    var values = [DerivedColumn.Value](repeating: .absent, count: figures.count)
    for group in groups {
      // Where records leave a part open, a figure may be higher than those before it.
      guard !group.contains(where: { figures[$0].isOpen }) else { continue }
      let known = group.filter { figures[$0].count != nil || (figures[$0].ratio ?? nil) != nil }
      let sorted = known.sorted { figures[$1].isLess(than: figures[$0]) }
      var rank = 1
      for (place, row) in sorted.enumerated() {
        if place > 0, figures[row].isLess(than: figures[sorted[place - 1]]) { rank = place + 1 }
        values[row] = .rank(rank)
      }
    }
    return values
  }
}

/// Which rows of a table belong together.
private struct DerivationGroups {
  private let table: SummaryTable
  private let categories: CategoryList

  init(_ table: SummaryTable, categories: CategoryList) {
    self.table = table
    self.categories = categories
  }

  /// The rows that agree in all dimensions but the last; those of participants, by their kinds.
  func siblings(_ measure: Measure) -> [[Int]] {
    let category = table.dimensions.firstIndex(of: .category)
    return grouped { row in
      let members = table.rows[row].members.map(\.order)
      let kind =
        measure == .participants ? category.map { categories.counted(at: members[$0]) } : nil
      return members.dropLast() + [kind == .attendances ? 1 : 0]
    }
  }

  /// The rows that follow on one another in time, in order.
  var timelines: [[Int]] {
    let time = table.dimensions.lastIndex(of: .month) ?? table.dimensions.lastIndex(of: .year)
    return grouped { row in
      table.rows[row].members.enumerated().filter { $0.offset != time }.map(\.element.order)
    }
  }

  /// The rows' numbers by `key`, groups and rows in the table's order.
  private func grouped(by key: (Int) -> [Int]) -> [[Int]] {
    var (numbers, groups): ([[Int]: Int], [[Int]]) = ([:], [])
    for row in table.rows.indices {
      let key = key(row)
      if let number = numbers[key] {
        groups[number].append(row)
      } else {
        numbers[key] = groups.count
        groups.append([row])
      }
    }
    return groups
  }
}

extension Measure {
  /// Whether it is computed from two sums.
  public var isRate: Bool { self == .studyRate || self == .reportRate }
}

extension Comparison {
  fileprivate var change: DerivedColumn.Value {
    switch difference {
    case .count(let count): .difference(count)
    case .rates(let from, let to): .points(from: from, to: to)
    case nil: .absent
    }
  }

  fileprivate var rate: DerivedColumn.Value { relativeChange.map { .relative($0) } ?? .absent }
}
