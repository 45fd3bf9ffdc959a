import Diagnostics
import Threads

/// A CSV file's bytes with the name that findings call it by.
public struct RecordSource: Sendable {
  /// As the workspace or the command line names it.
  public var name: String
  /// All its bytes.
  public var bytes: FileBytes

  /// A source.
  public init(name: String, bytes: FileBytes) {
    self.name = name
    self.bytes = bytes
  }

  /// A source in memory.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name, bytes: FileBytes(bytes))
  }
}

/// What reading gave: the records of all rows that are right, and a finding for every cell that is
/// not.
public struct Reading<Row: Sendable>: Sendable {
  /// The records.
  public var table: RecordTable<Row>
  /// All findings, sorted by place.
  public var findings: [Finding]
  /// How many more there are of those kinds of which there are too many to keep.
  public var unsaid: [FindingKind: Int]
}

/// What reading into a sink gave.
package struct StreamedReading<Sink: Sendable>: Sendable {
  /// What has become of the records of all rows that are right.
  package var sink: Sink
  /// What the numbers in the records mean.
  package var names: NameTables
  /// In the order given.
  package var files: [SourceFile]
  /// All findings, sorted by place.
  package var findings: [Finding]
  /// How many more there are of those kinds of which there are too many to keep.
  package var unsaid: [FindingKind: Int]
}

/// Reads CSV files of training, study and plan records.
///
/// ``CellScanner`` cuts the bytes into cells and judges nothing; the header says which cell is which
/// column of the ``Schema``; a row reader turns cells into a record, or into findings.
///
/// It never stops at a fault: a row with a faulty cell is left out and each of its faults is a
/// finding. Whether that ends the run is the caller's decision.
public struct RecordReader: Sendable {
  /// The names that records may use.
  public let vocabulary: Vocabulary
  /// How many threads read a large table.
  public let threads: Int
  /// The encoding of files that are not UTF-8 and have no byte order mark; nil to find it out.
  public var encoding: TextEncoding?
  /// What cuts the files' fields; nil to find it out for each file.
  public var delimiter: Delimiter?
  /// Whether the files' checksums are wanted, which take longer than the reading.
  public let checksums: Bool

  /// A reader that knows `vocabulary`, on as many threads as there are processors unless `threads`
  /// says otherwise. What it reads does not depend on their number.
  public init(vocabulary: Vocabulary, checksums: Bool = true, threads: Int? = nil) {
    self.vocabulary = vocabulary
    self.checksums = checksums
    self.threads = threads ?? processorCount()
  }

  /// Reads training records.
  public func training(_ sources: [RecordSource]) -> Reading<TrainingRecord> {
    kept(read(sources, with: TrainingRows(vocabulary), into: KeptRecords()))
  }

  /// Reads study records.
  public func study(_ sources: [RecordSource]) -> Reading<StudyRecord> {
    kept(read(sources, with: StudyRows(vocabulary), into: KeptRecords()))
  }

  /// Reads plan records, at most one for each year and category: several are an error, and none of
  /// them is taken.
  public func plan(_ sources: [RecordSource]) -> Reading<PlanRecord> {
    RepeatedPlans.left(out: kept(read(sources, with: PlanRows(vocabulary), into: KeptRecords())))
  }

  /// Reads training records into copies of `sink`, and gives the merged one.
  package func training<Sink: RecordSink<TrainingRecord>>(
    _ sources: [RecordSource], into sink: Sink
  ) -> StreamedReading<Sink> {
    read(sources, with: TrainingRows(vocabulary), into: sink)
  }

  /// Reads study records into copies of `sink`, and gives the merged one.
  package func study<Sink: RecordSink<StudyRecord>>(
    _ sources: [RecordSource], into sink: Sink
  ) -> StreamedReading<Sink> {
    read(sources, with: StudyRows(vocabulary), into: sink)
  }

  private func read<Rows: RowReader, Sink: RecordSink<Rows.Row>>(
    _ sources: [RecordSource], with rows: Rows, into sink: Sink
  ) -> StreamedReading<Sink> {
    TableReader(
      sources, with: rows, into: sink, threads: threads, checksums: checksums,
      format: TextFormat(encoding: encoding, delimiter: delimiter)
    ).read()
  }

  private func kept<Row: TracedRow>(_ reading: StreamedReading<KeptRecords<Row>>) -> Reading<Row> {
    Reading(
      table: RecordTable(records: reading.sink.all, names: reading.names, files: reading.files),
      findings: reading.findings, unsaid: reading.unsaid)
  }
}
