import Document
import Foundation
import Layout
import PageModel
import Quantities
import Records
import Summaries
import Templating
import TestSupport
import Testing

/// The pages of the samples that offices begin with.
@Suite struct ShippedSampleTests {
  /// A page that ends before its foot for no reason that a reader sees looks like a mistake.
  @Test(arguments: [
    ("workspace", "2021-12"), ("workspace", "2019-12"), ("workspace-xa", "2025-09"),
  ])
  func pagesAreFull(sample: String, month: String) throws {
    for name in ["party-hd05", "state-nd30"] {
      let style = try StyleFile.style(name)
      let report = try Typesetter(style: style, fonts: Samples.fonts())
        .layOut(template.document(for: try request(sample, month, words: style.words)))
      let appendix = try #require(report.destinations["phu-luc-1"]).page
      for page in report.pages[..<(appendix - 1)] {
        #expect(fullness(of: page, style) > 0.8, "\(sample) \(month) \(name), page \(page.number)")
      }
    }
  }

  /// How much of the text area's height is used, of 1.
  private func fullness(of page: Page, _ style: Style) -> Double {
    let top = style.margins.top * 72 / 25.4
    let bottom = page.size.height - style.margins.bottom * 72 / 25.4
    // The first leaf is the paper with its number.
    let last = page.leaves.dropFirst().compactMap { $0.bounds?.maxY }.max() ?? top
    return (last - top) / (bottom - top)
  }

  private var template: ReportTemplate {
    get throws {
      try ReportTemplate(
        TemplateSource(name: "five-year.md", text: OfficeRecords.file("Templates/five-year.md")))
    }
  }

  private func request(_ sample: String, _ month: String, words: Style.Words) throws -> Request {
    let folder = "Templates/\(sample)"
    let workspace = try Workspace.parse(
      yaml: OfficeRecords.file("\(folder)/report.yml"), file: "report.yml")
    let reader = RecordReader(vocabulary: workspace.vocabulary)
    func source(_ name: String) throws -> RecordSource {
      RecordSource(
        name: name, bytes: Array(try OfficeRecords.file("\(folder)/data/\(name)").utf8))
    }
    let training = reader.training([try source("training.csv")])
    let study = reader.study([try source("study.csv")])
    let plan = try? reader.plan([source("plan.csv")])
    let last = try #require(Month(iso: month))
    return Request(
      workspace: workspace,
      records: RecordSet(
        training: training.table, study: study.table, plan: plan?.table,
        categories: workspace.categoryList),
      month: last, window: Window(years: 5, endingWith: last),
      sources: training.table.files + study.table.files, version: "1.0", words: words)
  }
}
