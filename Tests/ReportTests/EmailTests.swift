import Foundation
import TestSupport
import Testing

/// `report generate --email`: the draft of a mail with the report.
@Suite struct EmailTests {
  let scratch: Scratch
  let month = ["--month", "2021-12", "--issued", "2022-01-05"]

  init() throws { scratch = try Scratch() }

  private func generate(_ more: [String], in folder: URL) throws -> Program.Outcome {
    try Program.run(["generate", "-C", folder.path] + month + more)
  }

  /// The decoded parts in base64, in their order.
  private func parts(of draft: URL) throws -> [Data] {
    let text = try String(contentsOf: draft, encoding: .ascii)
    return try text.components(separatedBy: "--=_report\r\n").dropFirst().map { part in
      let body = try #require(part.components(separatedBy: "\r\n\r\n").last)
      let lines = body.components(separatedBy: "\r\n").filter { !$0.hasPrefix("--") }
      return try #require(Data(base64Encoded: lines.joined()))
    }
  }

  @Test func theDraftHasTheKeyFiguresAndTheReport() throws {
    let workspace = try scratch.sampleWorkspace()
    let (report, draft) = (scratch.file("Báo cáo.pdf"), scratch.file("thu.eml"))
    let outcome = try generate(
      ["--output", report.path, "--email", draft.path, "--email-to", "vp@thanhhoa.gov.vn, a@b.vn"],
      in: workspace)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let text = try String(contentsOf: draft, encoding: .ascii)
    let head = try #require(text.components(separatedBy: "--=_report\r\n").first)
    let parts = try parts(of: draft)
    try #require(parts.count == 2)
    try expectSnapshot(
      head.replacing("\r\n", with: "\n")
        + String(decoding: parts[0], as: UTF8.self)
        .replacing("\r\n", with: "\n"), named: "email.txt")
    #expect(try parts[1] == Data(contentsOf: report))
    #expect(text.contains(" name=\"Bao cao.pdf\"\r\n"))
    #expect(text.contains(" filename*=UTF-8''B%C3%A1o%20c%C3%A1o.pdf\r\n"))
    #expect(try scratch.names() == ["Báo cáo.pdf", "thu.eml", "workspace"])
    #expect(try scratch.names(in: workspace) == ["data", "report.yml"])
  }

  @Test func theWorkspacesOwnWordsWin() throws {
    let workspace = try scratch.sampleWorkspace()
    let (template, draft) = (workspace.appendingPathComponent("email.md"), scratch.file("thu.eml"))
    try Data("---\nsubject: \"{{issuer.title}}\"\n---\nMột\nhai\n- ba {{issuer.symbol}}\n".utf8)
      .write(to: template)
    #expect(try generate(["--email", draft.path], in: workspace).status == 0)
    #expect(try parts(of: draft).first == Data("Một hai\r\n- ba BC/HU\r\n".utf8))

    // A fault in them stops both.
    try Data("---\nsubject: x\n---\n{{issuer.titel}}\n".utf8).write(to: template)
    for file in [draft, workspace.appendingPathComponent("bao-cao-2021-12.pdf")] {
      try FileManager.default.removeItem(at: file)
    }
    let outcome = try generate(["--email", draft.path], in: workspace)
    #expect(outcome.status == 78)
    #expect(outcome.messages.contains("email.md:4:"), "\(outcome.messages)")
    #expect(try scratch.names() == ["workspace"])
    #expect(try scratch.names(in: workspace) == ["data", "email.md", "report.yml"])
  }

  @Test func namesMayHaveCommas() throws {
    let (workspace, draft) = (try scratch.sampleWorkspace(), scratch.file("thu.eml"))
    let outcome = try generate(
      ["--email", draft.path, "--email-to", "\"Office, People's\" <a@b.vn>, c@d.vn"],
      in: workspace)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let text = try String(contentsOf: draft, encoding: .ascii)
    #expect(text.contains("To: \"Office, People's\" <a@b.vn>,\r\n c@d.vn\r\n"))
  }

  /// Records that do not shrink, attached: letters drawn by chance, in a column that nobody counts. That they
  /// are the same in each line does not help, since Deflate looks back no further than 32 KiB.
  @Test func aLargeMailIsWarnedOf() throws {
    let workspace = try scratch.sampleWorkspace()
    let file = workspace.appendingPathComponent("data/training.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".utf8)
    var random = SeededGenerator(seed: 1)
    let noise = String(
      decoding: (0..<40_000).map { _ in letters[Int.random(in: 0..<62, using: &random)] },
      as: UTF8.self)
    let wide = lines.enumerated().map { "\($1),\($0 == 0 ? "Ghi chú" : noise)\n" }
    try wide.joined().write(to: file, atomically: true, encoding: .utf8)
    let draft = scratch.file("thu.eml")
    let outcome = try generate(["--email", draft.path, "--attach-records"], in: workspace)
    #expect(outcome.status == 0, "\(outcome.messages)")
    let size = try Data(contentsOf: draft).count
    #expect(size > 10_000_000)
    let words = "thu.eml” has \(size / 1_000_000).\(size / 100_000 % 10) MB; many servers refuse"
    #expect(outcome.messages.contains(words), "\(outcome.messages)")
    let small = try generate(["--email", draft.path], in: workspace)
    #expect(!small.messages.contains("many servers"), "\(small.messages)")
  }

  @Test func whatIsWrongHasItsExitCode() throws {
    let workspace = try scratch.sampleWorkspace()
    let draft = scratch.file("thu.eml").path
    for wrong in [
      ["--email-to", "a@b.vn"], ["--email", draft, "--email-to", "a@b"],
      ["--email", draft, "--email-to", ""],
      ["--email", draft, "--email-to", "Nguyễn, Văn A <a@b.vn>"],
      ["--email", draft, "--email-to", "\"Nguyễn, Văn A <a@b.vn>"],
      ["--email", draft, "--format", "png"], ["--email", draft, "--output", draft],
    ] {
      #expect(try generate(wrong, in: workspace).status == 64)
    }
    #expect(try scratch.names() == ["workspace"])
    let outcome = try generate(["--email", scratch.file("none/thu.eml").path], in: workspace)
    #expect(outcome.status == 73)
    #expect(outcome.messages.contains("the report is written"), "\(outcome.messages)")
    #expect(try generate(["--email", "/dev/full"], in: workspace).status == 74)
  }
}
