import Diagnostics

/// Where messages go: standard error, in the user's language.
struct Console {
  let language: Language
  let isQuiet: Bool

  /// How many findings of one kind and file are printed before the rest is only counted.
  private static let cap = 20

  /// Prints findings in their order; of one kind, the first 20 and the number left unsaid.
  func report(_ findings: [Finding]) {
    var seen: [String: Int] = [:]
    var kinds: [String] = []
    for finding in findings {
      let code = finding.problem.code
      if seen[code] == nil { kinds.append(code) }
      seen[code, default: 0] += 1
      if seen[code, default: 0] <= Console.cap { say(finding.text(in: language)) }
    }
    for code in kinds {
      let left = seen[code, default: 0] - Console.cap
      guard left > 0 else { continue }
      say(Finding(ConsoleProblem.more(count: left, code: code), at: nil).text(in: language))
    }
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
