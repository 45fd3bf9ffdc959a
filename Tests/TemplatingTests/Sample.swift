import Diagnostics
import Document
import Foundation
import Quantities
import Records
import Summaries
import Templating
import Testing

/// The sample workspace and the report template, read as the program reads them.
enum Sample {
  static let templates = URL(fileURLWithPath: "\(#filePath)")
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Templates")

  static func text(_ name: String) throws -> String {
    String(
      decoding: try Data(contentsOf: templates.appendingPathComponent(name)), as: UTF8.self)
  }

  static func workspace() throws -> Workspace {
    try Workspace.parse(yaml: text("workspace/report.yml"), file: "report.yml")
  }

  static func template() throws -> ReportTemplate {
    try ReportTemplate(TemplateSource(name: "five-year.md", text: text("five-year.md")))
  }

  private static func source(_ name: String) throws -> RecordSource {
    RecordSource(name: name, bytes: Array(try text("workspace/\(name)").utf8))
  }

  static func records(_ workspace: Workspace) throws -> RecordSet {
    let reader = RecordReader(vocabulary: workspace.vocabulary)
    let training = reader.training([try source("data/training.csv")])
    let study = reader.study([try source("data/study.csv")])
    let plan = reader.plan([try source("data/plan.csv")])
    #expect(training.findings.isEmpty)
    #expect(plan.findings.isEmpty)
    #expect(study.findings.isEmpty)
    return RecordSet(
      training: training.table, study: study.table, plan: plan.table,
      categories: workspace.categoryList)
  }

  static func style(_ name: String = "party-hd05") throws -> Style {
    try Style.parse(yaml: text("styles/\(name).yml"), file: "\(name).yml")
  }

  /// The sample's report of `month`, in the Party's form.
  static func request(_ month: String = "2021-12", years: Int = 5) throws -> Request {
    let workspace = try workspace()
    let records = try records(workspace)
    let month = try #require(Month(iso: month))
    return Request(
      workspace: workspace, records: records, month: month,
      window: Window(years: years, endingWith: month),
      sources: records.training.files + records.study.files + (records.plan?.files ?? []),
      version: "1.0", words: try style().words)
  }
}

/// What `body` throws, as a clerk reads it.
func messages(_ language: Language = .english, _ body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch let findings as Findings {
    return findings.all.map { $0.text(in: language) }
  } catch {
    return ["unexpected: \(error)"]
  }
}
