import Foundation
import Testing

@testable import report

/// Messages in both languages, and as JSON.
@Suite struct MessageTests {
  private static let vietnamese = "vi_VN.UTF-8"

  /// Words that the option parser says in English.
  private static var english: Regex<(Substring, Substring)> {
    /\b(Error|Unknown|Missing|Unexpected|invalid|provide|See|Usage|USAGE|OVERVIEW|OPTIONS|Show|default|option)\b/
  }

  @Test(arguments: [
    ["generate", "--no-such"], ["generate", "--mont", "2021-12"], ["generate", "--month"],
    ["summary"], ["generate", "extra"], ["generate", "extra", "more"],
    ["generate", "--format", "doc"], ["check", "--format", "pdf"], ["generate", "--jobs", "many"],
    ["generate", "--quiet", "--verbose"], ["check", "--quiet", "--verbose"],
    ["generate", "--encoding", "x"], ["generate", "--quiet=yes"], ["nothing"],
  ]) func theOptionParserSpeaksVietnamese(arguments: [String]) throws {
    let outcome = try Program.run(arguments, language: Self.vietnamese)
    #expect(outcome.status == 64)
    #expect(outcome.messages.hasPrefix("lỗi: "), "\(outcome.messages)")
    #expect(outcome.messages.firstMatch(of: Self.english) == nil, "\(outcome.messages)")
    let same = try Program.run(arguments + ["--lang", "vi"])
    #expect(same.messages.hasPrefix("lỗi: "), "\(same.messages)")
  }

