import Glibc

extension Color {
  /// The contrast of two colours' relative luminances, from 1 to 21 (WCAG 2.2, “contrast ratio”).
  public func contrast(with other: Color) -> Double {
    let (high, low) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (high + 0.05) / (low + 0.05)
  }

  /// Relative luminance in sRGB (WCAG 2.2): 0 for black, 1 for white.
  private var luminance: Double {
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
