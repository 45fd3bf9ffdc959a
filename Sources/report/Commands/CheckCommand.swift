import ArgumentParser
import Diagnostics

/// `report check`: reads everything, makes the report without writing it, lists every finding.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: HelpText.check.text)

  @OptionGroup var options: CommonOptions

  func run() throws {
    let console = options.console
    try finish(console) { () throws(RunError) in
      let workspace = try OpenWorkspace(options)
      let style = try workspace.style(named: nil)
      let fonts = workspace.fonts(for: style)
      let records = try workspace.records()
      console.report(records.findings, limit: .max)
      // A fault of the template is worth telling even when the records have faults, too.
      let issued = workspace.configuration.issued
      let document = try workspace.document(
        from: try workspace.template(named: nil), records: records, issued: issued)
      let press = Press(workspace: workspace, records: records, document: document, issued: issued)
      let run = press.printRun()
      let report = try workspace.pages(of: document, in: style, with: fonts, onPage: run.add)
      _ = try press.pdf(of: report, drawnBy: run)
      guard !records.findings.contains(where: { $0.severity == .error }) else {
        throw RunError(.faultyInput, [])
      }
      let rows = records.files.reduce(0) { $0 + $1.rowsRead }
      console.note(
        "Đã đọc \(rows) dòng trong \(records.files.count) tệp, không có lỗi.",
        "Read \(rows) rows in \(records.files.count) files; no errors.")
    }
  }
}
