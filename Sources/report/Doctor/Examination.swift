import Diagnostics

/// What `report doctor` found: of each thing that a report needs, whether it is there.
struct Examination {
  /// How well a thing is.
  enum Grade: String {
    case ok, warning, error
  }

  /// One thing examined.
  struct Result {
    var grade: Grade
    var problem: any Problem
    var location: SourceLocation?
  }

  private(set) var results: [Result] = []
  /// How the program ends: as the first error would have it end.
  private(set) var status = ExitStatus.done

  /// Takes in something as it should be.
  mutating func add(_ fact: Diagnosis) { results.append(Result(grade: .ok, problem: fact)) }

  /// Takes in what somebody should look at.
  mutating func warn(of doubt: Diagnosis) {
    results.append(Result(grade: .warning, problem: doubt))
  }

  /// Takes in why a report could not be made.
  mutating func fail(_ status: ExitStatus, _ fault: Diagnosis) {
    fail(RunError(status, [Finding(fault, at: nil)]))
  }

  /// Takes in why a report could not be made, as the commands tell it.
  mutating func fail(_ error: RunError) {
    for finding in error.findings {
      results.append(
        Result(
          grade: finding.severity == .error ? .error : .warning, problem: finding.problem,
          location: finding.location))
    }
    if status == .done { status = error.status }
  }

  /// A line for each thing, in `language`.
  func text(in language: Language) -> String {
    results.map { result in
      let text =
        switch result.grade {
        case .ok:
          (language == .vietnamese ? "đạt: " : "ok: ")
            + result.problem.explanation(in: language).problem
        case .warning, .error:
          Finding(
            result.problem, at: result.location,
            severity: result.grade == .error ? .error : .warning
          ).text(in: language)
        }
      return "\(text)\n"
    }.joined()
  }

  /// One JSON object (RFC 8259) for programs: `checks`, whether a report can be made (`ready`), and
  /// the program's `version`. Keys are in alphabetical order and always there.
  func json(version: String, language: Language) -> String {
    let checks = results.map { result in
      let explanation = result.problem.explanation(in: language)
      return """
        {"code": \(jsonString(result.problem.code)), \
        "file": \(result.location.map { jsonString($0.file) } ?? "null"), \
        "grade": \(jsonString(result.grade.rawValue)), \
        "hint": \(explanation.hint.map(jsonString) ?? "null"), \
        "message": \(jsonString(explanation.problem))}
        """
    }
    return """
      {
        "checks": [
          \(checks.joined(separator: ",\n    "))
        ],
        "ready": \(status == .done),
        "version": \(jsonString(version))
      }

      """
  }
}
