import Diagnostics
import Document
import Quantities
import Templating
import TestSupport
import Testing

@Suite struct ReportTests {
  @Test func theSampleReport() throws {
    let document = try Sample.template().document(for: Sample.request())
    try expectSnapshot(document.dump(), named: "report.txt")
  }

  @Test func everyVariableOfTheSample() throws {
    let all = try variables(for: Sample.request())
    let lines = all.map { "\($0.name) = \($0.value)  # \($0.meaning)\n" }
    try expectSnapshot(lines.joined(), named: "variables.txt")
  }
}
