import ArgumentParser
import Diagnostics

/// `report check`: reads everything, writes nothing, lists every finding.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: HelpText.check.text)

  @OptionGroup var options: CommonOptions

  func run() throws {
    let console = options.console
    try finish(console) { () throws(RunError) in
      let workspace = try OpenWorkspace(options)
      let records = try workspace.records()
      // The template is part of "everything": a wrong name in it would stop the report too.
      let template = try workspace.template(named: nil)
      try records.checked(skippingBadRows: false, console: console)
      _ = try workspace.document(
        from: template, records: records, issued: workspace.configuration.issued)
      let rows = records.files.reduce(0) { $0 + $1.rowsRead }
      console.note(
        "Đã đọc \(rows) dòng trong \(records.files.count) tệp, không có lỗi.",
        "Read \(rows) rows in \(records.files.count) files; no errors.")
    }
  }
}
