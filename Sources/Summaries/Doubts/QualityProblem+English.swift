import Diagnostics
import Quantities

extension QualityProblem {
  private func text(_ years: ClosedRange<Int>) -> String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
  }

  var english: Explanation {
    switch self {
    case .unusualCount(let unit, let measure, let count, let median, let observations):
      let format = NumberFormat(vietnamese: false)
      return Explanation(
        "“\(measure.englishTitle)” of \(unit) is \(format.count(count)), far from what the unit"
          + " usually has (median \(format.half(median)) of \(observations) rows)",
        hint: "ask the unit; if it is right, leave it")
    case .yearWithoutPlan(let year):
      return Explanation(
        "there is no plan of \(year) yet",
        hint:
          "write the plan of \(year) into the file, one row for each category; this report is not"
          + " held against a plan")
    case .loneYear(let year, let others):
      return Explanation(
        "the year \(year) lies far from the other rows (\(text(others)))",
        hint: "see whether the year was mistyped; if it is right, leave it")
    case .alikeNames(let dimension, let name, let earlier):
      return Explanation(
        "the \(dimension.title(in: .english).lowercased()) “\(name)” is nearly “\(earlier)”, and counts as"
          + " another",
        hint: "if they are one, write both alike; if they are two, leave them")
    case .differingSessions(let unit, let document, let earlier):
      return Explanation(
        "\(unit) has other counts for “\(document)” of the same day and format in line"
          + " \(earlier.line ?? 0) of \(earlier.file); both rows count",
        hint: "if this corrects the other, delete that; if they are two sessions, leave both")
    }
  }
}