  @Test func theOptionParserSpeaksEnglish() throws {
    let outcome = try Program.run(["generate", "--mont", "2021-12"])
    #expect(
      outcome.messages.hasPrefix("Error: Unknown option '--mont'. Did you mean '--month'?"))
  }

  @Test(arguments: [
    [], ["generate"], ["check"], ["summary"], ["explain"], ["variables"], ["init"],
  ]) func helpIsVietnamese(command: [String]) throws {
    let outcome = try Program.run(command + ["--help"], language: Self.vietnamese)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("CÁCH DÙNG: report"), "\(outcome.text)")
    #expect(outcome.text.firstMatch(of: Self.english) == nil, "\(outcome.text)")
  }

  @Test func everyLineOfTheLogIsJSON() throws {
    let scratch = try Scratch()
    let folder = try scratch.sampleWorkspace()
    let arguments = [
      "generate", "-C", folder.path, "--month", "2021-12", "--log-format", "json", "--verbose",
      "--issued", "2021-01-01",
    ]
    let outcome = try Program.run(arguments)
    #expect(outcome.status == 0)
    let lines = outcome.messages.split(separator: "\n")
    let codes = try lines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let values = try #require(object as? [String: Any])
      #expect(values["message"] is String)
      return "\(values["level"] ?? "") \(values["code"] ?? "")"
    }
    #expect(
      codes == ["warning issued-too-early", "info own-template"]
        + Array(repeating: "info phase", count: 5) + ["info report-made"], "\(codes)")
    let failure = try Program.run(arguments + ["--training", "none.csv"])
    #expect(failure.messages.contains(#""code": "no-input""#), "\(failure.messages)")
  }

  @Test func howManyIsSaidAsPeopleSayIt() {
    let notices: [(Notice, String, String)] = [
      (
        .partsDone(made: 0, failed: 0, milliseconds: 0), "There was no report to make.",
        "Không có báo cáo nào phải lập."
      ),
      (
        .partsDone(made: 1, failed: 0, milliseconds: 0), "Made the one report that was to be made.",
        "Đã lập đủ 1 báo cáo."
      ),
      (
        .partsDone(made: 2, failed: 0, milliseconds: 0), "Made all 2 reports.",
        "Đã lập đủ 2 báo cáo."
      ),
      (
        .checked(rows: 1, files: 1), "Read 1 row in 1 file; no errors.",
        "Đã đọc 1 dòng trong 1 tệp, không có lỗi."
      ),
      (.made(path: "x", pages: 1), "Made the report: x (1 page)", "Đã lập báo cáo: x (1 trang)"),
      (
        .partMade(name: "A", path: "x", pages: 2, milliseconds: 0), "A: made x (2 pages)",
        "A: đã lập x (2 trang)"
      ),
    ]
    for (notice, english, vietnamese) in notices {
      #expect(notice.text(in: .english) == english)
      #expect(notice.text(in: .vietnamese) == vietnamese)
    }
  }

  /// A share of more machines than there are reports.
  @Test func nothingToMakeIsSaid() throws {
    let scratch = try Scratch()
    let folder = try scratch.sampleWorkspace()
    let outcome = try Program.run(
      ["generate", "--month", "2021-12", "--each", "unit", "--shard", "30/30"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.messages.hasSuffix("There was no report to make.\n"), "\(outcome.messages)")
  }

  /// Vietnamese messages quote as books do, but for what is typed into a shell.
  @Test(arguments: [
    ["generate", "-m", "x"], ["generate", "extra", "more"], ["generate", "--format", "doc"],
    ["generate", "--log-format", "x"], ["generate", "--month"], ["schedule"],
  ]) func vietnameseQuotesAreOfOneKind(arguments: [String]) throws {
    let outcome = try Program.run(arguments, language: Self.vietnamese)
    #expect(outcome.status == 64)
    #expect(outcome.messages.filter { "'\"".contains($0) } == "", "\(outcome.messages)")
  }

  /// What is written to and never replaced has no old one.
  @Test(arguments: ["en", "vi"]) func onlyFilesHaveAnOldOne(language: String) throws {
    let scratch = try Scratch()
    let folder = try scratch.sampleWorkspace()
    let arguments = ["generate", "-C", folder.path, "--month", "2021-12", "--lang", language]
    for output in ["/dev/full", "-"] {
      let script = "exec '\(try Program.path())' \"$@\" >/dev/full"
      let outcome = try Program.run(
        URL(fileURLWithPath: "/bin/sh"), ["-c", script, "sh"] + arguments + ["--output", output],
        environment: [:])
      #expect(outcome.status == 74, "\(outcome)")
      let said = outcome.messages
      #expect(!said.contains("untouched") && !said.contains("nguyên"), "\(said)")
      let standard = language == "vi" ? "đầu ra chuẩn" : "standard output"
      #expect(said.contains(output == "-" ? standard : "“/dev/full”"), "\(said)")
    }
  }

  /// Programs need not take a message apart to find the file.
  @Test func whatCannotBeReadOrWrittenHasItsPathInTheLog() throws {
    let scratch = try Scratch()
    let folder = try scratch.sampleWorkspace()
    let base = ["generate", "-C", folder.path, "--month", "2021-12", "--log-format", "json"]
    let none = scratch.file("none/x.pdf").path
    for (arguments, code, path) in [
      (["--output", none], "cannot-create", none),
      (["--output", "/dev/full"], "cannot-send", "/dev/full"),
      (["--email", none], "cannot-write-draft", none),
      (["--training", "none.csv"], "no-input", "none.csv"),
      (["--training", "/dev/null"], "not-a-file", "/dev/null"),
    ] {
      let messages = try Program.run(base + arguments).messages
      let line = try #require(messages.split(separator: "\n").last)
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      #expect(object?["code"] as? String == code, "\(line)")
      #expect(object?["path"] as? String == path, "\(line)")
    }
  }

  @Test func aDryRunWritesNothing() throws {
    let scratch = try Scratch()
    let folder = try scratch.sampleWorkspace()
    let before = try scratch.names(in: folder)
    let outcome = try Program.run(
      ["generate", "--month", "2021-12", "--dry-run", "--each", "unit", "--shard", "1/20"],
      in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("would read data/training.csv\n"), "\(outcome.text)")
    #expect(outcome.text.hasSuffix("would make bao-cao-2021-12-thi-tran-yen-cat.pdf\n"))
    #expect(try scratch.names(in: folder) == before)
  }
}
