import Diagnostics

extension LayoutProblem {
  var explanationInVietnamese: Explanation {
    switch self {
    case .unreadableFontConfiguration(let file):
      Explanation(
        "không đọc được tệp cấu hình phông chữ “\(file)”",
        hint: "cài lại chương trình, hoặc khôi phục tệp này")
    case .unreadableFontFolder(let folder):
      Explanation(
        "không đọc được thư mục phông chữ “\(folder)”",
        hint: "kiểm tra thư mục và quyền truy cập thư mục này")
    case .familyNotFound(let family):
      Explanation(
        "không tìm thấy phông chữ “\(family)” có đủ chữ tiếng Việt",
        hint: "cài gói fonts-liberation2 (bản Debian mới: fonts-liberation), "
          + "hoặc chép tệp phông chữ của cơ quan vào thư mục Fonts")
    case .missingGlyph(let character, let face):
      Explanation(
        "phông chữ \(face) không có ký tự “\(character)” (\(Self.codePoint(character)))",
        hint: "thay ký tự này bằng ký tự khác")
    case .rightToLeft(let character):
      Explanation(
        "“\(character)” (\(Self.codePoint(character))) thuộc loại chữ viết từ phải sang trái, "
          + "chương trình không trình bày được",
        hint: "viết lại bằng chữ viết từ trái sang phải")
    case .noRoom(let width, let height):
      Explanation(
        "lề trang trong kiểu trình bày chỉ để lại \(width) × \(height) mm cho nội dung",
        hint: "giảm lề trang trong kiểu trình bày; nội dung cần ít nhất 60 × 60 mm")
    case .unsuitableLength(let key):
      Explanation(
        "“\(key)” trong kiểu trình bày không phải là kích thước dùng được",
        hint: "cỡ chữ và giãn dòng từ 4 đến 72 điểm, các độ dài khác từ 0 đến 300")
    case .rowDoesNotFit(let row, let columns, let filled):
      Explanation(
        "hàng \(row) của bảng chiếm \(filled) cột, trong khi bảng có \(columns) cột",
        hint: "xem lại số ô và các ô gộp của hàng này")
    case .tableTooWide(let points, let available):
      Explanation(
        "bảng rộng ít nhất \(points) pt, quá bề rộng \(available) pt của trang",
        hint: "bớt cột, hoặc tách thành hai bảng")
    case .tooHigh(let points, let available):
      Explanation(
        "một hàng của bảng hoặc một biểu đồ cao \(points) pt, quá chiều cao \(available) pt của trang",
        hint: "rút ngắn nội dung, hoặc chia thành nhiều bảng, biểu đồ")
    case .closingTooHigh(let points, let available):
      Explanation(
        "phần nơi nhận và chữ ký cao \(points) pt, quá chiều cao \(available) pt của trang",
        hint: "rút bớt nơi nhận trong report.yml; hai phần này phải nằm trên cùng một trang")
    case .noAlternativeText:
      Explanation(
        "biểu đồ không có phần mô tả bằng lời cho phần mềm đọc màn hình",
        hint: "kiểm tra biểu đồ có dữ liệu hay không")
    case .pictureTooLow(let points, let least):
      Explanation(
        "hình chỉ cao \(Self.length(points)), với bề rộng này biểu đồ cần \(Self.length(least))",
        hint: "chọn hình cao hơn hoặc rộng hơn bằng --size")
    case .pictureTooNarrow(let points, let least):
      Explanation(
        "hình chỉ rộng \(Self.length(points)), biểu đồ cần ít nhất \(Self.length(least))",
        hint: "chọn hình rộng hơn bằng --size")
    case .unknownAnchor(let name, let nearest):
      Explanation(
        "liên kết trỏ tới “\(name)”, nhưng văn bản không có mục nào mang tên đó",
        hint: nearest.map { "có phải là “\($0)”?" })
    case .repeatedAnchor(let name):
      Explanation(
        "tên “\(name)” được đặt cho hai mục khác nhau", hint: "đổi tên một trong hai mục")
    }
  }
}
