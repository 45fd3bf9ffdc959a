import ArgumentParser
import Diagnostics
import Glibc

/// `report doctor`: whether all is there that a report needs.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: HelpText.doctor.text)

  @Option(help: .of(.doctorFormat, value: "text|json"))
  var format = CheckCommand.Format.text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let console = options.console
    let examination = examine()
    try finish(console) { () throws(RunError) in
      let language = console.language
      let text =
        switch format {
        case .text: examination.text(in: language)
        case .json: examination.json(version: ReportCommand.version, language: language)
        }
      do throws(OutputError) { try OutputFile.standardOutput.write(Array(text.utf8)) } catch {
        throw RunError(error)
      }
    }
    guard examination.status == .done else { throw ExitCode(examination.status.rawValue) }
    if format == .text {
      console.note(.canReport)
    }
  }

  private func examine() -> Examination {
    var examination = Examination()
    examination.examineProgram()
    // What the reports of a workspace without a style of its own are set in.
    var (families, inputs) = (["Times New Roman", "Arial"], [String]())
    if isWorkspaceMissing {
      examination.warn(of: .noWorkspace)
    } else {
      do throws(RunError) {
        let found = examination.examine(try OpenWorkspace(options))
        if !found.families.isEmpty { families = found.families }
        inputs = found.inputs
      } catch {
        examination.fail(error)
      }
    }
    do throws(RunError) {
      let installation = try Installation.locate()
      examination.add(.installed(folder: installation.templates))
      examination.examineFonts(families, folder: installation.fonts)
    } catch {
      // Opening a workspace has told it.
      if isWorkspaceMissing { examination.fail(error) }
    }
    examination.examineClock(inputs)
    examination.examineLocale()
    return examination
  }

  /// Nobody named a workspace, and none is here.
  private var isWorkspaceMissing: Bool {
    options.workspace == "." && access("report.yml", F_OK) != 0
  }
}
