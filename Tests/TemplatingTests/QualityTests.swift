import Diagnostics
import Document
import Quantities
import Records
import Summaries
import Templating
import TestSupport
import Testing

/// The page on how complete and plausible the records are.
@Suite struct QualityTests {
  private static let blocks = "```data-quality\n```\n\n```coverage\ncaption: C\n```"

  /// The sample with all that the page can tell.
  private func doubtful() throws -> Request {
    var request = try Sample.request()
    let names = request.records.study.names.units
    request.records.study.records.removeAll { record in
      let unit = names[Int(record.unit)]
      return unit == "Công an huyện" || (unit == "Xã Cát Vân" && record.month.year == 2019)
    }
    request.records.study.records[300].required *= 10
    request.records.training.records[200].participants *= 10
    for index in request.sources.indices { request.sources[index].totalRows = 3 }
    request.sources[0].rowsLeftOut = 2
    let total = RecordProblem.wrongTotal(header: "Đã học", stated: 3, computed: 4, rows: .above)
    request.leftOut = [5, 6].map { column in
      Finding(total, at: SourceLocation(file: "data/study.csv", line: 90, column: column))
    }
    return request
  }

  @Test func soundRecords() throws {
    let text = try body(Self.blocks, Sample.request())
    #expect(
      text.contains(
        "Đã đọc 788 dòng trong 3 tệp; không dòng nào bị bỏ ra. Các tệp không có dòng tổng"))
    #expect(text.contains("Không đơn vị nào thiếu tháng. Không có số nào khác thường."))
    #expect(!text.contains("▼"))
    try expectSnapshot(text + "\n", named: "quality-sound.txt")
  }

  @Test func doubtfulRecords() throws {
    let request = try doubtful()
    let text = try body(Self.blocks, request)
    #expect(text.contains("bỏ ra 2 dòng có lỗi"))
    #expect(text.contains("6 dòng tổng, trong đó 1 dòng không khớp"))
    #expect(text.contains("Còn 3 dòng tổng không đối chiếu được"))
    #expect(text.contains("Học tập, quán triệt: không có số liệu nào của Công an huyện."))
    try expectSnapshot(text + "\n", named: "quality-doubtful.txt")
  }

  @Test func templatesCanSaySo() throws {
    func values(_ request: Request) throws -> [String] {
      try variables(for: request).filter { $0.name.hasPrefix("quality.") }.map(\.value)
    }
    #expect(try values(Sample.request()) == ["788", "0", "–", "–", "0", "–", "0"])
    #expect(try values(doubtful()) == ["788", "2", "✓", "✓", "1", "✓", "2"])
    let report = try Sample.template().document(for: doubtful()).dump()
    #expect(report.contains("Số liệu của 1 đơn vị còn thiếu một số tháng"))
    #expect(report.contains("Báo cáo không tính 2 dòng số liệu có lỗi"))
    let explainer = try Explainer(doubtful())
    let unusual = try explainer.explanation(of: "quality.unusual")
    #expect(unusual.parts.count == 2 && unusual.parts.allSatisfy { $0.rows.count == 1 })
  }

  @Test func manyUnusualCountsAreAPageAndNoMore() throws {
    var request = try Sample.request()
    for index in request.records.study.records.indices where index.isMultiple(of: 7) {
      request.records.study.records[index].required *= 30
    }
    let document = try template("```data-quality\n```").document(for: request)
    let tables = document.body.compactMap { block -> Table? in
      if case .table(let table) = block.content { table } else { nil }
    }
    #expect(tables.map(\.rows.count) == [30])
    #expect(tables[0].notes[0][0].text.contains("report check"))
  }

  @Test func manyYearsAreATableEach() throws {
    for (years, count) in [(1, 1), (6, 1), (7, 2)] {
      let request = try Sample.request("2021-09", years: years)
      let document = try template("```coverage\ncaption: C\n```").document(for: request)
      #expect(document.body.count == count)
      for case .table(let table) in document.body.map(\.content) {
        #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
      }
    }
  }

  @Test func keysThatNobodyKnows() {
    #expect(
      messages {
        _ = try template("```data-quality\ncaption: A\n```").document(for: Sample.request())
      }.first?.hasPrefix("t.md:13:1: error: there is no key “caption”") == true)
  }
}
