import Diagnostics
import Testing

/// In which order findings are listed, and how many of them.
@Suite struct FindingListTests {
  private struct Fault: Problem {
    var code: String

    func explanation(in language: Language) -> Explanation { Explanation(code) }
  }

  private func finding(
    _ code: String, _ file: String?, _ line: Int? = nil, _ column: Int? = nil,
    severity: Finding.Severity = .error
  ) -> Finding {
    Finding(
      Fault(code: code),
      at: file.map { Diagnostics.SourceLocation(file: $0, line: line, column: column) },
      severity: severity)
  }

  private func text(_ line: FindingList.Line) -> String {
    switch line {
    case .finding(let finding): finding.text(in: .english)
    case .more(let count, let shown, let severity): "\(count) more \(severity)s behind \(shown)"
    }
  }

  @Test func theyComeInTheOrderOfTheirPlaces() {
    let list = FindingList([
      finding("g", "b.csv", 2), finding("f", "a.csv", 10, 1), finding("c", "a.csv", 2),
      finding("d", "a.csv", 2, 3), finding("e", "a.csv", 2, 3), finding("b", "a.csv"),
      finding("a", nil),
    ])
    #expect(list.findings.map(\.problem.code) == ["a", "b", "c", "d", "e", "f", "g"])
  }

  @Test func ofOneKindTheFirstAreShownAndTheRestCounted() {
    let list = FindingList(
      (1...5).reversed().map { finding("a", "x.csv", $0) }
        + (1...2).map { finding("b", "x.csv", $0, 1) }
        + (1...4).map { finding("a", "x.csv", $0, 2, severity: .warning) })
    #expect(
      list.lines(limit: 2).map(text) == [
        "x.csv:1: error: a", "x.csv:1:1: error: b", "x.csv:1:2: warning: a", "x.csv:2: error: a",
        "3 more errors behind 2", "x.csv:2:1: error: b", "x.csv:2:2: warning: a",
        "2 more warnings behind 2",
      ])
    #expect(list.lines(limit: .max).count == 11)
    #expect(list.count(of: .error) == 7)
    #expect(list.count(of: .warning) == 4)
    #expect(FindingList([]).lines(limit: 1).isEmpty)
  }

  @Test func findingsThatNobodyKeptAreCounted() {
    let list = FindingList(
      (1...3).map { finding("a", "x.csv", $0) } + [finding("b", "x.csv", 9, severity: .warning)],
      unsaid: [
        FindingKind(code: "a", severity: .error): 5,
        FindingKind(code: "b", severity: .warning): 7,
      ])
    #expect(
      list.lines(limit: 2).map(text) == [
        "x.csv:1: error: a", "x.csv:2: error: a", "6 more errors behind 2",
        "x.csv:9: warning: b", "7 more warnings behind 1",
      ])
    #expect(list.lines(limit: .max).map(text)[3] == "5 more errors behind 3")
    #expect(list.count(of: .error) == 8)
    #expect(list.count(of: .warning) == 8)
  }
}
