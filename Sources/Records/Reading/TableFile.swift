import Diagnostics

/// One file of a table, with what is known of it before its rows are read.
struct TableFile: Sendable {
  /// As findings call it.
  let name: String
  private let schema: Schema
  private let format: TextFormat
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
  init(_ source: RecordSource, schema: Schema, format: TextFormat) {
    name = source.name
    bytes = source.bytes
    self.schema = schema
    self.format = format
    if hasEndlessLine, bytes.withBytes({ FileSignature($0)?.fault }) == nil { return }
    if EmptyLines.areExceeded(in: bytes) {
      report(.emptyLines(megabytes: EmptyLines.longest >> 20))
      return
    }
    let found = bytes.withBytes { startsForeign($0) ? nil : head(of: $0) }
    // A header that makes no sense may be one in another encoding.
    if let found, found.header.problems.isEmpty, isText(above: found),
      found.titleWithLargeUnit == nil
    {
      head = found
    } else {
      decode()
    }
  }

  /// Whether a line is longer than any table has, which is reported then.
  private var hasEndlessLine: Bool {
    mutating get {
      let line = LineLength.exceededLine(in: bytes)
      if let line { report(.endlessLine(megabytes: LineLength.longest >> 20), line: line) }
      return line != nil
    }
  }

  private func head(of bytes: UnsafeRawBufferPointer) -> TableHead? {
    TableHead(bytes, schema: schema, delimiter: format.delimiter)
  }

  private func isText(above head: TableHead) -> Bool {
    bytes.withBytes { bytes in
      !looksForeign(UnsafeRawBufferPointer(rebasing: bytes[..<head.scanner.position]))
    }
  }

  /// Finds out what the text as a whole is: after this it is trusted, or has no head.
  mutating func decode() {
    (isTrusted, head) = (true, nil)
    switch bytes.withBytes({ decoding(of: $0, as: format.encoding) }) {
    case .asItIs: break
    case .decoded(let text):
      bytes = FileBytes(text.bytes)
      for (problem, line) in text.remarks { report(problem, line: line, severity: .warning) }
      if hasEndlessLine { return }
    case .refused(let fault, let place):
      report(.unreadableText(fault, text: place.text), line: place.line, column: place.column)
      unreadRows = fault.hasLines ? rowCount : 0
      return
    }
    guard let found = bytes.withBytes(head(of:)) else { return report(.emptyFile(schema)) }
    for (problem, column) in found.header.problems {
      report(problem, line: found.header.line, column: column)
    }
    if let title = found.titleWithLargeUnit { report(.largeUnit(title.text), line: title.line) }
    if found.header.problems.isEmpty, found.titleWithLargeUnit == nil {
      head = found
    } else {
      unreadRows = rowCount
    }
  }

  private var rowCount: Int {
    bytes.withBytes { bytes in
      guard let head = head(of: bytes) else { return 0 }
      var (cursor, count) = (RowCursor(bytes, file: name, head: head), 0)
      while cursor.advance() { count += 1 }
      return count
    }
  }

  private mutating func report(
    _ problem: RecordProblem, line: Int? = nil, column: Int? = nil,
    severity: Finding.Severity = .error
  ) {
    let place = SourceLocation(file: name, line: line, column: column)
    log.add(Finding(problem, at: place, severity: severity))
  }
}
