import Foundation
import Testing

/// `report check`, as text and as JSON.
@Suite struct CheckTests {
  let scratch: Scratch
  let workspace: URL

  init() throws {
    scratch = try Scratch()
    workspace = try scratch.sampleWorkspace()
    try FileManager.default.copyItem(
      at: Program.root.appendingPathComponent("Templates/five-year.md"),
      to: workspace.appendingPathComponent("five-year.md"))
  }

  /// What `--format json` prints.
  private struct Result: Decodable {
    struct Counts: Decodable, Equatable {
      var errors, warnings: Int
    }
    struct File: Decodable, Equatable {
      var name: String
      var rows_read, rows_left_out: Int
    }
    struct Finding: Decodable {
      var severity, code, message: String
      var file, hint: String?
      var line, column: Int?
    }
    var version: String
    var counts: Counts
    var files: [File]
    var findings: [Finding]
  }

  private func check(_ more: [String] = [], language: String = "en_GB.UTF-8") throws
    -> Program.Outcome
  {
    try Program.run(
      ["check", "-C", workspace.path, "--month", "2021-12"] + more, language: language)
  }

  private func json(_ outcome: Program.Outcome) throws -> Result {
    try JSONDecoder().decode(Result.self, from: outcome.output)
  }

  private func append(_ rows: [String], to name: String = "training.csv") throws {
    let file = workspace.appendingPathComponent("data/\(name)")
    let text = try String(contentsOf: file, encoding: .utf8)
    try (text + rows.map { $0 + "\n" }.joined()).write(to: file, atomically: true, encoding: .utf8)
  }

  private let rest = ",Xã Thanh Quân,Bồi dưỡng kiến thức,Kiến thức dân tộc,1,"

  @Test func ofOneKindTheFirstTwentyAreListed() throws {
    try append((1...57).map { "05/01/2021\(rest)x\($0)" } + ["05/01/21\(rest)7"])
    let outcome = try check()
    #expect(outcome.status == 65)
    let lines = outcome.messages.split(separator: "\n")
    #expect(lines.count == 23)
    #expect(lines[0].hasPrefix("data/training.csv:281:6: error:"))
    #expect(lines[19].contains("x20"))
    #expect(
      lines[20]
        == "… and 37 more errors of this kind (the first 20 are shown; “report check --all” lists more)"
    )
    #expect(lines[21].hasPrefix("data/training.csv:338:1: warning:"))
    #expect(lines[22] == "In all: 57 errors, 1 warning.")
    #expect(try check(["--all"]).messages.split(separator: "\n").count == 59)

    let vietnamese = try check(language: "vi_VN.UTF-8").messages.split(separator: "\n")
    #expect(
      vietnamese[20]
        == "… và 37 lỗi cùng loại nữa (hiện 20 chỗ đầu; “report check --all” để xem thêm)")
    #expect(vietnamese[22] == "Cộng: 57 lỗi, 1 cảnh báo.")

    let generate = try Program.run(
      ["generate", "-C", workspace.path, "--month", "2021-12", "--quiet"])
    #expect(generate.status == 65)
    #expect(generate.messages.split(separator: "\n").count == 21)
  }

  @Test func jsonTellsAllForPrograms() throws {
    try append(["05/13/2021\(rest)x", "05/01/21\(rest)7"])
    try append(["Tổng,,,,,1,1,1"], to: "study.csv")
    let outcome = try check(["--format", "json", "--lang", "vi"])
    #expect(outcome.status == 65)
    #expect(outcome.messages.isEmpty)
    let result = try json(outcome)
    #expect(result.counts == Result.Counts(errors: 5, warnings: 1))
    #expect(
      result.files == [
        Result.File(name: "data/training.csv", rows_read: 280, rows_left_out: 1),
        Result.File(name: "data/study.csv", rows_read: 480, rows_left_out: 0),
        Result.File(name: "data/plan.csv", rows_read: 29, rows_left_out: 0),
      ])
    #expect(
      result.findings.map { "\($0.file ?? "-"):\($0.line ?? 0):\($0.column ?? 0) \($0.code)" } == [
        "data/study.csv:482:6 total-mismatch", "data/study.csv:482:7 total-mismatch",
        "data/study.csv:482:8 total-mismatch", "data/training.csv:281:1 date-impossible",
        "data/training.csv:281:6 count-not-a-number", "data/training.csv:282:1 date-short-year",
      ])
    #expect(result.findings.map(\.severity).suffix(2) == ["error", "warning"])
    #expect(result.findings[3].message == "ô “Ngày” ghi “05/13/2021”: không có tháng 13")
    #expect(result.findings[3].hint?.hasPrefix("ghi ngày trước") == true)
    #expect(result.version == "0.1.0")
  }

  @Test func jsonOfASoundWorkspace() throws {
    let outcome = try check(["--format", "json"])
    #expect(outcome.status == 0)
    let result = try json(outcome)
    #expect(result.counts == Result.Counts(errors: 0, warnings: 0))
    #expect(result.findings.isEmpty)
    #expect(result.files.map(\.rows_read) == [279, 480, 29])
    #expect(try check(["--format", "json"]).output == outcome.output)
  }

  @Test func jsonHasTheExitCodesOfTheText() throws {
    let missing = try check(["--format", "json", "--training", "none.csv"])
    #expect(missing.status == 66)
    #expect(try json(missing).findings.map(\.code) == ["no-input"])
    #expect(try json(missing).findings[0].file == nil)
    let file = workspace.appendingPathComponent("report.yml")
    try Data("units: 1\n".utf8).write(to: file)
    let faulty = try check(["--format", "json"])
    #expect(faulty.status == 78)
    #expect(try json(faulty).counts.errors > 0)
    #expect(try check(["--format", "xml"]).status == 64)
  }
}
