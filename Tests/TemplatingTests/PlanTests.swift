import Diagnostics
import Document
import Quantities
import Records
import Summaries
import Templating
import TestSupport
import Testing

/// What the report says of the year's plan, and that it says nothing where there is none.
@Suite struct PlanTests {
  private func values(_ request: Request) throws -> [String: String] {
    let all = try variables(for: request).filter { $0.name.hasPrefix("plan.") }
    return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.value) })
  }

  private func report(_ request: Request) throws -> String {
    try Sample.template().document(for: request).dump()
  }

  @Test func aWholeYear() throws {
    let values = try values(Sample.request())
    #expect(values["plan.any"] == "✓" && values["plan.partial"] == "–")
    #expect(values["plan.knowledge.participants.planned"] == "380")
    #expect(values["plan.knowledge.participants.done"] == "300")
    #expect(values["plan.knowledge.participants.share"] == "78,9%")
    #expect(values["plan.total.attendances.share"] == "102,5%")
    #expect(values["plan.professional.participants.planned"] == "không giao chỉ tiêu")
    #expect(values["plan.professional.participants.share"] == "không giao chỉ tiêu")
    #expect(values["plan.unplanned[].done"] == "22")
    #expect(values["plan.missed[].label"] == "bồi dưỡng nhận thức về Đảng | bồi dưỡng kiến thức")
    let text = try report(Sample.request())
    #expect(text.contains("830 người, đạt **92,7%** (895 người); 2.461 lượt người, đạt **102,5%**"))
    #expect(text.contains("Có 2 loại hình không đạt kế hoạch năm: bồi dưỡng nhận thức"))
    #expect(text.contains("3. Học tập, quán triệt chỉ thị, nghị quyết"))
  }

  @Test func aYearThatIsNotOver() throws {
    let text = try report(Sample.request("2021-09"))
    #expect(text.contains("Tính đến hết tháng 9/2021"))
    #expect(text.contains("Có 5 loại hình chưa đạt kế hoạch cả năm"))
    #expect(text.contains("Thực hiện: đến hết tháng 9/2021, so với kế hoạch cả năm 2021."))
    #expect(!text.contains("▼ và chữ đậm: chưa đạt kế hoạch năm."))
  }

  @Test func aPlanOfNothingIsNotDrawn() throws {
    var request = try Sample.request()
    func plan(_ change: (inout PlanRecord) -> Void) {
      for index in request.records.plan?.records.indices ?? 0..<0 {
        if var record = request.records.plan?.records[index] {
          change(&record)
          request.records.plan?.records[index] = record
        }
      }
    }
    plan { $0.participants = 0 }
    let classes = try report(request)
    #expect(classes.contains("figure ke-hoach"))
    #expect(classes.contains("Số lớp của từng loại hình so với kế hoạch năm 2021"))
    plan { $0.classes = 0 }
    let nothing = try report(request)
    #expect(!nothing.contains("figure ke-hoach"))
    #expect(nothing.contains("Kết quả thực hiện như [](#bang-ke-hoach)."))
  }

  @Test func withoutAPlanTheReportHasNothingOfIt() throws {
    var none = try Sample.request()
    none.records.plan = nil
    none.sources.removeAll { $0.name.contains("plan") }
    let text = try report(none)
    for word in ["kế hoạch", "chỉ tiêu", "plan"] { #expect(!text.contains(word), "\(word)") }
    #expect(text.contains("2. Học tập, quán triệt chỉ thị, nghị quyết"))
    let values = try values(none)
    #expect(values["plan.any"] == "–")
    #expect(values["plan.knowledge.participants.planned"] == "chưa có kế hoạch")
    #expect(try self.values(Sample.request()).keys.sorted() == values.keys.sorted())
  }

  @Test func aYearThatThePlanLeavesOutIsTold() throws {
    var request = try Sample.request()
    request.records.plan?.records.removeAll { $0.year == 2021 }
    let text = try report(request)
    #expect(
      text.contains("Chưa có kế hoạch năm 2021, nên báo cáo chưa so sánh kết quả với kế hoạch."))
    #expect(try values(request)["plan.missing"] == "✓")
    #expect(try values(Sample.request())["plan.missing"] == "–")
    #expect(try !report(Sample.request()).contains("Chưa có kế hoạch"))
    let doubts = request.records.planDoubts(of: 2021)
    #expect(
      doubts.map { $0.text(in: .vietnamese) } == [
        "data/plan.csv: cảnh báo: chưa có kế hoạch năm 2021; cách sửa: ghi kế hoạch năm 2021 vào tệp, mỗi"
          + " loại hình một dòng; báo cáo này chưa so sánh được với kế hoạch"
      ])
    #expect(request.records.planDoubts(of: 2020).isEmpty)
    request.records.plan?.files = []
    #expect(
      try values(request)["plan.missing"] == "–" && request.records.planDoubts(of: 2021).isEmpty)
  }

  @Test func whatHasNoRecordsIsNotNothing() throws {
    var request = try Sample.request()
    request.records.training.records.removeAll {
      $0.category == 5 && $0.month.year == 2021
    }
    let values = try values(request)
    #expect(values["plan.knowledge.participants.done"] == "–")
    #expect(values["plan.knowledge.participants.share"] == "–")
    #expect(values["plan.missed[].name"] == "Bồi dưỡng nhận thức về Đảng")
    #expect(values["plan.silent[].label"] == "bồi dưỡng kiến thức")
    let text = try report(request)
    #expect(text.contains("Chưa có số liệu thực hiện của bồi dưỡng kiến thức."))
    #expect(text.contains("Có chỉ tiêu, chưa có số liệu thực hiện: Bồi dưỡng kiến thức."))
    let all = try variables(for: request)
    func value(_ name: String) -> String? { all.first { $0.name == name }?.value }
    // The same in the text, in the key figures and in the table.
    #expect(value("year.training.knowledge.participants") == "–")
    #expect(value("year.training.knowledge.participants_compared") == "–")
    #expect(value("year.training.knowledge.participants_change") == "không so sánh")
    #expect(text.contains("Bồi dưỡng kiến thức ≡ | – | – | – | – | 2 | 214 | – | –\n"))
  }

  @Test func aPlanOfNothingIsNotDividedBy() throws {
    var request = try Sample.request()
    request.records.plan?.records = [
      PlanRecord(
        year: 2021, category: 5, participants: 0, origin: RowOrigin(file: 0, line: 2)),
      PlanRecord(
        year: 2021, category: 6, participants: 24_610_000, origin: RowOrigin(file: 0, line: 3)),
    ]
    request.records.plan?.records.append(
      PlanRecord(year: 2021, category: 2, participants: 1, origin: RowOrigin(file: 0, line: 4)))
    let values = try values(request)
    #expect(values["plan.knowledge.participants.planned"] == "0")
    #expect(values["plan.knowledge.participants.share"] == "không so sánh")
    #expect(values["plan.party_awareness.participants.share"] == "19.700,0%")
    #expect(values["plan.thematic.participants.share"] == "0,0%")
    _ = try report(request)
  }

  @Test func almostAllOfAPlanIsNotAllOfIt() throws {
    var request = try Sample.request()
    request.records.plan?.records = [
      PlanRecord(
        year: 2021, category: 6, participants: 2462, origin: RowOrigin(file: 0, line: 2))
    ]
    #expect(try values(request)["plan.thematic.participants.share"] == "99,96%")
    request.workspace.rounding = .truncate
    #expect(try values(request)["plan.thematic.participants.share"] == "99,9%")
  }

  @Test func theTableAndTheChart() throws {
    let blocks = [
      ("plan", "caption: A\nnote: N"),
      (
        "chart", "kind: bullet\ndata: training\nx: category\ny: [classes, participants]\ncaption: B"
      ),
      ("chart", "kind: bullet\ndata: training\nx: year\ny: people\ncaption: C"),
    ]
    var dumps: [String] = []
    for month in ["2021-12", "2021-09", "2016-05"] {
      let request = try Sample.request(month, years: 3)
      for (name, yaml) in blocks { dumps.append(try body("```\(name)\n\(yaml)\n```", request)) }
    }
    try expectSnapshot(dumps.joined(separator: "\n") + "\n", named: "plan.txt")
  }

  @Test func blocksThatPlansDoNotHave() throws {
    let request = try Sample.request()
    func faults(_ yaml: String) -> [String] {
      messages { _ = try body("```chart\nkind: bullet\ncaption: A\n\(yaml)\n```", request) }
    }
    #expect(faults("data: study\nx: year\ny: attended")[0].contains("cannot show “y: attended”"))
    #expect(faults("data: training\nx: unit\ny: classes")[0].contains("cannot show “x: unit”"))
    #expect(
      faults("data: training\nx: year\ny: participants")[0].contains(
        "choose one of: classes, people, attendances"))
    #expect(
      faults("data: training\nx: year\ny: people\nseries: category")[0].contains(
        "does not use “series”"))
    #expect(
      faults("data: training\nx: year\ny: people\nreference: threshold")[0].contains(
        "does not use “reference”"))
  }
}

