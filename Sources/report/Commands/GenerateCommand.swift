import ArgumentParser
import Conformance
import Diagnostics
import Document
import Layout
import PageModel
import Quantities
import Rendering
import Templating

/// `report generate`: the report of one month.
struct GenerateCommand: ParsableCommand {
  /// What is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case pdf, png, svg
  }

  /// What a phase gives, as text.
  enum Dump: String, CaseIterable, ExpressibleByArgument {
    case summaries, document, layout, tags
  }

  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: HelpText.generate.text)

  @Option(name: .shortAndLong, help: .of(.output, value: "file"))
  var output: String?

  @Option(help: .of(.format, value: "pdf|png|svg"))
  var format = Format.pdf

  @Option(help: .of(.template, value: "name|file"))
  var template: String?

  @Option(help: .of(.style, value: "name"))
  var style: String?

  @Option(help: .of(.issued, value: "YYYY-MM-DD"))
  var issued: String?

  @Flag(help: .of(.skipBadRows))
  var skipBadRows = false

  @Option(help: .hidden)
  var debugDump: Dump?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let console = options.console
    var timings = PhaseTimings(isOn: options.verbose)
    try finish(console) { () throws(RunError) in
      let issued = try issuedDay()
      let workspace = try OpenWorkspace(options)
      let template = try workspace.template(named: self.template)
      let style = try workspace.style(named: self.style)
      let records = try workspace.records()
      try records.checked(skippingBadRows: skipBadRows, console: console)
      timings.mark("records")

      let issue = issued ?? workspace.configuration.issued
      let document = try workspace.document(from: template, records: records, issued: issue)
      timings.mark("document")
      if debugDump == .document { return try print(document.dump()) }
      if debugDump == .summaries {
        for figures in AttachedFigures.allCases {
          try print(try figures.table(of: records, in: workspace.window).csv())
        }
        return
      }

      let report = try workspace.pages(of: document, in: style)
      timings.mark("layout")
      if debugDump == .layout { return try print(report.dump()) }
      if debugDump == .tags { return try print(report.structureDump()) }

      let path = output ?? workspace.outputFile
      let press = Press(workspace: workspace, records: records, document: document, issued: issue)
      switch format {
      case .pdf:
        let bytes = try press.pdf(of: report)
        timings.mark("pdf")
        try write(bytes, to: path)
      case .png, .svg:
        try writePictures(of: report, to: path, by: press)
      }
      timings.mark("write")
      timings.print(to: console)
      console.note(
        "Đã lập báo cáo: \(path) (\(report.pages.count) trang)",
        "Made the report: \(path) (\(report.pages.count) pages)")
    }
  }

  private func issuedDay() throws(RunError) -> Day? {
    guard let issued else { return nil }
    guard let day = Day(iso: issued) else {
      throw RunError(.wrongCommandLine, .notADay(option: "--issued", text: issued))
    }
    return day
  }

  /// One file a page: `page.png` gives `page-01.png`, `page-02.png` …
  private func writePictures(of report: LaidOutReport, to path: String, by press: Press)
    throws(RunError)
  {
    guard path != "-" else { throw RunError(.wrongCommandLine, .picturesNeedAFile) }
    let ending = ".\(format.rawValue)"
    var stem = path
    for known in [ending, ".pdf"] where stem.hasSuffix(known) {
      stem = String(stem.dropLast(known.count))
      break
    }
    for page in report.pages {
      let number = page.number < 10 ? "0\(page.number)" : "\(page.number)"
      try write(try press.picture(of: page, format: format), to: "\(stem)-\(number)\(ending)")
    }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(RunError) {
    do throws(OutputError) { try OutputFile(path: path).write(bytes) } catch {
      throw RunError(error)
    }
  }

  private func print(_ text: String) throws(RunError) { try write(Array(text.utf8), to: "-") }
}
