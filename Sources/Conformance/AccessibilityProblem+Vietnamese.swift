import Diagnostics

extension AccessibilityProblem {
  var vietnamese: Explanation {
    let fault = "đây là lỗi của chương trình, đề nghị báo lại cho người phát triển"
    return switch self {
    case .figureWithoutAlternative:
      Explanation("hình chưa có lời mô tả cho người không nhìn thấy", hint: fault)
    case .figureWithoutBox: Explanation("hình chưa có vị trí trên trang", hint: fault)
    case .formIncomplete:
      Explanation("ô ký số chưa có vị trí trên trang hoặc chưa có tên", hint: fault)
    case .headingLevelSkipped(let last, let level):
      Explanation(
        last == 0
          ? "tiêu đề đầu tiên lại ở cấp \(level)"
          : "tiêu đề cấp \(level) đứng ngay sau tiêu đề cấp \(last)",
        hint: "dùng cấp \(last + 1) hoặc thêm tiêu đề còn thiếu")
    case .tableWithoutHeaders:
      Explanation("bảng không có ô tiêu đề", hint: "thêm hàng tiêu đề cho bảng")
    case .headerCellWithoutScope:
      Explanation("có ô tiêu đề không nói rõ là tiêu đề của hàng hay của cột", hint: fault)
    case .tableUneven(let row, let columns, let expected):
      Explanation(
        "hàng \(row) của bảng có \(columns) cột, lẽ ra là \(expected)",
        hint: "để mọi hàng có số ô như nhau")
    case .headerUnknown(let name):
      Explanation("có ô dẫn tới ô tiêu đề “\(name)” nhưng không có ô này", hint: fault)
    case .elementNameTaken(let name):
      Explanation("có hai phần cùng tên “\(name)”", hint: fault)
    case .elementEmpty(let role):
      Explanation(
        "phần \(role.rawValue) không có nội dung để đọc", hint: "bỏ đi hoặc thêm nội dung")
    case .leafMisplaced(let page, let leaf):
      Explanation(
        "mảnh \(leaf) của trang \(page + 1) không nằm đúng một lần trong phần của nó", hint: fault)
    case .glyphMissing(let text, let face):
      Explanation(
        "“\(text)” có chữ mà phông \(face) không có", hint: "dùng phông chữ có đủ chữ tiếng Việt")
    case .linkDestinationUnknown(let name):
      Explanation("liên kết dẫn tới “\(name)” nhưng không có nơi này", hint: "sửa lại tên nơi đến")
    case .linkWithoutDescription(let name):
      Explanation("liên kết tới “\(name)” không nói là dẫn đến đâu", hint: fault)
    case .linkMisplaced(let name):
      Explanation("liên kết tới “\(name)” không nằm đúng một lần trong phần của nó", hint: fault)
    case .bookmarkDestinationUnknown(let title, let name):
      Explanation("dấu trang “\(title)” dẫn tới “\(name)” nhưng không có nơi này", hint: fault)
    case .bookmarkWithoutTitle(let name):
      Explanation("dấu trang tới “\(name)” không có chữ", hint: "ghi chữ cho tiêu đề của nó")
    case .pageUnknown(let page, let name):
      Explanation("“\(name)” nằm ở trang \(page + 1) nhưng không có trang này", hint: fault)
    }
  }
}
