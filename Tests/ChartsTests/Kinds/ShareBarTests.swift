import Document
import Drawing
import Testing

@testable import Charts

/// Bars cut into shares.
@Suite struct ShareBarTests {
  @Test func allBarsAreEquallyHigh() throws {
    let drawing = try Samples.drawn(Samples.shares).drawing
    let byBar = Dictionary(grouping: drawing.filled.filter { $0.box.width > 20 }) {
      Int($0.box.x.rounded())
    }
    let heights = byBar.values.map { $0.map(\.box.height).reduce(0, +) }
    #expect(heights.count == 5)
    #expect((heights.max() ?? 0) - (heights.min() ?? 0) < 0.01)
  }

  @Test func sharesAreLabelledAndTotalsSaid() throws {
    let drawn = try Samples.drawn(Samples.shares)
    #expect(drawn.drawing.words.contains("72,5%"))
    #expect(drawn.drawing.words.contains("Số ghi trên cột: tổng số lượt học tập."))
    #expect(drawn.alternativeText.contains("2021: 72,5%"))
    #expect(drawn.headline.contains("Trực tuyến tăng từ 0,0% lên 72,5%"))
  }

  @Test func nearlyAllIsNotAll() throws {
    let chart = Samples.chart(
      .shareBar, "lượt",
      [("A", Samples.counts([1999, 1, 1, 1, 1])), ("B", Samples.counts([1, 0, 0, 0, 0]))])
    let words = try Samples.drawn(chart).drawing.words
    #expect(words.contains("99,95%") && words.contains("100,0%"))
  }

  @Test func nothingIsDividedByZero() throws {
    let zeros = Samples.chart(
      .shareBar, "lượt",
      [("A", Samples.counts([0, 0, nil, 0, 0])), ("B", Samples.counts([0, nil, nil, 0, 0]))])
    #expect(try !Samples.drawn(zeros).drawing.words.contains("%"))
  }

  @Test func ratesHaveNoShares() {
    let rates = Samples.chart(.shareBar, "tỷ lệ", [("A", Samples.studyRates)])
    #expect(throws: ChartProblem.rateInBars(.shareBar)) { try Samples.drawn(rates) }
  }
}
