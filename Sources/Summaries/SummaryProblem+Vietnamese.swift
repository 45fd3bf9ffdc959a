import Diagnostics

extension SummaryProblem {
  var vietnamese: Explanation {
    switch self {
    case .unknownDataset(let name, let nearest):
      Explanation(
        "không có loại số liệu nào tên là “\(name)”",
        hint: suggestion(nearest, among: listed(Dataset.allCases)))
    case .unknownDimension(let name, let dataset, let nearest):
      Explanation(
        "không chia được số liệu\(dataset.map(\.vietnameseName) ?? "") theo “\(name)”",
        hint: suggestion(nearest, among: listed(dataset?.dimensions ?? Dimension.allCases)))
    case .unknownMeasure(let name, let dataset, let nearest):
      Explanation(
        "số liệu\(dataset.map(\.vietnameseName) ?? "") không có chỉ tiêu “\(name)”",
        hint: suggestion(nearest, among: listed(dataset?.measures ?? Measure.allCases)))
    case .unknownMember(let dimension, let value, let nearest):
      Explanation(
        "không có \(dimension.vietnameseTitle.lowercased()) “\(value)”",
        hint: nearest.map { "có phải “\($0)” không?" } ?? dimension.vietnameseForm)
    case .malformedFilter(let text):
      Explanation("điều kiện lọc “\(text)” thiếu dấu “=”", hint: "viết như year=2021")
    case .participantsOfBothKinds:
      Explanation(
        "chỉ tiêu participants ở đây sẽ cộng lẫn số người với số lượt",
        hint: "dùng people,attendances hoặc thêm category vào --by")
    case .unknownDerivation(let name, let nearest):
      Explanation(
        "--derive không có “\(name)”",
        hint: suggestion(nearest, among: listed(Derivation.allCases)))
    case .cumulativeWithoutTime:
      Explanation(
        "số lũy kế cần các dòng nối tiếp nhau theo thời gian",
        hint: "thêm year hoặc month vào --by")
    case .overflow(let measure):
      Explanation(
        "tổng của \(measure.rawValue) quá lớn, không tính được",
        hint: "tìm ô ghi số lớn bất thường trong tệp số liệu")
    }
  }

  private func suggestion(_ nearest: String?, among known: String) -> String {
    nearest.map { "có phải “\($0)” không? Dùng được: \(known)" }
      ?? "dùng một trong các tên: \(known)"
  }
}

extension Dataset {
  fileprivate var vietnameseName: String {
    switch self {
    case .training: " đào tạo, bồi dưỡng"
    case .study: " học tập nghị quyết"
    }
  }
}

extension Dimension {
  fileprivate var vietnameseForm: String? {
    switch self {
    case .year: "viết như 2021"
    case .month: "viết như 2021-12"
    default: nil
    }
  }
}
