import Diagnostics

/// One file of a table, with what is known of it before its rows are read.
struct TableFile: Sendable {
  /// As findings call it.
  let name: String
  /// What is read: the file's bytes, or its text as UTF-8.
  private(set) var bytes: FileBytes
  /// Whether the text as a whole is known to be UTF-8.
  private(set) var isTrusted = false
  /// Whether it is read in one piece, since where its rows begin could not be guessed.
  var isWhole = false
  /// Whether its records are left out, since its dates cannot be trusted.
  var isLeftOut = false
  /// Its header; nil when its rows cannot be read.
  private(set) var head: TableHead?
  /// What is wrong with it as a whole.
  private(set) var log = FindingLog()
  /// The data rows that cannot be read.
  private(set) var unreadRows = 0

  /// Looks at a file's encoding as far as its beginning tells it, and at its header.
  init(_ source: RecordSource, schema: Schema) {
    name = source.name
    bytes = source.bytes
    findHead(schema)
  }

  private mutating func findHead(_ schema: Schema) {
    let found = bytes.withBytes { bytes in
      startsForeign(bytes) ? nil : TableHead(bytes, schema: schema)
    }
    guard let found else { return decode(schema) }
    // A header that makes no sense may be one in another encoding.
    let isText = bytes.withBytes { bytes in
      isUTF8(UnsafeRawBufferPointer(rebasing: bytes[..<found.scanner.position]))
    }
    guard isText, found.header.problems.isEmpty else { return decode(schema) }
    judge(found, schema)
  }

  /// Finds out what the text as a whole is: after this it is trusted, or has no head.
  mutating func decode(_ schema: Schema) {
    isTrusted = true
    let (encoding, rows) = bytes.withBytes { bytes in
      (foreignEncoding(of: bytes), rowCount(of: bytes, schema: schema))
    }
    if let (encoding, line) = encoding {
      head = nil
      report(.foreignEncoding(encoding), at: SourceLocation(file: name, line: line))
      unreadRows = encoding.hasLines ? rows : 0
      return
    }
    guard let found = bytes.withBytes({ TableHead($0, schema: schema) }) else {
      return report(.emptyFile(schema), at: SourceLocation(file: name))
    }
    judge(found, schema)
  }

  private mutating func judge(_ found: TableHead, _ schema: Schema) {
    for (problem, column) in found.header.problems {
      report(problem, at: SourceLocation(file: name, line: found.header.line, column: column))
    }
    if found.header.problems.isEmpty {
      head = found
    } else {
      unreadRows = bytes.withBytes { rowCount(of: $0, schema: schema) }
    }
  }

  private func rowCount(of bytes: UnsafeRawBufferPointer, schema: Schema) -> Int {
    guard let head = TableHead(bytes, schema: schema) else { return 0 }
    var (cursor, count) = (RowCursor(bytes, file: name, head: head), 0)
    while cursor.advance() { count += 1 }
    return count
  }

  /// Says that a line is longer than any table has.
  mutating func refuseForLongLine() {
    head = nil
    report(.endlessLine(megabytes: ChunkPlan.longestLine >> 20), at: SourceLocation(file: name))
  }

  private mutating func report(_ problem: RecordProblem, at place: SourceLocation) {
    log.add(Finding(problem, at: place))
  }
}
