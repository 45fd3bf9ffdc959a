import Diagnostics

/// What is doubtful about records that can be read.
public enum QualityProblem: Problem, Hashable {
  /// A count far outside its unit's own history; the median is given twice over.
  case unusualCount(unit: String, Measure, count: Int, doubledMedian: Int, observations: Int)

  /// A stable name in kebab case.
  public var code: String {
    switch self {
    case .unusualCount: "unusual-count"
    }
  }

  /// The wording in `language`.
  public func explanation(in language: Language) -> Explanation {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}

extension UnusualValue {
  /// A warning at the row.
  public var finding: Finding {
    Finding(
      QualityProblem.unusualCount(
        unit: row.unit, measure, count: count, doubledMedian: doubledMedian,
        observations: observations),
      at: SourceLocation(file: row.file, line: row.line), severity: .warning)
  }
}
