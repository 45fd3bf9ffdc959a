import Diagnostics
import Threads

/// Reads the files of one table, on as many threads as there are processors.
///
/// Files are read as if they were what they nearly always are: UTF-8, in chunks that begin where a
/// row seems to. What then proves otherwise of a file is noted with it, and all is read again by
/// what is known now; no file can surprise more than a few times.
struct TableReader<Rows: RowReader, Sink: RecordSink<Rows.Row>> {
  private let rows: Rows
  private let sink: Sink
  private let sources: [RecordSource]
  private let threads: Int
  private let checksums: Bool
  private let leastBytesForThreads: Int
  private let chunkSize: Int
  private let format: TextFormat
  private let findingLimit: Int

  /// A reader of `sources` with row readers and sinks that begin as copies of `rows` and `sink`. For
  /// fewer bytes than `leastBytesForThreads` a thread would cost more than it saves.
  init(
    _ sources: [RecordSource], with rows: Rows, into sink: Sink, threads: Int,
    checksums: Bool = true, leastBytesForThreads: Int = 1 << 20, chunkSize: Int = ChunkPlan.size,
    format: TextFormat = TextFormat(), findingLimit: Int = FindingLog.usualLimit
  ) {
    (self.sources, self.rows, self.sink) = (sources, rows, sink)
    (self.threads, self.checksums) = (threads, checksums)
    (self.leastBytesForThreads, self.chunkSize) = (leastBytesForThreads, chunkSize)
    (self.format, self.findingLimit) = (format, findingLimit)
  }

  /// Reads all files.
  func read() -> StreamedReading<Sink> {
    var files = sources.map { TableFile($0, schema: Rows.schema, format: format) }
    while true {
      let attempt = self.attempt(files)
      if !correct(&files, after: attempt) { return merged(attempt, files) }
    }
  }

  // MARK: Reading

  /// What one reading of all chunks gave.
  private struct Attempt {
    var chunks: [Chunk]
    /// One for each chunk.
    var readings: [ChunkReading]
    /// Which chunks are each file's.
    var chunksOfFile: [Range<Int>]
    var workers: [ChunkReader<Rows, Sink>]

    /// What reading the file's chunks gave.
    func readings(ofFile file: Int) -> ArraySlice<ChunkReading> { readings[chunksOfFile[file]] }
  }

  private func attempt(_ files: [TableFile]) -> Attempt {
    let (chunks, chunksOfFile) = chunks(of: files)
    let bytes = chunks.reduce(0) { $0 + $1.range.count }
    let count = bytes < leastBytesForThreads ? 1 : min(threads, chunks.count)
    let tickets = Tickets()
    let results = Locked<[(number: Int, worker: ChunkReader<Rows, Sink>, read: [NumberedReading])]>(
      [])
    onThreads(count) { [rows, sink, findingLimit] number in
      var worker = ChunkReader(rows, into: sink, findingLimit: findingLimit)
      var read: [NumberedReading] = []
      while true {
        let ticket = tickets.take()
        guard ticket < chunks.count else { break }
        let chunk = chunks[ticket]
        let file = files[chunk.file]
        guard let head = file.head else { continue }
        file.bytes.prepare(chunk.range)
        let reading = file.bytes.withBytes {
          worker.read(chunk, number: ticket, of: file, in: $0, head: head)
        }
        file.bytes.release(chunk.range)
        read.append(NumberedReading(number: ticket, reading: reading))
      }
      results.use { $0.append((number, worker, read)) }
    }
    let ordered = results.use { $0 }.sorted { $0.number < $1.number }
    var readings = [ChunkReading](repeating: ChunkReading(), count: chunks.count)
    for result in ordered {
      for read in result.read { readings[read.number] = read.reading }
    }
    return Attempt(
      chunks: chunks, readings: readings, chunksOfFile: chunksOfFile,
      workers: ordered.map(\.worker))
  }

  private struct NumberedReading: Sendable {
    var number: Int
    var reading: ChunkReading
  }

