import ArgumentParser
import Diagnostics

/// `report debug write FILE`: standard input written as a report is, so that what may fail can be tried
/// hundreds of times in little time.
struct WriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write", abstract: HelpText.write.text)

  @Argument(help: .of(.output, value: "file"))
  var file: String

  func run() throws {
    let console = Console(language: .ofEnvironment, isQuiet: false)
    Interruption.watch { console.report([Finding(ConsoleProblem.interrupted(by: $0), at: nil)]) }
    try finish(console) { () throws(RunError) in
      let lock = try RunLock(".")
      defer { withExtendedLifetime(lock) {} }
      let place = OutputFile(path: file)
      place.sweep()
      let bytes: [UInt8]
      do throws(InputError) { bytes = try InputFiles.contents(of: "/dev/stdin") } catch {
        throw RunError(error)
      }
      do throws(OutputError) { try place.write(bytes) } catch { throw RunError(error) }
    }
  }
}
