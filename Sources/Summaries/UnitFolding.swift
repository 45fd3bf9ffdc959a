import Quantities
import Records

/// Which units figures are given for, where some took the places of others.
public enum UnitView: Hashable, Sendable {
  /// Those that the records name: old units keep what they had.
  case old
  /// Those that stand in the month: they have the records of all whose places they took.
  case current(asOf: Month)
}

/// A unit that has the records of others, in whose places it stands.
public struct UnitMerger: Hashable, Sendable {
  /// Its name.
  public var unit: String
  /// Its first month.
  public var since: Month
  /// Those that stood until then, in official order; one of them may bear the same name.
  public var predecessors: [String]

  /// A merger.
  public init(unit: String, since: Month, predecessors: [String]) {
    self.unit = unit
    self.since = since
    self.predecessors = predecessors
  }
}

/// What units' numbers in records mean in a view of them.
struct UnitFolding: Sendable {
  /// For a unit that begins after the view's month.
  static let notYet: Int32 = -1

  /// For each of the records' units its number among `names`, or ``notYet``.
  let numbers: [Int32]
  /// The units in the view, each name once, in official order.
  let names: [String]

  /// The view of `units`, those of a table's names, which begin with the vocabulary's; nil without
  /// mergers, or for a table without names.
  init?(_ succession: UnitSuccession, as view: UnitView, of units: [String]) {
    let listed = succession.units.count
    guard !succession.isEmpty, units.count >= listed else { return nil }
    switch view {
    case .old:
      numbers = units.indices.map { Int32($0) }
      names = units.indices.map { $0 < listed ? succession.label(of: $0) : units[$0] }
    case .current(let month):
      let holders = units.indices.map { $0 < listed ? succession.holder(of: $0, in: month) : $0 }
      let standing = Set(holders.compactMap { $0 }).sorted()
      var places: [Int: Int32] = [:]
      for (place, unit) in standing.enumerated() { places[unit] = Int32(place) }
      numbers = holders.map { $0.flatMap { places[$0] } ?? Self.notYet }
      names = standing.map { units[$0] }
    }
  }

  private init(numbers: [Int32], names: [String]) {
    (self.numbers, self.names) = (numbers, names)
  }

  /// The view of `unit` alone.
  func only(_ unit: String) -> UnitFolding {
    let wanted = names.firstIndex(of: unit).map { Int32($0) }
    return UnitFolding(
      numbers: numbers.map { $0 == wanted ? 0 : Self.notYet }, names: [unit])
  }

  /// `place`, which has a unit, as it is seen; nil where its unit is not there yet.
  func place(of place: Place) -> Place? {
    var place = place
    let unit = numbers[Int(place.unit)]
    place.unit = unit
    return unit == Self.notYet ? nil : place
  }

  /// `table` with its units as they are seen.
  func seen<Row: SummableRecord>(_ table: RecordTable<Row>) -> RecordTable<Row> {
    var table = table
    table.names.units = names
    for index in table.records.indices {
      table.records[index].unit = numbers[Int(table.records[index].unit)]
    }
    if numbers.contains(Self.notYet) { table.records.removeAll { $0.unit == Self.notYet } }
    return table
  }
}

extension UnitSuccession {
  /// The name of unit `number`, with the time where others bear the same one.
  fileprivate func label(of number: Int) -> String {
    let unit = units[number]
    let key = NameKey.ofUnit(unit.name)
    guard units.contains(where: { $0 != unit && NameKey.ofUnit($0.name) == key }) else {
      return unit.name
    }
    if let since = unit.since { return "\(unit.name) (từ \(DateFormat.short(since)))" }
    guard let end = unit.successor.flatMap({ units[$0].since }) else { return unit.name }
    return "\(unit.name) (đến \(DateFormat.short(end.advanced(by: -1))))"
  }

  /// The units that took others' places by `month`, in official order.
  fileprivate func mergers(by month: Month) -> [UnitMerger] {
    units.indices.compactMap { number in
      let predecessors = predecessors(of: number)
      guard let since = units[number].since, since <= month, !predecessors.isEmpty else {
        return nil
      }
      return UnitMerger(unit: units[number].name, since: since, predecessors: predecessors)
    }
  }
}

