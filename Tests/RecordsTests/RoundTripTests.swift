import Records
import Testing

/// What is written is what is read, however it is written.
@Suite struct RoundTripTests {
  @Test(arguments: 1...40)
  func anyTableComesBack(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = [
      "a", "Xã Thanh Hòa", "1.900", " ", ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r", "ỹ", "🏛",
    ]
    let columns = Int.random(in: 2...6, using: &random)
    let table = (0..<Int.random(in: 1...20, using: &random)).map { _ in
      (0..<columns).map { _ in
        (0..<Int.random(in: 0...4, using: &random)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
      }
    }
    // The first record makes the delimiter plain.
    let header = (1...columns).map { "column \($0)" }
    for delimiter in [",", ";", "\t"] {
      let text = CSVWriter(delimiter: delimiter).text([header] + table, random: &random)
      #expect(Array(ScannedRecords(Array(text.utf8))) == [header] + table)
    }
  }

  @Test(arguments: 1...20)
  func columnsInAnyOrderAreTheSameRecords(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let table = randomTraining(rows: 30, random: &random)
    let order = table[0].indices.shuffled(using: &random)
    let shuffled = table.map { row in order.map { row[$0] } }
    let (straight, other) = (read(table, random: &random), read(shuffled, random: &random))
    #expect(straight.table.records.count == 30)
    #expect(straight.codes == [])
    #expect(contents(straight) == contents(other))
    #expect(straight.table.names == other.table.names)
  }

  /// However a date, a name or a count is spelt, and whatever is between the cells, the records are the
  /// same.
  @Test(arguments: 1...30)
  func cellsInAnySpellingAreTheSameRecords(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let table = randomTraining(rows: 30, random: &random)
    let respelt = table.enumerated().map { index, row in
      index == 0 ? row : anySpelling(of: row, random: &random)
    }
    let straight = read(table, random: &random)
    for delimiter in [",", ";", "\t"] {
      let text = CSVWriter(delimiter: delimiter).text(respelt, random: &random)
      let other = reader.training([source(text)])
      #expect(other.codes == [])
      #expect(contents(straight) == contents(other))
    }
  }

  private func anySpelling(of row: [String], random: inout SeededRandom) -> [String] {
    func any(_ ways: [String]) -> String { ways[Int.random(in: 0..<ways.count, using: &random)] }
    var row = row
    let date = row[0].split(separator: "/").map(String.init)
    let two = date.map { $0.count < 2 ? "0" + $0 : $0 }
    row[0] = any([
      row[0], two.joined(separator: "/"), date.joined(separator: "-"), two.joined(separator: "."),
      two.reversed().joined(separator: "-"), two.reversed().joined(separator: "/"),
      two.reversed().joined(separator: "-") + " 00:00:00", " " + row[0] + "\u{A0}",
    ])
    row[1] = any([
      row[1], row[1].uppercased(), decomposed(row[1]), row[1].replacing("Xã ", with: "X. "),
      row[1].replacing("Thị trấn ", with: "TT "), "Đảng bộ " + row[1].lowercased(),
      row[1].replacing(" ", with: " \u{A0}"), row[1].replacing("Hòa", with: "Hoà"),
    ])
    let count = row[5]
    let grouped = count.count < 4 ? count : count.prefix(1) + "." + count.dropFirst()
    row[5] = any([
      count, grouped, grouped.replacing(".", with: "\u{202F}"), " " + count, "0" + count,
    ])
    return row
  }

  @Test(arguments: 1...20)
  func rowsInAnyOrderAreTheSameRecords(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let table = randomTraining(rows: 30, random: &random)
    let shuffled = [table[0]] + table.dropFirst().shuffled(using: &random)
    let (straight, other) = (read(table, random: &random), read(shuffled, random: &random))
    #expect(contents(straight).sorted() == contents(other).sorted())
  }

  @Test(arguments: 1...10)
  func filesCutInTwoAreTheSameRecords(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let table = randomTraining(rows: 30, random: &random)
    let half = Int.random(in: 1...30, using: &random)
    let writer = CSVWriter(delimiter: ",")
    let parts = [Array(table[...half]), [table[0]] + table[(half + 1)...]]
    let reading = reader.training(
      parts.map { source(writer.text($0, random: &random)) })
    let whole = read(table, random: &random)
    #expect(contents(reading) == contents(whole))
    #expect(reading.table.names == whole.table.names)
  }

  private func read(
    _ table: [[String]], random: inout SeededRandom
  ) -> Reading<TrainingRecord> {
    reader.training([source(CSVWriter(delimiter: ";").text(table, random: &random))])
  }

  /// The records without their lines.
  private func contents(_ reading: Reading<TrainingRecord>) -> [String] {
    reading.lines.map { String($0.prefix { $0 != "@" }) }
  }

  private func randomTraining(rows: Int, random: inout SeededRandom) -> [[String]] {
    let header = ["Ngày", "Đơn vị", "Loại hình", "Nội dung", "Số lớp", "Số học viên", "Ghi chú"]
    let topics = ["Dân vận", "Kiểm tra, giám sát", "\"Dân vận khéo\"", "Tuyên giáo; báo chí", ""]
    return [header]
      + (0..<rows).map { row in
        [
          "\(Int.random(in: 1...28, using: &random))/\(Int.random(in: 1...12, using: &random))/2021",
          District.communes[Int.random(in: 0..<16, using: &random)],
          District.categories[Int.random(in: 0..<7, using: &random)],
          topics[Int.random(in: 0..<topics.count, using: &random)],
          ["", "1", "2"][Int.random(in: 0..<3, using: &random)],
          String(Int.random(in: 0...3000, using: &random)),
          "ghi chú\n\(row)",
        ]
      }
  }
}

/// Writes CSV in any of the ways that RFC 4180 leaves open.
struct CSVWriter {
  var delimiter: String

  func text(_ table: [[String]], random: inout SeededRandom) -> String {
    let lineEnd = ["\n", "\r\n", "\r"][Int.random(in: 0..<3, using: &random)]
    let lines = table.map { row in
      row.map { cell($0, random: &random) }.joined(separator: delimiter)
    }
    return (Bool.random(using: &random) ? "\u{FEFF}" : "") + lines.joined(separator: lineEnd)
      + (Bool.random(using: &random) ? lineEnd : "")
  }

  private func cell(_ text: String, random: inout SeededRandom) -> String {
    // "\r\n" is one Character, so the search is among scalars.
    let special = text.unicodeScalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
    guard special || Bool.random(using: &random) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
