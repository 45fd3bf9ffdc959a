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

  @Test func tooNarrow() {
    #expect(throws: ChartProblem.tooNarrow(points: 60, least: 120)) {
      try Samples.drawn(Samples.line, width: 60)
    }
  }

  @Test func everyProblemIsExplainedInBothLanguages() {
    let problems: [ChartProblem] = [
      .noPositions, .noSeries, .valueCount(series: "a", expected: 5, found: 2),
      .rateInBars(.stackedBar), .bulletSeries(count: 1), .severalSeries(.rankedBar, count: 2),
      .mixedValues,
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
