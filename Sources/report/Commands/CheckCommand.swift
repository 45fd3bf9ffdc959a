import ArgumentParser
import Diagnostics

/// `report check`: reads everything, makes the report without writing it, lists every finding.
struct CheckCommand: ParsableCommand {
  /// How findings are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: HelpText.check.text)

  @Option(help: .of(.checkFormat, value: "text|json"))
  var format = Format.text

  @Flag(help: .of(.checkAll))
  var all = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    let console = options.console
    var result = CheckResult()
    do throws(RunError) { try check(&result) } catch { result.end(with: error) }
    switch format {
    case .text: print(result, on: console)
    case .json:
      try finish(console) { () throws(RunError) in
        do throws(OutputError) {
          let json = result.json(version: ReportCommand.version, language: console.language)
          try OutputFile.standardOutput.write(Array(json.utf8))
        } catch {
          throw RunError(error)
        }
      }
    }
    guard result.status == .done else { throw ExitCode(result.status.rawValue) }
  }

  private func check(_ result: inout CheckResult) throws(RunError) {
    let workspace = try OpenWorkspace(options)
    let styleAhead = workspace.styleAhead(named: nil)
    let records = try workspace.records()
    result.add(records)
    result.add(workspace.doubts(about: records))
    result.add(workspace.noticesOfPeriod(records))
    // A fault of the template is worth telling even when the records have faults, too.
    let issued = workspace.configuration.issued
    let template = try workspace.template(named: nil)
    let ahead = try styleAhead.take().get()
    let style = ahead.style
    let document = try workspace.document(
      from: template.value, records: records, issued: issued, style: style.value)
    let press = Press(
      workspace: workspace, records: records, document: document, issued: issued,
      configuration: [workspace.configurationFile, template.file, style.file])
    let run = press.printRun()
    let report = try workspace.pages(
      of: document, in: style.value, with: ahead.fonts, onPage: run.add)
    _ = try press.pdf(of: report, drawnBy: run)
    try workspace.checkOutputFile()
  }

  private func print(_ result: CheckResult, on console: Console) {
    console.report(
      result.findings, unsaid: result.unsaid, limit: all ? .max : Console.cap)
    guard result.status == .done else { return }
    let rows = result.files.reduce(0) { $0 + $1.rowsRead }
    console.note(.checked(rows: rows, files: result.files.count))
    for notice in result.notices { console.note(notice) }
  }
}
