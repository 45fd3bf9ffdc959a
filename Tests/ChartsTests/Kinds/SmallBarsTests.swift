import Document
import Drawing
import Testing

@testable import Charts

/// Small panels of bars.
@Suite struct SmallBarsTests {
  @Test func unitsAreQuieterThanNames() throws {
    let chart = Samples.chart(
      .smallBars, "học viên",
      [
        ("Tập huấn (lượt người)", Samples.counts([1, 2, 3, 4, 5])),
        ("Bồi dưỡng", Samples.counts([1, 2, 3, 4, 5])),
      ])
    let texts = try Samples.drawn(chart).drawing.texts
    let name = try #require(texts.first { $0.string == "Tập huấn" })
    let unit = try #require(texts.first { $0.string == "(lượt người)" })
    #expect(name.style.isBold && !unit.style.isBold)
    #expect(unit.position.y >= name.position.y)
  }

  @Test func aTotalIsNotCompared() {
    var chart = Samples.chart(
      .smallBars, "lớp",
      [
        ("Cộng", Samples.counts([5, 6, 7, 8, 9])), ("A", Samples.counts([1, 2, 3, 4, 5])),
        ("B", Samples.counts([1, 2, 3, 4, 1])), ("C", Samples.counts([1, 2, 3, 4, 1])),
        ("D", Samples.counts([2, 2, 3, 4, 2])),
      ])
    #expect(ChartReading(chart).headline.contains("tăng ở 2"))
    chart.series[0].isTotal = true
    #expect(ChartReading(chart).headline.contains("tăng ở 1"))
  }

  @Test func sevenPanelsStandInTwoRows() throws {
    let titles = Samples.categories.map { $0.0.split(separator: " ")[0] }
    let texts = try Samples.drawn(Samples.smallBars).drawing.texts.filter { text in
      text.style.isBold && titles.contains { text.string.hasPrefix($0) }
    }
    #expect(Set(texts.map(\.position.y)).count <= 3)
  }

  /// Long numbers over bars of about the same height.
  @Test func valuesBesideEachOtherStandApart() throws {
    let chart = Samples.chart(
      .smallBars, "lượt người",
      Samples.categories.map { ($0.0, Samples.counts([2181, 2531, 2612, 1715, 2461])) })
    let texts = try Samples.drawn(chart).drawing.texts
    let boxes = ["2.531", "2.612"].map { value in
      texts.filter { $0.string == value }.map { HelveticaMeasuring().box($0) }
    }
    #expect(boxes[0].count == 7)
    for (left, right) in zip(boxes[0], boxes[1]) { #expect(right.x - left.maxX > 2.49) }
  }
}
