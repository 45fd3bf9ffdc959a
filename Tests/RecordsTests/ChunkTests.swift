import Diagnostics
import TestSupport
import Testing

@testable import Records

/// However a file is cut into chunks, and by however many threads they are read, it reads the same.
@Suite struct ChunkTests {
  /// All that can be told from a reading, as text.
  private func told(_ reading: StreamedReading<KeptRecords<TrainingRecord>>) -> [String] {
    let table = RecordTable(
      records: reading.sink.all, names: reading.names, files: reading.files)
    let whole = Reading(table: table, findings: reading.findings, unsaid: reading.unsaid)
    return whole.lines + reading.names.units + reading.names.topics
      + reading.files.map { "\($0.rowsRead) \($0.rowsLeftOut)" }
      + reading.findings.map { $0.text(in: .vietnamese) }
  }

  private func read(
    _ sources: [RecordSource], chunkSize: Int, threads: Int,
    findingLimit: Int = FindingLog.usualLimit
  ) -> [String] {
    let rows = TrainingRows(District.vocabulary(unlistedUnits: .accept))
    return told(
      TableReader(
        sources, with: rows, into: KeptRecords(), threads: threads, leastBytesForThreads: 0,
        chunkSize: chunkSize, findingLimit: findingLimit
      ).read())
  }

  private static let header = "Ngày,Đơn vị,Loại hình,Nội dung,Số lớp,Số học viên,Ghi chú\n"

  /// Rows of all kinds: right and wrong ones, repeated ones, notes of several lines, stray quotes.
  private static let rows: String = {
    var random = SeededGenerator(seed: 11)
    var text = header
    for number in 0..<300 {
      let date = "\(number % 27 + 1)/0\(number % 9 + 1)/2021"
      let unit = ["Xã Cát Vân", "\"Xã Mới \(number % 40)\"", "XÃ CÁT VÂN", "#N/A", "\"Xã Cát Tân"]
      let note = ["", "một\ndòng", "\"hai\ndòng, \"\"và\"\" phẩy\"", "\"ba\r\n\r\ndòng\"", "có"]
      let pick = Int.random(in: 0..<60, using: &random)
      text += [
        date, unit[pick < 54 ? pick % 3 : pick % 5], "Bồi dưỡng kiến thức", "Chuyên đề \(pick % 7)",
        pick % 9 == 0 ? "" : "1", pick == 59 ? "1,900" : "\(pick)", note[pick % 5],
      ].joined(separator: ",")
      text += pick % 11 == 0 ? "\r\n" : pick % 13 == 0 ? "\n\n ,,\n" : "\n"
    }
    return text
  }()

