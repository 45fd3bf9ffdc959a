import Drawing
import Glibc

/// The colours of pages; charts have their own.
enum Ink {
  static let text = Color(grey: 0)
  /// Rules under heads and over totals.
  static let rule = Color(grey: 0.1)
  /// Rules between rows.
  static let hairline = Color(grey: 0.72)
  /// What misses its mark, near black on every ground: ▼ and bold type tell it, and one meaning in
  /// two colours would be a riddle.
  static let flag = Color(grey: 0.05)

  /// A heat map's ground from near white to a blue that black figures stand out on, one hue.
  static func heat(_ shade: Double) -> Color {
    let (light, dark) = (Color(hex: 0xF1F6FB), Color(hex: 0x8CB4DB))
    let part = min(max(shade, 0), 1)
    func mixed(_ from: Double, _ to: Double) -> Double { from + (to - from) * part }
    return Color(
      red: mixed(light.red, dark.red), green: mixed(light.green, dark.green),
      blue: mixed(light.blue, dark.blue))
  }

  /// `preferred` where it can be read on `ground`, else black or white, whichever stands out more.
  static func readable(_ preferred: Color, on ground: Color) -> Color {
    if preferred.contrast(with: ground) >= minimumContrast { return preferred }
    let (black, white) = (Color(grey: 0), Color(grey: 1))
    return black.contrast(with: ground) >= white.contrast(with: ground) ? black : white
  }

  /// WCAG 2.1, 1.4.3: at least 4.5 : 1 for text.
  static let minimumContrast = 4.5
}
