import Diagnostics

/// What a scheduler runs each month: `report generate` in a workspace.
public struct MonthlyRun: Sendable {
  /// The program's absolute path.
  public var program: String
  /// The workspace's absolute path.
  public var workspace: String
  /// Further arguments of `generate`.
  public var arguments: [String]
  /// `REPORT_SHARE`, where the program's templates lie elsewhere than it would look.
  public var share: String?
  /// When.
  public var time: MonthlyTime
  /// The language of comments and messages.
  public var language: Language

  /// A run. Nothing when a path or argument has control characters, for which neither a unit nor a
  /// crontab has room, or a path is not absolute.
  public init?(
    program: String, workspace: String, arguments: [String], share: String? = nil,
    time: MonthlyTime, language: Language
  ) {
    let texts = [program, workspace] + arguments + (share.map { [$0] } ?? [])
    let isPrintable = texts.allSatisfy { text in
      text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    }
    guard isPrintable, program.hasPrefix("/"), workspace.hasPrefix("/") else { return nil }
    (self.program, self.workspace, self.arguments) = (program, workspace, arguments)
    (self.share, self.time, self.language) = (share, time, language)
  }

  /// The first line of all that belongs to the schedule of the workspace, by which it is found again.
  public var mark: String { "# report schedule: \(workspace)" }

  /// The program's arguments, from the first on.
  var command: [String] {
    let isLanguageSaid = arguments.contains { $0 == "--lang" || $0.hasPrefix("--lang=") }
    return ["generate"] + arguments + (isLanguageSaid ? [] : ["--lang", language.rawValue])
  }

  /// A name of units for the workspace, of the letters that all file systems and systemd take:
  /// `report-nhu-xuan`.
  public var unitName: String {
    let folder = workspace.split(separator: "/").last ?? ""
    let words = plainASCII(folder.lowercased(), replacement: "-").split { letter in
      !letter.isASCII || !(letter.isLetter || letter.isNumber)
    }
    return "report-\(words.isEmpty ? "workspace" : words.joined(separator: "-"))"
  }
}
