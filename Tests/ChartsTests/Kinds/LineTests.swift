import Document
import Drawing
import Quantities
import Testing

@testable import Charts

/// Lines with markers.
@Suite struct LineTests {
  @Test func theMarkSaysItsValueAndSinceWhenItHolds() throws {
    let words = try Samples.drawn(Samples.line).drawing.words
    #expect(words.contains("mức 93,5%") && words.contains("đạt từ 2018"))
    #expect(words.contains("Trục đứng bắt đầu từ 90%."))
    #expect(words.contains("▼91,4%") && words.contains("▼ Dưới mức 93,5%."))
  }

  @Test func nothingHoldsSinceTheEnd() throws {
    let chart = Samples.chart(
      .line, "tỷ lệ", [("A", Samples.rates([9100, 9200, 9300, 9340, 9400]))],
      reference: Samples.standard)
    #expect(try !Samples.drawn(chart).drawing.words.contains("đạt từ"))
  }

  /// Two names that are cut in the key stay two.
  @Test func namesInTheKeyStayDifferent() throws {
    let name = String(repeating: "Đảng bộ Công ty trách nhiệm hữu hạn ", count: 3)
    let words = try Samples.drawn(
      Samples.chart(
        .stackedBar, "số",
        [1, 2].map { ("\(name) số \($0)", Samples.counts([10, 20, 30, 40, 50])) }),
      width: 220
    ).drawing.words
    #expect(words.contains("… 1") && words.contains("… 2"))
  }

  /// A year that is not over is not compared with whole ones, and may miss the mark all the same.
  @Test func aPartOfAYearBelowTheMarkEndsWhatHolds() throws {
    func words(_ last: Int) throws -> [String] {
      let years = (2017...2020).map { Chart.Position("\($0)") }
      let chart = Samples.chart(
        .line, "tỷ lệ", at: years + [Chart.Position("2021", partial: "đến tháng 9")],
        [("A", Samples.rates([9100, 9400, 9500, 9600, last]))], reference: Samples.standard)
      return [try Samples.drawn(chart).drawing.words]
    }
    #expect(try words(9650)[0].contains("đạt từ 2018"))
    #expect(try !words(9280)[0].contains("đạt từ"))
  }

  /// Rates that differ beyond what a screen or a double could show.
  @Test(arguments: [500_000, 2_500_000, 90_000_000, 999_999_999])
  func ratesThatLieCloseHaveAnAxis(whole: Int) throws {
    let rates = [Ratio(whole - 1, of: whole), Ratio(whole, of: whole + 1)]
    let values = (0..<5).map { rates[$0 % 2].map { Chart.Value.ratio($0) } }
    for kind in [Chart.Kind.line, .rankedDot, .smallLines] {
      let chart = Samples.chart(kind, "tỷ lệ", at: Samples.years, [("A", values)])
      #expect(try Samples.drawn(chart).drawing.size.height > 0)
    }
  }

  /// What is compared stands on one scale.
  @Test func chartsSideBySideShareTheirScale() throws {
    let (one, two) = (Samples.studyRates, Samples.rates([9510, 9541, 9570, 9609, 9660]))
    let all = (one + two).compactMap { $0 }
    let charts = [one, two].map { values in
      var chart = Samples.chart(.line, "tỷ lệ", [("A", values)], reference: Samples.standard)
      chart.axisValues = all
      return chart
    }
    let axes = charts.map { ValueAxis.around($0, margin: 0.15).domain }
    #expect(axes[0] == axes[1])
    let figure = Figure(caption: [], charts: charts)
    let usual = try figure.drawnCharts(
      width: 467, gap: 18, theme: ChartTheme(), measuring: HelveticaMeasuring())
    let others = try [130.0, 300].map { height in
      try figure.drawnCharts(
        width: 467, gap: 18, height: height, insteadOf: usual, theme: ChartTheme(),
        measuring: HelveticaMeasuring())
    }
    for drawn in [usual] + others {
      let feet = drawn.map { chart in
        chart.drawing.texts.first { $0.string == "2017" }?.position.y ?? 0
      }
      #expect(abs(feet[0] - feet[1]) < 0.01)
    }
  }

  @Test func eightLinesAreToldApart() throws {
    let chart = Samples.chart(
      .line, "tỷ lệ",
      (0..<8).map { ("Khối \($0)", Samples.rates([9100 + $0 * 90, 9200, 9300, 9400, 9500])) })
    let drawing = try Samples.drawn(chart).drawing
    #expect((0..<8).allSatisfy { drawing.words.contains("Khối \($0)") })
  }

  @Test func aGapIsNoLine() throws {
    let chart = Samples.chart(
      .line, "tỷ lệ", [("A", Samples.rates([9100, nil, 9300, 9400, 9500]))])
    let data = try Samples.drawn(chart).drawing.marks.filter { mark in
      guard case .path(_, nil, let stroke?) = mark else { return false }
      return stroke.color == ChartTheme().dataInk && stroke.width == 1.6
    }
    #expect(data.count == 2)
  }
}
