import Diagnostics
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

/// The report that offices get, of workspaces at the limits: checked page by page.
@Suite struct GeneratedReportTests {
  /// What is unusual about an office.
  enum Office: String, CaseIterable, Sendable {
    case oneUnit, manyUnits, noRowsInMonth, oneYear, tenYears, nothingAttended, allAttended
    case allOrNothing, longNames, longWords
  }

  @Test(arguments: Office.allCases)
  func pagesKeepTheRules(office: Office) throws {
    var made = OfficeRecords(office)
    let request = try made.request()
    let template = try ReportTemplate(
      TemplateSource(name: "five-year.md", text: OfficeRecords.file("Templates/five-year.md")))
    let document = try template.document(for: request)
    let style = try StyleFile.style(office == .oneUnit ? "state-nd30" : "party-hd05")
    let report = try Typesetter(style: style, fonts: Samples.fonts()).layOut(document)
    #expect(PageChecks(report: report, style: style, closing: document.closing).run() == [])
  }
}

/// An office's configuration and records, made up.
struct OfficeRecords {
  private let office: GeneratedReportTests.Office
  private var random: SeededGenerator

  init(_ office: GeneratedReportTests.Office) {
    self.office = office
    random = SeededGenerator(seed: 7)
  }

  static func file(_ path: String) throws -> String {
    try String(contentsOf: StyleFile.repository.appendingPathComponent(path), encoding: .utf8)
  }

  mutating func request() throws -> Request {
    let workspace = try Workspace.parse(yaml: try configuration(), file: "report.yml")
    let reader = RecordReader(vocabulary: workspace.vocabulary)
    let training = reader.training([source("training.csv", try trainingRows())])
    let study = reader.study([source("study.csv", studyRows())])
    #expect(training.findings.filter { $0.severity == .error }.isEmpty)
    #expect(study.findings.filter { $0.severity == .error }.isEmpty)
    let month = try #require(Month(iso: office == .noRowsInMonth ? "2022-02" : "2021-12"))
    return Request(
      workspace: workspace,
      records: RecordSet(
        training: training.table, study: study.table, plan: nil,
        categories: workspace.categoryList),
      month: month, window: Window(years: years.count, endingWith: month),
      sources: training.table.files + study.table.files, version: "1.0",
      words: try StyleFile.style("party-hd05").words)
  }

  private var years: ClosedRange<Int> {
    switch office {
    case .oneYear: 2021...2021
    case .tenYears: 2012...2021
    default: 2017...2021
    }
  }

  private var units: [String] {
    let count = office == .oneUnit ? 1 : office == .manyUnits ? 300 : 12
    return (1...count).map { number in
      switch office {
      case .longNames:
        "Đảng bộ Công ty trách nhiệm hữu hạn một thành viên Lâm nghiệp và Dịch vụ số \(number)"
      case .longWords: "Xã " + String(repeating: "Thanhquân", count: 9) + "\(number)"
      default: "Xã Thanh Quân \(number)"
      }
    }
  }

  /// The sample's, with these units and without a plan.
  private func configuration() throws -> String {
    let sample = try Self.file("Templates/workspace/report.yml")
      .replacingOccurrences(of: "  plan: data/plan.csv", with: "  plan: ")
    let head = sample.components(separatedBy: "\nunits:\n")[0]
    let tail = sample.components(separatedBy: "\ncategories:")[1]
    let list = units.map { "  - \"\($0)\"\n" }.joined()
    return head + "\nunits:\n" + list + "\ncategories:" + tail
  }

  private func source(_ name: String, _ rows: [String]) -> RecordSource {
    RecordSource(name: name, bytes: Array(rows.joined(separator: "\n").utf8))
  }

  private mutating func trainingRows() throws -> [String] {
    let workspace = try Workspace.parse(yaml: configuration(), file: "report.yml")
    let categories = workspace.categories.map(\.info.name)
    var rows = ["Ngày,Đơn vị,Loại hình,Nội dung,Số lớp,Số học viên"]
    for year in years {
      for index in 0..<12 {
        let category = Int.random(in: 0..<categories.count, using: &random)
        // One category has nothing but zeros.
        let people = category == 5 ? 0 : Int.random(in: 1...150, using: &random)
        let unit = units[Int.random(in: 0..<units.count, using: &random)]
        rows.append(
          "\(10 + index)/0\(1 + index % 9)/\(year),\(unit),\(categories[category]),"
            + "Nội dung \(index),\(category < 2 ? "" : "1"),\(people)")
      }
    }
    return rows
  }

  private mutating func studyRows() -> [String] {
    var rows = ["Ngày,Đơn vị,Văn bản,Hình thức,Phải học,Đã học,Bài thu hoạch"]
    for year in years {
      for unit in units {
        let required = Int.random(in: 10...200, using: &random)
        let attended =
          switch office {
          case .nothingAttended: 0
          case .allAttended: required
          case .allOrNothing: Bool.random(using: &random) ? required : 0
          default: required - Int.random(in: 0...(required / 8), using: &random)
          }
        let format = Bool.random(using: &random) ? "Trực tiếp" : "Trực tuyến"
        rows.append(
          "15/03/\(year),\(unit),Nghị quyết số \(year),\(format),\(required),\(attended),\(attended)"
        )
      }
    }
    return rows
  }
}
