import Diagnostics

/// The findings of a table or of a part of it, few enough of each kind to be kept.
struct FindingLog: Sendable {
  /// How many findings of one kind a table keeps: more than anyone reads, and little memory when each
  /// row of a large file has the same fault.
  static let usualLimit = 10_000

  /// How many of one kind this one keeps.
  let limit: Int
  /// In the order reported.
  private(set) var findings: [Finding] = []
  /// How many more there were.
  private(set) var unsaid: [FindingKind: Int] = [:]
  /// How many of each kind are kept, here and in what goes before.
  private(set) var said: [FindingKind: Int]

  /// A log without findings, for what stands below something of which as many are kept as `said` tells.
  init(after said: [FindingKind: Int] = [:], limit: Int = FindingLog.usualLimit) {
    (self.said, self.limit) = (said, limit)
  }

  /// Takes a finding in, or only counts it.
  mutating func add(_ finding: Finding) {
    let kind = FindingKind(finding)
    guard !isFull(of: kind) else { return count(kind) }
    said[kind, default: 0] += 1
    findings.append(finding)
  }

  /// Whether no more findings of `kind` are kept.
  func isFull(of kind: FindingKind) -> Bool { said[kind, default: 0] >= limit }

  /// Counts a finding of `kind` without keeping it.
  mutating func count(_ kind: FindingKind) { unsaid[kind, default: 0] += 1 }

  /// Takes in what `other` has, `lines` further down.
  mutating func add(_ other: FindingLog, linesAbove lines: Int) {
    for var finding in other.findings {
      if lines > 0 { finding.moveDown(by: lines) }
      add(finding)
    }
    unsaid.merge(other.unsaid, uniquingKeysWith: +)
  }
}

extension Finding {
  fileprivate mutating func moveDown(by lines: Int) {
    if let line = location?.line { location?.line = line + lines }
    if case .lineEndInCell(let range) as RecordProblem = problem {
      problem = RecordProblem.lineEndInCell(
        lines: (range.lowerBound + lines)...(range.upperBound + lines))
    }
  }
}
