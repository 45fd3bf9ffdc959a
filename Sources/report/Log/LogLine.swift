import Diagnostics

/// A message as one line of JSON (RFC 8259) for a journal: `code`, `level` (`info`, `warning`,
/// `error`) and `message` always, the others where there is something to say. Keys and codes are
/// stable and keys in alphabetical order; `message` and `hint` are in the user's language. A line has
/// no time: whoever keeps the log writes its own.
struct LogLine {
  /// A key's value.
  enum Value {
    case text(String)
    case number(Int)

    fileprivate var json: String {
      switch self {
      case .text(let text): jsonString(text)
      case .number(let number): String(number)
      }
    }
  }

  private var values: [String: Value]

  /// A finding.
  init(_ finding: Finding, in language: Language, part: String?) {
    let words = finding.problem.explanation(in: language)
    values = [
      "code": .text(finding.problem.code), "level": .text(finding.severity.rawValue),
      "message": .text(words.problem),
    ]
    values["hint"] = words.hint.map(Value.text)
    values["file"] = (finding.location?.file).map(Value.text)
    values["line"] = (finding.location?.line).map(Value.number)
    values["column"] = (finding.location?.column).map(Value.number)
    values["part"] = part.map(Value.text)
    values["path"] = ((finding.problem as? ConsoleProblem)?.path).map(Value.text)
  }

  /// A notice.
  init(_ notice: Notice, in language: Language, part: String?) {
    values = notice.fields
    values["code"] = .text(notice.code)
    values["level"] = .text(notice.isFailure ? "error" : "info")
    values["message"] = .text(notice.text(in: language))
    if let part { values["part"] = .text(part) }
  }

  /// The line, without its end.
  var json: String {
    let fields = values.sorted { $0.key < $1.key }.map { "\(jsonString($0.key)): \($0.value.json)" }
    return "{\(fields.joined(separator: ", "))}"
  }
}
