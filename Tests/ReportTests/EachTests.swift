import Foundation
import Testing

/// `--each`: a report for every unit or category.
@Suite struct EachTests {
  let workspace: SmallWorkspace

  init() throws {
    workspace = try SmallWorkspace()
    let template = workspace.folder.appendingPathComponent("five-year.md")
    let text = try String(contentsOf: template, encoding: .utf8)
    try (text + "{{report.unit}}{{report.category}}\n").write(
      to: template, atomically: true, encoding: .utf8)
  }

  private func generate(_ more: [String]) throws -> Program.Outcome {
    try Program.run(
      ["generate", "-C", workspace.folder.path, "--month", "2021-12", "--lang", "vi"] + more)
  }

  private func each(_ kind: String, _ more: [String] = []) throws -> Program.Outcome {
    try generate(["--each", kind, "--output", workspace.place.path] + more)
  }

  private func reports() throws -> [String: Data] {
    let names = try workspace.scratch.names(in: workspace.place)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try Data(contentsOf: workspace.place.appendingPathComponent($0)))
      })
  }

  @Test func everyUnitHasItsReport() throws {
    let outcome = try each("unit")
    #expect(outcome.status == 0, "\(outcome.messages)")
    let reports = try reports()
    #expect(reports.count == 20)
    #expect(reports["bao-cao-2021-12-xa-thanh-quan.pdf"] != nil, "\(reports.keys.sorted())")
    #expect(reports["bao-cao-2021-12-ban-chi-huy-quan-su-huyen.pdf"] != nil)
    #expect(Set(reports.values).count == 20)
    let lines = outcome.messages.split(separator: "\n")
    #expect(lines.count == 21 && lines.last == "Đã lập đủ 20 báo cáo.", "\(outcome.messages)")
    #expect(lines.contains { $0.hasPrefix("Xã Thanh Quân: đã lập ") })
  }

  @Test func sharesMakeTheSameReportsAsOneRun() throws {
    #expect(try each("unit", ["--jobs", "3"]).status == 0)
    let whole = try reports()
    try workspace.reset(withOld: false)
    for share in 1...3 {
      #expect(try each("unit", ["--jobs", "1", "--shard", "\(share)/3"]).status == 0)
    }
    #expect(try reports() == whole)
  }

  @Test func oneFailureStopsNoOther() throws {
    let place = workspace.place.appendingPathComponent("bao-cao-2021-12-xa-cat-van.pdf")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let outcome = try each("unit")
    #expect(outcome.status == 73)
    let names = try workspace.scratch.names(in: workspace.place)
    #expect(names.count == 20 && names.allSatisfy { $0.hasPrefix("bao-cao") })
    #expect(outcome.messages.contains("Xã Cát Vân: chưa lập được"), "\(outcome.messages)")
    #expect(outcome.messages.contains("Đã lập 19 báo cáo; 1 báo cáo chưa lập được."))
  }

  @Test func aProcessThatIsKilledTakesOneReportWithIt() throws {
    // The fifth call that writes is within a process that makes reports.
    let arguments = [
      "generate", "-C", workspace.folder.path, "--month", "2021-12", "--each", "unit", "--jobs",
      "2", "--output", workspace.place.path, "--shard", "1/4",
    ]
    let outcome = try Faults(settings: ["FAULT_AT": "4", "FAULT_KILL": "before"]).run(arguments)
    #expect(outcome.status == 70, "\(outcome)")
    #expect(outcome.messages.contains("was killed or crashed"), "\(outcome.messages)")
    #expect(try workspace.scratch.names(in: workspace.place).allSatisfy { $0.hasPrefix("bao") })
  }

  @Test func everyCategoryHasItsReport() throws {
    let outcome = try each("category")
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(
      try reports().keys.sorted().first == "bao-cao-2021-12-boi-duong-dang-vien-moi.pdf")
    #expect(try reports().count == 7)
  }

  /// The program's own template about one unit and about one category.
  @Test(arguments: ["unit", "category"]) func theTemplateSpeaksOfOnePart(kind: String) throws {
    let outcome = try generate([
      "--each", kind, "--shard", "1/30", "--output", workspace.place.path, "--template",
      Program.root.appendingPathComponent("Templates/five-year.md").path,
    ])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let name = try #require(try workspace.scratch.names(in: workspace.place).first)
    let text = try Program.run(
      URL(fileURLWithPath: "/usr/bin/pdftotext"),
      ["-layout", workspace.place.appendingPathComponent(name).path, "-"], environment: [:]
    ).text
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let (wanted, unwanted) =
      kind == "unit"
      ? (
        ["5 năm 2017–2021 của thị trấn Yên Cát", "thị trấn Yên Cát đã tổ chức", "2. Hình thức"],
        ["trên địa bàn", "từng đơn vị", "Xã ", "data/plan.csv"]
      )
      : (
        ["theo loại hình “Cử đi đào tạo lý luận chính trị”", "II- THÁNG 12/2021"],
        // Nothing of the others, nor of how they count.
        [
          "học tập, quán triệt", "data/study.csv", "Bồi dưỡng đảng viên mới", "mỗi ô một thang đo",
          "lượt",
        ]
      )
    for part in wanted { #expect(words.contains(part), "\(part)") }
    for part in unwanted { #expect(!words.contains(part), "\(part)") }
  }

  @Test func theCommandLineIsChecked() throws {
    for arguments in [
      ["--shard", "1/2"], ["--jobs", "2"], ["--each", "unit", "--shard", "0/2"],
      ["--each", "unit", "--shard", "3/2"], ["--each", "unit", "--jobs", "0"],
      ["--each", "unit", "--output", "-"], ["--each", "unit", "--debug-dump", "layout"],
    ] {
      #expect(try generate(arguments).status == 64, "\(arguments)")
    }
  }
}
