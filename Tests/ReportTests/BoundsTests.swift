import Foundation
import Testing

/// What a configuration or a template names stays in the workspace; what the command line names need not.
@Suite struct BoundsTests {
  let scratch: Scratch
  let workspace: URL

  init() throws {
    scratch = try Scratch()
    workspace = try scratch.sampleWorkspace()
  }

  private func generate(_ more: [String] = []) throws -> Program.Outcome {
    try Program.run(["generate", "-C", workspace.path, "--month", "2021-12"] + more)
  }

  private func configure(_ line: String, as other: String) throws {
    let file = workspace.appendingPathComponent("report.yml")
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains(line))
    try text.replacingOccurrences(of: line, with: other).write(
      to: file, atomically: true, encoding: .utf8)
  }

  private func move(_ name: String, linking: Bool) throws -> URL {
    let (inside, outside) = (
      workspace.appendingPathComponent(name), scratch.file((name as NSString).lastPathComponent)
    )
    try FileManager.default.moveItem(at: inside, to: outside)
    if linking {
      try FileManager.default.createSymbolicLink(at: inside, withDestinationURL: outside)
    }
    return outside
  }

  @Test func recordsBehindALinkAreNotRead() throws {
    let outside = try move("data/training.csv", linking: true)
    let outcome = try generate()
    #expect(outcome.status == 78 && outcome.messages.contains("training.csv"), "\(outcome)")
    #expect(try generate(["--training", outside.path]).status == 0)
  }

  @Test(arguments: ["../training.csv", "{absolute}"]) func recordsElsewhereAreNotRead(
    path: String
  ) throws {
    let outside = try move("data/training.csv", linking: false)
    try configure(
      "data/training.csv", as: path.replacingOccurrences(of: "{absolute}", with: outside.path))
    #expect(try generate().status == 78)
    #expect(try Program.run(["check", "-C", workspace.path, "--month", "2021-12"]).status == 78)
  }

  @Test func aLinkWithinTheWorkspaceIsFollowed() throws {
    let file = workspace.appendingPathComponent("data/training.csv")
    let other = workspace.appendingPathComponent("records.csv")
    try FileManager.default.moveItem(at: file, to: other)
    try FileManager.default.createSymbolicLink(
      atPath: file.path, withDestinationPath: "../records.csv")
    #expect(try generate().status == 0)
  }

  @Test func templateAndStyleElsewhereAreNotRead() throws {
    let template = Program.root.appendingPathComponent("Templates/five-year.md")
    try FileManager.default.copyItem(at: template, to: scratch.file("mine.md"))
    try configure("template: five-year", as: "template: ../mine")
    #expect(try generate().status == 78)
    #expect(try generate(["--template", scratch.file("mine.md").path]).status == 0)
    try configure("template: ../mine", as: "template: five-year")
    let style = Program.root.appendingPathComponent("Templates/styles/party-hd05.yml")
    try FileManager.default.copyItem(at: style, to: scratch.file("mine.yml"))
    try FileManager.default.createDirectory(
      at: workspace.appendingPathComponent("styles"), withIntermediateDirectories: true)
    try configure("style: party-hd05", as: "style: ../../mine")
    #expect(try generate().status == 78)
  }

  @Test func theReportStaysInTheWorkspace() throws {
    try configure("bao-cao-{year}-{month}.pdf", as: "../{year}.pdf")
    #expect(try generate().status == 78)
    try configure("../{year}.pdf", as: "link.pdf")
    try FileManager.default.createSymbolicLink(
      at: workspace.appendingPathComponent("link.pdf"),
      withDestinationURL: scratch.file("elsewhere.pdf"))
    #expect(try generate().status == 78)
    #expect(try scratch.names() == ["workspace"])
    #expect(try generate(["--output", scratch.file("named.pdf").path]).status == 0)
  }
}
