import Document
import Quantities
import Records
import Summaries
import Templating
import Testing

/// What the tables of comparison and of sources claim.
@Suite struct ComparisonTests {
  private func table(_ block: String, _ month: String) throws -> Table {
    let text = "```\(block)\ncaption: x\n```"
    let document = try template(text).document(for: Sample.request(month))
    for block in document.body {
      if case .table(let table) = block.content { return table }
    }
    throw MissingTable()
  }

  private struct MissingTable: Error {}

  private func texts(_ row: Table.Row) -> [String] {
    row.cells.map { $0.content.map(\.text).joined() }
  }

  private func number(_ text: String) -> Int {
    let digits = text.filter { $0.isNumber }
    return (Int(digits) ?? 0) * (text.hasPrefix("\u{2212}") ? -1 : 1)
  }

  /// A mark of more decimals than other rates have: the difference is that of the rates as they are printed,
  /// in the table as in the text.
  @Test func differencesOfRatesAreThoseOfWhatIsPrinted() throws {
    var request = try Sample.request("2020-12")
    request.workspace.thresholds.study = try #require(Ratio(9354, of: 10_000))
    let text = try template(
      "{{year.study.rate}} | {{year.study.rate_before}} | {{year.study.rate_change}}\n\n"
        + "```comparison\ndata: study\ncaption: x\n```"
    ).document(for: request).dump()
    func hundredths(_ text: Substring) -> Int { Int(text.filter(\.isNumber)) ?? 0 }
    let line = try #require(text.split(separator: "\n").first { $0.contains("điểm phần trăm") })
    let parts = line.split(separator: "|")
    let change = try #require(parts[2].firstMatch(of: /(tăng|giảm) ([0-9]+,[0-9]+)/)?.output.2)
    #expect(abs(hundredths(parts[0].suffix(8)) - hundredths(parts[1])) == hundredths(change))
    let row = try #require(text.split(separator: "\n").first { $0.contains("| Tỷ lệ học tập") })
    #expect(row.contains(change))
  }

  /// A note of totals that are compared stands under none that are not.
  @Test func totalsThatAreNotComparedHaveNoNote() throws {
    func note(_ change: (TrainingRecord) -> Bool) throws -> Bool {
      var request = try Sample.request("2021-12")
      request.records.training.records.removeAll(where: change)
      return try template("```comparison\ndata: training\ncaption: x\n```")
        .document(for: request).dump().contains("Dòng cộng so sánh")
    }
    #expect(
      try note {
        $0.month.year == 2020 && $0.category == 6 || $0.month.year == 2020 && $0.category == 3
      })
    #expect(try !note { $0.month.year == 2020 })
  }

  @Test func theNewestRecordIsNoneAfterTheReportMonth() throws {
    let request = try Sample.request("2021-09")
    let all = try variables(for: request)
    let values = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.value) })
    func newest(_ months: [Month]) throws -> String {
      #expect(months.contains { $0 > request.month })
      let month = try #require(months.filter { $0 <= request.month }.max())
      return "tháng \(month.number)/\(month.year)"
    }
    #expect(try values["study.newest"] == newest(request.records.study.records.map(\.month)))
    #expect(try values["training.newest"] == newest(request.records.training.records.map(\.month)))
  }

  /// Of one year there is nothing to draw along time, and of one unit nothing beside it.
  @Test func oneYearHasNoChartsOfYears() throws {
    let dump = try Sample.template().document(for: Sample.request("2021-12", years: 1)).dump()
    let many = try Sample.template().document(for: Sample.request("2021-12")).dump()
    #expect(many.contains("2. Quy mô") && many.contains("grouped-bar") && many.contains("line"))
    #expect(!dump.contains("2. Quy mô") && !dump.contains("grouped-bar"))
    #expect(!dump.contains("small-bars") && !dump.contains("theo năm, so với mức"))
  }

  @Test(arguments: ["2019-05", "2021-12", "2021-09", "2020-03", "2021-01", "2018-02"])
  func changesAreWhatTheCellsSay(_ month: String) throws {
    for row in try table("comparison\ndata: training", month).rows.map(texts) {
      // The last columns are classes and participants of the year so far, of the year before, and
      // their changes.
      let cells = Array(row.suffix(6))
      for column in 0...1 {
        let (now, before, change) = (cells[column], cells[column + 2], cells[column + 4])
        // Of what has no record nothing is known: it is not 0.
        let isKnown = now != "–" && before != "–"
        #expect((change != "–") == isKnown, "\(row)")
        if isKnown { #expect(number(change) == number(now) - number(before), "\(row)") }
      }
    }
  }

  /// Either the rows' changes add up to the totals', or a note says why not.
  @Test(arguments: ["2019-05", "2021-12", "2021-09", "2021-06", "2020-03", "2018-02"])
  func totalsAreOfTheRowsOrSayOfWhat(_ month: String) throws {
    let table = try table("comparison\ndata: training", month)
    let rows = table.rows.map { Array(texts($0).suffix(6)) }
    let (parts, totals) = (rows.dropLast(2), rows.suffix(2))
    let isOneSided = parts.contains { row in
      [0, 1].contains { (row[$0] == "–") != (row[$0 + 2] == "–") }
    }
    let notes = table.notes.flatMap { $0 }.map(\.text)
    #expect(notes.contains { $0.hasPrefix("Dòng cộng so sánh") } == isOneSided, "\(notes)")
    guard !isOneSided else { return }
    let changes = [parts, totals].map { $0.reduce(0) { $0 + number($1[5]) } }
    #expect(changes[0] == changes[1])
  }

  @Test func januaryIsPrintedOnce() throws {
    let head = texts(try table("comparison\ndata: training", "2021-01").head[0])
    #expect(head == ["Loại hình", "Tháng 01/2021", "Cùng kỳ năm 2020", "Tăng, giảm"])
    let study = texts(try table("comparison\ndata: study", "2021-01").head[0])
    #expect(study == ["Chỉ tiêu", "Tháng 01/2021", "Cùng kỳ năm 2020", "Tăng, giảm"])
  }

  @Test func aWholeYearIsComparedWithAYear() throws {
    let head = texts(try table("comparison\ndata: training", "2021-12").head[0])
    #expect(head == ["Loại hình", "Tháng 12/2021", "Năm 2021", "Năm 2020", "Tăng, giảm"])
  }

  @Test func nothingIsComparedWithAYearWithoutRecords() throws {
    for row in try table("comparison\ndata: training", "2016-05").rows.map(texts) {
      #expect(row.suffix(2) == ["–", "–"])
    }
  }

  @Test func rowsOutsideTheWindowAreNotClaimed() throws {
    let request = try Sample.request()
    let table = try table("sources", "2021-12")
    #expect(
      texts(table.head[0]).suffix(3) == ["Đã đọc", "Trong giai đoạn", "Bỏ ra"])
    let training = request.records.training.records.filter { request.window.contains($0.month) }
    #expect(texts(table.rows[0]).suffix(3) == ["279", "\(training.count)", "0"])
    #expect(training.count < 279)
  }
}
