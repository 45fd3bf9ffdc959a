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
