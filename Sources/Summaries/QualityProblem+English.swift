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
    }
  }
}
