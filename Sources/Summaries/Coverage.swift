import Quantities
import Records

/// Which unit has records in which month.
public struct Coverage: Hashable, Sendable {
  /// Every unit known to the records' names, in official order.
  public let units: [Member]
  /// Every month of the window, in order.
  public let months: [Month]
  /// Records of each unit (outer) in each month (inner).
  public let records: [[Int]]
  /// Whether each unit (outer) is there in each month (inner), itself or as the old ones in whose place
  /// it stands: a unit misses nothing before it begins.
  public let standing: [[Bool]]
  /// Of each month, whether it is one that a unit misses when it has no records.
  private let isUsual: [Bool]

  init(units: [Member], months: [Month], records: [[Int]], standing: [[Bool]]? = nil) {
    self.units = units
    self.months = months
    self.records = records
    let standing = standing ?? records.map { $0.map { _ in true } }
    self.standing = standing
    isUsual = Self.isUsual(records, standing, months: months.count)
  }

  /// The months in which `unit` (an index into `units`) is there and has no records although it has
  /// some in others, and more than half of the units that are there and have some at all, at least
  /// three, have them in that month.
  public func missingMonths(ofUnit unit: Int) -> [Month] {
    guard records[unit].contains(where: { $0 > 0 }) else { return [] }
    return months.indices.filter { month in
      records[unit][month] == 0 && standing[unit][month] && isUsual[month]
    }.map { months[$0] }
  }

  /// Of each month, whether more than half of the units that are there and have records at all, and at
  /// least three, have some in it.
  private static func isUsual(_ records: [[Int]], _ standing: [[Bool]], months: Int) -> [Bool] {
    let reporting = records.indices.filter { records[$0].contains { $0 > 0 } }
    return (0..<months).map { month in
      let count = reporting.count { records[$0][month] > 0 }
      return count >= 3 && 2 * count > reporting.count { standing[$0][month] }
    }
  }

  /// The units that have no records in the whole window.
  public var silentUnits: [Member] {
    zip(units, records).filter { $0.1.allSatisfy { $0 == 0 } }.map(\.0)
  }
}

extension RecordSet {
  /// Which unit has records of `dataset` in which month of `window`.
  public func coverage(of dataset: Dataset, in window: Window) -> Coverage {
    switch dataset {
    case .training:
      coverage(
        of: training, in: window,
        standing: unfolded?.standing(unfolded?.training.names.units ?? [], in: window.months))
    case .study:
      coverage(
        of: study, in: window,
        standing: unfolded?.standing(unfolded?.study.names.units ?? [], in: window.months))
    }
  }

  private func coverage<Row: SummableRecord>(
    of table: RecordTable<Row>, in window: Window, standing: [[Bool]]?
  ) -> Coverage {
    let months = window.months
    let units = table.names.units.enumerated().map { Member(order: $0.offset, label: $0.element) }
    var records = [[Int]](
      repeating: [Int](repeating: 0, count: months.count), count: units.count)
    for record in table.records where window.contains(record.month) {
      let unit = Int(record.place.lanes[1])
      guard records.indices.contains(unit) else { continue }
      records[unit][record.month.ordinal - window.first.ordinal] += 1
    }
    return Coverage(units: units, months: months, records: records, standing: standing)
  }
}
