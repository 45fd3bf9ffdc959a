/// What a spreadsheet writes into a CSV file where it has no value to show.
public enum SpreadsheetFault: Hashable, Sendable {
  /// A formula failed: `#DIV/0!`, `#REF!`, `#N/A`, and LibreOffice's `Err:502`.
  case failedFormula
  /// The column was too narrow for the value: `####`.
  case narrowColumn

  /// The fault that `text` stands for; nil when it stands for itself.
  init?(_ text: String) {
    if text.utf8.first == UInt8(ascii: "#") {
      if text.utf8.count > 1, text.utf8.allSatisfy({ $0 == UInt8(ascii: "#") }) {
        self = .narrowColumn
      } else if Self.isErrorValue(text.dropFirst()) {
        self = .failedFormula
      } else {
        return nil
      }
    } else if text.utf8.dropLast(3).last == UInt8(ascii: ":"), Self.isErrorNumber(text.lowercased())
    {
      self = .failedFormula
    } else {
      return nil
    }
  }

  /// `DIV/0!`, `NAME?`: Excel's error values, whatever the version calls them, end with a mark and are
  /// one word. `N/A` and `GETTING_DATA` have no mark.
  private static func isErrorValue(_ name: Substring) -> Bool {
    if ["N/A", "GETTING_DATA"].contains(name.uppercased()) { return true }
    guard let mark = name.last, mark == "!" || mark == "?", name.count > 1 else { return false }
    return name.dropLast().allSatisfy { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "_" }
  }

  /// `Err:502`, and `Lỗi:502` where LibreOffice speaks Vietnamese.
  private static func isErrorNumber(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2 && ["err", "lỗi"].contains(nfc(String(parts[0])))
      && parts[1].utf8.count == 3 && parts[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
  }
}