  /// All files' chunks, and which are each file's.
  private func chunks(of files: [TableFile]) -> (all: [Chunk], ofFile: [Range<Int>]) {
    var (chunks, ofFile) = ([Chunk](), [Range<Int>]())
    for index in files.indices {
      let first = chunks.count
      defer { ofFile.append(first..<chunks.count) }
      guard let head = files[index].head else { continue }
      let size = files[index].isWhole ? Int.max / 2 : chunkSize
      let ranges = ChunkPlan(head).chunks(of: files[index].bytes, size: size)
      for range in ranges {
        chunks.append(Chunk(file: index, range: range, isFirst: range == ranges.first))
      }
    }
    return (chunks, ofFile)
  }

  // MARK: Second thoughts

  /// Notes with each file what the attempt says against how it was read; false when nothing does.
  private func correct(_ files: inout [TableFile], after attempt: Attempt) -> Bool {
    var isWrong = false
    for index in files.indices {
      let readings = attempt.readings(ofFile: index)
      if !files[index].isTrusted, readings.contains(where: \.hasForeignText) {
        files[index].decode()
        isWrong = true
      } else if zip(readings, readings.dropFirst()).contains(where: { $0.end != $1.start }) {
        files[index].isWhole = true
        isWrong = true
      } else if !files[index].isLeftOut, dateOrder(of: readings).isUnknown {
        files[index].isLeftOut = true
        isWrong = true
      }
    }
    return isWrong
  }

  private func dateOrder(of readings: ArraySlice<ChunkReading>) -> DateOrder {
    readings.reduce(into: DateOrder()) { $0.add($1.dateOrder) }
  }

  // MARK: Merging

  private func merged(_ attempt: Attempt, _ files: [TableFile]) -> StreamedReading<Sink> {
    var (rows, sink) = (rows, sink)
    let linesAbove = self.linesAbove(attempt)
    var places = attempt.workers.map { _ in MergedPlaces() }
    for index in places.indices { places[index].linesAbove = linesAbove }
    number(&places, of: attempt, in: &rows)
    for (worker, places) in zip(attempt.workers, places) { sink.merge(worker.sink, by: places) }

    var log = FindingLog(limit: findingLimit)
    for file in files {
      log.add(file.log, linesAbove: 0)
      reportUnreadColumns(of: file, to: &log)
    }
    for (reading, lines) in zip(attempt.readings, linesAbove) {
      log.add(reading.log, linesAbove: Int(lines))
    }
    reportDoubtfulDates(files, attempt, to: &log)
    for index in files.indices { reportTotals(of: index, files, attempt, linesAbove, to: &log) }
    let sourceFiles = files.indices.map { index in
      sourceFile(index, of: files, attempt: attempt, log: &log)
    }
    let repeats = RepeatReport(
      files: files, chunks: attempt.chunks, readings: attempt.readings,
      kept: files.indices.map { attempt.readings(ofFile: $0).reduce(0) { $0 + $1.kept } },
      linesAbove: linesAbove, rows: self.rows, threads: threads)
    repeats.add(to: &log)
    return StreamedReading(
      sink: sink, names: rows.names, files: sourceFiles,
      findings: FindingList(log.findings).findings,
      unsaid: log.unsaid)
  }

  private func sourceFile(
    _ index: Int, of files: [TableFile], attempt: Attempt, log: inout FindingLog
  ) -> SourceFile {
    let file = files[index]
    let readings = attempt.readings(ofFile: index)
    let (all, kept) = (readings.reduce(0) { $0 + $1.rows }, readings.reduce(0) { $0 + $1.kept })
    if let head = file.head, all == 0 {
      let place = SourceLocation(file: file.name, line: head.header.line)
      log.add(Finding(RecordProblem.noRows, at: place, severity: .warning))
    }
    if file.isLeftOut {
      let problem = RecordProblem.unknownDateOrder(eitherWay: dateOrder(of: readings).eitherWay)
      log.add(Finding(problem, at: SourceLocation(file: file.name)))
    }
    return SourceFile(
      name: file.name, sha256: checksums ? sha256(of: sources[index].bytes) : "",
      rowsRead: kept, rowsLeftOut: all - kept + file.unreadRows,
      totalRows: readings.reduce(0) { $0 + $1.totals.count })
  }

