import Diagnostics
import Quantities

extension QualityProblem {
  var vietnamese: Explanation {
    switch self {
    case .unusualCount(let unit, let measure, let count, let median, let observations):
      let format = NumberFormat(vietnamese: true)
      return Explanation(
        "“\(measure.vietnameseTitle)” của \(unit) là \(format.count(count)), khác xa mức thường thấy"
          + " của đơn vị (trung vị \(format.half(median)) của \(observations) dòng)",
        hint: "kiểm tra lại với đơn vị; nếu đúng thì không cần sửa")
    }
  }
}
