import Foundation
import TestSupport
import Testing

/// The whole way from CSV files to the PDF.
@Suite struct GenerateTests {
  let scratch: Scratch
  let month = ["--month", "2021-12", "--issued", "2022-01-05"]

  init() throws { scratch = try Scratch() }

  private func generate(_ more: [String] = [], in folder: URL) throws -> Program.Outcome {
    try Program.run(["generate", "-C", folder.path] + month + more)
  }

  @Test func theSampleGivesTheSameBytesAnywhere() throws {
    let (first, second) = (scratch.file("first.pdf"), scratch.file("second.pdf"))
    let workspace = try scratch.sampleWorkspace()
    let one = try generate(["--output", first.path], in: workspace)
    #expect(one.status == 0, "\(one.messages)")
    let two = try Program.run(
      ["generate"] + month + ["--output", second.path], in: workspace, language: "vi_VN.UTF-8",
      environment: ["TZ": "Asia/Ho_Chi_Minh"])
    #expect(two.status == 0, "\(two.messages)")
    let bytes = try Data(contentsOf: first)
    #expect(bytes.starts(with: Data("%PDF-1.7".utf8)))
    #expect(try bytes == Data(contentsOf: second))
  }

  @Test func thePublishedFiguresStandInTheText() throws {
    let file = scratch.file("report.pdf")
    let outcome = try generate(["--output", file.path], in: try scratch.sampleWorkspace())
    #expect(outcome.status == 0, "\(outcome.messages)")
    let reader = URL(fileURLWithPath: "/usr/bin/pdftotext")
    let text = try Program.run(reader, ["-layout", file.path, "-"], environment: [:]).text
    #expect(text == text.precomposedStringWithCanonicalMapping)
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for figure in [
      "322 đồng chí", "101 đồng chí", "861", "690", "365", "1.900", "11.500", "118 lớp", "93,5%",
      "20 điểm cầu", "HUYỆN ỦY NHƯ XUÂN", "ĐẢNG CỘNG SẢN VIỆT NAM", "ngày 05 tháng 01 năm 2022",
    ] {
      #expect(words.contains(figure), "\(figure) is missing")
    }
  }

  @Test func theFileIsSoundAndTagged() throws {
    let file = scratch.file("report.pdf")
    #expect(try generate(["--output", file.path], in: try scratch.sampleWorkspace()).status == 0)
    let check = try Program.run(
      URL(fileURLWithPath: "/usr/bin/qpdf"), ["--check", file.path], environment: [:])
    #expect(check.status == 0, "\(check.text)\(check.messages)")
    let information = try Program.run(
      URL(fileURLWithPath: "/usr/bin/pdfinfo"), [file.path], environment: [:]
    ).text
    #expect(information.contains(/Tagged: +yes/))
    let pages = try #require(information.firstMatch(of: /Pages: +(\d+)/)?.1)
    #expect((12...17).contains(Int(pages) ?? 0), "\(pages) pages")
  }

