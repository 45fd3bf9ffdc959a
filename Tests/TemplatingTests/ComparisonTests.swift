import Document
import Quantities
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
