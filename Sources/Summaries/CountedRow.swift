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
  public func figure(_ derivation: FigureDerivation) throws(SummaryProblem) -> Figure {
    switch derivation.dataset {
    case .training: try CountedRecords(derivation, training, categories).figure()
    case .study: try countedStudy(derivation).figure()
    }
  }

  /// The rows behind the figure, in the order of the files. Their counts add up to its sums.
  public func rows(of derivation: FigureDerivation) throws(SummaryProblem) -> [CountedRow] {
    switch derivation.dataset {
    case .training:
      try CountedRecords(derivation, training, categories).rows { $0.day }
    case .study:
      try countedStudy(derivation).rows { $0.day }
    }
  }

  /// The greatest of a unit is not a sum, so where units have merged it is that of those that held the
  /// sessions.
  private func countedStudy(
    _ derivation: FigureDerivation
  ) throws(SummaryProblem) -> CountedRecords<StudyRecord> {
    guard case .greatest(_, .unit) = derivation.operation, let unfolded else {
      return try CountedRecords(derivation, study, categories)
    }
    return try CountedRecords(
      derivation, unfolded.study, categories, counting: unfolded.counted)
  }

  /// The month of the oldest record of `dataset`; nil when there is none.
  public func oldestMonth(of dataset: Dataset) -> Month? {
    switch dataset {
    case .training: training.records.map(\.month).min()
    case .study: study.records.map(\.month).min()
    }
  }

  /// The month of the newest record of `dataset`; nil when there is none.
  public func newestMonth(of dataset: Dataset, through last: Month? = nil) -> Month? {
    let months =
      switch dataset {
      case .training: training.records.map(\.month)
      case .study: study.records.map(\.month)
      }
    return months.filter { month in last.map { month <= $0 } ?? true }.max()
  }
}

/// What a record adds to a figure's sums.
private struct Share {
  var count: Int
  /// What a rate is out of; 0 for a count.
  var whole = 0
}

/// The records that count towards a figure.
private struct CountedRecords<Row: SummableRecord> {
  private let derivation: FigureDerivation
  private let table: RecordTable<Row>
  private let categories: CategoryList
  private let selection: Selection
  /// Of a share, where its member stands along its dimension.
  private let wanted: Int32?
  /// Of the greatest of each member, whose of them count.
  private let counted: ([Int32: Int]) -> Set<Int32>

  init(
    _ derivation: FigureDerivation, _ table: RecordTable<Row>, _ categories: CategoryList,
    counting counted: @escaping ([Int32: Int]) -> Set<Int32> = { Set($0.keys) }
  ) throws(SummaryProblem) {
    self.counted = counted
    (self.derivation, self.table, self.categories) = (derivation, table, categories)
    let query = SummaryQuery(
      dataset: derivation.dataset, measures: derivation.measures, filters: derivation.filters,
      window: derivation.window)
    selection = try QueryPlan(query, names: table.names, categories: categories).selection
    wanted =
      if case .share(let filter) = derivation.operation {
        try filter.order(names: table.names, categories: categories)
      } else { nil }
  }

  /// Goes through the records that count, in the order of the files, each with what it adds.
  private func forEach(_ body: (Row, Share) -> Void) {
    if case .greatest(let measure, let dimension) = derivation.operation {
      return forEach(greatest: measure, per: dimension, body)
    }
    var seen: Set<Int32> = []
    forEachSelected { record in
      switch derivation.operation {
      case .measure(let measure):
        if let share = record.share(of: measure, in: categories) { body(record, share) }
      case .rows: body(record, Share(count: 1))
      case .share(let filter):
        let order = filter.dimension.order(at: record.place)
        if order != Place.open { body(record, Share(count: order == wanted ? 1 : 0, whole: 1)) }
      case .distinct(let dimension):
        let isNew = seen.insert(dimension.order(at: record.place)).inserted
        body(record, Share(count: isNew ? 1 : 0))
      case .greatest: break
      }
    }
  }

  /// Of equals the first counts; the others count 0.
  private func forEach(
    greatest measure: Measure, per dimension: Dimension, _ body: (Row, Share) -> Void
  ) {
    var shares: [(record: Row, share: Share)] = []
    var best: [Int32: (index: Int, count: Int)] = [:]
    forEachSelected { record in
      guard let count = record.share(of: measure, in: categories)?.count else { return }
      let member = dimension.order(at: record.place)
      if best[member].map({ $0.count < count }) ?? true {
        best[member] = (shares.count, count)
      }
      shares.append((record, Share(count: 0)))
    }
    let members = counted(best.mapValues(\.count))
    for (member, place) in best where members.contains(member) {
      shares[place.index].share.count = place.count
    }
    for (record, share) in shares { body(record, share) }
  }

  private func forEachSelected(_ body: (Row) -> Void) {
    for record in table.records where selection.contains(record.place) {
      if let cell = derivation.stated, !record.states(cell, in: categories) { continue }
      body(record)
    }
  }

  func figure() throws(SummaryProblem) -> Figure {
    if case .measure(let measure) = derivation.operation, !measure.isRate {
      // Records that add nothing may leave a part of the sum open.
      var sum = Sum()
      forEachSelected { record in
        if let terms = record.sums(in: categories).terms(of: measure) { sum.add(terms.sum) }
      }
      return try sum.figure(measure)
    }
    var (sum, whole) = (Sum(), Sum())
    forEach { _, share in
      sum.add(Sum(share.count))
      whole.add(Sum(share.whole))
    }
    let measure = derivation.measures.first ?? .sessions
    if derivation.isRate { return try sum.figure(measure, of: whole) }
    switch derivation.operation {
    case .rows, .distinct: return .count(sum.value)
    case .measure, .share, .greatest: return try sum.figure(measure)
    }
  }

  func rows(day: (Row) -> Day?) -> [CountedRow] {
    var rows: [CountedRow] = []
    forEach { record, share in
      let counts = derivation.isRate ? [share.count, share.whole] : [share.count]
      rows.append(
        CountedRow(record, day: day(record), counts: counts, derivation.dataset, in: table))
    }
    return rows
  }
}

extension CountedRow {
  /// The row of `record`, one of `table`.
  init<Row: SummableRecord>(
    _ record: Row, day: Day?, counts: [Int], _ dataset: Dataset, in table: RecordTable<Row>
  ) {
    let labels = dataset.dimensions.suffix(3).map { dimension in
      dimension.member(at: dimension.order(at: record.place), names: table.names).label
    }
    let file = Int(record.origin.file)
    self.file = table.files.indices.contains(file) ? table.files[file].name : ""
    line = Int(record.origin.line)
    (month, self.day) = (record.month, day)
    (unit, subject, detail) = (labels[0], labels[1], labels[2])
    self.counts = counts
  }
}

extension FigureDerivation {
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
  fileprivate func share(of measure: Measure, in categories: CategoryList) -> Share? {
    guard let terms = sums(in: categories).terms(of: measure), terms.sum.isStated else {
      return nil
    }
    return Share(count: terms.sum.value, whole: terms.whole?.value ?? 0)
  }

  fileprivate func states(_ cell: FigureDerivation.Cell, in categories: CategoryList) -> Bool {
    switch cell {
    case .measure(let measure): share(of: measure, in: categories) != nil
    case .dimension(let dimension): dimension.order(at: place) != Place.open
    }
  }
}
