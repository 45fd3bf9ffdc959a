import Drawing
import Testing

@testable import Rendering

@Suite struct HatchingTests {
  private func pattern(_ figure: Pattern.Figure, spacing: Double = 4) -> Pattern {
    Pattern(
      figure: figure, ink: Color(grey: 0), ground: Color(grey: 1), spacing: spacing, width: 0.5)
  }

  private func points(_ hatching: Hatching) -> [Point] {
    hatching.path.elements.compactMap {
      switch $0 {
      case .move(let p), .line(let p): p
      case .curve, .close: nil
      }
    }
  }

  @Test func linesOfNeighbouringAreasJoin() {
    let step = 4 * 2.0.squareRoot()
    for area in [Rect(x: 3, y: 7, width: 20, height: 9), Rect(x: 23, y: 7, width: 11, height: 30)] {
      for p in points(Hatching(pattern(.rising), over: area)) {
        let place = (p.x + p.y) / step
        #expect(abs(place - place.rounded()) < 1e-9)
      }
      for p in points(Hatching(pattern(.falling), over: area)) {
        let place = (p.x - p.y) / step
        #expect(abs(place - place.rounded()) < 1e-9)
      }
    }
  }

  @Test(arguments: Pattern.Figure.allCases)
  func noCornerOfTheAreaIsLeftOut(figure: Pattern.Figure) throws {
    let area = Rect(x: 3, y: 7, width: 20, height: 9)
    let box = try #require(Hatching(pattern(figure), over: area).path.bounds)
    #expect(box.x <= area.x && box.maxX >= area.maxX)
    #expect(box.y <= area.y + 4 && box.maxY >= area.maxY - 4)
  }

  @Test func dotsAreRoundAndLinesAreNot() {
    let area = Rect(x: 0, y: 0, width: 8, height: 8)
    #expect(Hatching(pattern(.dots), over: area).stroke.isRound)
    #expect(!Hatching(pattern(.level), over: area).stroke.isRound)
    #expect(points(Hatching(pattern(.dots), over: area)).count == 18)
  }

  @Test(arguments: [0, -1, Double.nan])
  func aSpacingThatIsNoneDrawsTheGroundAlone(spacing: Double) {
    let hatching = Hatching(
      pattern(.level, spacing: spacing), over: Rect(x: 0, y: 0, width: 8, height: 8))
    #expect(hatching.path.elements.isEmpty)
  }
}
