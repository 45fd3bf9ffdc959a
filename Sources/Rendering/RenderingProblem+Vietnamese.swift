import Diagnostics

extension RenderingProblem {
  var vietnamese: Explanation {
    switch self {
    case .noPages: Explanation("báo cáo không có trang nào để vẽ")
    case .blankPage(let page): Explanation("trang \(page) không có gì để vẽ")
    case .unsuitablePageSize(let page, let size):
      Explanation(
        "trang \(page) có khổ \(size.width) × \(size.height) điểm, PDF không cho phép",
        hint: "chọn khổ giấy từ 3 đến 14400 điểm mỗi chiều trong kiểu trình bày")
    case .unsuitableResolution(let resolution):
      Explanation(
        "không vẽ được hình ở độ phân giải \(resolution) điểm ảnh mỗi inch",
        hint: "150 hợp với màn hình, 300 hợp với máy in")
    case .fontUnusable(let file, let reason):
      Explanation(
        "không dùng được tệp phông chữ \(file) (\(reason))",
        hint: "thay bằng một tệp TrueType hoặc OpenType còn nguyên vẹn")
    case .misplaced(let page, let leaf):
      Explanation("phần \(leaf) của trang \(page) không có vị trí trên trang")
    case .drawingFailed(let page, let leaf, let reason):
      Explanation(
        "không vẽ được trang \(page)" + (leaf.map { " (tại phần \($0))" } ?? "") + ": \(reason)")
    case .surfaceFailed(let reason): Explanation("không vẽ được các trang: \(reason)")
    }
  }
}
