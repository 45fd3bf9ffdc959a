import Records
import TestSupport
import Testing

/// What is written is what is read, however it is written.
@Suite struct RoundTripTests {
  @Test(arguments: 1...40)
  func anyTableComesBack(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
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
    var random = SeededGenerator(seed: seed)
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
    var random = SeededGenerator(seed: seed)
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

  private func anySpelling(of row: [String], random: inout SeededGenerator) -> [String] {
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
    var random = SeededGenerator(seed: seed)
    let table = randomTraining(rows: 30, random: &random)
    let shuffled = [table[0]] + table.dropFirst().shuffled(using: &random)
    let (straight, other) = (read(table, random: &random), read(shuffled, random: &random))
    #expect(contents(straight).sorted() == contents(other).sorted())
  }

  /// Whatever cuts the cells, ends the lines and encodes the letters.
  @Test(arguments: 1...30)
  func anyDialectAndEncodingIsTheSameRecords(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let table = randomTraining(rows: 30, random: &random)
    let straight = read(table, random: &random)
    for (encoding, charset) in Self.charsets {
      for delimiter in Delimiter.allCases {
        let mark = String(Unicode.Scalar(delimiter.byte))
        var text = CSVWriter(delimiter: mark).text(table, random: &random)
        // The old encodings have no byte order mark.
        if encoding == .windows1258 || encoding == .tcvn3 { text.replace("\u{FEFF}", with: "") }
        var told = reader
        told.encoding = encoding
        if Bool.random(using: &random) { told.delimiter = delimiter }
        let other = told.training([
          RecordSource(name: "a.csv", bytes: try encoded(text, as: charset))
        ])
        #expect(other.codes == [], "\(encoding) \(delimiter)")
        #expect(contents(straight) == contents(other), "\(encoding) \(delimiter)")
        #expect(straight.table.names == other.table.names, "\(encoding) \(delimiter)")
      }
    }
  }

  private static let charsets: [(TextEncoding, String)] = [
    (.utf8, "UTF-8"), (.utf16LE, "UTF-16LE"), (.utf16BE, "UTF-16BE"),
    (.windows1258, "WINDOWS-1258"), (.tcvn3, "TCVN5712-1"),
  ]

  @Test(arguments: 1...10)
  func columnsOfStudyInAnyOrderAreTheSameRecords(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let lines = String(decoding: try District.sample("study.csv"), as: UTF8.self).split(
      separator: "\n")
    let table = lines.prefix(60).map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let order = table[0].indices.shuffled(using: &random)
    let shuffled = table.map { row in order.map { row[$0] } }
    let readings = [table, shuffled].map { table in
      reader.study([source(CSVWriter(delimiter: "\t").text(table, random: &random))])
    }
    #expect(readings[0].table.records.count == 59)
    #expect(readings.map(\.codes) == [[], []])
    #expect(readings[0].table.records == readings[1].table.records)
    #expect(readings[0].table.names == readings[1].table.names)
  }

  /// However many files the rows are in, only places change; of what is wrong with them, too.
  @Test(arguments: 1...20)
  func filesCutInPartsAreTheSameRecords(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var table = randomTraining(rows: 30, random: &random)
    for (column, text) in [(1, "Xã Lạ"), (5, "1,900"), (0, "31/02/2021"), (2, "Lạ")] {
      table[Int.random(in: 1...30, using: &random)][column] = text
    }
    let (header, rows) = (table[0], table.dropFirst())
    let cuts = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      Int.random(in: 2...30, using: &random)
    }
    let ends = Set(cuts).sorted() + [31]
    let parts = zip([1] + ends, ends).map { [header] + rows[$0..<$1] }
    let sources = parts.enumerated().map { index, part in
      let delimiter = [",", ";", "\t"][Int.random(in: 0..<3, using: &random)]
      let text = CSVWriter(delimiter: delimiter).text(part, random: &random)
      return source(text, name: "\(index).csv")
    }
    let (whole, reading) = (read(table, random: &random), reader.training(sources))
    #expect(contents(reading) == contents(whole))
    #expect(reading.table.names == whole.table.names)
    #expect(reading.table.files.map(\.name) == sources.map(\.name))
    #expect(faults(reading) == faults(whole))
    let left = reading.table.files.reduce(0) { $0 + $1.rowsLeftOut }
    #expect(left == whole.table.files[0].rowsLeftOut)
  }

  /// The errors without their lines.
  private func faults(_ reading: Reading<TrainingRecord>) -> [String] {
    reading.findings.map { "\($0.problem.code) in column \($0.location?.column ?? 0)" }
  }

  private func read(
    _ table: [[String]], random: inout SeededGenerator
  ) -> Reading<TrainingRecord> {
    reader.training([source(CSVWriter(delimiter: ";").text(table, random: &random))])
  }

  /// The records without their lines.
  private func contents(_ reading: Reading<TrainingRecord>) -> [String] {
    reading.lines.map { String($0.prefix { $0 != "@" }) }
  }

  private func randomTraining(rows: Int, random: inout SeededGenerator) -> [[String]] {
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

  func text(_ table: [[String]], random: inout SeededGenerator) -> String {
    let lineEnd = ["\n", "\r\n", "\r"][Int.random(in: 0..<3, using: &random)]
    let lines = table.map { row in
      row.map { cell($0, random: &random) }.joined(separator: delimiter)
    }
    return (Bool.random(using: &random) ? "\u{FEFF}" : "") + lines.joined(separator: lineEnd)
      + (Bool.random(using: &random) ? lineEnd : "")
  }

  private func cell(_ text: String, random: inout SeededGenerator) -> String {
    // "\r\n" is one Character, so the search is among scalars.
    let special = text.unicodeScalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
    guard special || Bool.random(using: &random) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
