extension Dimension {
  var vietnameseTitle: String {
    switch self {
    case .year: "Năm"
    case .month: "Tháng"
    case .unit: "Đơn vị"
    case .category: "Loại hình"
    case .topic: "Nội dung"
    case .document: "Văn bản"
    case .format: "Hình thức"
    }
  }
}

extension Measure {
  var vietnameseTitle: String {
    switch self {
    case .classes: "Số lớp"
    case .participants: "Số học viên"
    case .people: "Số người"
    case .attendances: "Số lượt người"
    case .sessions: "Lượt học tập"
    case .required: "Phải học"
    case .attended: "Đã học"
    case .reports: "Bài thu hoạch"
    case .points: "Lượt điểm cầu"
    case .studyRate: "Tỷ lệ học tập"
    case .reportRate: "Tỷ lệ viết bài thu hoạch"
    }
  }
}

extension SummaryTable.Total {
  var vietnameseTitle: String {
    switch counted {
    case nil: "Tổng cộng"
    case .people: "Cộng loại hình tính theo người"
    case .attendances: "Cộng loại hình tính theo lượt"
    }
  }
}
