import Foundation
import Testing

@Suite struct DoctorTests {
  let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private struct Examination: Decodable {
    struct Check: Decodable {
      let code: String
      let grade: String
      let message: String
      let hint: String?
    }
    let checks: [Check]
    let ready: Bool
  }

  @Test func aMachineThatMakesReportsIsReady() throws {
    let workspace = try scratch.sampleWorkspace()
    let arguments = ["doctor", "-C", workspace.path, "--month", "2021-12"]
    let outcome = try Program.run(arguments + ["--format", "json"])
    #expect(outcome.status == 0, "\(outcome.text)")
    let examination = try JSONDecoder().decode(Examination.self, from: outcome.output)
    #expect(examination.ready)
    let codes = examination.checks.map(\.code)
    for code in [
      "program", "libraries", "encodings", "configuration", "style", "template", "records",
      "output",
      "installed", "faces", "clock", "zone", "locale",
    ] {
      #expect(codes.contains(code), "\(code) is missing")
    }
    let text = try Program.run(arguments, language: "vi_VN.UTF-8")
    #expect(text.status == 0)
    #expect(text.text.contains("đạt: Times New Roman: dùng Liberation Serif, 4 kiểu chữ"))
    #expect(text.text.split(separator: "\n").count == examination.checks.count)
    #expect(try scratch.names(in: workspace) == ["data", "report.yml"])
  }

  @Test func whatIsMissingIsSaidWithItsExitCode() throws {
    let workspace = try scratch.sampleWorkspace()
    let configuration = workspace.appendingPathComponent("report.yml")
    let text = try String(contentsOf: configuration, encoding: .utf8)
    for (old, new, status, words) in [
      ("output: bao-cao", "output: none/bao-cao", 73, "cannot create"),
      ("style: party-hd05", "style: party-hd50", 78, "did you mean “party-hd05”?"),
      ("study: data/study.csv", "study: data/s.csv", 66, "no file matches"),
      ("units:", "unitz:", 78, "did you mean “units”?"),
    ] {
      try Data(text.replacing(old, with: new).utf8).write(to: configuration)
      let outcome = try Program.run(["doctor", "-C", workspace.path, "--month", "2021-12"])
      #expect(Int(outcome.status) == status)
      #expect(outcome.text.contains("error: ") && outcome.text.contains(words), "\(outcome.text)")
      // Whatever is wrong with the workspace, the machine is examined.
      #expect(outcome.text.contains("Liberation Serif"))
    }
  }

  @Test func withoutAWorkspaceTheMachineIsExamined() throws {
    let outcome = try Program.run(["doctor"], in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.text)")
    #expect(outcome.text.contains("warning: there is no workspace here"))
    #expect(try Program.run(["doctor", "-C", "none"], in: scratch.url).status == 78)
    let latin = try Program.run(["doctor"], in: scratch.url, language: "vi_VN.ISO-8859-1")
    #expect(latin.text.contains("vi_VN.ISO-8859-1"), "\(latin.text)")
  }

  /// The variable that says where templates are is not passed over when it is wrong.
  @Test(arguments: [
    ["doctor"], ["init", "new"], ["generate"], ["schedule", "cron", "--day", "7"],
  ])
  func aWrongPlaceOfTemplatesIsSaid(arguments: [String]) throws {
    let workspace = try scratch.sampleWorkspace()
    let folder = scratch.file("share").path
    for language in ["en_GB.UTF-8", "vi_VN.UTF-8"] {
      let outcome = try Program.run(
        arguments, in: workspace, language: language, environment: ["REPORT_SHARE": folder])
      #expect(outcome.status == 78, "\(outcome)")
      let said = outcome.text + outcome.messages
      #expect(said.contains("REPORT_SHARE") && said.contains("“\(folder)”"), "\(said)")
      #expect(said.components(separatedBy: "REPORT_SHARE").count == 2, "\(said)")
    }
  }

  @Test func fontsThatAreNotThereAreMissed() throws {
    let share = scratch.file("share")
    try FileManager.default.createDirectory(
      at: share.appendingPathComponent("Fonts"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Program.root.appendingPathComponent("Templates"),
      to: share.appendingPathComponent("Templates"))
    try Data("<fontconfig></fontconfig>\n".utf8)
      .write(to: share.appendingPathComponent("Fonts/fonts.conf"))
    let outcome = try Program.run(
      ["doctor"], in: scratch.url, environment: ["REPORT_SHARE": share.path])
    #expect(outcome.status == 78)
    #expect(outcome.text.contains("error: ") && outcome.text.contains("Times New Roman"))
  }
}
