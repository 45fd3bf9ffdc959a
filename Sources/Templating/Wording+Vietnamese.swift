import Document
import Quantities
import Summaries

extension Wording {
  static let vietnamese = Wording(
    nothing: "–", unstated: "Không ghi", and: "và",
    total: "Cộng", contents: "MỤC LỤC", overall: "Tính chung", totalPeople: "Cộng số người",
    totalAttendances: "Cộng số lượt",
    allYears: { "\($0) năm" }, allMonths: "Cả giai đoạn",
    shortTitle: { measure in
      switch measure {
      case .classes: "Lớp"
      case .participants: "Người"
      case .people: "Số người"
      case .attendances: "Lượt người"
      case .sessions: "Lượt học tập"
      case .required: "Phải học"
      case .attended: "Đã học"
      case .reports: "Bài thu hoạch"
      case .points: "Lượt điểm cầu"
      case .studyRate: "Tỷ lệ học tập"
      case .reportRate: "Tỷ lệ viết bài thu hoạch"
      }
    },
    measureName: { measure in
      switch measure {
      case .classes: "số lớp"
      case .participants: "số người, lượt người"
      case .people: "số người"
      case .attendances: "số lượt người"
      case .sessions: "lượt học tập"
      case .required: "số đảng viên phải học"
      case .attended: "số đảng viên đã học"
      case .reports: "số bài thu hoạch"
      case .points: "lượt điểm cầu"
      case .studyRate: "tỷ lệ học tập"
      case .reportRate: "tỷ lệ viết bài thu hoạch"
      }
    },
    noun: { dimension in
      let word: String? =
        switch dimension {
        case .year: nil
        case .month: "tháng"
        case .unit: "đơn vị"
        case .category: "loại hình"
        case .topic: "nội dung"
        case .document: "văn bản"
        case .format: "hình thức"
        }
      return word.map { Chart.Noun(one: $0, many: $0) }
    },
    attendancesMark: "lượt", people: "người", attendances: "lượt người", classesUnit: "lớp",
    changed: { isMore, size in "\(isMore ? "tăng" : "giảm") \(size)" },
    statedRows: "các dòng có ghi", allRows: "mọi dòng",
    unchanged: "không thay đổi", noComparison: "không so sánh",
    percentagePoints: "điểm phần trăm",
    month: { monthText($0) },
    shortMonth: { shortMonthText($0) },
    partial: { year in
      let (first, last) = (year.first.number, year.last.number)
      if first == last { return "tháng \(DateFormat.monthNumber(year.last))" }
      if first == 1 { return "đến tháng \(DateFormat.monthNumber(year.last))" }
      if last == 12 { return "từ tháng \(DateFormat.monthNumber(year.first))" }
      return "tháng \(first)–\(last)"
    },
    yearToDate: { month in
      switch month.number {
      case 1: monthText(month)
      case 12: "năm \(month.year)"
      default: "\(month.number) tháng đầu năm \(month.year)"
      }
    },
    samePeriod: { "cùng kỳ năm \($0)" },
    wholeYear: { "năm \($0)" },
    wholeYears: { "các năm \($0)–\($1)" }, wholeWindow: "cả giai đoạn",
    partialYear: { year in
      let (first, last) = (year.first.number, year.last.number)
      if first == last { return monthText(year.last) }
      if first == 1 { return "\(last) tháng đầu năm \(year.year)" }
      return last == 12
        ? "\(13 - first) tháng cuối năm \(year.year)" : "tháng \(first)–\(last) năm \(year.year)"
    },
    span: { window in
      guard window.first != window.last else { return monthText(window.last) }
      return "từ \(monthText(window.first)) đến \(monthText(window.last))"
    },
    coverage: { window in
      guard window.first != window.last else { return monthText(window.last) }
      let last = "đến hết \(monthText(window.last))"
      return window.first.number == 1 ? last : "từ \(monthText(window.first)) \(last)"
    },
    windowName: { window in
      let count = window.years.count
      if count == 1 { return "năm \(window.last.year)" }
      let period = "\(window.first.year)–\(window.last.year)"
      return window.first.number == 1 ? "\(count) năm \(period)" : "giai đoạn \(period)"
    },
    term: { "nhiệm kỳ \($0)" },
    date: { day, year in
      guard let day else { return "ngày       tháng       năm \(year)" }
      let month = DateFormat.monthNumber(day.month)
      return "ngày \(DateFormat.dayNumber(day)) tháng \(month) năm \(day.year)"
    },
    otherUnits: { "\($0) đơn vị khác" },
    former: "(cũ)",
    thresholdLabel: { "mức \($0)" },
    indicator: "Chỉ tiêu",
    belowThreshold: { "▼ và chữ đậm: \($0) thấp hơn mức \($1)." },
    moreDecimals: { "\($0): ghi thêm số lẻ để không lẫn với mức." },
    manyMoreDecimals: "Tỷ lệ nào ghi nhiều số lẻ hơn là để không lẫn với mức.",
    noRecords: "–: không có số liệu.",
    atLeast: "≥: có dòng số liệu để trống số này, nên con số thực tế có thể lớn hơn.",
    sparkline: "Diễn biến",
    sparklineNote: {
      "Diễn biến: \($0) theo \($1), mỗi dòng một thang đo; chấm ở giá trị cuối và giá trị thấp nhất."
    },
    notAdded: "Số người và số lượt người là hai đại lượng khác nhau, không cộng với nhau.",
    countsAttendances: { "Tính theo lượt người: \($0)." },
    recordHeads: RecordHeads(
      number: "TT", date: "Ngày", unit: "Đơn vị", subject: "Loại hình, nội dung",
      classes: "Lớp",
      participants: { kinds in
        kinds == [.attendances] ? "Lượt" : kinds.count > 1 ? "Học viên" : "Người"
      }, document: "Văn bản", format: "Hình thức",
      required: "Phải học", attended: "Đã học", reports: "Bài thu hoạch",
      inPerson: "Trực tiếp", online: "Trực tuyến", year: { "Năm \($0)" },
      subtotal: { total, year in "\(total) năm \(year)" }),
    comparisonHeads: ComparisonHeads(
      change: "Tăng, giảm",
      note: "Tăng, giảm: lũy kế từ đầu năm so với cùng kỳ năm trước.",
      rateNote:
        "Tăng, giảm: lũy kế từ đầu năm so với cùng kỳ năm trước; tỷ lệ tính bằng điểm phần trăm.",
      gap: "–: không có số liệu, hoặc không so sánh được vì một trong hai kỳ thiếu số liệu.",
      wholeTotals:
        "Dòng cộng so sánh tổng số có trong số liệu của hai kỳ, kể cả loại hình chỉ có số liệu ở một kỳ."
    ),
    sourceHeads: SourceHeads(
      file: "Tệp số liệu", checksum: "Mã kiểm tra SHA-256", rowsRead: "Đã đọc",
      rowsInWindow: "Trong giai đoạn",
      rowsLeftOut: "Bỏ ra", place: "Vị trí", reason: "Lý do",
      leftOutCaption: "Các dòng số liệu không đưa vào báo cáo",
      madeBy: { "Báo cáo được lập bằng chương trình report, phiên bản \($0)." }),
    planWords: PlanWords(
      planned: "Kế hoạch", done: "Thực hiện", share: "Tỷ lệ", yearPlan: "Kế hoạch năm",
      noTarget: "không giao chỉ tiêu", noPlan: "chưa có kế hoạch",
      soFar: { year in
        "Thực hiện: đến hết \(monthText(year.last)), so với kế hoạch cả năm \(year.year)."
      },
      missed: "▼ và chữ đậm: chưa đạt kế hoạch năm.",
      withoutTarget: { "Không giao chỉ tiêu: \($0)." },
      yearWithoutPlan: { "Năm \($0) chưa có kế hoạch." },
      ofClasses: "số lớp",
      totals: "Dòng cộng chỉ tính các loại hình có chỉ tiêu lớn hơn 0.",
      withoutRecords: { "Có chỉ tiêu, chưa có số liệu thực hiện: \($0)." },
      gap: "–: không có chỉ tiêu hoặc thiếu số liệu.")
  )
}

/// `tháng 9/2022`: only January and February have a leading zero.
private func monthText(_ month: Month) -> String { "tháng \(shortMonthText(month))" }

/// `9/2022`.
private func shortMonthText(_ month: Month) -> String {
  "\(DateFormat.monthNumber(month))/\(month.year)"
}
