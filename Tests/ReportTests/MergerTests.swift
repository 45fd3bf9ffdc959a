import Foundation
import TestSupport
import Testing

/// The built program on the sample of a commune whose units merged.
@Suite struct MergerTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(arguments + ["-C", "Templates/workspace-xa"])
  }

  /// All that `report summary` says of both samples, in every view of units.
  @Test func goldenSummaries() throws {
    let questions = [
      ["training", "--by", "category"], ["training", "--by", "unit,category"],
      ["training", "--by", "year"], ["study", "--by", "year"], ["study", "--by", "unit"],
      ["study", "--by", "unit,year", "--measures", "required,attended,study_rate"],
    ]
    let views: [(workspace: String, options: [String])] = [
      ("workspace", ["--month", "2021-12"]),
      ("workspace-xa", ["--month", "2025-09"]),
      ("workspace-xa", ["--month", "2025-09", "--units", "old"]),
      ("workspace-xa", ["--month", "2025-06"]),
    ]
    var text = ""
    for view in views {
      for question in questions {
        let asked = question + view.options
        let outcome = try Program.run(
          ["summary"] + asked + ["-C", "Templates/\(view.workspace)", "--format", "csv"])
        #expect(outcome.status == 0, "\(outcome.messages)")
        text += "# \(view.workspace): \(asked.joined(separator: " "))\n\(outcome.text)\n"
      }
    }
    try expectSnapshot(text, named: "summaries.txt")
  }

  @Test func mergersChangeNoTotal() throws {
    for dataset in ["training", "study"] {
      let outputs = try ["old", "current"].map { units in
        try run(["summary", dataset, "--by", "year", "--month", "2025-09", "--units", units]).text
      }
      #expect(outputs[0] == outputs[1])
      #expect(!outputs[0].isEmpty)
    }
  }

  @Test func aFilterKnowsTheUnitsOfTheReportMonth() throws {
    let question = ["summary", "study", "--by", "year", "--where", "unit=Xã Tân Bình"]
    #expect(try run(question + ["--month", "2025-06"]).status == 0)
    #expect(try run(question + ["--month", "2025-09", "--units", "old"]).status == 0)
    let outcome = try run(question + ["--month", "2025-09"])
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("“Xã Tân Bình”"))
  }

  @Test func aRecordUnderAnOldNameIsAnErrorWithItsPlace() throws {
    let workspace = try workspace()
    let file = workspace.appendingPathComponent("data/study.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(separator: "\n").count
    try (text + "25/09/2025,Xã Tân Bình,Chỉ thị 05,Trực tiếp,,10,9,9\n")
      .write(to: file, atomically: true, encoding: .utf8)
    let outcome = try Program.run(
      ["generate", "--month", "2025-09", "--output", "a.pdf"], in: workspace)
    #expect(outcome.status == 65)
    #expect(
      outcome.messages.contains(
        "data/study.csv:\(lines + 1):2: error: “Đơn vị” holds “Xã Tân Bình”, which is no unit any "
          + "more from 07/2025 on; hint: a row of 09/2025 names “Xã Như Xuân”"))
    #expect(
      !FileManager.default.fileExists(atPath: workspace.appendingPathComponent("a.pdf").path))
  }

  @Test func initCopiesTheSampleOfACommune() throws {
    let workspace = try workspace()
    #expect(try scratch.names(in: workspace) == ["data", "email.md", "five-year.md", "report.yml"])
    let outcome = try Program.run(["generate", "--month", "2025-09"], in: workspace)
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try scratch.names(in: workspace).contains("bao-cao-2025-09.pdf"))
  }

  @Test func aTermKnowsItsEnds() throws {
    let workspace = try workspace()
    let file = workspace.appendingPathComponent("report.yml")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("  years: 5\n"))
    try text.replacingOccurrences(
      of: "  years: 5\n", with: "  term: { from: 2020-07, to: 2025-06 }\n"
    ).write(to: file, atomically: true, encoding: .utf8)
    func ends(_ options: [String]) throws -> [String] {
      let outcome = try Program.run(["variables"] + options, in: workspace)
      #expect(outcome.status == 0, "\(outcome.messages)")
      let lines = outcome.text.split(separator: "\n").map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
      return ["window.from", "window.to", "report.month"].map { name in
        lines.first { $0[0] == name }?[1] ?? ""
      }
    }
    #expect(try ends(["--month", "2023-04"]) == ["07/2020", "04/2023", "4"])
    #expect(try ends(["--month", "2025-09"]) == ["07/2020", "06/2025", "9"])
    #expect(try ends(["--from", "2021-01", "--to", "2021-03"]) == ["01/2021", "03/2021", "3"])
    let early = try Program.run(["check", "--month", "2020-06"], in: workspace)
    #expect(early.status == 64)
    #expect(early.messages.contains("the report month 2020-06 lies before the term"))
  }

  /// A copy of the sample, made by the program.
  private func workspace() throws -> URL {
    let folder = scratch.file("xa")
    let outcome = try Program.run(["init", folder.path, "--sample", "xa"])
    #expect(outcome.status == 0)
    #expect(outcome.messages.contains("--month 2025-09"))
    return folder
  }
}
