import Document
import Drawing
import Testing

@testable import Charts

/// Bars on what was planned.
@Suite struct BulletTests {
  @Test func allTargetsStandOnOneLine() throws {
    let ink = ChartTheme().ink
    let targets = try Samples.drawn(Samples.bullets).drawing.marks.compactMap { mark -> Double? in
      guard case .path(let path, nil, let stroke?) = mark, stroke.color == ink, stroke.width == 1.8
      else { return nil }
      return path.bounds?.x
    }
    // One in the key; the rows without a plan have none.
    #expect(targets.count == 1 + 5)
    #expect(Set(targets.dropFirst().map { ($0 * 100).rounded() }).count == 1)
  }

  @Test func aMissIsMarkedAndNeverPrintedAsReached() throws {
    let words = try Samples.drawn(Samples.bullets).drawing.words
    #expect(words.contains("▼8.996/9.000 (99,96%)"))
  }
}
