import Diagnostics

extension SummaryProblem {
  var english: Explanation {
    switch self {
    case .unknownDataset(let name, let nearest):
      Explanation(
        "there are no records called “\(name)”",
        hint: suggestion(nearest, among: listed(Dataset.allCases)))
    case .unknownDimension(let name, let dataset, let nearest):
      Explanation(
        "\(dataset?.rawValue ?? "the") figures cannot be split by “\(name)”",
        hint: suggestion(nearest, among: listed(dataset?.dimensions ?? Dimension.allCases)))
    case .unknownMeasure(let name, let dataset, let nearest):
      Explanation(
        "\(dataset?.rawValue ?? "the") records have no figure “\(name)”",
        hint: suggestion(nearest, among: listed(dataset?.measures ?? Measure.allCases)))
    case .unknownMember(let dimension, let value, let nearest):
      Explanation(
        "there is no \(dimension.rawValue) “\(value)”",
        hint: nearest.map { "did you mean “\($0)”?" } ?? dimension.englishForm)
    case .malformedFilter(let text):
      Explanation("the filter “\(text)” has no “=”", hint: "write it like year=2021")
    case .participantsOfBothKinds:
      Explanation(
        "participants would add people to attendances",
        hint: "ask for people,attendances, or add category to --by")
    case .unknownDerivation(let name, let nearest):
      Explanation(
        "“\(name)” is nothing that --derive can add",
        hint: suggestion(nearest, among: listed(Derivation.allCases)))
    case .cumulativeWithoutTime:
      Explanation(
        "cumulative sums need rows that follow on one another in time",
        hint: "add year or month to --by")
    case .overflow(let measure):
      Explanation(
        "the sum of \(measure.rawValue) is too large",
        hint: "look for a cell with an impossible number")
    }
  }

  private func suggestion(_ nearest: String?, among known: String) -> String {
    nearest.map { "did you mean “\($0)”? Known: \(known)" } ?? "use one of \(known)"
  }
}

extension Dimension {
  fileprivate var englishForm: String? {
    switch self {
    case .year: "write it like 2021"
    case .month: "write it like 2021-12"
    default: nil
    }
  }
}
