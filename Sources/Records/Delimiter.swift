/// What can stand between fields; the values are those of `--delimiter`.
public enum Delimiter: String, Sendable, Hashable, CaseIterable {
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