/// Records under the units that kept them, for what is no sum.
struct UnfoldedRecords: Sendable {
  var training: RecordTable<TrainingRecord>
  var study: RecordTable<StudyRecord>
  let succession: UnitSuccession
  let view: UnitView

  /// The one unit of the view that is left, where records are a unit's alone.
  var unit: String?

  /// How the view sees the units of a table whose names these are.
  func folding(of units: [String]) -> UnitFolding? {
    let folding = UnitFolding(succession, as: view, of: units)
    return unit.map { unit in folding?.only(unit) } ?? folding
  }

  /// Whether each of the view's units (outer) is there in each of `months` (inner), itself or as one
  /// of those in whose place it stands; `units` are a table's names before they were folded.
  func standing(_ units: [String], in months: [Month]) -> [[Bool]]? {
    guard let folding = folding(of: units) else { return nil }
    var standing = folding.names.map { _ in [Bool](repeating: false, count: months.count) }
    for (unit, number) in folding.numbers.enumerated() where number != UnitFolding.notYet {
      for (index, month) in months.enumerated()
      where unit >= succession.units.count || succession.stands(unit, in: month) {
        standing[Int(number)][index] = true
      }
    }
    return standing
  }

  /// Whose points count, by their numbers, where `most` has what each has of its own: those of a unit
  /// that stands in the month, or, where these are more, those that the old ones in whose place it
  /// stands have together.
  func counted(_ most: [Int32: Int]) -> Set<Int32> {
    let units = succession.units
    // Each unit begins after those whose place it takes.
    let inTime = units.indices.sorted {
      (units[$0].since?.ordinal ?? 0, $0) < (units[$1].since?.ordinal ?? 0, $1)
    }
    var counted = Set(most.keys)
    var joint: [Int: JointPoints] = [:]
    for unit in inTime {
      let number = Int32(unit)
      var points = most[number].map { JointPoints(sum: Sum($0), units: [number]) }
      if let old = joint[unit] {
        if let own = points, own.isMore(than: old) {
          counted.subtract(old.units)
        } else {
          counted.remove(number)
          points = old
        }
      }
      guard let points, let successor = units[unit].successor,
        let since = units[successor].since, isSeen(since)
      else { continue }
      joint[successor, default: JointPoints()].add(points)
    }
    return counted
  }
}

extension UnfoldedRecords {
  /// Whether what took place in `month` is seen: where the old units are kept, all is.
  private func isSeen(_ month: Month) -> Bool {
    if case .current(let last) = view { month <= last } else { true }
  }
}

/// What old units have together.
private struct JointPoints {
  var sum = Sum()
  var units: Set<Int32> = []

  /// Whether these are more; nothing is more than what goes beyond 64 bits.
  func isMore(than other: Self) -> Bool {
    !other.sum.hasOverflowed && sum.value > other.sum.value
  }

  mutating func add(_ other: Self) {
    sum.add(other.sum)
    units.formUnion(other.units)
  }
}

extension RecordSet {
  /// The records as of `month`: those of units that ended by then are under the units that stand in
  /// their places, so that names are those of one month and no sum changes.
  ///
  /// Only names of that month are left in the tables; records of units that begin later, which no
  /// report of the month can have, are left out. What is folded is not folded again.
  public func folded(asOf month: Month) -> RecordSet { seen(.current(asOf: month)) }

  /// The records of `view`.
  public func seen(_ view: UnitView) -> RecordSet {
    var set = self
    guard !succession.isEmpty else { return set }
    if let folding = UnitFolding(succession, as: view, of: training.names.units) {
      set.training = folding.seen(training)
    }
    if let folding = UnitFolding(succession, as: view, of: study.names.units) {
      set.study = folding.seen(study)
    }
    if case .current(let month) = view { set.mergers = succession.mergers(by: month) }
    set.unfolded = UnfoldedRecords(
      training: training, study: study, succession: succession, view: view)
    set.succession = UnitSuccession()
    return set
  }

  /// The records under the units that kept them, where some are folded under others; nil where none are.
  public var underFormerUnits: RecordSet? {
    guard let unfolded, !mergers.isEmpty else { return nil }
    return RecordSet(
      training: unfolded.training, study: unfolded.study, categories: categories,
      succession: unfolded.succession
    ).seen(.old)
  }
}
