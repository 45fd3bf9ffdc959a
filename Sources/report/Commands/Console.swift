import Diagnostics

/// Where messages go: standard error, in the user's language.
struct Console {
  let language: Language
  let isQuiet: Bool

  /// How many findings of one kind are printed where the rest is only counted.
  static let cap = 20

  /// Prints findings by their places, warnings only when not quiet; of one kind, the first `limit` and
  /// the number left unsaid, with those that nobody kept, which `unsaid` counts; and, when there
  /// are several, how many there are.
  func report(
    _ findings: [Finding], unsaid: [FindingKind: Int] = [:], limit: Int = Console.cap
  ) {
    let list = FindingList(findings, unsaid: unsaid)
    for line in list.lines(limit: limit) {
      switch line {
      case .finding(let finding) where isQuiet && finding.severity == .warning: continue
      case .more(_, _, .warning) where isQuiet: continue
      case .finding(let finding): say(finding.text(in: language))
      case .more(let count, let shown, let severity):
        let more = ConsoleProblem.more(
          count: count, shown: shown, severity: severity, areAll: limit == .max
        )
        .explanation(in: language)
        say("\(more.problem) (\(more.hint ?? ""))")
      }
    }
    guard list.findings.count > 1 else { return }
    let (errors, warnings) = (list.count(of: .error), list.count(of: .warning))
    note(
      "Cộng: \(errors) lỗi, \(warnings) cảnh báo.",
      "In all: \(errors) \(errors == 1 ? "error" : "errors"),"
        + " \(warnings) \(warnings == 1 ? "warning" : "warnings").")
  }

  /// Prints a line, unless quiet.
  func note(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) {
    guard !isQuiet else { return }
    say(language == .vietnamese ? vietnamese() : english())
  }

  /// Prints a line; where standard error is closed there is nobody to tell.
  func say(_ line: String) { try? OutputFile.standardError.write(Array("\(line)\n".utf8)) }
}

extension Language {
  /// The language of messages: `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set.
  static var ofEnvironment: Language {
    let locale =
      environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG") ?? ""
    return locale.hasPrefix("vi") ? .vietnamese : .english
  }
}
