/// Findings of one kind have the same code and are equally grave.
public struct FindingKind: Hashable, Sendable {
  /// The problems' code.
  public var code: String
  /// How grave they are.
  public var severity: Finding.Severity

  /// A kind.
  public init(code: String, severity: Finding.Severity) {
    (self.code, self.severity) = (code, severity)
  }

  /// The kind of `finding`.
  public init(_ finding: Finding) {
    self.init(code: finding.problem.code, severity: finding.severity)
  }
}
