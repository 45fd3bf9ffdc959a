import Document
import Drawing
import Testing

@testable import Charts

/// Level bars in order.
@Suite struct RankedBarTests {
  @Test func rowsAreInOrderAndBarsStartAtZero() throws {
    let drawing = try Samples.drawn(Samples.rankedBars).drawing
    let bars = drawing.filled.map(\.box)
    #expect(bars.map(\.width) == bars.map(\.width).sorted(by: >))
    #expect(Set(bars.map(\.x)).count == 1)
    #expect(abs(bars[1].width / bars[0].width - 1900.0 / 11_500) < 1e-6)
  }

  @Test func aPartialRowIsHatched() throws {
    let chart = Samples.chart(
      .rankedBar, "lớp", at: Samples.partialYears, [("A", Samples.counts([5, 4, 3, 2, 1]))])
    guard case .pattern = try Samples.drawn(chart).drawing.filled.last?.fill else {
      Issue.record("not hatched")
      return
    }
  }
}
