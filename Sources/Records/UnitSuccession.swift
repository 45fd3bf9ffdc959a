import Quantities

/// Which units took the place of which others, and since when.
///
/// A unit is a territory from one month to another, and not a name: several may bear one name, one
/// after the other. ``NameIndex`` knows names alone and gives the first listed unit of a name; which
/// unit a name means in a month is told here. Without mergers it is empty, and nothing is looked up.
public struct UnitSuccession: Hashable, Sendable {
  /// One of the vocabulary's units, as far as time goes.
  public struct Unit: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its first month; nil for one that was always there.
    public var since: Month?
    /// The index of the unit that took its place in that unit's first month; nil while it stands.
    public var successor: Int?

    /// A unit.
    public init(_ name: String, since: Month? = nil, successor: Int? = nil) {
      self.name = name
      self.since = since
      self.successor = successor
    }
  }

  /// Why a name means no unit in a month.
  enum Fault: Hashable {
    /// Its unit has no records from the month `end` on; `successor` stands in its place.
    case ended(end: Month, successor: String)
    /// Its unit begins later, in place of `predecessors`.
    case notYet(since: Month, predecessors: [String])
  }

  /// From when to when a unit stands, as months' ordinals, and which unit is next to bear its name.
  private struct Span: Hashable {
    var begin = Int32.min
    /// The first month in which it no longer stands.
    var end = Int32.max
    var next: Int32 = -1
  }

  /// The vocabulary's units, in its order; none when none of them has a beginning.
  public let units: [Unit]
  /// One for each unit.
  private let spans: [Span]
  /// For each unit the first in time that bears its name.
  private let first: [Int32]

  /// The succession of `units`, all of the vocabulary's in its order. Units of one name must not
  /// stand at the same time, and no unit before those whose place it takes.
  public init(_ units: [Unit] = []) {
    guard units.contains(where: { $0.since != nil }) else {
      (self.units, spans, first) = ([], [], [])
      return
    }
    var spans = units.map { unit in
      var span = Span()
      if let since = unit.since { span.begin = Int32(since.ordinal) }
      if let since = unit.successor.flatMap({ units[$0].since }) { span.end = Int32(since.ordinal) }
      return span
    }
    var first = units.indices.map { Int32($0) }
    for namesakes in Dictionary(grouping: units.indices, by: { NameKey.ofUnit(units[$0].name) })
      .values
    {
      let inTime = namesakes.sorted { (spans[$0].begin, $0) < (spans[$1].begin, $1) }
      for (earlier, later) in zip(inTime, inTime.dropFirst()) { spans[earlier].next = Int32(later) }
      for number in namesakes { first[number] = Int32(inTime[0]) }
    }
    (self.units, self.spans, self.first) = (units, spans, first)
  }

  /// Whether no unit ever took another's place, or began.
  public var isEmpty: Bool { units.isEmpty }

  /// The unit that the name of unit `number` means in `month`; nil when it means none. Numbers
  /// beyond the vocabulary's are of units taken as they come, which are always there.
  func unit(named number: Int32, in month: Month) -> Int32? {
    guard Int(number) < first.count else { return number }
    let month = Int32(month.ordinal)
    var unit = first[Int(number)]
    while month >= spans[Int(unit)].end, spans[Int(unit)].next >= 0 { unit = spans[Int(unit)].next }
    let span = spans[Int(unit)]
    return span.begin <= month && month < span.end ? unit : nil
  }

  /// Why the name of unit `number` means no unit in `month`.
  func fault(named number: Int32, in month: Month) -> Fault? {
    let namesakes = units.indices.filter { first[$0] == first[Int(number)] }
    let ended = namesakes.filter { Int(spans[$0].end) <= month.ordinal }
    if let last = ended.max(by: { spans[$0].end < spans[$1].end }),
      let successor = units[last].successor, let end = units[successor].since
    {
      return .ended(end: end, successor: units[holder(of: last, in: month) ?? successor].name)
    }
    let next = namesakes.min { spans[$0].begin < spans[$1].begin }
    return next.flatMap { next in
      units[next].since.map { .notYet(since: $0, predecessors: predecessors(of: next)) }
    }
  }

  /// Whether unit `number` is there in `month`: it began by then, and nobody stands in its place.
  public func stands(_ number: Int, in month: Month) -> Bool {
    Int(spans[number].begin) <= month.ordinal && month.ordinal < Int(spans[number].end)
  }

  /// The unit that holds the territory of unit `number` in `month`; nil when it is not there yet.
  public func holder(of number: Int, in month: Month) -> Int? {
    guard Int(spans[number].begin) <= month.ordinal else { return nil }
    var unit = number
    while month.ordinal >= Int(spans[unit].end), let successor = units[unit].successor {
      unit = successor
    }
    return unit
  }

  /// The names of the units whose place unit `number` took, in the vocabulary's order.
  public func predecessors(of number: Int) -> [String] {
    units.filter { $0.successor == number }.map(\.name)
  }
}
