import Diagnostics

extension LayoutProblem {
  var explanationInVietnamese: Explanation {
    switch self {
    case .unreadableFontConfiguration(let file):
      return Explanation(
        "không đọc được tệp cấu hình phông chữ “\(file)”",
        hint: "cài lại chương trình, hoặc khôi phục tệp này")
    case .unreadableFontFolder(let folder):
      return Explanation(
        "không đọc được thư mục phông chữ “\(folder)”",
        hint: "kiểm tra thư mục và quyền truy cập thư mục này")
    case .familyNotFound(let family):
      return Explanation(
        "không tìm thấy phông chữ “\(family)” có đủ chữ tiếng Việt",
        hint: "cài gói fonts-liberation2 (bản Debian mới: fonts-liberation), "
          + "hoặc chép tệp phông chữ của cơ quan vào thư mục Fonts")
    case .missingGlyph(let character, let face):
      return Explanation(
        "phông chữ \(face) không có ký tự “\(character)” (\(Self.codePoint(character)))",
        hint: "thay ký tự này bằng ký tự khác")
    case .rightToLeft(let character):
      return Explanation(
        "“\(character)” (\(Self.codePoint(character))) thuộc loại chữ viết từ phải sang trái, "
          + "chương trình không trình bày được",
        hint: "viết lại bằng chữ viết từ trái sang phải")
    case .noRoom(let width, let height):
      return Explanation(
        "lề trang trong kiểu trình bày chỉ để lại \(width) × \(height) mm cho nội dung",
        hint: "giảm lề trang trong kiểu trình bày; nội dung cần ít nhất 60 × 60 mm")
    case .unsuitableLength(let key):
      return Explanation(
        "“\(key)” trong kiểu trình bày không phải là kích thước dùng được",
        hint: "cỡ chữ và giãn dòng từ 4 đến 72 điểm, các độ dài khác từ 0 đến 300")
    case .rowDoesNotFit(let row, let columns, let filled):
      return Explanation(
        "hàng \(row) của bảng chiếm \(filled) cột, trong khi bảng có \(columns) cột",
        hint: "xem lại số ô và các ô gộp của hàng này")
    case .tableTooWide(let points, let available):
      let (width, room) = Self.millimetres(points, beyond: available)
      return Explanation(
        "bảng rộng ít nhất \(width) mm, quá bề rộng \(room) mm của trang",
        hint:
          "bớt cột, hoặc tách thành hai bảng; cũng có thể giảm lề trang trong kiểu trình bày (style),"
          + " hoặc rút ngắn giai đoạn (window trong report.yml) nếu mỗi cột là một năm")
    case .tooHigh(let points, let available):
      let (height, room) = Self.millimetres(points, beyond: available)
      return Explanation(
        "một hàng của bảng hoặc một biểu đồ cao \(height) mm, quá chiều cao \(room) mm của trang",
        hint:
          "rút ngắn nội dung, hoặc chia thành nhiều bảng, biểu đồ; cũng có thể giảm lề trang trong"
          + " kiểu trình bày (style)")
    case .closingTooHigh(let points, let available):
      let (height, room) = Self.millimetres(points, beyond: available)
      return Explanation(
        "phần nơi nhận và chữ ký cao \(height) mm, quá chiều cao \(room) mm của trang",
        hint: "rút bớt nơi nhận trong report.yml; hai phần này phải nằm trên cùng một trang")
    case .noAlternativeText:
      return Explanation(
        "biểu đồ không có phần mô tả bằng lời cho phần mềm đọc màn hình",
        hint: "kiểm tra biểu đồ có dữ liệu hay không")
    case .pictureTooLow(let points, let least):
      return Explanation(
        "hình chỉ cao \(Self.length(points)), với bề rộng này biểu đồ cần \(Self.length(least))",
        hint: "chọn hình cao hơn hoặc rộng hơn bằng --size")
    case .pictureTooNarrow(let points, let least):
      return Explanation(
        "hình chỉ rộng \(Self.length(points)), biểu đồ cần ít nhất \(Self.length(least))",
        hint: "chọn hình rộng hơn bằng --size")
    case .unknownAnchor(let name, let nearest):
      return Explanation(
        "liên kết trỏ tới “\(name)”, nhưng văn bản không có mục nào mang tên đó",
        hint: nearest.map { "có phải là “\($0)”?" })
    case .namelessAnchor(let name):
      return Explanation(
        "liên kết đến “\(name)” không có chữ, mà chỗ ấy cũng không có tên để in ra",
        hint: "ghi chữ cho liên kết: [chữ](#\(name)), hoặc đặt tên bảng (caption) cho bảng ấy")
    case .repeatedAnchor(let name):
      return Explanation(
        "tên “\(name)” được đặt cho hai mục khác nhau", hint: "đổi tên một trong hai mục")
    }
  }
}
