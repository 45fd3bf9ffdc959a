import Diagnostics

extension ChartProblem {
  var vietnameseExplanation: Explanation {
    switch self {
    case .noPositions:
      return Explanation(
        "biểu đồ không có mốc nào trên trục ngang",
        hint: "kiểm tra khóa “x” và khoảng thời gian của số liệu")
    case .noSeries:
      return Explanation(
        "biểu đồ không có dãy số liệu nào",
        hint: "kiểm tra khóa “y”, “series” và điều kiện lọc")
    case .valueCount(let series, let expected, let found):
      return Explanation("dãy số liệu “\(series)” có \(found) giá trị, cần \(expected)")
    case .rateInBars(let kind):
      return Explanation(
        "không vẽ tỷ lệ bằng biểu đồ “\(kind.rawValue)”: tỷ lệ không cộng được với nhau",
        hint: "dùng “line”, “ranked-dot” hoặc “small-lines”")
    case .severalSeries(let kind, let count):
      return Explanation(
        "biểu đồ “\(kind.rawValue)” chỉ nhận một dãy số liệu, đang có \(count)",
        hint: "bỏ khóa “series” hoặc dùng “small-lines”")
    case .tooManySeries(let kind, let count, let most):
      return Explanation(
        "biểu đồ “\(kind.rawValue)” vẽ rõ nhiều nhất \(most) dãy số liệu, đang có \(count)",
        hint:
          "dùng “small-bars” hoặc “small-lines” (mỗi dãy một ô), hoặc chọn bớt bằng khóa “where”")
    case .bulletSeries(let count):
      return Explanation(
        "biểu đồ “bullet” cần hai dãy số liệu, thực hiện và kế hoạch, đang có \(count)")
    case .slopePositions(let count):
      return Explanation(
        "biểu đồ “slope” nối hai mốc, đang có \(count) mốc",
        hint: "dùng “line” hoặc “small-lines”")
    case .mixedValues:
      return Explanation(
        "biểu đồ có cả số đếm và tỷ lệ", hint: "vẽ mỗi loại trong một biểu đồ riêng")
    case .unlikeSeries:
      return Explanation(
        "cột chồng cộng các đại lượng khác nhau",
        hint: "dùng “grouped-bar” hoặc “small-bars”")
    case .negativeValue(let series, let position):
      return Explanation("giá trị âm ở “\(position)”, dãy số liệu “\(series)”")
    case .tooNarrow(let points, let least):
      let (width, needed) = Self.millimetres(points, below: least)
      return Explanation(
        "biểu đồ chỉ rộng \(width) mm, cần ít nhất \(needed) mm",
        hint: "đặt ít biểu đồ hơn trên một hàng, hoặc giảm lề trang trong kiểu trình bày (style)")
    }
  }
}
