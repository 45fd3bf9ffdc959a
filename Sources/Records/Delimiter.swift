/// What stands between the fields of a CSV file.
public enum Delimiter: String, Sendable, CaseIterable {
  case comma, semicolon, tab

  /// Its byte.
  public var byte: UInt8 {
    switch self {
    case .comma: Byte.comma
    case .semicolon: Byte.semicolon
    case .tab: Byte.tab
    }
  }
}
