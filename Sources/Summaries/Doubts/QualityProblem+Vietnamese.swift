import Diagnostics
import Quantities

extension QualityProblem {
  private func text(_ years: ClosedRange<Int>) -> String {
    years.count == 1 ? "năm \(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
  }

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
    case .loneYear(let year, let others):
      return Explanation(
        "năm \(year) cách xa các dòng khác (\(text(others)))",
        hint: "xem lại năm có gõ nhầm không; nếu đúng thì không cần sửa")
    case .alikeNames(let dimension, let name, let earlier):
      return Explanation(
        "\(dimension.title(in: .vietnamese).lowercased()) “\(name)” gần giống “\(earlier)” nên được tính"
          + " là hai \(dimension.title(in: .vietnamese).lowercased())",
        hint: "nếu là một thì viết thống nhất một cách; nếu là hai thì không cần sửa")
    case .differingSessions(let unit, let document, let earlier):
      return Explanation(
        "\(unit) đã có số liệu khác về “\(document)” cùng ngày, cùng hình thức ở dòng"
          + " \(earlier.line ?? 0) của tệp \(earlier.file); cả hai dòng đều được tính",
        hint: "nếu là số liệu sửa lại thì xóa dòng cũ; nếu là hai đợt thì không cần sửa")
    }
  }
}
