import Quantities
import Records

/// A row of a file that counts towards a figure.
public struct CountedRow: Hashable, Sendable {
  /// The file as the workspace or the command line names it.
  public var file: String
  /// The physical line on which the row begins, from 1.
  public var line: Int
  /// When.
  public var month: Month
  /// The day, where the file has one.
  public var day: Day?
  /// Which unit.
  public var unit: String
  /// The category of training, the document studied.
  public var subject: String
  /// The topic of training, the format of study; empty where the row leaves it open.
  public var detail: String
  /// What it adds to each of the figure's sums: one, or for a rate two.
  public var counts: [Int]
}

extension RecordSet {
  /// The figure that `derivation` defines.
  ///
  /// Throws when it names what its dataset does not have, would add people to attendances, or gives a
  /// sum beyond 64 bits.
  public func figure(_ derivation: Derivation) throws(SummaryProblem) -> Figure {
    switch derivation.dataset {
    case .training: try CountedRecords(derivation, training, categories).figure(derivation)
    case .study: try CountedRecords(derivation, study, categories).figure(derivation)
    }
  }

  /// The rows behind the figure, in the order of the files. Their counts add up to its sums.
  public func rows(of derivation: Derivation) throws(SummaryProblem) -> [CountedRow] {
    switch derivation.dataset {
    case .training:
      try CountedRecords(derivation, training, categories).rows { $0.day }
    case .study:
      try CountedRecords(derivation, study, categories).rows { $0.day }
    }
  }

  /// The month of the newest record of `dataset`; nil when there is none.
  public func newestMonth(of dataset: Dataset) -> Month? {
    switch dataset {
    case .training: training.records.map(\.month).max()
    case .study: study.records.map(\.month).max()
    }
  }
}

/// The records that count towards a figure, each with what it adds to the figure's sums.
private struct CountedRecords<Row: SummableRecord> {
  private let table: RecordTable<Row>
  private let dataset: Dataset
  private var counted: [(record: Row, counts: [Int])] = []

  init(
    _ derivation: Derivation, _ table: RecordTable<Row>, _ categories: CategoryList
  ) throws(SummaryProblem) {
    self.table = table
    dataset = derivation.dataset
    let query = SummaryQuery(
      dataset: derivation.dataset, measures: derivation.measures, filters: derivation.filters,
      window: derivation.window)
    let plan = try QueryPlan(query, names: table.names, categories: categories)
    let records = table.records.filter { record in
      plan.selection.contains(record.place)
        && (derivation.stated.map { record.states($0, in: categories) } ?? true)
    }
    switch derivation.operation {
    case .measure(let measure):
      for record in records { add(record, record.terms(of: measure, in: categories)) }
    case .rows:
      for record in records { add(record, [1]) }
    case .share(let filter):
      let wanted = try filter.order(names: table.names, categories: categories)
      for record in records where record.states(.dimension(filter.dimension), in: categories) {
        add(record, [filter.dimension.order(at: record.place) == wanted ? 1 : 0, 1])
      }
    case .distinct(let dimension):
      var seen: Set<Int32> = []
      for record in records {
        add(record, [seen.insert(dimension.order(at: record.place)).inserted ? 1 : 0])
      }
    case .greatest(let measure, let dimension):
      add(records, greatest: measure, per: dimension, in: categories)
    }
  }

  private mutating func add(_ record: Row, _ counts: [Int]?) {
    if let counts { counted.append((record, counts)) }
  }

  /// Of equals the first counts; the others count 0.
  private mutating func add(
    _ records: [Row], greatest measure: Measure, per dimension: Dimension,
    in categories: CategoryList
  ) {
    var best: [Int32: (index: Int, count: Int)] = [:]
    for record in records {
      guard let count = record.terms(of: measure, in: categories)?.first else { continue }
      let member = dimension.order(at: record.place)
      if best[member].map({ $0.count < count }) ?? true {
        best[member] = (counted.count, count)
      }
      counted.append((record, [0]))
    }
    for place in best.values { counted[place.index].counts = [place.count] }
  }

  func figure(_ derivation: Derivation) throws(SummaryProblem) -> Figure {
    var sums = [Sum](repeating: Sum(), count: derivation.isRate ? 2 : 1)
    for (_, counts) in counted {
      for (index, count) in counts.enumerated() { sums[index].add(Sum(count)) }
    }
    let measure = derivation.measures.first ?? .sessions
    if derivation.isRate { return try sums[0].figure(measure, of: sums[1]) }
    switch derivation.operation {
    case .rows, .distinct: return .count(sums[0].value)
    case .measure, .share, .greatest: return try sums[0].figure(measure)
    }
  }

  func rows(day: (Row) -> Day?) -> [CountedRow] {
    let labelled = dataset.dimensions.suffix(3)
    return counted.map { record, counts in
      let labels = labelled.map { dimension in
        dimension.member(at: dimension.order(at: record.place), names: table.names).label
      }
      let file = Int(record.origin.file)
      return CountedRow(
        file: table.files.indices.contains(file) ? table.files[file].name : "",
        line: Int(record.origin.line), month: record.month, day: day(record), unit: labels[0],
        subject: labels[1], detail: labels[2], counts: counts)
    }
  }
}

extension Derivation {
  fileprivate var measures: [Measure] {
    switch operation {
    case .measure(let measure), .greatest(let measure, _): [measure]
    case .rows, .share, .distinct: []
    }
  }
}

extension SummableRecord {
  /// What the record adds to the sums of `measure`; nil where it leaves its cell empty, or counts what
  /// the measure does not.
  fileprivate func terms(of measure: Measure, in categories: CategoryList) -> [Int]? {
    let terms = sums(in: categories).terms(of: measure)
    return terms.isEmpty || !terms.allSatisfy(\.isStated) ? nil : terms.map(\.value)
  }

  fileprivate func states(_ cell: Derivation.Cell, in categories: CategoryList) -> Bool {
    switch cell {
    case .measure(let measure): terms(of: measure, in: categories) != nil
    case .dimension(let dimension): dimension.order(at: place) != Place.open
    }
  }
}
