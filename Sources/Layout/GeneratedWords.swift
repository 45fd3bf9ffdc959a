import Diagnostics

/// The few words that layout adds to a document.
struct GeneratedWords {
  let language: Language

  /// `Bảng 1`.
  func tableName(_ number: Int) -> String {
    language == .vietnamese ? "Bảng \(number)" : "Table \(number)"
  }

  /// `Biểu đồ 1`.
  func figureName(_ number: Int) -> String {
    language == .vietnamese ? "Biểu đồ \(number)" : "Chart \(number)"
  }

  /// `Bảng 1. `, before a table's title.
  func table(_ number: Int) -> String { tableName(number) + ". " }

  /// `Biểu đồ 1. `, before a figure's caption.
  func figure(_ number: Int) -> String { figureName(number) + ". " }

  /// After a table's title, on the pages that it goes on to.
  var continued: String { language == .vietnamese ? " (tiếp theo)" : " (continued)" }

  /// After a figure's caption, of a chart that is higher than a page.
  func part(_ number: Int, of count: Int) -> String {
    language == .vietnamese ? " (phần \(number)/\(count))" : " (part \(number) of \(count))"
  }

  /// Above a table without a title, on the pages that it goes on to.
  var continuedAlone: String { language == .vietnamese ? "(tiếp theo)" : "(continued)" }

  /// The name that links to a table use.
  func tableAnchor(_ number: Int) -> String {
    language == .vietnamese ? "bang-\(number)" : "table-\(number)"
  }

  /// The name that links to a figure use.
  func figureAnchor(_ number: Int) -> String {
    language == .vietnamese ? "bieu-do-\(number)" : "chart-\(number)"
  }

  /// The name of a heading without one of its own.
  func headingAnchor(_ number: Int) -> String {
    language == .vietnamese ? "muc-\(number)" : "section-\(number)"
  }

  /// The name of an appendix.
  func appendixAnchor(_ number: Int) -> String {
    language == .vietnamese ? "phu-luc-\(number)" : "appendix-\(number)"
  }

  /// What the field for a digital signature is for.
  var signatureField: String { language == .vietnamese ? "Ô ký số" : "Signature" }

  /// Before a decimal.
  var decimalSeparator: UInt8 { language == .vietnamese ? 0x2C : 0x2E }
}
