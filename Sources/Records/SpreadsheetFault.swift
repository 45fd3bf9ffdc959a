/// What a spreadsheet writes into a CSV file where it has no value to show.
public enum SpreadsheetFault: Hashable, Sendable {
  /// A formula failed: `#DIV/0!`, `#REF!`, `#N/A`.
  case failedFormula
  /// The column was too narrow for the value: `####`.
  case narrowColumn

  /// The fault that `text` stands for; nil when it stands for itself.
  init?(_ text: String) {
    guard text.utf8.first == UInt8(ascii: "#") else { return nil }
    if text.utf8.count > 1, text.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) {
      self = .narrowColumn
    } else if Self.failures.contains(text.uppercased()) {
      self = .failedFormula
    } else {
      return nil
    }
  }

  private static let failures: [String] = [
    "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!",
  ]
}
