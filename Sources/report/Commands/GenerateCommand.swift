import ArgumentParser
import Conformance
import Diagnostics
import Document
import Glibc
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

  @OptionGroup var mail: MailOptions

  @Option(help: .hidden)
  var debugDump: Dump?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let console = options.console
    var timings = PhaseTimings(isOn: options.verbose)
    try finish(console) { () throws(RunError) in
      let issued = try issuedDay()
      let order = try mail.order(format, reportTo: output)
      let workspace = try OpenWorkspace(options)
      warn(of: issued ?? workspace.configuration.issued, for: workspace.month, on: console)
      let templateAhead = workspace.templateAhead(named: self.template)
      let styleAhead = workspace.styleAhead(named: self.style)
      let records = try workspace.records(keepingSources: attachRecords)
      let template = try templateAhead.take().get()
      let ahead = try styleAhead.take().get()
      let style = ahead.style
      try records.checked(skippingBadRows: skipBadRows, console: console)
      timings.mark("records")

      let issue = issued ?? workspace.configuration.issued
      let document = try workspace.document(
        from: template.value, records: records, issued: issue, style: style.value)
      timings.mark("document")
      if debugDump == .document { return try show(document.dump()) }
      if debugDump == .summaries {
        for figures in AttachedFigures.allCases {
          try show(try figures.table(of: records, in: workspace.window).csv())
        }
        return
      }

      let press = Press(
        workspace: workspace, records: records, document: document, issued: issue,
        configuration: [workspace.configurationFile, template.file, style.file])
      let run = debugDump == nil && format == .pdf ? press.printRun() : nil
      let report = try workspace.pages(of: document, in: style.value, with: ahead.fonts) {
        run?.add($0)
      }
      timings.mark("layout")
      if debugDump == .layout { return try show(report.dump()) }
      if debugDump == .tags { return try show(report.structureDump()) }

      let path = output ?? workspace.outputFile
      let files = try files(of: report, at: path, by: press, run)
      let draft = try order?.draft(
        records, of: workspace, issued: issue, style: style.value,
        with: (path: path, bytes: files.first?.bytes ?? []))
      timings.mark("drawing")
      for file in files { try write(file.bytes, to: file.path) }
      timings.mark("write")
      timings.print(to: console)
      if run == nil { warnOfPages(beyond: files.count, like: path, on: console) }
      let names = Set([files.first?.path, files.last?.path].compactMap { $0 }).sorted()
      let written = names.joined(separator: " … ")
      console.note(
        "Đã lập báo cáo: \(written) (\(report.pages.count) trang)",
        "Made the report: \(written) (\(report.pages.count) pages)")
      try draft?.write(console)
      withExtendedLifetime((records, template, document, ahead, press, report)) { leave() }
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
    var files: [(path: String, bytes: [UInt8])] = []
    for page in report.pages {
      files.append(
        (picturePath(of: page.number, like: path), try press.picture(of: page, format: format)))
    }
    return files
  }

  private func picturePath(of page: Int, like path: String) -> String {
    let ending = ".\(format.rawValue)"
    let known = [ending, ".pdf"].first { path.hasSuffix($0) } ?? ""
    let number = page < 10 ? "0\(page)" : "\(page)"
    return "\(path.dropLast(known.count))-\(number)\(ending)"
  }

  /// An earlier report with more pages leaves pictures that would be taken for this one's. They may as
  /// well be somebody's own, so they are named and not deleted.
  private func warnOfPages(beyond count: Int, like path: String, on console: Console) {
    let left = Array(
      (count + 1...count + Self.mostPages).lazy.map { picturePath(of: $0, like: path) }
        .prefix { access($0, F_OK) == 0 })
    guard let first = left.first, let last = left.last else { return }
    let problem = ConsoleProblem.pagesLeftOver(first: first, last: last, count: left.count)
    console.report([Finding(problem, at: nil, severity: .warning)])
  }

  private static let mostPages = 10_000

  private func write(_ bytes: [UInt8], to path: String) throws(RunError) {
    do throws(OutputError) { try OutputFile(path: path).write(bytes) } catch {
      throw RunError(error)
    }
  }

  private func show(_ text: String) throws(RunError) { try write(Array(text.utf8), to: "-") }
}
