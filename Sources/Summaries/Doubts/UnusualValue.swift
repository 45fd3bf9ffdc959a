import Quantities
import Records

/// A count far outside its unit's own history: most often a slip of the keyboard.
public struct UnusualValue: Sendable, Hashable {
  /// Which records.
  public var dataset: Dataset
  /// What is counted.
  public var measure: Measure
  /// The row that has it, under the unit that kept it; `counts` is the count alone.
  public var row: CountedRow
  /// The unit that figures have it under: that one, or the one in its place.
  public var unit: String
  /// Twice the median of the unit's counts, which may lie between two whole numbers.
  public var doubledMedian: Int
  /// How many counts that median is of.
  public var observations: Int

  /// The count.
  public var count: Int { row.counts[0] }

  /// Training before study; of one row, measures as they are declared.
  fileprivate var order: (Int, String, Int, Int) {
    let measures = dataset.measures
    return (
      dataset == .training ? 0 : 1, row.file, row.line, measures.firstIndex(of: measure) ?? 0
    )
  }
}

/// When a count is unusual among others of one unit: it differs from their median by more than five
/// times their scaled median absolute deviation (1.4826 × MAD estimates the standard deviation of
/// normal data; Leys et al., J. Exp. Soc. Psychol. 49 (2013) 764–766), by more than half the median,
/// and by `leastDifference`; and there are at least `leastObservations`.
///
/// All on whole numbers.
public struct UnusualRule: Sendable {
  /// Below so many counts a median says little.
  public static let leastObservations = 8
  /// Smaller differences are no slip, however steady the counts.
  public static let leastDifference = 20

  /// Twice the median of the counts.
  let doubledMedian: Int
  /// Four times the median of the counts' distances from their median.
  private let quadrupledDeviation: Int
  let observations: Int

  init(_ counts: [Int]) {
    observations = counts.count
    let median = doubledMedianOf(counts)
    doubledMedian = median
    quadrupledDeviation = doubledMedianOf(counts.map { abs(2 * $0 - median) })
  }

  func isUnusual(_ count: Int) -> Bool {
    let doubledDistance = abs(2 * count - doubledMedian)
    return observations >= Self.leastObservations
      && 20_000 * doubledDistance > 5 * 14_826 * quadrupledDeviation
      && 2 * doubledDistance > doubledMedian
      && doubledDistance >= 2 * Self.leastDifference
  }
}

/// Twice the median of `numbers`: of an even number of them the two in the middle added up; 0 of none.
private func doubledMedianOf(_ numbers: [Int]) -> Int {
  guard !numbers.isEmpty else { return 0 }
  let sorted = numbers.sorted()
  return sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]
}

extension RecordSet {
  /// The unusual counts in `window`, in the order of the files: of training, each unit's participants
  /// of one category; of study, each unit's members who must study, did, and wrote a report. What is
  /// usual is known from all records up to the window's last month; a unit in whose place another
  /// stands has a history of its own, since the new one is larger.
  public func unusualValues(in window: Window) -> [UnusualValue] {
    let participants = UnusualValues(
      .training, training, before: unfolded?.training, unfolded, in: window
    ).of(.participants, \.participants, day: \.day) {
      UnitHistory(unit: $0.unit, subject: $0.category)
    }
    let study = UnusualValues(.study, study, before: unfolded?.study, unfolded, in: window)
    func studied(_ measure: Measure, _ count: (StudyRecord) -> Int?) -> [UnusualValue] {
      study.of(measure, count, day: \.day) { UnitHistory(unit: $0.unit, subject: nil) }
    }
    let counts =
      participants + studied(.required) { $0.required } + studied(.attended) { $0.attended }
      + studied(.reports) { $0.reports }
    return counts.sorted { $0.order < $1.order }
  }
}

/// The unusual counts of one table.
private struct UnusualValues<Row: SummableRecord> {
  private let dataset: Dataset
  /// Under the units that kept them.
  private let table: RecordTable<Row>
  private let window: Window
  /// The view's name of each of the table's units; nil for one that begins later.
  private let units: [String?]

  init(
    _ dataset: Dataset, _ seen: RecordTable<Row>, before: RecordTable<Row>?,
    _ unfolded: UnfoldedRecords?, in window: Window
  ) {
    (self.dataset, self.window) = (dataset, window)
    table = before ?? seen
    let names = table.names.units
    units =
      unfolded?.folding(of: names).map { folding in
        folding.numbers.map { $0 == UnitFolding.notYet ? nil : folding.names[Int($0)] }
      } ?? names
  }

  func of(
    _ measure: Measure, _ count: (Row) -> Int?, day: (Row) -> Day?, history: (Row) -> UnitHistory
  ) -> [UnusualValue] {
    var counts: [UnitHistory: [Int]] = [:]
    for record in table.records where record.month <= window.last {
      if let count = count(record) { counts[history(record), default: []].append(count) }
    }
    let rules = counts.mapValues(UnusualRule.init)
    return table.records.compactMap { record in
      guard window.contains(record.month), let count = count(record),
        let unit = units[Int(record.unit)], let rule = rules[history(record)],
        rule.isUnusual(count)
      else { return nil }
      return UnusualValue(
        dataset: dataset, measure: measure,
        row: CountedRow(record, day: day(record), counts: [count], dataset, in: table), unit: unit,
        doubledMedian: rule.doubledMedian, observations: rule.observations)
    }
  }
}

/// Whose counts are held against each other: a unit's, of one category where it has several.
private struct UnitHistory: Hashable {
  var unit: Int32
  var subject: Int32?
}