  @Test(arguments: [1, 40, 100, 333, 1000, 5000]) func anyChunks(size: Int) {
    let sources = [
      source(Self.rows, name: "a.csv"),
      source(Self.header + "5/1/2021,Xã Cuối,Bồi dưỡng kiến thức,Mới,1,5,\n", name: "b.csv"),
    ]
    let expected = read(sources, chunkSize: 1 << 20, threads: 1)
    #expect(expected.count > 400)
    for threads in 1...4 {
      #expect(read(sources, chunkSize: size, threads: threads) == expected)
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func anyLineEnds(lineEnd: String) {
    let text =
      Self.header.dropLast() + "\n"
      + (0..<50).map { "1/1/2021,Xã \($0),Bồi dưỡng kiến thức,,1,\($0)," }.joined(separator: "\n")
    let sources = [source(text.split(separator: "\n").joined(separator: lineEnd))]
    let expected = read(sources, chunkSize: 1 << 20, threads: 1)
    #expect(expected.filter { $0.contains("@51") }.count == 1)
    for size in [1, 7, 50, 51, 52, 53, 54, 55] {
      #expect(read(sources, chunkSize: size, threads: 2) == expected)
    }
  }

  @Test func wrongBytesFarDownAreFound() {
    var bytes = Array(Self.rows.utf8)
    bytes[bytes.count - 3] = 0xFF
    let told = read([RecordSource(name: "a.csv", bytes: bytes)], chunkSize: 500, threads: 3)
    #expect(told.contains { $0.contains("UTF-8") })
    #expect(!told.contains { $0.contains("| Bồi dưỡng") })
  }

  @Test func datesOfUnknownOrderFarDownTakeTheFileOut() {
    let row = "02/03/2021,Xã Cát Vân,Bồi dưỡng kiến thức,,1,5,\n"
    let swapped = "02/28/2021,Xã Cát Vân,Bồi dưỡng kiến thức,,1,5,\n"
    let text = Self.header + String(repeating: row, count: 30) + swapped
    let whole = read([source(text)], chunkSize: 1 << 20, threads: 1)
    #expect(whole == read([source(text)], chunkSize: 100, threads: 2))
    #expect(whole.contains("0 31"))
  }

  @Test func aLineWithoutEndIsRefused() {
    let bytes = Array(Self.header.utf8) + [UInt8](repeating: 0x41, count: 2 * LineLength.longest)
    let reading = reader.training([RecordSource(name: "a.csv", bytes: bytes)])
    #expect(reading.codes == ["line-endless@2"])
  }

  @Test func emptyLinesWithoutEndAreRefused() {
    let row = "1/1/2021,Xã Cát Vân,Bồi dưỡng kiến thức,,1,5,\n"
    let bytes =
      Array((Self.header + row).utf8)
      + [UInt8](repeating: Byte.lineFeed, count: 2 * EmptyLines.longest)
    let reading = reader.training([RecordSource(name: "a.csv", bytes: bytes)])
    #expect(reading.codes == ["lines-empty"])
  }

  /// A chunk that began with empty lines would go through them all, and so would each behind it.
  @Test func noChunkBeginsWithEmptyLines() throws {
    let gap = String(repeating: "\r\n\n\r", count: 500)
    let text = Self.header + (1...5).map { Self.row($0) + gap }.joined()
    let bytes = Array(text.utf8)
    let head = try #require(bytes.withUnsafeBytes { TableHead($0, schema: .training) })
    let chunks = ChunkPlan(head).chunks(of: FileBytes(bytes), size: 100)
    #expect(chunks.count == 5)
    #expect(chunks.dropFirst().allSatisfy { bytes[$0.lowerBound] > Byte.carriageReturn })
    let expected = read([source(text)], chunkSize: 1 << 20, threads: 1)
    #expect(read([source(text)], chunkSize: 100, threads: 2) == expected)
  }

  /// However many chunks have the same fault, and whichever thread is ahead.
  @Test func chunksKeepNoMoreFindingsThanTheWhole() {
    let (limit, count) = (100, 150)
    let text = Self.header + String(repeating: "1/1/2021,Xã Cát Vân,Lạ,,1,5,\n", count: count)
    let expected = read([source(text)], chunkSize: 1 << 30, threads: 1, findingLimit: limit)
    #expect(expected.contains("0 \(count)"))
    #expect(expected.count { $0.contains("a.csv:") } == limit)
    for (size, threads) in [(50, 1), (50, 2), (500, 1), (500, 2), (5000, 2)] {
      let told = read([source(text)], chunkSize: size, threads: threads, findingLimit: limit)
      #expect(told == expected)
    }
    let kind = FindingKind(code: "quote-unclosed", severity: .error)
    var next = FindingLog(after: [kind: limit - 1], limit: limit)
    next.add(Finding(RecordProblem.unclosedQuote, at: nil))
    next.add(Finding(RecordProblem.unclosedQuote, at: nil))
    #expect(next.findings.count == 1)
    #expect(next.unsaid == [kind: 1])
  }

  @Test func aFileThatRepeatsAnotherIsAnError() {
    let reading = RecordReader(vocabulary: District.vocabulary(unlistedUnits: .accept)).training([
      source(Self.header + Self.row(1) + Self.row(2) + Self.row(3), name: "a.csv"),
      source(Self.header + Self.row(3) + Self.row(1), name: "b.csv"),
      source(Self.header + Self.row(2) + Self.row(4), name: "c.csv"),
    ])
    #expect(reading.codes == ["file-repeated", "~row-repeated@2"])
    #expect(reading.findings.map { $0.location?.file } == ["b.csv", "c.csv"])
  }

  private static func row(_ number: Int) -> String {
    "\(number)/1/2021,Xã Cát Vân,Bồi dưỡng kiến thức,,1,\(number),\n"
  }

  @Test func aTableOfOneFaultKeepsItsFindingsFew() {
    let text = Self.header + String(repeating: "1/1/2021,Xã Cát Vân,Lạ,,1,5,\n", count: 25)
    let reading = TableReader(
      [source(text)], with: TrainingRows(District.vocabulary()),
      into: KeptRecords<TrainingRecord>(), threads: 1, findingLimit: 20
    ).read()
    #expect(reading.findings.count == 20)
    #expect(reading.unsaid == [FindingKind(code: "category-unlisted", severity: .error): 5])
    #expect(reading.files.map(\.rowsLeftOut) == [25])
  }
}
