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
    let looks = (0..<8).map { SeriesLook($0, theme: theme) }
    for sight in Sight.allCases {
      for look in looks {
        #expect(sight.contrast(look.lineInk, theme.paper) >= 3, "\(sight)")
      }
    }
    // Told apart without colour: by dashes or by markers.
    for (one, other) in pairs(of: looks) {
      #expect(one.dash != other.dash || one.marker != other.marker)
    }
    let first = looks.prefix(4)
    #expect(Set(first.map(\.dash)).count == 4 && Set(first.map(\.marker)).count == 4)
  }

  @Test func fillsAreToldApartWithoutColour() {
    let looks = (0..<8).map { SeriesLook($0, theme: theme) }
    for (one, other) in pairs(of: looks) {
      switch (one.fill, other.fill) {
      case (.solid(let a), .solid(let b)):
        for sight in Sight.allCases { #expect(sight.contrast(a, b) >= 1.8, "\(sight)") }
      case (.pattern(let a), .pattern(let b)): #expect(a.figure != b.figure)
      default: break
      }
    }
  }

  @Test func theAccentIsToldFromDataWithoutColour() {
    // What misses the mark has another shape and ▼; its ink still stands out from paper.
    for sight in Sight.allCases {
      #expect(sight.contrast(theme.accentInk, theme.paper) >= 4.5, "\(sight)")
    }
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

  private func pairs<Element>(of all: [Element]) -> [(Element, Element)] {
    all.indices.flatMap { one in all[(one + 1)...].map { (all[one], $0) } }
  }

  /// A hatch counts as solid where it is not.
  private func contrast(_ a: Paint, _ b: Paint) -> Double {
    guard case .solid(let x) = a, case .solid(let y) = b else { return 1 }
    return Sight.allCases.map { $0.contrast(x, y) }.min() ?? 1
  }

  private func contrast(_ a: Color, _ b: Color) -> Double { Sight.usual.contrast(a, b) }
}

/// How a reader sees colours: as they are, in grey, or without red or green cones.
///
/// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision
/// Deficiency" (2009), table 1, severity 1.0; the matrices act on linear light.
enum Sight: CaseIterable {
  case usual, grey, protan, deutan

  /// WCAG 2.2's contrast of relative luminances.
  func contrast(_ a: Color, _ b: Color) -> Double {
    let (x, y) = (luminance(a), luminance(b))
    return (max(x, y) + 0.05) / (min(x, y) + 0.05)
  }

  private func luminance(_ color: Color) -> Double {
    let seen = rows.map { row in
      min(
        max(
          row[0] * linear(color.red) + row[1] * linear(color.green) + row[2] * linear(color.blue), 0
        ),
        1)
    }
    return 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]
  }

  private var rows: [[Double]] {
    switch self {
    case .usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .grey: Array(repeating: [0.2126, 0.7152, 0.0722], count: 3)
    case .protan:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deutan:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    }
  }

  private func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
