import ArgumentParser
import Records

/// Hidden: what the program sees, for tests.
struct DebugCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "debug", abstract: HelpText.debug.text, shouldDisplay: false,
    subcommands: [CellsCommand.self, WriteCommand.self])
}
