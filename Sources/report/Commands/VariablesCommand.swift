import ArgumentParser
import Diagnostics
import Templating

/// `report variables`: what a template can say, with present values.
struct VariablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "variables", abstract: HelpText.variables.text)

  @OptionGroup var options: CommonOptions

  func run() throws {
    let console = options.console
    try finish(console) { () throws(RunError) in
      let workspace = try OpenWorkspace(options)
      let records = try workspace.records()
      try records.checked(skippingBadRows: false, console: console)
      let text = try workspace.variables(of: records).map { variable in
        "\(variable.name)\t\(variable.value)\t\(variable.meaning)\n"
      }.joined()
      do throws(OutputError) {
        try OutputFile.standardOutput.write(Array(text.utf8))
      } catch {
        throw RunError(error)
      }
    }
  }
}
