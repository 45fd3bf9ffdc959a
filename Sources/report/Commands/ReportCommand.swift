import ArgumentParser
import Glibc
import Rendering

/// The program: one subcommand for each thing an office does.
@main
struct ReportCommand: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "report", abstract: HelpText.program.text, version: version,
    subcommands: [
      GenerateCommand.self, ChartCommand.self, CheckCommand.self, SummaryCommand.self,
      ExplainCommand.self, VariablesCommand.self, InitCommand.self, ScheduleCommand.self,
      DoctorCommand.self, DebugCommand.self,
    ])

  /// Reads the command line and does what it says.
  static func main() {
    PDFDrawing.leaveStreamsPlain()
    // A file that may grow no further is an error of the write, as a full disk is.
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }
}

extension ParsableCommand {
  /// Runs `body`; a ``RunError`` is printed in the user's language and becomes the exit status.
  func finish(_ console: Console, _ body: () throws(RunError) -> Void) throws {
    do throws(RunError) {
      try body()
    } catch {
      console.report(error.findings, unsaid: error.unsaid)
      throw ExitCode(error.status.rawValue)
    }
  }
}
