import Diagnostics

/// Why figures cannot be given.
public enum SummaryProblem: Error, Problem, Hashable {
  /// No records are called so.
  case unknownDataset(String, nearest: String?)
  /// Records (of the dataset, where given) cannot be split by it.
  case unknownDimension(String, of: Dataset?, nearest: String?)
  /// Records (of the dataset, where given) do not have it.
  case unknownMeasure(String, of: Dataset?, nearest: String?)
  /// A filter asks for a member that the dimension does not have.
  case unknownMember(Dimension, String, nearest: String?)
  /// A filter is not written `dimension=value`.
  case malformedFilter(String)
  /// `participants` would add people to attendances.
  case participantsOfBothKinds
  /// No column is derived by that name.
  case unknownDerivation(String, nearest: String?)
  /// Sums so far are asked of rows that do not follow on one another.
  case cumulativeWithoutTime
  /// A sum goes beyond 64 bits.
  case overflow(Measure)

  /// A stable name in kebab case.
  public var code: String {
    switch self {
    case .unknownDataset: "unknown-dataset"
    case .unknownDimension: "unknown-dimension"
    case .unknownMeasure: "unknown-measure"
    case .unknownMember: "unknown-member"
    case .malformedFilter: "malformed-filter"
    case .participantsOfBothKinds: "participants-of-both-kinds"
    case .unknownDerivation: "unknown-derivation"
    case .cumulativeWithoutTime: "cumulative-without-time"
    case .overflow: "sum-too-large"
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

/// Names separated by commas, for a hint.
func listed(_ names: [some RawRepresentable<String>]) -> String {
  names.map(\.rawValue).joined(separator: ", ")
}
