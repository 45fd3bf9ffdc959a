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

  /// A row read again.
  private struct ReadAgain {
    var record: Rows.Row
    var unread: [String]
    var place: SourceLocation
  }

  /// Adds a warning for each row that is the same as an earlier one, and an error for each file all
  /// of whose records stand in the files before it.
  func add(to log: inout FindingLog) {
    var rows = rows
    let pairs = RepeatedRows.pairs(in: readings.map(\.hashes.hashes), threads: threads)
    for (file, count) in repeatedRows(by: pairs) where count > 1 && count == kept[file] {
      log.add(
        Finding(RecordProblem.repeatedFile(rows: count), at: SourceLocation(file: files[file].name))
      )
    }
    for pair in pairs {
      // Nobody reads what follows; equal hashes are proof enough to count it.
      guard !log.isFull(of: RecordProblem.repeatedRowCode) else {
        log.count(RecordProblem.repeatedRowCode)
        continue
      }
      guard let row = readAgain(pair.row, with: &rows),
        let first = readAgain(pair.first, with: &rows),
        row.record == first.record, row.unread == first.unread
      else { continue }
      log.add(
        Finding(
          RecordProblem.repeatedRow(earlier: first.place), at: row.place, severity: .warning))
    }
  }

  /// How many rows of each file stand in a file before it, by the file's index, in order.
  private func repeatedRows(by pairs: [RepeatedRows.Pair]) -> [(file: Int, count: Int)] {
    var counts = [Int](repeating: 0, count: files.count)
    for pair in pairs where chunks[pair.first.chunk].file < chunks[pair.row.chunk].file {
      counts[chunks[pair.row.chunk].file] += 1
    }
    return counts.enumerated().filter { $0.element > 0 }.map {
      (file: $0.offset, count: $0.element)
    }
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
        ReadAgain(
          record: record, unread: cursor.unreadCells,
          place: SourceLocation(file: file.name, line: line))
      }
    }
  }
}
