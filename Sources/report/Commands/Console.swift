import ArgumentParser
import Diagnostics

/// How messages are written.
enum LogFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// Where messages go: standard error, in the user's language.
struct Console: Sendable {
  let language: Language
  let isQuiet: Bool
  var format = LogFormat.text
  /// The unit or category whose report the messages are about, where each has its own.
  var part: String?

  /// How many findings of one kind are printed where the rest is only counted.
  static let cap = 20

  /// Prints findings; see ``lines(of:unsaid:limit:)``.
  func report(
    _ findings: [Finding], unsaid: [FindingKind: Int] = [:], limit: Int = Console.cap
  ) {
    for line in lines(of: findings, unsaid: unsaid, limit: limit) { say(line) }
  }

  /// Findings by their places, warnings only when not quiet; of one kind, the first `limit` and
  /// the number left unsaid, with those that nobody kept, which `unsaid` counts; and, when there
  /// are several, how many there are.
  func lines(
    of findings: [Finding], unsaid: [FindingKind: Int] = [:], limit: Int = Console.cap
  ) -> [String] {
    let list = FindingList(findings, unsaid: unsaid)
    var lines: [String] = []
    for line in list.lines(limit: limit) {
      switch line {
      case .finding(let finding) where isQuiet && finding.severity == .warning: continue
      case .more(_, _, .warning) where isQuiet: continue
      case .finding(let finding): lines.append(text(of: finding))
      case .more(let count, let shown, let severity):
        let more = ConsoleProblem.more(
          count: count, shown: shown, severity: severity, areAll: limit == .max)
        lines.append(text(of: more, severity: severity))
      }
    }
    guard list.findings.count > 1, !isQuiet else { return lines }
    let sum = Notice.sum(errors: list.count(of: .error), warnings: list.count(of: .warning))
    return lines + [text(of: sum)]
  }

  private func text(of finding: Finding) -> String {
    switch format {
    case .text: finding.text(in: language)
    case .json: LogLine(finding, in: language, part: part).json
    }
  }

  private func text(of more: ConsoleProblem, severity: Finding.Severity) -> String {
    switch format {
    case .text:
      let words = more.explanation(in: language)
      return "\(words.problem) (\(words.hint ?? ""))"
    case .json:
      return LogLine(Finding(more, at: nil, severity: severity), in: language, part: part).json
    }
  }

  /// A notice as a line.
  func text(of notice: Notice) -> String {
    switch format {
    case .text: notice.text(in: language)
    case .json: LogLine(notice, in: language, part: part).json
    }
  }

  /// Prints a notice, unless quiet.
  func note(_ notice: Notice) {
    guard !isQuiet else { return }
    say(text(of: notice))
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
