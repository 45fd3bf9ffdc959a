import Document
import Drawing
import Testing

@testable import Charts

/// Bars one on another.
@Suite struct StackedBarTests {
  @Test func heightsAreInTheRatioOfTotals() throws {
    let drawing = try Samples.drawn(Samples.total).drawing
    let heights = drawing.filled.map(\.box.height)
    #expect(heights.count == 5)
    // 2874 to 3828, both from 0.
    #expect(abs(heights[0] / heights[2] - 2874.0 / 3828) < 1e-6)
  }

  @Test func segmentsStandOnOneAnother() throws {
    let drawing = try Samples.drawn(Samples.stacked).drawing
    let first = drawing.filled.filter { abs($0.box.x - drawing.filled[0].box.x) < 0.01 }.map(\.box)
    for (lower, upper) in zip(first, first.dropFirst()) {
      #expect(abs(upper.maxY - lower.y) < 0.01)
    }
  }

  @Test func totalsStandAbove() throws {
    let words = try Samples.drawn(Samples.stacked).drawing.words
    for total in ["2.874", "3.438", "3.828", "2.263", "3.336"] { #expect(words.contains(total)) }
  }
}
