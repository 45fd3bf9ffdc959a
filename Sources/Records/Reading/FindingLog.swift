import Diagnostics

/// The findings of a file or of a part of it, few enough of each kind to be kept.
struct FindingLog: Sendable {
  /// How many findings of one kind a whole table keeps: more than anyone reads, and little memory
  /// when each row of a large file has the same fault.
  static let limit = 10_000

  /// In the order reported.
  private(set) var findings: [Finding] = []
  /// How many more there were, by their problems' codes.
  private(set) var unsaid: [String: Int] = [:]
  private var said: [String: Int]

  /// A log without findings, for what comes after others: of each kind as many as `said` tells.
  init(after said: [String: Int] = [:]) { self.said = said }

  /// Takes a finding in, or only counts it.
  mutating func add(_ finding: Finding) {
    let code = finding.problem.code
    guard said[code, default: 0] < Self.limit else {
      unsaid[code, default: 0] += 1
      return
    }
    said[code, default: 0] += 1
    findings.append(finding)
  }

  /// Whether no more findings of the kind `code` are kept.
  func isFull(of code: String) -> Bool { said[code, default: 0] >= Self.limit }

  /// Counts a finding of the kind `code` without keeping it.
  mutating func count(_ code: String) { unsaid[code, default: 0] += 1 }

  /// Takes in what `other` has, `lines` further down.
  mutating func add(_ other: FindingLog, linesAbove lines: Int) {
    for var finding in other.findings {
      if lines > 0 { finding.moveDown(by: lines) }
      add(finding)
    }
    unsaid.merge(other.unsaid, uniquingKeysWith: +)
  }

  /// The findings by place; those of one place in the order reported.
  var sorted: [Finding] {
    let places = findings.map { $0.location ?? SourceLocation(file: "") }
    let order = findings.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    return order.map { findings[$0] }
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
