import Diagnostics

/// A column that records can have.
public enum Column: Int, Sendable, CaseIterable {
  case date, year, month, unit
  case category, topic, classes, participants
  case document, format, points, required, attended, reports
  case studyRate, reportRate

  /// Its canonical name, which is its English header too: `participants`.
  public var name: String { headers.english }

  /// The header that a file in `language` gives it.
  public func header(in language: Language) -> String {
    switch language {
    case .vietnamese: headers.vietnamese
    case .english: headers.english
    }
  }

  private var headers: (english: String, vietnamese: String) {
    switch self {
    case .date: ("date", "Ngày")
    case .year: ("year", "Năm")
    case .month: ("month", "Tháng")
    case .unit: ("unit", "Đơn vị")
    case .category: ("category", "Loại hình")
    case .topic: ("topic", "Nội dung")
    case .classes: ("classes", "Số lớp")
    case .participants: ("participants", "Số học viên")
    case .document: ("document", "Văn bản")
    case .format: ("format", "Hình thức")
    case .points: ("points", "Điểm cầu")
    case .required: ("required", "Phải học")
    case .attended: ("attended", "Đã học")
    case .reports: ("reports", "Bài thu hoạch")
    case .studyRate: ("study_rate", "Tỷ lệ học")
    case .reportRate: ("report_rate", "Tỷ lệ viết thu hoạch")
    }
  }

  /// All headers that mean it.
  var spellings: [String] {
    let others =
      switch self {
      case .date: ["Ngày tháng", "Ngày tháng năm", "Ngày, tháng, năm"]
      case .classes: ["Lớp", "Số lớp mở", "Số lớp đã mở", "Tổng số lớp"]
      case .points: ["Số điểm cầu"]
      case .reports:
        [
          "Số bài thu hoạch", "Viết thu hoạch", "Viết bài thu hoạch", "Bài viết thu hoạch",
          "Số bài viết thu hoạch",
        ]
      case .participants: ["Học viên", "Số lượng học viên", "Số lượt học viên"]
      case .studyRate:
        ["Tỉ lệ học", "Tỷ lệ học tập", "Tỉ lệ học tập", "Tỷ lệ đã học", "Tỉ lệ đã học"]
      case .reportRate:
        [
          "Tỉ lệ viết thu hoạch", "Tỷ lệ viết bài thu hoạch", "Tỉ lệ viết bài thu hoạch",
          "Tỷ lệ bài thu hoạch", "Tỉ lệ bài thu hoạch", "Tỷ lệ thu hoạch", "Tỉ lệ thu hoạch",
        ]
      default: [String]()
      }
    return Language.allCases.map(header(in:)) + others
  }

  /// Whether its cells are names or other words.
  var isText: Bool {
    switch self {
    case .unit, .category, .topic, .document, .format: true
    default: false
    }
  }

  /// Whether its cells are rates, which only check, or stand in for, the row's counts.
  var isRate: Bool { self == .studyRate || self == .reportRate }

  /// The columns of which one is enough in a file that has no column of this: a rate can be written as
  /// its two counts.
  var substitutes: [Column] {
    switch self {
    case .required: [.studyRate]
    case .attended: [.studyRate, .reportRate]
    case .reports: [.reportRate]
    default: []
    }
  }
}

/// The columns of one kind of records.
public struct Schema: Sendable, Hashable {
  /// When a record's row tells its time.
  public enum Time: Sendable, Hashable {
    /// `date`, or `year` and `month`.
    case dateOrMonth
    /// `year` alone.
    case year
  }

  /// The columns that tell when.
  public var time: Time
  /// The further columns that a file must have.
  public var required: [Column]
  /// The columns that a file may have.
  public var optional: [Column]

  /// Training: classes held, people sent on courses.
  public static let training = Schema(
    time: .dateOrMonth, required: [.unit, .category, .participants], optional: [.topic, .classes])

  /// Study of directives and resolutions.
  public static let study = Schema(
    time: .dateOrMonth, required: [.unit, .document, .required, .attended],
    optional: [.format, .points, .reports, .studyRate, .reportRate])

  /// What a year's plan asks for.
  public static let plan = Schema(
    time: .year, required: [.category], optional: [.classes, .participants])

  /// The columns that can tell when.
  public var timeColumns: [Column] {
    switch time {
    case .dateOrMonth: [.date, .year, .month]
    case .year: [.year]
    }
  }

  /// The columns whose cells are names.
  var nameColumns: [Column] {
    [.unit, .category, .document, .topic, .format].filter { columns.contains($0) }
  }

  /// All columns that a file can have.
  public var columns: [Column] { timeColumns + required + optional }
}

extension StudyRecord.Format {
  /// The spellings that a `format` cell can have, in the order of the cases; the first is the one
  /// that reports print.
  static let spellings = allCases.map { format in
    switch format {
    case .inPerson: RegisteredName("Trực tiếp", aliases: ["in person", format.rawValue])
    case .online: RegisteredName("Trực tuyến", aliases: [format.rawValue])
    }
  }
}
