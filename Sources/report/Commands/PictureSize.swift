import ArgumentParser
import Drawing

/// The value of `--size`: `254x143mm` or `1280x720px`.
struct PictureSize: ExpressibleByArgument {
  /// What lengths are given in.
  enum Unit: String, CaseIterable {
    /// Dots are drawn at 300 to the inch.
    case mm
    /// 96 to the inch, as in CSS.
    case px
  }

  let size: Size
  /// Dots to the inch, where the picture is made of dots.
  let resolution: Double

  /// A slide of 16 to 9, 13.33 inches wide.
  static let usual = PictureSize(width: 1280, height: 720, .px)

  /// Lengths up to this many points: what pictures may measure.
  private static let longest = 14_400.0

  private init(width: Double, height: Double, _ unit: Unit) {
    let point =
      switch unit {
      case .mm: 72 / 25.4
      case .px: 0.75
      }
    size = Size(width: width * point, height: height * point)
    resolution = unit == .mm ? 300 : 96
  }

  init?(argument: String) {
    guard let unit = Unit.allCases.first(where: { argument.hasSuffix($0.rawValue) }) else {
      return nil
    }
    let lengths = argument.dropLast(unit.rawValue.count).split(
      separator: "x", omittingEmptySubsequences: false
    ).map { Int($0) }
    guard lengths.count == 2, let width = lengths[0], let height = lengths[1], width > 0,
      height > 0,
      width < 100_000, height < 100_000
    else { return nil }
    self.init(width: Double(width), height: Double(height), unit)
    guard max(size.width, size.height) <= Self.longest,
      max(size.width, size.height) * resolution / 72 <= 32_000
    else { return nil }
  }

  var defaultValueDescription: String { "1280x720px" }
}
