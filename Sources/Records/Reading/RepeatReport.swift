import Diagnostics

/// Says which rows are the same as an earlier one: rows with one hash are read again and compared.
struct RepeatReport<Rows: RowReader> {
  let files: [TableFile]
  let chunks: [Chunk]
  let readings: [ChunkReading]
  /// How many records each file has.
  let kept: [Int]
  /// The lines above each chunk's first.
  let linesAbove: [Int32]
  /// A row reader for both rows of a pair, so that one name has one number.
  let rows: Rows
  let threads: Int

  /// Of a file's records so many at the least, and half of all, make it a repetition, unless all are
  /// repeated; fewer only as a block that was pasted twice.
  private static var leastOfCopy: Int { 10 }

  /// What a file repeats.
  private struct Repetition {
    var count = 0
    /// The numbers, among all records, of the last repeated one and of what it repeats.
    private var last: (row: Int, first: Int)?
    /// The number of the first one that is repeated.
    private var start = 0
    /// Whether the repeated rows follow on one another as the earlier ones do.
    var isBlock = true
    /// The file that the first repeated row was met in.
    var earlier = ""
    var findings: [Finding] = []

    init(earlier: String = "") { self.earlier = earlier }

    /// Takes in that record `row` repeats record `first`.
    mutating func add(row: Int, first: Int) {
      if let last {
        // A third time begins with the first row again.
        let isNext = first == last.first + 1 || first == start && last.first > start
        isBlock = isBlock && row == last.row + 1 && isNext
      } else {
        start = first
      }
      (last, count) = ((row, first), count + 1)
    }
  }

  /// A row read again.
  private struct ReadAgain {
    var record: Rows.Row
    var place: SourceLocation
  }

  /// Adds a warning for each row that is the same as an earlier one, and instead of those one error for
  /// each file that is a copy.
  func add(to log: inout FindingLog) {
    var (rows, repetitions) = (rows, [Int: Repetition]())
    let recordsAbove = readings.reduce(into: [0]) {
      $0.append(($0.last ?? 0) + $1.hashes.hashes.count)
    }
    func number(_ place: RepeatedRows.Place) -> Int { recordsAbove[place.chunk] + place.row }
    for pair in RepeatedRows.pairs(in: readings.map(\.hashes.hashes), threads: threads) {
      let file = chunks[pair.row.chunk].file
      // Nobody reads what follows; equal hashes are proof enough to count it.
      guard repetitions[file, default: Repetition()].findings.count < log.limit else {
        repetitions[file]?.add(row: number(pair.row), first: number(pair.first))
        continue
      }
      guard let row = readAgain(pair.row, with: &rows),
        let first = readAgain(pair.first, with: &rows), row.record == first.record
      else { continue }
      let problem = RecordProblem.repeatedRow(earlier: first.place)
      if repetitions[file] == nil { repetitions[file] = Repetition(earlier: first.place.file) }
      repetitions[file]?.add(row: number(pair.row), first: number(pair.first))
      repetitions[file]?.findings.append(Finding(problem, at: row.place, severity: .warning))
    }
    for (file, repetition) in repetitions.sorted(by: { $0.key < $1.key }) {
      add(repetition, ofFile: file, to: &log)
    }
  }

  private func add(_ repetition: Repetition, ofFile file: Int, to log: inout FindingLog) {
    let (count, all) = (repetition.count, kept[file])
    let isLarge = count >= Self.leastOfCopy || repetition.isBlock
    guard count > 1, count == all || isLarge && 2 * count >= all else {
      for finding in repetition.findings { log.add(finding) }
      let kind = FindingKind(code: RecordProblem.repeatedRowCode, severity: .warning)
      for _ in repetition.findings.count..<count { log.count(kind) }
      return
    }
    let problem = RecordProblem.repeatedFile(rows: count, of: all, earlier: repetition.earlier)
    log.add(Finding(problem, at: SourceLocation(file: files[file].name)))
  }

  private func readAgain(_ place: RepeatedRows.Place, with rows: inout Rows) -> ReadAgain? {
    let (chunk, reading) = (chunks[place.chunk], readings[place.chunk])
    let file = files[chunk.file]
    guard let head = file.head else { return nil }
    defer { file.bytes.release(chunk.range) }
    let (mark, rowsBetween) = reading.hashes.mark(before: place.row)
    return file.bytes.withBytes { bytes in
      var cursor = RowCursor(bytes, file: file.name, head: head)
      cursor.seek(mark.position, line: mark.line)
      for _ in 0...rowsBetween { guard cursor.advance() else { return nil } }
      let line = cursor.line + Int(linesAbove[place.chunk])
      // One origin for all, so that records compare by what they say.
      return rows.record(from: &cursor, origin: RowOrigin(file: 0, line: 0)).map { record in
        ReadAgain(record: record, place: SourceLocation(file: file.name, line: line))
      }
    }
  }
}