/// Figures of figures, by name.
@Suite struct DerivedVariableTests {
  private func values(_ request: Request) throws -> [String: String] {
    let all = try variables(for: request)
    return Dictionary(all.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func meansAreOfWholeYearsAndRoundedAsConfigured() throws {
    var request = try Sample.request("2021-09")
    var found = try values(request)
    // (31 + 34 + 36 + 24) / 4
    #expect(found["training.total.classes_mean"] == "31,3")
    #expect(found["training.total.classes_mean_years"] == "các năm 2017–2020")
    request.workspace.rounding = .truncate
    request.workspace.decimals = 0
    found = try values(request)
    #expect(found["training.total.classes_mean"] == "31")
    #expect(found["training.total.people_mean"] == "846")
  }

  @Test func aBaseOfNothingIsNotComparedWith() throws {
    let found = try values(Sample.request("2021-09"))
    #expect(found["month.training.thematic.classes_change"] == "không so sánh")
    #expect(found["month.training.thematic.classes_percent"] == "không so sánh")
    #expect(found["year.training.thematic.participants_change"] == "tăng 767 lượt người (+54,5%)")
    #expect(found["year.training.thematic.participants_percent"] == "+54,5%")
    #expect(found["month.study.sessions_change"] == "không so sánh")
  }

  @Test func sumsSoFarEndAtTheTotal() throws {
    let found = try values(Sample.request())
    let sums = try #require(found["training.years[].people_cumulative"])
    #expect(sums.hasSuffix("| 4.239") && found["training.total.people"] == "4.239")
    #expect(found["training.years[].classes_change"]?.hasSuffix("| tăng 9 lớp (+37,5%)") == true)
  }

  @Test func sharesAreOfTheirKind() throws {
    let found = try values(Sample.request())
    #expect(found["training.thematic.participants_share"] == "100,0%")
    // 1.900 of 4.239 people, 118 of 158 classes.
    #expect(found["training.knowledge.participants_share"] == "44,8%")
    #expect(found["training.thematic.classes_share"] == "74,7%")
    #expect(found["study.units.ranked[].name"]?.hasPrefix("Cơ quan UBND huyện | ") == true)
  }
}
