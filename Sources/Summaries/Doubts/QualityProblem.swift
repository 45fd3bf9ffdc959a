import Diagnostics

/// What is doubtful about records that can be read.
public enum QualityProblem: Problem, Hashable {
  /// A count far outside its unit's own history; the median is given twice over.
  case unusualCount(unit: String, Measure, count: Int, doubledMedian: Int, observations: Int)
  /// The files of plans have none of the report's year.
  case yearWithoutPlan(Int)
  /// A record's year that lies apart from those of all others.
  case loneYear(Int, others: ClosedRange<Int>)
  /// A document's or topic's name that says the same as an `earlier` one.
  case alikeNames(Dimension, String, earlier: String)
  /// A unit's study of a document, on a day of which an `earlier` record has other counts.
  case differingSessions(unit: String, document: String, earlier: SourceLocation)

  /// A stable name in kebab case.
  public var code: String {
    switch self {
    case .unusualCount: "unusual-count"
    case .yearWithoutPlan: "year-without-plan"
    case .loneYear: "year-alone"
    case .alikeNames: "names-alike"
    case .differingSessions: "sessions-differ"
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

extension RecordSet {
  /// A warning at the last file of plans where there are such files, and none has a plan of `year`.
  public func planDoubts(of year: Int) -> [Finding] {
    guard let plan, let file = plan.files.last, !plan.records.contains(where: { $0.year == year })
    else { return [] }
    return [
      Finding(
        QualityProblem.yearWithoutPlan(year), at: SourceLocation(file: file.name),
        severity: .warning)
    ]
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
