import Diagnostics

/// A run of rows of one file, and what to do with them.
struct Chunk: Sendable {
  /// Index of its file.
  var file: Int
  /// The bytes in which its rows begin.
  var range: Range<Int>
  /// Whether the file's header stands right above it.
  var isFirst: Bool
}

/// What reading a chunk gave besides its records.
struct ChunkReading: Sendable {
  /// Where its first row, and where the row after its last begins; each with its line, from the
  /// file's first for the file's first chunk, from its own for others.
  var (start, startLine) = (0, 1)
  var (end, endLine) = (0, 1)
  /// Data rows.
  var rows = 0
  /// Of these, how many became records.
  var kept = 0
  var log = FindingLog()
  var dateOrder = DateOrder()
  var hashes = RowHashes()
  var totals = TotalCheck()
  /// Whether it has text that may be in another encoding.
  var hasForeignText = false
}

extension ChunkReading {
  /// Takes in a row that is no record: a total, or a faulty one.
  fileprivate mutating func add(_ total: TotalRow?) {
    hashes.addOther()
    if let total { return totals.add(total) }
    rows += 1
    totals.addFaultyRow()
  }
}

/// Reads chunks, one after another, with one thread's row reader and sink.
struct ChunkReader<Rows: RowReader, Sink: RecordSink<Rows.Row>> {
  private(set) var rows: Rows
  private(set) var sink: Sink
  /// How many findings of each kind were kept. What is above the limit in a thread's chunks, which are
  /// read from the top down, is above that of the table, too.
  private var said: [FindingKind: Int] = [:]
  private let findingLimit: Int
  /// How many records the last chunk had: about as many as the next.
  private var recent = 0
  /// The chunks read, in order, each with how many names were known before it.
  private(set) var namesBefore: [(chunk: Int, counts: PerNameList<Int>)] = []

  init(_ rows: Rows, into sink: Sink, findingLimit: Int = FindingLog.usualLimit) {
    self.rows = rows
    self.sink = sink
    self.findingLimit = findingLimit
  }

  /// Reads the chunk numbered `number` of a file that begins with `head`; its records are kept
  /// unless `isLeftOut`.
  mutating func read(
    _ chunk: Chunk, number: Int, of file: TableFile, in bytes: UnsafeRawBufferPointer,
    head: TableHead
  ) -> ChunkReading {
    namesBefore.append((number, rows.names.counts))
    sink.begin(chunk: number)
    rows.forgetForeignText()
    var reading = ChunkReading()
    reading.hashes = RowHashes(expecting: recent)
    let log = FindingLog(after: said, limit: findingLimit)
    var cursor = RowCursor(bytes, file: file.name, head: head, log: log)
    if !chunk.isFirst { cursor.seek(chunk.range.lowerBound, line: 1) }
    cursor.skipLineEnds()
    (reading.start, reading.startLine) = (cursor.position, cursor.positionLine)
    rows.readRows(
      with: &cursor, before: chunk.range.upperBound, of: chunk.file, keeping: !file.isLeftOut,
      into: &reading
    ) { sink.add($0) }
    (reading.end, reading.endLine) = (cursor.position, cursor.positionLine)
    reading.log = cursor.findings()
    said = reading.log.said
    recent = reading.hashes.hashes.count
    reading.dateOrder = cursor.dateOrder
    reading.hasForeignText = cursor.hasForeignText || rows.hasForeignText
    return reading
  }
}

extension RowReader {
  /// How many records are handed over at a time.
  private static var batchSize: Int { 256 }

  /// Reads the rows that begin before `limit`, and hands over those that are records, unless they
  /// are not to be kept.
  ///
  /// A requirement of the protocol, and not a part of ``ChunkReader``, so that it is compiled for
  /// each kind of records by itself: it is where the time goes.
  mutating func readRows(
    with cursor: inout RowCursor, before limit: Int, of file: Int, keeping: Bool,
    into reading: inout ChunkReading, deliver: ([Row]) -> Void
  ) {
    var batch: [Row] = []
    batch.reserveCapacity(Self.batchSize)
    while cursor.advance(before: limit) {
      cursor.checkUnreadText()
      let origin = RowOrigin(file: file, line: cursor.line)
      let (findings, order, isSound) = (
        cursor.rowFindings.count, cursor.dateOrder, cursor.rowIsSound
      )
      guard isSound, let record = record(from: &cursor, origin: origin), cursor.hasWholeCounts()
      else {
        let total =
          isSound
          ? total(of: &cursor, findingsBefore: findings, dateOrderBefore: order) : nil
        cursor.checkText()
        reading.add(total)
        continue
      }
      reading.rows += 1
      reading.totals.add(record.counts)
      guard keeping else { continue }
      reading.kept += 1
      reading.hashes.add(
        hash(of: record), at: RowHashes.Mark(position: cursor.start, line: cursor.line))
      batch.append(record)
      if batch.count == Self.batchSize {
        deliver(batch)
        batch.removeAll(keepingCapacity: true)
      }
    }
    deliver(batch)
    cursor.skipLineEnds()
  }
}
