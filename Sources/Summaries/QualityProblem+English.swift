import Diagnostics
import Quantities

extension QualityProblem {
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
    }
  }
}
