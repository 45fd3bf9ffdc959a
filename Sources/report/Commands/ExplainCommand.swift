import ArgumentParser
import Diagnostics
import Templating

/// `report explain`: the rows behind a figure of the report.
struct ExplainCommand: ParsableCommand {
  /// How the explanation is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: HelpText.explain.text)

  @Argument(help: .of(.variable, value: "name"))
  var variable: String

  @Option(help: .of(.explainFormat, value: "text|csv|json"))
  var format = Format.text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let console = options.console
    try finish(console) { () throws(RunError) in
      let workspace = try OpenWorkspace(options)
      let records = try workspace.records()
      try records.checked(skippingBadRows: false, console: console)
      let explanation = try workspace.explanation(of: variable, from: records)
      let text =
        switch format {
        case .text: explanation.text(in: console.language)
        case .csv: explanation.csv()
        case .json: explanation.json(in: console.language)
        }
      do throws(OutputError) {
        try OutputFile.standardOutput.write(Array(text.utf8))
      } catch {
        throw RunError(error)
      }
    }
  }
}
