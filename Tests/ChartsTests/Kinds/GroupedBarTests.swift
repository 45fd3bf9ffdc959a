import Document
import Drawing
import Testing

@testable import Charts

/// Bars side by side.
@Suite struct GroupedBarTests {
  @Test func barsStartAtZero() throws {
    let bars = try Samples.drawn(Samples.grouped).drawing.filled.map(\.box).filter { $0.height > 9 }
    #expect(bars.count == 9)
    #expect(Set(bars.map { ($0.maxY * 100).rounded() }).count == 1)
    #expect(abs(bars[0].height / bars[1].height - 81.0 / 22) < 1e-6)
  }

  @Test func unlikeSeriesStandInPanelsOnTheirOwnScales() throws {
    var chart = Samples.chart(
      .groupedBar, "số", [("Số người", Samples.counts([10, 20, 30, 40, 50]))])
    chart.series[0].unit = "người"
    chart.series.append(
      Chart.Series(
        name: "Số lượt", values: Samples.counts([100, 200, 300, 400, 500]), unit: "lượt người"))
    let drawing = try Samples.drawn(chart).drawing
    let bars = drawing.filled.map(\.box)
    #expect(bars.count == 10)
    // The highest of each panel are alike, though one counts ten times the other.
    #expect(abs(bars[4].height - bars[9].height) < 0.01)
    #expect(drawing.words.contains("Mỗi ô có thang đo riêng."))
  }

  @Test func aPaleBarHasAnOutline() throws {
    let drawing = try Samples.drawn(Samples.grouped).drawing
    let outlined = drawing.marks.contains { mark in
      guard case .path(_, nil, let stroke?) = mark else { return false }
      return stroke.color == ChartTheme().dataInk && stroke.width == 0.6
    }
    #expect(outlined)
  }
}
