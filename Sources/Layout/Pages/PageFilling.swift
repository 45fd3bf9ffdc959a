/// How pages are filled where a block does not fit: what is drawn lower, what waits, what goes with the
/// closing.
struct PageFilling: Hashable {
  /// A figure is drawn so much lower, of 1, rather than on the next page.
  var lower = 0.85
  /// The same where much of a page would stay empty.
  var low = 0.75
  /// The same where nothing else can fill it.
  let lowest = 0.6
  /// A page with so much white, of 1, is filled by other means than waiting.
  let muchWhite = 0.25
  /// What of a page, of 1, may stay empty so that what waits does not come after a section's heading.
  var whiteBeforeSection = 0.5
  /// The same before a part's heading.
  var whiteBeforePart = 0.35
  /// The closing takes at least so many lines of text with it to another page.
  var linesBeforeClosing = 2

  /// What of a page, of 1, may stay empty so that what waits does not come after `kind`; nil for what
  /// is no heading of a section or part.
  func mostWhite(before kind: LaidBlock.Kind) -> Double? {
    guard case .heading(let level) = kind, level <= 2 else { return nil }
    return level == 1 ? whiteBeforeSection : whiteBeforePart
  }

  /// Ways to fill all pages, the usual one first.
  static let ways: [PageFilling] = {
    var ways: [PageFilling] = []
    for (lower, low) in [(0.85, 0.75), (0.7, 0.65), (0.95, 0.75)] {
      for (section, part) in [(0.5, 0.35), (0.5, 0.2), (0.7, 0.5)] {
        ways.append(
          PageFilling(
            lower: lower, low: low, whiteBeforeSection: section, whiteBeforePart: part))
      }
    }
    return ways
  }()

  /// The same way with more text before the closing, which changes the last pages alone.
  var withMoreBeforeClosing: [PageFilling] {
    [5, 8, 12].map { lines in
      var filling = self
      filling.linesBeforeClosing = lines
      return filling
    }
  }
}
