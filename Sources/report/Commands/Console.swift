import Diagnostics

/// Where messages go: standard error, in the user's language.
struct Console {
  let language: Language
  let isQuiet: Bool

  /// How many findings of one kind are printed where the rest is only counted.
  static let cap = 20

  /// Prints findings in their order, warnings only when not quiet; of one kind, the first `limit`
  /// and the number left unsaid.
  func report(_ findings: [Finding], limit: Int = Console.cap) {
    var seen: [String: Int] = [:]
    var left = 0
    for finding in findings where !isQuiet || finding.severity == .error {
      seen[finding.problem.code, default: 0] += 1
      if seen[finding.problem.code, default: 0] <= limit {
        say(finding.text(in: language))
      } else {
        left += 1
      }
    }
    guard left > 0 else { return }
    say(Finding(ConsoleProblem.more(count: left), at: nil).text(in: language))
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
