import Diagnostics
import Records

/// Figures added up while files were read, and what reading found.
public struct StreamedSummary: Sendable {
  /// In the order given.
  public let files: [SourceFile]
  /// All findings, sorted by place.
  public let findings: [Finding]
  /// How many more there are of those kinds of which there are too many to keep.
  public let unsaid: [FindingKind: Int]
  private let makeTable: @Sendable () -> Result<SummaryTable, SummaryProblem>

  init<Row: SummableRecord>(
    _ reading: StreamedReading<SummingSink<Row>>, for query: SummaryQuery, categories: CategoryList,
    folding: @escaping @Sendable (NameTables) -> UnitFolding?
  ) {
    (files, findings, unsaid) = (reading.files, reading.findings, reading.unsaid)
    makeTable = {
      do throws(SummaryProblem) {
        return .success(
          try reading.sink.table(
            for: query, names: reading.names, categories: categories,
            through: folding(reading.names)))
      } catch {
        return .failure(error)
      }
    }
  }

  /// The figures of all records that are right.
  ///
  /// Throws as ``RecordSet/summary(_:)`` does.
  public func table() throws(SummaryProblem) -> SummaryTable { try makeTable().get() }
}

extension RecordReader {
  /// The figures that `query` asks for, added up while `sources` are read: no record is kept. They
  /// are those of ``RecordSet/seen(_:)`` with `view`; without one, units are as the records have them.
  ///
  /// - Throws: what is wrong with the query, as far as that can be said before reading.
  public func summary(
    _ query: SummaryQuery, of sources: [RecordSource], categories: CategoryList,
    units view: UnitView = .old
  ) throws(SummaryProblem) -> StreamedSummary {
    let folding = { @Sendable [succession = vocabulary.succession] (names: NameTables) in
      UnitFolding(succession, as: view, of: names.units)
    }
    switch query.dataset {
    case .training:
      let sink = try SummingSink<TrainingRecord>(for: query, categories: categories)
      return StreamedSummary(
        training(sources, into: sink), for: query, categories: categories, folding: folding)
    case .study:
      let sink = try SummingSink<StudyRecord>(for: query, categories: categories)
      return StreamedSummary(
        study(sources, into: sink), for: query, categories: categories, folding: folding)
    }
  }
}

/// Adds records up by all that a query splits them by or asks of them.
///
/// Which names there are is known only when all is read, so a filter waits until then: its dimension
/// is split by as well.
struct SummingSink<Row: SummableRecord>: RecordSink {
  private var sums: GroupedSums<Row>

  init(for query: SummaryQuery, categories: CategoryList) throws(SummaryProblem) {
    var dimensions = query.dimensions
    for filter in query.filters where !dimensions.contains(filter.dimension) {
      dimensions.append(filter.dimension)
    }
    let wide = SummaryQuery(dataset: query.dataset, dimensions: dimensions, window: query.window)
    sums = GroupedSums(try QueryPlan(wide, names: NameTables(), categories: categories))
  }

  mutating func begin(chunk: Int) {}

  mutating func add(_ records: [Row]) { Row.add(records, to: &sums) }

  mutating func merge(_ other: consuming Self, by places: MergedPlaces) {
    Row.merge(other.sums, into: &sums, by: places)
  }

  /// The figures that `query` asks for, of units seen through `folding`.
  func table(
    for query: SummaryQuery, names: NameTables, categories: CategoryList,
    through folding: UnitFolding?
  ) throws(SummaryProblem) -> SummaryTable {
    // Months outside the window were left out before years hid them.
    var (query, names) = (query, names)
    query.window = nil
    if let folding { names.units = folding.names }
    var narrow = GroupedSums<Row>(try QueryPlan(query, names: names, categories: categories))
    narrow.add(sums, through: folding)
    return try narrow.table(names: names)
  }
}
