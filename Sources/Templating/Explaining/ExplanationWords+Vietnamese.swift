import Summaries

extension ExplanationWords {
  static let vietnamese = ExplanationWords(
    formula: "Cách tính", records: "Số liệu", window: "Thời gian", source: "Nguồn",
    result: "Kết quả",
    measure: { measure in
      switch measure {
      case .classes: "cộng số lớp"
      case .participants: "cộng số học viên"
      case .people: "cộng số học viên của các loại hình đếm người"
      case .attendances: "cộng số học viên của các loại hình đếm lượt người"
      case .sessions: "đếm số dòng, mỗi dòng là một lượt học tập"
      case .required: "cộng số phải học"
      case .attended: "cộng số đã học"
      case .reports: "cộng số bài thu hoạch"
      case .points: "cộng số điểm cầu"
      case .studyRate: "tổng số đã học chia cho tổng số phải học"
      case .reportRate:
        "tổng số bài thu hoạch chia cho tổng số đã học của các dòng có ghi số bài thu hoạch"
      }
    },
    rows: "đếm số dòng",
    share: { "số dòng “\($0)” chia cho số dòng có ghi mục ấy" },
    distinct: { "đếm số \($0) khác nhau, mỗi \($0) tính ở dòng đầu tiên" },
    greatest: { "mỗi \($1) lấy \($0) lớn nhất ghi ở một dòng, rồi cộng lại" },
    columns: { measure in
      switch measure {
      case .classes: ["Số lớp"]
      case .participants, .people, .attendances: ["Số học viên"]
      case .sessions: ["Lượt học tập"]
      case .required: ["Phải học"]
      case .attended: ["Đã học"]
      case .reports: ["Bài thu hoạch"]
      case .points: ["Điểm cầu"]
      case .studyRate: ["Đã học", "Phải học"]
      case .reportRate: ["Bài thu hoạch", "Đã học"]
      }
    },
    rowsColumn: "Số đếm", shareColumns: ["Số đếm", "Tổng"],
    dataset: { $0 == .training ? "đào tạo, bồi dưỡng" : "học tập nghị quyết" },
    stated: { "có ghi “\($0)”" }, allMonths: "mọi tháng có số liệu", nothing: "không có dòng nào",
    place: "Vị trí", date: "Ngày", rowCount: { "\($0) dòng" }, sum: "Cộng",
    use: { use in
      switch use {
      case .figure, .stated: nil
      case .compared: "so sánh các con số dưới đây"
      case .chosen: "chọn trong các con số dưới đây"
      case .counted: "đếm các con số dưới đây"
      case .each: "mỗi mục trong danh sách có một con số dưới đây"
      }
    },
    setting: { "\($0) trong report.yml" }, option: { "tùy chọn \($0) của lệnh" },
    program: "do chương trình ghi", planned: "Kế hoạch"
  )
}
