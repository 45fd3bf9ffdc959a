import Records

extension StudyRecord.Format {
  /// Its place along the dimension.
  var order: Int32 { self == .inPerson ? 0 : 1 }

  /// As records and reports have it.
  public var label: String {
    switch self {
    case .inPerson: "Trực tiếp"
    case .online: "Trực tuyến"
    }
  }
}
