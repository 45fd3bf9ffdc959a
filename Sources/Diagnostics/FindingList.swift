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

  /// Findings of one kind have the same code and are equally grave.
  private struct Kind: Hashable {
    var code: String
    var severity: Finding.Severity

    init(_ finding: Finding) {
      code = finding.problem.code
      severity = finding.severity
    }
  }

  /// All findings by file, line and column; those without a place come first, and those at one place
  /// stay in the order found.
  public let findings: [Finding]

  /// A list of `findings`.
  public init(_ findings: [Finding]) {
    let places = findings.map { $0.location ?? SourceLocation(file: "") }
    let order = findings.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    self.findings = order.map { findings[$0] }
  }

  /// How many findings of `severity` there are.
  public func count(of severity: Finding.Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// The list with at most `limit` findings of one kind.
  public func lines(limit: Int) -> [Line] {
    let totals = findings.reduce(into: [Kind: Int]()) { $0[Kind($1), default: 0] += 1 }
    var shown: [Kind: Int] = [:]
    var lines: [Line] = []
    for finding in findings {
      let kind = Kind(finding)
      let (count, total) = (shown[kind, default: 0] + 1, totals[kind, default: 0])
      shown[kind] = count
      if count <= limit { lines.append(.finding(finding)) }
      if count == limit, total > limit {
        lines.append(.more(total - limit, shown: limit, severity: finding.severity))
      }
    }
    return lines
  }
}
