import Drawing
import Foundation

/// Measures text by the widths of Helvetica and Helvetica-Bold (Adobe's AFM files), which
/// Liberation Sans shares; a Vietnamese letter is as wide as its base, and its horn.
struct HelveticaMeasuring: TextMeasuring {
  func width(of string: String, in style: TextStyle) -> Double {
    let table = style.isBold ? Self.bold : Self.regular
    let units = string.decomposedStringWithCanonicalMapping.unicodeScalars
      .reduce(0) { $0 + Self.width($1, table) }
    return Double(units) / 1000 * style.size
  }

  func metrics(of style: TextStyle) -> FontMetrics {
    FontMetrics(
      ascent: 0.905 * style.size, descent: 0.212 * style.size, capHeight: 0.688 * style.size)
  }

  private static func width(_ scalar: Unicode.Scalar, _ table: [Int]) -> Int {
    switch scalar {
    case " "..."~": table[Int(scalar.value) - 32]
    case "đ", "Đ": table[Int(scalar == "đ" ? 0x64 : 0x44) - 32]
    case "\u{31B}": 110
    case "\u{300}"..."\u{36F}": 0
    case "▼": 990
    case "…": 1000
    case "“", "”": 500
    default: 584
    }
  }

  private static let regular = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
  private static let bold = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
  ]
}
