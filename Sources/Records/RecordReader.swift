import Diagnostics

/// A CSV file's bytes with the name that findings call it by.
public struct RecordSource: Sendable {
  /// As the workspace or the command line names it.
  public var name: String
  /// All its bytes.
  public var bytes: [UInt8]

  /// A source.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What reading gave: the records of all rows that are right, and a finding for every cell that is
/// not.
public struct Reading<Row: Sendable>: Sendable {
  /// The records.
  public var table: RecordTable<Row>
  /// All findings, sorted by place.
  public var findings: [Finding]
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
  /// The encoding of files that are not UTF-8 and have no byte order mark; nil to find it out.
  public var encoding: TextEncoding?
  /// What stands between fields; nil to find it out.
  public var delimiter: Delimiter?

  /// A reader that knows `vocabulary`.
  public init(vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// Reads training records.
  public func training(_ sources: [RecordSource]) -> Reading<TrainingRecord> {
    read(sources, as: TrainingRows(vocabulary))
  }

  /// Reads study records.
  public func study(_ sources: [RecordSource]) -> Reading<StudyRecord> {
    read(sources, as: StudyRows(vocabulary))
  }

  /// Reads plan records.
  public func plan(_ sources: [RecordSource]) -> Reading<PlanRecord> {
    read(sources, as: PlanRows(vocabulary))
  }

  private func read<Rows: RowReader>(_ sources: [RecordSource], as rows: Rows) -> Reading<Rows.Row>
  {
    var reader = TableReader(rows, encoding: encoding)
    for source in sources { reader.read(source) }
    return reader.reading
  }
}
