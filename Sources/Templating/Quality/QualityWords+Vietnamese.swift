import Quantities
import Summaries

extension QualityWords {
  static let vietnamese = QualityWords(
    read: { "Đã đọc \($0) dòng trong \($1) tệp" },
    allRead: "; không dòng nào bị bỏ ra.",
    leftOut: { "; bỏ ra \($0) dòng có lỗi, không tính vào báo cáo." },
    noTotals: "Các tệp không có dòng tổng để đối chiếu.",
    totalsAgree: { "Các tệp có \($0) dòng tổng, đều khớp với các dòng chi tiết." },
    totalsDiffer: {
      "Các tệp có \($0) dòng tổng, trong đó \($1) dòng không khớp với các dòng chi tiết."
    },
    totalsUnchecked: {
      "Còn \($0) dòng tổng không đối chiếu được vì tệp có dòng bị bỏ ra."
    },
    dataset: { $0 == .training ? "Đào tạo, bồi dưỡng" : "Học tập, quán triệt" },
    noneMissing: "Không đơn vị nào thiếu tháng.",
    someMissing: { "Có \($0) đơn vị thiếu số liệu ở những tháng ghi trong bảng." },
    missingRule:
      "Thiếu tháng: không có số liệu trong tháng mà quá nửa số đơn vị (ít nhất ba) có.",
    silent: { "\($0): không có số liệu nào của \($1)." },
    records: "Số liệu",
    missingCaption: "Các đơn vị thiếu tháng số liệu", missingMonths: "Tháng thiếu",
    shortMonth: { "\($0.number)/\($0.year)" },
    noneUnusual: "Không có số nào khác thường.",
    someUnusual: {
      "Có \($0) con số khác thường, cần hỏi lại đơn vị; báo cáo vẫn tính các số này."
    },
    unusualRule:
      "Khác thường: cách trung vị các số cùng loại của đơn vị quá 5 × 1,4826 lần độ lệch tuyệt đối"
      + " trung vị, quá nửa trung vị và từ \(UnusualRule.leastDifference) trở lên, khi đơn vị có từ"
      + " \(UnusualRule.leastObservations) số.",
    unusualCaption: "Những con số khác thường",
    place: "Vị trí", subject: "Loại hình, văn bản", indicator: "Chỉ tiêu", count: "Số ghi",
    usual: "Trung vị",
    moreUnusual: { "Còn \($0) con số nữa; lệnh report check liệt kê tất cả." },
    coverageNote:
      "Mỗi ô là số tháng có số liệu trong năm; ô càng đậm càng nhiều tháng; –: không có số liệu.",
    coverageFlag: "▼ và chữ đậm: có tháng đơn vị không có số liệu, trong khi quá nửa số đơn vị có.")
}
