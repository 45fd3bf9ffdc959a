import ArgumentParser
import Conformance
import Diagnostics
import Document
import Layout
import PageModel
import Quantities
import Rendering
import Templating
import Threads

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

  @Flag(help: .of(.attachRecords))
  var attachRecords = false

  @Option(help: .hidden)
  var debugDump: Dump?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let console = options.console
    var timings = PhaseTimings(isOn: options.verbose)
    try finish(console) { () throws(RunError) in
      let issued = try issuedDay()
      let workspace = try OpenWorkspace(options)
      warn(of: issued ?? workspace.configuration.issued, for: workspace.month, on: console)
      let templateAhead = workspace.templateAhead(named: self.template)
      let styleAhead = workspace.styleAhead(named: self.style)
      let records = try workspace.records(keepingSources: attachRecords)
      let template = try templateAhead.take().get()
      try records.checked(skippingBadRows: skipBadRows, console: console)
      timings.mark("records")

      let issue = issued ?? workspace.configuration.issued
      let document = try workspace.document(from: template.value, records: records, issued: issue)
      timings.mark("document")
      if debugDump == .document { return try show(document.dump()) }
      if debugDump == .summaries {
        for figures in AttachedFigures.allCases {
          try show(try figures.table(of: records, in: workspace.window).csv())
        }
        return
      }

      let style = try styleAhead.take().get()
      let press = Press(
        workspace: workspace, records: records, document: document, issued: issue,
        configuration: [workspace.configurationFile, template.file, style.file])
      let run = debugDump == nil && format == .pdf ? press.printRun() : nil
      let report = try workspace.pages(of: document, in: style) { run?.add($0) }
      timings.mark("layout")
      if debugDump == .layout { return try show(report.dump()) }
      if debugDump == .tags { return try show(report.structureDump()) }

      let path = output ?? workspace.outputFile
      let files = try files(of: report, at: path, by: press, run)
      timings.mark("drawing")
      for file in files { try write(file.bytes, to: file.path) }
      timings.mark("write")
      timings.print(to: console)
      let names = Set([files.first?.path, files.last?.path].compactMap { $0 }).sorted()
      let written = names.joined(separator: " … ")
      console.note(
        "Đã lập báo cáo: \(written) (\(report.pages.count) trang)",
        "Made the report: \(written) (\(report.pages.count) pages)")
      withExtendedLifetime((records, template, document, style, press, report)) { leave() }
    }
  }

  /// A report is seldom issued before its month begins.
  private func warn(of issued: Day?, for month: Month, on console: Console) {
    guard let issued, issued.month < month else { return }
    let problem = ConsoleProblem.issuedTooEarly(issued: "\(issued)", month: "\(month)")
    console.report([Finding(problem, at: nil, severity: .warning)])
  }

  private func issuedDay() throws(RunError) -> Day? {
    guard let issued else { return nil }
    guard let day = Day(iso: issued) else {
      throw RunError(.wrongCommandLine, .notADay(option: "--issued", text: issued))
    }
    return day
  }

  /// What is written, all of it drawn before any is: one PDF file, or one picture a page, where
  /// `page.png` gives `page-01.png`, `page-02.png` …
  private func files(of report: LaidOutReport, at path: String, by press: Press, _ run: PrintRun?)
    throws(RunError) -> [(path: String, bytes: [UInt8])]
  {
    if let run { return [(path, try press.pdf(of: report, drawnBy: run))] }
    guard path != "-" else { throw RunError(.wrongCommandLine, .picturesNeedAFile) }
    let ending = ".\(format.rawValue)"
    var stem = path
    for known in [ending, ".pdf"] where stem.hasSuffix(known) {
      stem = String(stem.dropLast(known.count))
      break
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for page in report.pages {
      let number = page.number < 10 ? "0\(page.number)" : "\(page.number)"
      files.append(("\(stem)-\(number)\(ending)", try press.picture(of: page, format: format)))
    }
    return files
  }

  private func write(_ bytes: [UInt8], to path: String) throws(RunError) {
    do throws(OutputError) { try OutputFile(path: path).write(bytes) } catch {
      throw RunError(error)
    }
  }

  private func show(_ text: String) throws(RunError) { try write(Array(text.utf8), to: "-") }
}
