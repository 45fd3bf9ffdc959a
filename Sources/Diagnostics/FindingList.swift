/// Findings as they are shown: in the order of their places, and of one kind only the first so many.
public struct FindingList: Sendable {
  /// One line of the list.
  public enum Line: Sendable {
    /// A finding.
    case finding(Finding)
    /// What follows the last shown finding of a kind that has more: how many `more`, behind how many
    /// `shown`.
    case more(Int, shown: Int, severity: Finding.Severity)
  }

  /// All findings by file, line and column; those without a place come first, and those at one place
  /// stay in the order found.
  public let findings: [Finding]

  /// How many of each kind there are beyond those in ``findings``.
  public let unsaid: [FindingKind: Int]

  /// A list of `findings`. Of some kinds there may have been more than anyone kept: `unsaid` tells how
  /// many more.
  public init(_ findings: [Finding], unsaid: [FindingKind: Int] = [:]) {
    let places = findings.map { $0.location ?? SourceLocation(file: "") }
    let order = findings.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    self.findings = order.map { findings[$0] }
    self.unsaid = unsaid
  }

  /// How many findings of `severity` there are, kept or not.
  public func count(of severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
      + unsaid.reduce(0) { $0 + ($1.key.severity == severity ? $1.value : 0) }
  }

  /// The list with at most `limit` findings of one kind.
  public func lines(limit: Int) -> [Line] {
    let kept = findings.reduce(into: [FindingKind: Int]()) { $0[FindingKind($1), default: 0] += 1 }
    var shown: [FindingKind: Int] = [:]
    var lines: [Line] = []
    for finding in findings {
      let kind = FindingKind(finding)
      let (count, last) = (shown[kind, default: 0] + 1, min(limit, kept[kind, default: 0]))
      shown[kind] = count
      guard count <= last else { continue }
      lines.append(.finding(finding))
      let more = kept[kind, default: 0] - last + unsaid[kind, default: 0]
      if count == last, more > 0 {
        lines.append(.more(more, shown: last, severity: finding.severity))
      }
    }
    return lines
  }
}
