import Foundation
import Testing

/// Nothing that is read, and nothing else that is written, is written over.
@Suite struct OverwritingTests {
  let scratch: Scratch
  let workspace: URL

  init() throws {
    scratch = try Scratch()
    workspace = try scratch.sampleWorkspace()
  }

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(arguments + ["--month", "2021-12"], in: workspace)
  }

  private func contents(_ name: String) throws -> Data {
    try Data(contentsOf: workspace.appendingPathComponent(name))
  }

  @Test(arguments: [
    "data/training.csv", "./data/../data/study.csv", "report.yml", "link.csv", "email.md",
  ])
  func whatIsReadIsNotWrittenOver(output: String) throws {
    try FileManager.default.createSymbolicLink(
      at: workspace.appendingPathComponent("link.csv"),
      withDestinationURL: workspace.appendingPathComponent("data/training.csv"))
    try "---\nsubject: s\n---\nb\n".write(
      to: workspace.appendingPathComponent("email.md"), atomically: true, encoding: .utf8)
    let read = ["data/training.csv", "data/study.csv", "report.yml", "email.md"]
    let before = try read.map(contents)
    for arguments in [["generate", "-o", output], ["generate", "--email", output]]
      + [["chart", "1", "-o", output]]
    {
      let outcome = try run(arguments)
      #expect(outcome.status == 64, "\(arguments): \(outcome.messages)")
      #expect(outcome.messages.contains("the report is made from"), "\(outcome.messages)")
    }
    #expect(try read.map(contents) == before)
  }

  @Test(arguments: [
    ["--email", "bao-cao-2021-12.pdf"], ["-o", "x.pdf", "--email", "./x.pdf"],
    ["-o", "data/x.pdf", "--email", "data/../data/x.pdf"],
  ])
  func reportAndDraftAreTwoFiles(arguments: [String]) throws {
    let outcome = try run(["generate"] + arguments)
    #expect(outcome.status == 64, "\(outcome.messages)")
    #expect(try scratch.names(in: workspace).allSatisfy { !$0.hasSuffix(".pdf") })
  }

  @Test func aPartsReportCarriesNoOthersRows() throws {
    let outcome = try run(["generate", "--each", "unit", "--attach-records"])
    #expect(outcome.status == 64, "\(outcome.messages)")
  }

  @Test func aChartsNameDoesNotLeaveTheFolder() throws {
    let template = workspace.appendingPathComponent("five-year.md")
    let text = try String(
      contentsOf: Program.root.appendingPathComponent("Templates/five-year.md"), encoding: .utf8)
    try text.replacing("name: quy-mo", with: "name: ../quy-mo").replacing("#quy-mo", with: "#ty-le")
      .write(to: template, atomically: true, encoding: .utf8)
    let outcome = try run(["chart", "1"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(try scratch.names(in: workspace).contains("1.svg"))
    #expect(try !scratch.names().contains("quy-mo.svg"))
  }

  @Test func whatOthersCallAlikeStays() throws {
    let notes = workspace.appendingPathComponent(".report-my-notes.tmp")
    try Data("x".utf8).write(to: notes)
    #expect(mkfifo(workspace.appendingPathComponent(".report-1.tmp").path, 0o600) == 0)
    let outcome = try run(["generate", "-o", "a.pdf"])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let names = try scratch.names(in: workspace)
    #expect(names.contains(".report-my-notes.tmp") && names.contains(".report-1.tmp"))
  }

  @Test func theDoctorSeesWhatLeavesTheWorkspace() throws {
    let file = workspace.appendingPathComponent("report.yml")
    let yaml = try String(contentsOf: file, encoding: .utf8)
    try FileManager.default.copyItem(
      at: workspace.appendingPathComponent("data/training.csv"), to: scratch.file("out.csv"))
    try yaml.replacing("data/training.csv", with: "../out.csv")
      .write(to: file, atomically: true, encoding: .utf8)
    #expect(try Program.run(["doctor"], in: workspace).status == 78)
  }

  /// What a run would refuse is refused by all that say whether it would run.
  @Test(arguments: ["data/training.csv", "report.yml", "../x.pdf"])
  func theConfiguredPlaceIsLookedAtBeforeARun(output: String) throws {
    let file = workspace.appendingPathComponent("report.yml")
    let yaml = try String(contentsOf: file, encoding: .utf8)
    try
      ("output: \(output)\n"
      + yaml.split(separator: "\n").filter { !$0.hasPrefix("output:") }
      .joined(separator: "\n")).write(to: file, atomically: true, encoding: .utf8)
    for arguments in [["generate"], ["generate", "--dry-run"], ["check"], ["doctor"]] {
      let outcome = try run(arguments)
      #expect(outcome.status == 78, "\(arguments): \(outcome.messages)")
    }
  }
}
