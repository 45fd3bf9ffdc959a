import Document
import Quantities
import Testing

@testable import Charts

/// People and attendances in one chart, and series over things that are no time.
@Suite struct UnlikeSeriesTests {
  private let measure = "số người, lượt người"
  private let kinds = Chart.Noun(one: "loại hình", many: "loại hình")

  private func chart(
    _ kind: Chart.Kind, at positions: [Chart.Position],
    _ series: [(String, [Int?], String?)]
  ) -> Chart {
    Chart(
      kind: kind, measure: measure, positions: positions,
      series: series.map { name, values, unit in
        Chart.Series(name: name, values: Samples.counts(values), unit: unit)
      }, seriesNoun: kinds, format: Samples.vietnamese, language: .vietnamese)
  }

  /// Only 2018 is a whole year, so that no year can be compared with another.
  private let oneYear = [Chart.Position("2018"), Chart.Position("2019", partial: "đến tháng 5")]

  @Test func onlySeriesThatCountTheSameAreCompared() {
    let panels = chart(
      .smallBars, at: oneYear,
      [
        ("Bồi dưỡng kiến thức", [500, 173], "người"), ("Cử đi đào tạo", [22, 6], "người"),
        ("Đảng viên mới", [84, 92], "người"), ("Tập huấn", [2531, 1193], "lượt người"),
      ])
    #expect(
      ChartReading(panels).headline
        == "Năm 2018, tính theo người, cao nhất là Bồi dưỡng kiến thức (500), thấp nhất là "
        + "Cử đi đào tạo (22); Tập huấn là 2.531")
    let text = ChartReading(panels).alternativeText
    #expect(!text.contains("cao nhất là Tập huấn"))
    let alike = chart(
      .smallBars, at: oneYear,
      [("A", [5, 1], "người"), ("B", [5, 6], "người"), ("C", [9, 3], "lượt người")])
    #expect(
      ChartReading(alike).headline
        == "Năm 2018, cả 2 loại hình tính theo người đều là 5; C là 9")
  }

  @Test func peopleBesideAttendancesAreSaidOneByOne() {
    let positions = [
      Chart.Position("2020", partial: "từ tháng 3"),
      Chart.Position("2021", partial: "đến tháng 6"),
    ]
    var bars = chart(
      .groupedBar, at: positions,
      [("Số người", [523, 400], "người"), ("Số lượt người", [1604, 900], "lượt người")])
    bars.series[0].nameInText = "số người"
    bars.series[1].nameInText = "số lượt người"
    let headline = ChartReading(bars).headline
    #expect(headline == "Năm 2020, số người là 523; số lượt người là 1.604 (từ tháng 3)")
    #expect(!ChartReading(bars).alternativeText.contains("cao nhất"))
  }

  @Test func unlikeSeriesAreNeverStacked() {
    let stack = chart(.stackedBar, at: oneYear, [("A", [1, 2], "người"), ("B", [1, 2], "lượt")])
    #expect(throws: ChartProblem.unlikeSeries) { try Samples.drawn(stack) }
  }

  @Test func directionsNameTheirNoun() {
    let panels = chart(
      .smallBars, at: Samples.years,
      ["A", "B", "C", "D"].map { ($0, [1, 2, 3, 4, 5], nil) })
    #expect(
      ChartReading(panels).headline
        == "So với năm 2017, số người, lượt người năm 2021 tăng ở cả 4 loại hình")
  }

  @Test(arguments: [Chart.Kind.groupedBar, .stackedBar, .line, .smallBars, .smallLines])
  func nothingRisesFromOneUnitToAnother(_ kind: Chart.Kind) throws {
    let units = ["Xã A", "Xã B", "Xã C"].map { Chart.Position($0) }
    for count in 1...4 {
      var units = chart(
        kind, at: units,
        (0..<count).map { index in (["Một", "Hai", "Ba", "Bốn"][index], [1, 2, 3], nil) })
      units.positionNoun = Chart.Noun(one: "đơn vị", many: "đơn vị")
      let reading = ChartReading(units)
      for text in [reading.headline, reading.alternativeText] {
        for word in ["tăng", "giảm", "liền", "So với", "từ Xã", "kỳ"] {
          #expect(!text.contains(word), "\(word) in \(text)")
        }
      }
      #expect(reading.headline.contains("Xã C"))
      #expect(reading.alternativeText.contains("của 3 đơn vị"))
    }
  }

  @Test func rankingsNameTheirRows() throws {
    var ranking = Samples.chart(
      .rankedDot, "tỷ lệ", at: ["A", "B", "C"].map { Chart.Position($0) },
      [("Tỷ lệ", Samples.rates([9400, 9200, 9200]))])
    ranking.positionNoun = Chart.Noun(one: "văn bản", many: "văn bản")
    #expect(
      ChartReading(ranking).headline
        == "Cao nhất là A (94,0%), thấp nhất là B và 1 văn bản khác (92,0%)")
    #expect(ChartReading(ranking).alternativeText.contains("Trung vị của 3 văn bản: 92,0%."))
  }

  @Test func monthsAreATimeline() {
    let months = ["11/2020", "12/2020", "01/2021"].map { Chart.Position($0) }
    #expect(
      ChartReading(chart(.groupedBar, at: months, [("A", [1, 2, 3], nil)])).headline
        == "Số người, lượt người tăng 2 tháng liền, từ 1 lên 3")
    #expect(Timeline(of: ["11/2020", "01/2021"]) == nil)
    #expect(Timeline(of: ["2017", "2019"]) == nil)
    #expect(Timeline(of: ["2017", "2018"]) == .years)
  }

  @Test func aRateStaysBelowEveryMark() {
    var chart = Samples.chart(
      .line, "tỷ lệ", [("Tỷ lệ", Samples.rates([9349, 9400, 9500, 9600, 9700]))],
      reference: Chart.Reference(value: Samples.ratio(9, 10), label: "mức 90%"))
    chart.otherMarks = [Samples.standard.value]
    #expect(chart.text(.ratio(Samples.ratio(9349, 10_000))) == "93,49%")
    #expect(ChartReading(chart).headline.contains("từ 93,49% lên 97,0%") == true)
  }
}
