import Diagnostics
import Document
import Testing

@testable import Charts

@Suite struct ChartProblemTests {
  @Test func illFormedCharts() {
    expect(.noPositions, Samples.chart(.line, "", at: [], [("a", [])]))
    expect(.noSeries, Samples.chart(.line, "", []))
    expect(
      .valueCount(series: "a", expected: 5, found: 2),
      Samples.chart(.line, "", [("a", Samples.counts([1, 2]))]))
    expect(.rateInBars(.stackedBar), Samples.chart(.stackedBar, "", [("a", Samples.studyRates)]))
    expect(.rateInBars(.groupedBar), Samples.chart(.groupedBar, "", [("a", Samples.studyRates)]))
    expect(
      .severalSeries(.rankedDot, count: 2),
      Samples.chart(.rankedDot, "", [("a", Samples.studyRates), ("b", Samples.studyRates)]))
    expect(
      .mixedValues,
      Samples.chart(
        .line, "", [("a", Samples.studyRates), ("b", Samples.counts([1, 2, 3, 4, 5]))]))
    expect(
      .negativeValue(series: "a", position: "2018"),
      Samples.chart(.stackedBar, "", [("a", Samples.counts([1, -2, 3, 4, 5]))]))
  }

  /// No two series of one field look alike: there is none more than there are looks.
  @Test(arguments: [Chart.Kind.line, .groupedBar, .stackedBar, .shareBar])
  func tooManySeries(kind: Chart.Kind) throws {
    func chart(_ count: Int) -> Chart {
      let values = kind == .line ? Samples.studyRates : Samples.counts([1, 2, 3, 4, 5])
      return Samples.chart(kind, "", (0..<count).map { ("Dãy \($0)", values) })
    }
    expect(.tooManySeries(kind, count: 9, most: 8), chart(9))
    #expect(try Samples.drawn(chart(8)).drawing.size.height > 0)
    let looks = (0..<SeriesLook.count).map { SeriesLook($0, theme: ChartTheme()) }
    for (number, look) in looks.enumerated() {
      for other in looks[(number + 1)...] {
        #expect(look.fill != other.fill)
        #expect((look.dash, look.marker) != (other.dash, other.marker))
      }
    }
  }

  @Test func aWidthIsSaidInMillimetresThatDiffer() {
    for (points, words) in [
      (60, "21 mm wide and needs 43 mm"), (119, "41 mm wide and needs 43 mm"),
    ] {
      let problem = ChartProblem.tooNarrow(points: points, least: 120)
      #expect(problem.explanation(in: .english).problem.contains(words))
    }
    let close = ChartProblem.tooNarrow(points: 23, least: 24).explanation(in: .vietnamese)
    #expect(close.problem == "biểu đồ chỉ rộng 8 mm, cần ít nhất 9 mm")
  }

  @Test func tooNarrow() {
    #expect(throws: ChartProblem.tooNarrow(points: 60, least: 120)) {
      try Samples.drawn(Samples.line, width: 60)
    }
  }

  @Test func everyProblemIsExplainedInBothLanguages() {
    let problems: [ChartProblem] = [
      .noPositions, .noSeries, .valueCount(series: "a", expected: 5, found: 2),
      .rateInBars(.stackedBar), .bulletSeries(count: 1), .severalSeries(.rankedBar, count: 2),
      .tooManySeries(.line, count: 9, most: 8), .mixedValues,
      .negativeValue(series: "a", position: "b"), .tooNarrow(points: 1, least: 2),
    ]
    for problem in problems {
      for language in Language.allCases {
        #expect(!problem.explanation(in: language).problem.isEmpty)
      }
    }
    #expect(Set(problems.map(\.code)).count == problems.count)
  }

  private func expect(_ problem: ChartProblem, _ chart: Chart) {
    #expect(throws: problem) { try Samples.drawn(chart) }
  }
}
