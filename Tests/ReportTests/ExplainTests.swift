import Foundation
import Testing

/// `report explain`, and the doubts that `report check` tells.
@Suite struct ExplainTests {
  private func explain(_ arguments: [String], language: String = "en_GB.UTF-8") throws
    -> Program.Outcome
  {
    try Program.run(
      ["explain", "-C", "Templates/workspace", "--month", "2021-12"] + arguments,
      language: language)
  }

  @Test func theRowsBehindAFigure() throws {
    let text = try explain(["training.thematic.participants"])
    #expect(text.status == 0)
    #expect(text.text.hasPrefix("training.thematic.participants = 11.500\n"))
    #expect(text.text.hasSuffix("Result: 11.500\n"))
    #expect(text.text.contains("Sum: 118 rows"))
    let vietnamese = try explain(["{{study.rate}}"], language: "vi_VN.UTF-8")
    #expect(vietnamese.text.hasSuffix("Kết quả: 110.890 ÷ 117.445 = 94,4%\n"))

    let csv = try explain(["training.thematic.participants", "--format", "csv"])
    let lines = csv.text.split(separator: "\n")
    #expect(lines[0] == "part,file,line,date,unit,category,topic,counted,out_of")
    let figures = try SampleFigures()
    let counts = lines.dropFirst().compactMap { line in
      line.split(separator: ",", omittingEmptySubsequences: false).dropLast().last.flatMap {
        Int($0)
      }
    }
    #expect(counts.count == 118)
    #expect(counts.reduce(0, +) == figures.participants["Tập huấn chuyên đề"])
    let json = try explain(["study.rate", "--format", "json"])
    let object = try JSONSerialization.jsonObject(with: json.output) as? [String: Any]
    #expect(object?["value"] as? String == "94,4%")
  }

  @Test func wrongNames() throws {
    let outcome = try explain(["study.raet"])
    #expect(outcome.status == 64)
    #expect(
      outcome.messages
        == "error: there is no variable “study.raet”; hint: did you mean “study.rate”?\n")
    #expect(outcome.text.isEmpty)
    #expect(try explain([]).status == 64)
  }

  @Test func unusualCountsAreWarningsOfCheckAlone() throws {
    let scratch = try Scratch()
    let workspace = try scratch.sampleWorkspace()
    let file = workspace.appendingPathComponent("data/study.csv")
    var lines = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
    var fields = lines[300].components(separatedBy: ",")
    fields[5] += "0"
    lines[300] = fields.joined(separator: ",")
    try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    let check = try Program.run(["check", "-C", workspace.path, "--month", "2021-12"])
    #expect(check.status == 0)
    #expect(check.messages.contains("data/study.csv:301: warning: “Required” of"))
    let early = try Program.run(["check", "-C", workspace.path, "--month", "2016-12"])
    #expect(!early.messages.contains("“Required”"))
    #expect(early.messages.contains("data/plan.csv: warning: there is no plan of 2016 yet"))
    let output = scratch.file("a.pdf").path
    let generate = try Program.run(
      ["generate", "-C", workspace.path, "--month", "2021-12", "--output", output])
    #expect(generate.status == 0 && !generate.messages.contains("warning"))
  }
}