  /// Warns of columns that are passed over though the file lacks one of nearly their name.
  private func reportUnreadColumns(of file: TableFile, to log: inout FindingLog) {
    guard let header = file.head?.header else { return }
    for (field, column) in header.unreadColumns(of: Rows.schema) {
      let problem = RecordProblem.unreadColumn(header.titles[field], nearest: column)
      let place = SourceLocation(file: file.name, line: header.line, column: field + 1)
      log.add(Finding(problem, at: place, severity: .warning))
    }
  }

  /// Warns of files whose dates could have their months first, where another file's have.
  private func reportDoubtfulDates(
    _ files: [TableFile], _ attempt: Attempt, to log: inout FindingLog
  ) {
    guard let swapped = files.first(where: \.isLeftOut) else { return }
    for index in files.indices where !files[index].isLeftOut {
      let order = dateOrder(of: attempt.readings(ofFile: index))
      guard order.eitherWay > 0, !order.hasDayFirst else { continue }
      let problem = RecordProblem.doubtfulDates(eitherWay: order.eitherWay, other: swapped.name)
      log.add(Finding(problem, at: SourceLocation(file: files[index].name), severity: .warning))
    }
  }

  /// Adds an error for each count of a file's total rows that its rows do not come to.
  private func reportTotals(
    of index: Int, _ files: [TableFile], _ attempt: Attempt, _ linesAbove: [Int32],
    to log: inout FindingLog
  ) {
    guard let header = files[index].head?.header else { return }
    var check = TotalCheck()
    for number in attempt.chunksOfFile[index] {
      check.append(attempt.readings[number].totals, linesAbove: Int(linesAbove[number]))
    }
    for misfit in check.misfits {
      let stated = misfit.stated
      let problem = RecordProblem.wrongTotal(
        header: header.field(of: stated.column) != nil
          ? header.title(of: stated.column) : header.title(of: stated.source),
        stated: stated.count, computed: misfit.computed, rows: misfit.rows)
      let place = SourceLocation(
        file: files[index].name, line: misfit.line,
        column: header.field(of: stated.source).map { $0 + 1 })
      log.add(Finding(problem, at: place))
    }
  }

  /// The lines above each chunk's first: what the chunk before it counted.
  private func linesAbove(_ attempt: Attempt) -> [Int32] {
    var lines: [Int32] = []
    for (index, chunk) in attempt.chunks.enumerated() {
      guard !chunk.isFirst, index > 0 else {
        lines.append(0)
        continue
      }
      let before = attempt.readings[index - 1].endLine + Int(lines[index - 1])
      lines.append(Int32(clamping: before - attempt.readings[index].startLine))
    }
    return lines
  }

  /// Numbers the names that the threads met, in the order in which they stand in the files.
  private func number(
    _ places: inout [MergedPlaces], of attempt: Attempt, in rows: inout Rows
  ) {
    var spans: [(chunk: Int, worker: Int, from: PerNameList<Int>, to: PerNameList<Int>)] = []
    for (index, worker) in attempt.workers.enumerated() {
      let begins = worker.namesBefore
      for (position, begin) in begins.enumerated() {
        let next = position + 1
        let end = next < begins.count ? begins[next].counts : worker.rows.names.counts
        spans.append((begin.chunk, index, begin.counts, end))
      }
      // All begin with the listed names.
      for list in NameList.allCases {
        places[index].numbers[list] = (0..<rows.names.counts[list]).map { Int32($0) }
      }
    }
    for span in spans.sorted(by: { $0.chunk < $1.chunk }) {
      for list in NameList.allCases {
        let others = attempt.workers[span.worker].rows
        for number in span.from[list]..<span.to[list] {
          let number = rows.number(ofName: Int32(clamping: number), in: list, of: others)
          places[span.worker].numbers[list].append(number)
        }
      }
    }
  }
}
