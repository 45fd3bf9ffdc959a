import Records

/// All that one report is made from.
public struct RecordSet: Sendable {
  /// Training.
  public var training: RecordTable<TrainingRecord>
  /// Study.
  public var study: RecordTable<StudyRecord>
  /// What the years' plans ask for, where the office keeps plans.
  public var plan: RecordTable<PlanRecord>?
  /// What the training categories count.
  public var categories: CategoryList
  /// Which of the records' units took others' places; empty once the records are seen in one way.
  public var succession: UnitSuccession
  /// Which units the records of others were folded into; see ``folded(asOf:)``.
  public internal(set) var mergers: [UnitMerger] = []
  /// The records before they were seen in one way; nil without mergers.
  var unfolded: UnfoldedRecords?

  /// Records, and what the configuration states about their categories.
  public init(
    training: RecordTable<TrainingRecord> = RecordTable(),
    study: RecordTable<StudyRecord> = RecordTable(), plan: RecordTable<PlanRecord>? = nil,
    categories: CategoryList = CategoryList(), succession: UnitSuccession = UnitSuccession()
  ) {
    self.training = training
    self.study = study
    self.plan = plan
    self.categories = categories
    self.succession = succession
  }

  /// The names that the records of `dataset` use.
  public func names(of dataset: Dataset) -> NameTables {
    switch dataset {
    case .training: training.names
    case .study: study.names
    }
  }
}

extension RecordSet {
  /// The figures that `query` asks for.
  ///
  /// Throws when the query names what its dataset does not have, would add people to attendances,
  /// or gives a sum beyond 64 bits.
  public func summary(_ query: SummaryQuery) throws(SummaryProblem) -> SummaryTable {
    switch query.dataset {
    case .training: try summary(query, of: training)
    case .study: try summary(query, of: study)
    }
  }

  private func summary<Row: SummableRecord>(
    _ query: SummaryQuery, of table: RecordTable<Row>
  ) throws(SummaryProblem) -> SummaryTable {
    let plan = try QueryPlan(query, names: table.names, categories: categories)
    var sums = GroupedSums<Row>(plan)
    for record in table.records { sums.add(record) }
    return try sums.table(names: table.names)
  }

  /// One figure over all records that `filters` and `window` let through.
  public func figure(
    _ measure: Measure, of dataset: Dataset, where filters: [Filter] = [], in window: Window? = nil
  ) throws(SummaryProblem) -> Figure {
    let query = SummaryQuery(
      dataset: dataset, measures: [measure], filters: filters, window: window)
    return try summary(query).rows.first?.figures.first ?? .absent
  }
}
