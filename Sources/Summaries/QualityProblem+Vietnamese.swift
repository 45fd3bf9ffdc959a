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
    case .yearWithoutPlan(let year):
      return Explanation(
        "chưa có kế hoạch năm \(year)",
        hint:
          "ghi kế hoạch năm \(year) vào tệp, mỗi loại hình một dòng; báo cáo này chưa so sánh được"
          + " với kế hoạch")
    }
  }
}
