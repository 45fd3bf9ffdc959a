/// What a problem says to a clerk, in one language.
public struct Explanation: Hashable, Sendable {
  /// What is wrong: a clause without a capital or a full stop.
  public var problem: String
  /// What to do about it.
  public var hint: String?

  /// A problem, and what to do about it.
  public init(_ problem: String, hint: String? = nil) {
    self.problem = problem
    self.hint = hint
  }
}

/// A kind of problem as data; its wording lives in one file per phase and language.
public protocol Problem: Sendable {
  /// A stable name in kebab case (`count-not-whole`), for JSON output and tests.
  var code: String { get }
  /// The wording in `language`.
  func explanation(in language: Language) -> Explanation
}

/// One thing wrong at one place.
///
/// Phases collect findings and go on; whoever runs them decides whether an error stops the report.
public struct Finding: Error, Sendable {
  /// How grave a finding is.
  public enum Severity: String, Sendable, Comparable {
    /// The report can be made; somebody should look.
    case warning
    /// The report cannot be made.
    case error

    /// A warning is less than an error.
    public static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
  }

  /// How grave it is.
  public var severity: Severity
  /// Where it is; absent for what has no place in a file.
  public var location: SourceLocation?
  /// What it is.
  public var problem: any Problem

  /// An error at `location`, unless `severity` says otherwise.
  public init(
    _ problem: any Problem, at location: SourceLocation?, severity: Severity = .error
  ) {
    self.severity = severity
    self.location = location
    self.problem = problem
  }

  /// `file:line:column: error: what is wrong; hint: what to do`, in `language`.
  public func text(in language: Language) -> String {
    let explanation = problem.explanation(in: language)
    let label =
      switch (severity, language) {
      case (.error, .vietnamese): "lỗi"
      case (.error, .english): "error"
      case (.warning, .vietnamese): "cảnh báo"
      case (.warning, .english): "warning"
      }
    var text = "\(label): \(explanation.problem)"
    if let location { text = "\(location): \(text)" }
    if let hint = explanation.hint {
      text += language == .vietnamese ? "; cách sửa: \(hint)" : "; hint: \(hint)"
    }
    return text
  }
}

/// Findings thrown together, when a phase cannot give a result.
public struct Findings: Error, Sendable {
  /// All of them, in the order found.
  public var all: [Finding]

  /// Findings, at least one of them an error.
  public init(_ all: [Finding]) { self.all = all }
}
