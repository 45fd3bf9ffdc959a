import Document
import Quantities
import Records
import Summaries
import Templating
import Testing

/// What the commune's report says of its merger.
@Suite struct MergerReportTests {
  /// The report of `month`, over the workspace's window unless it begins `since` a month.
  private func text(
    _ month: String, _ view: UnitView? = nil, since: String? = nil
  ) throws -> String {
    let workspace = try Workspace.parse(
      yaml: Sample.text("workspace-xa/report.yml"), file: "report.yml")
    let reader = RecordReader(vocabulary: workspace.vocabulary)
    func source(_ name: String) throws -> RecordSource {
      RecordSource(name: name, bytes: Array(try Sample.text("workspace-xa/\(name)").utf8))
    }
    let training = reader.training([try source("data/training.csv")])
    let study = reader.study([try source("data/study.csv")])
    #expect(training.findings.isEmpty && study.findings.isEmpty)
    let month = try #require(Month(iso: month))
    let records = RecordSet(
      training: training.table, study: study.table, categories: workspace.categoryList,
      succession: workspace.succession)
    let first = since.flatMap { Month(iso: $0) }
    let window = first.flatMap { Window(first: $0, last: month) }
    let request = Request(
      workspace: workspace, records: records.seen(view ?? .current(asOf: month)), month: month,
      window: try #require(window ?? workspace.windowRule.window(of: month)), version: "1.0")
    return try Sample.template().document(for: request).dump()
  }

  @Test func theReportSaysWhoseRecordsAUnitHas() throws {
    let text = try text("2025-09")
    #expect(
      text.contains(
        "Số liệu của xã Như Xuân trước tháng 7/2025 là của thị trấn Yên Cát và xã Tân Bình."))
    #expect(text.contains("Đơn vị trong danh mục được ghi theo tên hiện nay."))
    // Under its own name stands only what its records miss.
    let rows = text.split(separator: "\n").filter { $0.contains("| Xã Tân Bình") }
    #expect(rows.count == 1 && rows[0].contains("11/2021"))
    #expect(text.contains("“ĐẢNG BỘ TỈNH THANH HÓA”") && text.contains("“ĐẢNG ỦY XÃ NHƯ XUÂN”"))
    #expect(text.contains("-BC/ĐU"))
    #expect(!text.contains("huyện Như Xuân") && !text.contains("Huyện ủy"))
  }

  @Test func beforeTheMergerThereAreTheOldUnits() throws {
    let text = try text("2025-06")
    #expect(text.contains("| Xã Tân Bình ≡") && text.contains("| Thị trấn Yên Cát ≡"))
    #expect(!text.contains("| Xã Như Xuân") && !text.contains("trước tháng 7/2025"))
    let old = try self.text("2025-09", .old)
    #expect(old.contains("| Xã Tân Bình ≡") && old.contains("| Xã Như Xuân ≡"))
    #expect(!old.contains("trước tháng 7/2025"))
  }

  @Test func anOldUnitOfTheSameNameIsCalledOld() throws {
    var workspace = try Sample.workspace()
    let month = try #require(Month(iso: "2021-12"))
    let units: [UnitSuccession.Unit] = [
      .init("Xã Bình Lương", successor: 2), .init("Xã Hóa Quỳ", successor: 2),
      .init("Xã Hóa Quỳ", since: Month(iso: "2021-07")),
    ]
    workspace.succession = UnitSuccession(units)
    let records = RecordSet(
      categories: workspace.categoryList, succession: workspace.succession)
    let all = try variables(
      for: Request(
        workspace: workspace, records: records.folded(asOf: month), month: month,
        window: Window(endingWith: month), version: "1"))
    #expect(
      all.first { $0.name == "mergers.list[].predecessors" }?.value
        == "xã Bình Lương và xã Hóa Quỳ (cũ)")
  }

  @Test func aMergerBeforeTheWindowIsNoNews() throws {
    #expect(try text("2025-09", since: "2025-06").contains("trước tháng 7/2025"))
    let text = try text("2025-09", since: "2025-07")
    #expect(text.contains("| Xã Như Xuân ≡") && !text.contains("trước tháng 7/2025"))
  }
}
