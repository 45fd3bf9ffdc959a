/// What figures can be split by.
public enum Dimension: String, Sendable, CaseIterable {
  case year, month, unit, category, topic, document, format
}

/// What can be summed, or computed from sums.
public enum Measure: String, Sendable, CaseIterable {
  /// Training: classes held.
  case classes
  /// Training: people or attendances, as the category states. They are never added together: only
  /// a query each of whose rows holds categories of one kind can ask for it (it is split by
  /// category, or filtered to categories of one kind). Others ask for `people` and `attendances`.
  case participants
  /// Training: participants of the categories that count people.
  case people
  /// Training: participants of the categories that count attendances.
  case attendances
  /// Study: records, each one unit's study of one document.
  case sessions
  /// Study: members who must study.
  case required
  /// Study: members who did.
  case attended
  /// Study: reports written.
  case reports
  /// Study: online meeting points.
  case points
  /// attended ÷ required.
  case studyRate = "study_rate"
  /// reports ÷ attended, over the records that state their reports: where the cell is empty nobody
  /// reported a number, and those who attended do not weigh on the rate.
  case reportRate = "report_rate"
}

/// A kind of records.
public enum Dataset: String, Sendable, CaseIterable {
  case training, study

  /// What its records can be split by.
  public var dimensions: [Dimension] {
    switch self {
    case .training: [.year, .month, .unit, .category, .topic]
    case .study: [.year, .month, .unit, .document, .format]
    }
  }

  /// What can be summed over its records, in the order printed.
  public var measures: [Measure] {
    switch self {
    case .training: [.classes, .participants, .people, .attendances]
    case .study: [.sessions, .required, .attended, .reports, .points, .studyRate, .reportRate]
    }
  }
}
