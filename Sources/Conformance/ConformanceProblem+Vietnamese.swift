import Diagnostics

extension ConformanceProblem {
  var vietnamese: Explanation {
    let fault = "đây là lỗi của chương trình, đề nghị báo lại cho người phát triển"
    return switch self {
    case .titleMissing:
      Explanation("văn bản chưa có tiêu đề", hint: "ghi tiêu đề ở phần đầu của mẫu báo cáo")
    case .languageUnknown(let tag):
      Explanation("“\(tag)” không phải là mã ngôn ngữ", hint: "ghi theo dạng vi-VN")
    case .dateMalformed(let date):
      Explanation("“\(date)” không phải là ngày có giờ và múi giờ", hint: fault)
    case .attachmentNameTaken(let name):
      Explanation("có hai tệp đính kèm cùng tên “\(name)”", hint: "đổi tên một trong hai tệp")
    case .markedContentDiffers(let page):
      Explanation("trang \(page) không được đánh dấu đúng như đã dàn trang", hint: fault)
    case .unexpectedFile: Explanation("tệp vừa vẽ có dạng không nhận ra được", hint: fault)
    case .fileRefused(let reason):
      Explanation("không hoàn thiện được tệp PDF: \(reason)", hint: fault)
    case .profileFailed: Explanation("không tạo được hồ sơ màu sRGB", hint: fault)
    case .compressionFailed(let code):
      Explanation("không nén được tệp PDF (mã \(code))", hint: fault)
    }
  }
}
