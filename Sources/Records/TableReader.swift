import Diagnostics

/// Reads the files of one table, one after the other.
struct TableReader<Rows: RowReader> {
  private var rows: Rows
  private let encoding: TextEncoding?
  private var records: [Rows.Row] = []
  private var files: [SourceFile] = []
  private var findings: [Finding] = []
  private var repeated = RepeatedRows()

  /// A reader of files that are in `encoding` where they are not UTF-8.
  init(_ rows: Rows, encoding: TextEncoding? = nil) {
    self.rows = rows
    self.encoding = encoding
  }

  /// What was read.
  var reading: Reading<Rows.Row> {
    let places = findings.map { $0.location ?? SourceLocation(file: "") }
    let order = findings.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    return Reading(
      table: RecordTable(records: records, names: rows.names, files: files),
      findings: order.map { findings[$0] })
  }

  /// Reads `source`.
  mutating func read(_ source: RecordSource) {
    let before = records.count
    let total = source.bytes.withUnsafeBytes { bytes in
      files.append(
        SourceFile(name: source.name, sha256: sha256(of: bytes), rowsRead: 0, rowsLeftOut: 0))
      return read(bytes, file: source.name)
    }
    files[files.count - 1].rowsRead = records.count - before
    files[files.count - 1].rowsLeftOut = total - (records.count - before)
  }

  /// Reads a file's bytes, and gives how many data rows it has.
  private mutating func read(_ bytes: UnsafeRawBufferPointer, file: String) -> Int {
    switch decoding(of: bytes, as: encoding) {
    case .asItIs: return readText(bytes, file: file)
    case .decoded(let text):
      for (problem, line) in text.remarks {
        report(problem, at: SourceLocation(file: file, line: line), severity: .warning)
      }
      return text.bytes.withUnsafeBytes { readText($0, file: file) }
    case .refused(let fault, let line):
      report(.unreadableText(fault), at: SourceLocation(file: file, line: line))
      return fault.hasLines ? rowCount(of: bytes) : 0
    }
  }

  private mutating func readText(_ bytes: UnsafeRawBufferPointer, file: String) -> Int {
    guard var cursor = RowCursor(bytes, file: file, schema: Rows.schema) else {
      report(.emptyFile(Rows.schema), at: SourceLocation(file: file))
      return 0
    }
    let header = cursor.header
    for (problem, column) in header.problems {
      report(problem, at: SourceLocation(file: file, line: header.line, column: column))
    }
    if !header.problems.isEmpty { return rowCount(of: bytes) }
    let first = records.count
    let count = readRows(&cursor)
    findings += cursor.findings
    if count == 0 {
      report(.noRows, at: SourceLocation(file: file, line: header.line), severity: .warning)
    }
    if cursor.datesAreOfUnknownOrder { leaveOutRecords(from: first, of: cursor, file: file) }
    return count
  }

  /// Where dates may have their months first, those that can be read both ways would be read
  /// wrongly: none of the file's dates can be trusted.
  private mutating func leaveOutRecords(from first: Int, of cursor: RowCursor, file: String) {
    report(
      .unknownDateOrder(eitherWay: cursor.datesEitherWay), at: SourceLocation(file: file))
    records.removeSubrange(first...)
    repeated.keep(first: first)
  }

  /// The data rows of a file that cannot be read.
  private func rowCount(of bytes: UnsafeRawBufferPointer) -> Int {
    guard var cursor = RowCursor(bytes, file: "", schema: Rows.schema) else { return 0 }
    var count = 0
    while cursor.advance() { count += 1 }
    return count
  }

  private mutating func readRows(_ cursor: inout RowCursor) -> Int {
    var count = 0
    let file = files.count - 1
    while cursor.advance() {
      count += 1
      guard cursor.rowIsSound,
        let record = rows.record(
          from: &cursor, origin: RowOrigin(file: file, line: cursor.line))
      else { continue }
      if let earlier = earlierRecord(like: record, hash: cursor.hash) {
        let origin = records[earlier].origin
        cursor.warn(
          .repeatedRow(
            earlier: SourceLocation(
              file: files[Int(origin.file)].name, line: Int(origin.line))))
      }
      records.append(record)
    }
    return count
  }

  private mutating func earlierRecord(like record: Rows.Row, hash: UInt64) -> Int? {
    repeated.add(hash) { earlier in
      var other = records[earlier]
      other.origin = record.origin
      return other == record
    }
  }

  private mutating func report(
    _ problem: RecordProblem, at place: SourceLocation, severity: Finding.Severity = .error
  ) {
    findings.append(Finding(problem, at: place, severity: severity))
  }
}