  /// The report proper, page by page; the appendix's rows are the records again.
  @Test func theSamplesPagesAreLaidOutAsBefore() throws {
    let outcome = try generate(["--debug-dump", "layout"], in: try scratch.sampleWorkspace())
    #expect(outcome.status == 0, "\(outcome.messages)")
    let title = try #require(outcome.text.range(of: "SỐ LIỆU CHI TIẾT"))
    let appendix = try #require(
      outcome.text[..<title.lowerBound].range(of: "\npage ", options: .backwards))
    try expectSnapshot(
      String(outcome.text[..<appendix.lowerBound]) + "\n", named: "sample-layout.txt")
  }

  @Test func aFaultyRowStopsTheReportAndKeepsTheOldOne() throws {
    let workspace = try scratch.sampleWorkspace()
    let file = scratch.file("report.pdf")
    try Data("old".utf8).write(to: file)
    try appendRow(
      "05/13/2021,Xã Thanh Quân,Bồi dưỡng kiến thức,Kiến thức dân tộc,1,40", to: workspace)
    let outcome = try generate(["--output", file.path], in: workspace)
    #expect(outcome.status == 65)
    #expect(outcome.messages.contains("data/training.csv:281:1: error:"), "\(outcome.messages)")
    #expect(try Data(contentsOf: file) == Data("old".utf8))
    #expect(try scratch.names() == ["report.pdf", "workspace"])

    let skipping = try generate(["--skip-bad-rows", "--output", file.path], in: workspace)
    #expect(skipping.status == 0, "\(skipping.messages)")
    #expect(try Data(contentsOf: file) != Data("old".utf8))
  }

  /// Faulty rows may be skipped, but no file: its sums would be missing, or there twice.
  @Test func aWholeFileIsNeverSkipped() throws {
    let workspace = try scratch.sampleWorkspace()
    let training = workspace.appending(path: "data/training.csv")
    let (copy, damaged) = (scratch.file("copy.csv"), scratch.file("damaged.csv"))
    let bytes = try Data(contentsOf: training)
    try bytes.write(to: copy)
    try (bytes + [0xFF, 0x0A]).write(to: damaged)
    for files in [[training.path, copy.path], [damaged.path]] {
      let arguments = ["--skip-bad-rows", "--output", "-", "--training"] + files
      #expect(try generate(arguments, in: workspace).status == 65)
    }
  }

  @Test func whatIsMissingOrWrongHasItsExitCode() throws {
    let workspace = try scratch.sampleWorkspace()
    #expect(try Program.run(["generate", "--no-such-option"]).status == 64)
    #expect(try generate(["--training", "none.csv"], in: workspace).status == 66)
    let file = scratch.file("none/report.pdf").path
    #expect(try generate(["--output", file], in: workspace).status == 73)
    #expect(try generate(["--output", "/dev/full"], in: workspace).status == 74)
    #expect(try Program.run(["generate", "-C", scratch.url.path]).status == 78)
    let configuration = workspace.appendingPathComponent("report.yml")
    let text = try String(contentsOf: configuration, encoding: .utf8)
    try (text + "\nunitz: []\n").write(to: configuration, atomically: true, encoding: .utf8)
    let outcome = try generate(in: workspace)
    #expect(outcome.status == 78)
    #expect(outcome.messages.contains("units"), "\(outcome.messages)")
  }

  @Test func standardOutputGetsTheReportAlone() throws {
    let outcome = try generate(["--output", "-"], in: try scratch.sampleWorkspace())
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.output.starts(with: Data("%PDF-1.7".utf8)))
  }

  @Test func aNewWorkspaceWorksAtOnce() throws {
    let folder = scratch.file("new")
    #expect(try Program.run(["init", folder.path]).status == 0)
    #expect(try generate(in: folder).status == 0)
    // What is there is never overwritten.
    #expect(try Program.run(["init", folder.path]).status == 73)
  }

  @Test func namesWithLettersAndBracketsAreFoundAndShownWhole() throws {
    let folder = scratch.file("huyện [1] xuân")
    #expect(try Program.run(["init", folder.path]).status == 0)
    try appendRow("x,Xã Thanh Quân,Bồi dưỡng kiến thức,Kiến thức dân tộc,1,40", to: folder)
    let outcome = try Program.run(
      ["generate"] + month + ["-C", folder.lastPathComponent], in: scratch.url)
    #expect(outcome.status == 65)
    #expect(outcome.messages.hasPrefix("data/training.csv:281:1: error:"), "\(outcome.messages)")
  }

  @Test func aFileNamedTwiceIsAnErrorAndNotCountedTwice() throws {
    let data = try scratch.sampleWorkspace().appendingPathComponent("data")
    let outcome = try Program.run(
      ["summary", "training", "-C", "workspace", "--month", "2021-12", "--training"]
        + ["workspace/data/training.csv", "\(data.path)/../data/training.csv"], in: scratch.url)
    #expect(outcome.status == 65)
    #expect(outcome.text.isEmpty)
  }

  @Test func aLinkIsFollowedAlsoWhenItsTargetIsNotThereYet() throws {
    let (link, target) = (scratch.file("link.pdf"), scratch.file("target.pdf"))
    try FileManager.default.createSymbolicLink(atPath: link.path, withDestinationPath: "target.pdf")
    let workspace = try scratch.sampleWorkspace()
    #expect(try generate(["--output", link.path], in: workspace).status == 0)
    #expect(try Data(contentsOf: target).starts(with: Data("%PDF-1.7".utf8)))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "target.pdf")
  }

  @Test func theWindowIsGivenInOneWay() throws {
    let window = ["--from", "2020-01", "--to", "2020-05"]
    let workspace = try scratch.sampleWorkspace()
    #expect(try generate(window, in: workspace).status == 64)
    #expect(
      try Program.run(["check", "-C", workspace.path, "--from", "1900-01", "--to", "2020-05"])
        .status == 64)
    #expect(try Program.run(["check", "-C", workspace.path] + window).status == 0)
  }

  @Test(arguments: [
    ["--month", "1800-01"], ["--month", "1929-12"], ["--month", "2101-01"],
    ["--from", "1929-01", "--to", "1931-01"], ["--from", "2099-01", "--to", "2101-01"],
    ["--month", "2021-12", "--issued", "1800-01-01"],
  ])
  func yearsWithoutRecordsAreRefused(arguments: [String]) throws {
    let workspace = try scratch.sampleWorkspace()
    let outcome = try Program.run(["generate", "-C", workspace.path] + arguments)
    #expect(outcome.status == 64, "\(outcome)")
    #expect(outcome.messages.contains("from 1930 to 2100"), "\(outcome.messages)")
    #expect(try Program.run(["check", "-C", workspace.path, "--month", "1930-01"]).status != 64)
  }

  @Test func checkFindsWhatOnlyTheLayoutSees() throws {
    let folder = scratch.file("new")
    #expect(try Program.run(["init", folder.path]).status == 0)
    let template = folder.appendingPathComponent("five-year.md")
    let text = try String(contentsOf: template, encoding: .utf8)
    try (text + "\n\u{1F600}\n").write(to: template, atomically: true, encoding: .utf8)
    let outcome = try Program.run(["check", "-C", folder.path, "--month", "2021-12"])
    #expect(outcome.status == 78)
    #expect(outcome.messages.contains("five-year.md:"), "\(outcome.messages)")
  }

  @Test func configurationThatIsNotTextIsSaid() throws {
    let workspace = try scratch.sampleWorkspace()
    let file = workspace.appendingPathComponent("report.yml")
    try (Data(contentsOf: file) + Data([0xE0, 0x41])).write(to: file)
    let outcome = try generate(in: workspace)
    #expect(outcome.status == 78)
    #expect(outcome.messages.contains("UTF-8"), "\(outcome.messages)")
  }

  private func appendRow(_ row: String, to workspace: URL) throws {
    let file = workspace.appendingPathComponent("data/training.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    try (text + row + "\n").write(to: file, atomically: true, encoding: .utf8)
  }
}
