import ArgumentParser
import Diagnostics

/// `report init`: a new workspace, a copy of a sample with its template.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: HelpText.initialise.text)

  @Argument(help: .of(.folder, value: "dir"))
  var folder: String

  /// The samples, by whose office they are.
  enum Sample: String, CaseIterable, ExpressibleByArgument {
    case huyen, xa

    /// Its folder among the installed templates.
    var folder: String {
      switch self {
      case .huyen: "workspace"
      case .xa: "workspace-xa"
      }
    }

    /// A month of which it has a report to show.
    var month: String {
      switch self {
      case .huyen: "2021-12"
      case .xa: "2025-09"
      }
    }
  }

  @Option(help: .of(.sample, value: "huyen|xa"))
  var sample = Sample.huyen

  @Option(help: .of(.lang, value: "vi|en"))
  var lang: Language?

  /// What a workspace consists of: where it is among the installed templates, where it goes.
  private var files: [(origin: String, name: String)] {
    let plans = sample == .huyen ? ["data/plan.csv"] : []
    return (["report.yml", "data/training.csv", "data/study.csv"] + plans).map {
      ("\(sample.folder)/\($0)", $0)
    } + ["five-year.md", "email.md"].map { ($0, $0) }
  }

  func run() throws {
    let console = Console(language: lang ?? .ofEnvironment, isQuiet: false)
    try finish(console) { () throws(RunError) in
      let installation = try Installation.locate()
      for (_, name) in files where isThere("\(folder)/\(name)") {
        throw RunError(.cannotCreate, .alreadyThere(path: "\(folder)/\(name)"))
      }
      try NewFiles.make { new throws(RunError) in
        try new.makeFolder(folder)
        try new.makeFolder("\(folder)/data")
        for (origin, name) in files {
          let bytes = try contents(of: "\(installation.templates)/\(origin)")
          try new.write(bytes, to: "\(folder)/\(name)")
        }
      }
      let command = "report generate -C \(quoted(folder)) --month \(sample.month)"
      console.note(.workspaceMade(folder: folder, command: command))
    }
  }

  /// `text` as one word of a shell's command line.
  private func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "/.-_".unicodeScalars.contains($0)
    }
    return isPlain
      ? text
      : "'"
        + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
  }

  private func contents(of path: String) throws(RunError) -> [UInt8] {
    do throws(InputError) { return try InputFiles.contents(of: path) } catch {
      throw RunError(error)
    }
  }
}
