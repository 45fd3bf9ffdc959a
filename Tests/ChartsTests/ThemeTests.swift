import Drawing
import Foundation
import Testing

@testable import Charts

/// The page is printed black and white: what tells things apart must be lightness.
@Suite struct ThemeTests {
  private let theme = ChartTheme()

  @Test func labelsAreNeverBelowEightPoints() {
    #expect(ChartTheme(family: "Liberation Sans", size: 5).size == 8)
    let styles = [theme.label, theme.title, theme.note, theme.small, theme.smallNote]
    #expect(styles.allSatisfy { $0.size >= 8 })
  }

  @Test func wordsStandOutFromPaper() {
    for ink in [theme.ink, theme.quietInk, theme.accentInk] {
      #expect(contrast(ink, theme.paper) >= 7)
    }
  }

  @Test func linesStandOutFromPaper() {
    for index in 0..<4 {
      #expect(contrast(SeriesLook(index, theme: theme).lineInk, theme.paper) >= 3)
    }
    let looks = (0..<4).map { SeriesLook($0, theme: theme) }
    #expect(Set(looks.map(\.dash)).count == 4)
    #expect(Set(looks.map(\.marker)).count == 4)
  }

  @Test func wordsStandOutFromFills() {
    for index in 0..<8 {
      let look = SeriesLook(index, theme: theme)
      guard case .solid(let fill) = look.fill else { continue }
      #expect(contrast(look.inkOnFill, fill) >= 4.5)
    }
  }

  @Test func neighboursInAStackArePartedByContrastOrAWhiteLine() throws {
    let drawing = try Samples.drawn(Samples.stacked).drawing
    var segments: [(Rect, Paint)] = []
    var whiteLines: [Rect] = []
    for case .path(let path, let fill, let stroke) in drawing.marks {
      guard let box = path.bounds else { continue }
      if let fill, stroke == nil { segments.append((box, fill)) }
      if let stroke, stroke.color == theme.paper, stroke.width >= 1 { whiteLines.append(box) }
    }
    var pairs = 0
    for (upper, upperFill) in segments {
      for (lower, lowerFill) in segments
      where abs(upper.maxY - lower.y) < 0.01 && upper.x == lower.x && upper.width == lower.width {
        pairs += 1
        let isParted = whiteLines.contains {
          abs($0.y - lower.y) < 0.01 && $0.x <= lower.x && $0.maxX >= lower.maxX
        }
        #expect(isParted || contrast(upperFill, lowerFill) >= 3)
      }
    }
    #expect(pairs >= 5 * 5)
  }

  /// WCAG 2.2's contrast of relative luminances; a hatch counts as solid where it is not.
  private func contrast(_ a: Paint, _ b: Paint) -> Double {
    guard case .solid(let x) = a, case .solid(let y) = b else { return 1 }
    return contrast(x, y)
  }

  private func contrast(_ a: Color, _ b: Color) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  private func luminance(_ color: Color) -> Double {
    func linear(_ part: Double) -> Double {
      part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green)
      + 0.0722 * linear(color.blue)
  }
}
