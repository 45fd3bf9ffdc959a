import Diagnostics
import Document
import Quantities
import Testing

@testable import Charts

@Suite struct ChartReadingTests {
  private func headline(
    _ values: [Chart.Value?], _ kind: Chart.Kind = .line, of measure: String = "tỷ lệ học tập",
    at positions: [Chart.Position] = Samples.years, reference: Chart.Reference? = nil,
    language: Language = .vietnamese
  ) -> String {
    let chart = Samples.chart(
      kind, measure, at: positions, [("Dãy", values)], reference: reference, language: language)
    return ChartReading(chart).headline
  }

  @Test func risesEachYear() {
    #expect(
      headline(Samples.studyRates)
        == "Tỷ lệ học tập tăng 4 năm liền, từ 91,4% lên 96,9%")
    #expect(
      headline(Samples.studyRates, reference: Samples.standard)
        == "Tỷ lệ học tập tăng 4 năm liền, từ 91,4% lên 96,9%, đạt mức 93,5% từ năm 2018")
    #expect(
      headline(Samples.studyRates, of: "study rate", language: .english)
        == "Study rate up four years running, from 91.4% to 96.9%")
  }

  @Test func membersWithoutAValueAreNotAmongAll() {
    let known = Samples.rates([9500, 9600, 9700])
    func headline(_ values: [Chart.Value?]) -> String {
      let chart = Samples.chart(
        .rankedDot, "tỷ lệ",
        at: ["A", "B", "C", "D", "E"].prefix(values.count).map { Chart.Position($0) },
        [("Dãy", values)], reference: Samples.standard)
      return ChartReading(chart).headline
    }
    #expect(headline(known).hasPrefix("Cả 3 đơn vị đạt mức 93,5%"))
    #expect(headline(known + [nil, nil]).hasPrefix("Cả 3 đơn vị có số liệu đạt mức 93,5%"))
  }

  @Test func countsThatRecordsLeaveOpenAreNotCompared() {
    for kind in [Chart.Kind.groupedBar, .rankedBar, .stackedBar, .smallBars, .bullet] {
      var chart = Samples.chart(
        kind, "số lớp", at: Samples.years,
        [("A", [1, 2, 3, 4, 5].map { .count($0) }), ("B", [9, 2, 3, 4, 1].map { .count($0) })])
      chart.isPartlyStated = true
      let reading = ChartReading(chart)
      #expect(reading.headline == "Số lớp, chỉ tính các dòng số liệu có ghi", "\(kind)")
      #expect(!reading.alternativeText.lowercased().contains("nhất"), "\(kind)")
      chart.isPartlyStated = false
      #expect(ChartReading(chart).headline != reading.headline, "\(kind)")
    }
  }

  @Test func partialYearsAtBothEndsAreNotSpokenOf() {
    let ends = [
      Chart.Position("2018", partial: "từ tháng 7"), Chart.Position("2019"), Chart.Position("2020"),
      Chart.Position("2021", partial: "đến tháng 9"),
    ]
    // "Always" would take in the years that are left aside.
    #expect(
      headline(Samples.rates([9340, 9462, 9575, 9688]), at: ends, reference: Samples.standard)
        == "Tỷ lệ học tập tăng từ 94,6% (2019) lên 95,8% (2020), cả 2 năm đều trên mức 93,5%")
    #expect(
      headline(Samples.counts([16, 36, 24, 26]), .groupedBar, of: "số lớp", at: ends)
        == "Số lớp giảm từ 36 (2019) xuống 24 (2020)")
    let three =
      [Chart.Position("2016", partial: "từ tháng 7")] + Samples.years.prefix(3)
      + [Chart.Position("2020", partial: "đến tháng 9")]
    #expect(
      headline(Samples.counts([16, 36, 24, 31, 26]), .groupedBar, of: "số lớp", at: three)
        == "Cao nhất năm 2017 với 36 lớp, thấp nhất năm 2018 với 24 (các năm đủ 12 tháng)")
    #expect(
      headline(
        Samples.counts([16, 36, 24, 31, 26]), .groupedBar, of: "classes", at: three,
        language: .english)
        == "Highest in 2017 with 36 classes, lowest in 2018 with 24 (of whole years)")
  }

  @Test func whatIsAlikeIsSaidOnce() {
    func ranked(_ rates: [Int], _ language: Language = .vietnamese) -> String {
      headline(
        Samples.rates(rates), .rankedDot, at: ["A", "B", "C"].map { Chart.Position($0) },
        reference: Samples.standard, language: language)
    }
    #expect(ranked([0, 0, 0]) == "Cả 3 đơn vị dưới mức 93,5%, đều là 0,0%")
    #expect(ranked([10_000, 10_000, 10_000]) == "Cả 3 đơn vị đạt mức 93,5%, đều là 100,0%")
    #expect(ranked([0, 0, 0], .english) == "All 3 units below mức 93,5%, each at 0.0%")
    let flat = Samples.chart(
      .line, "tỷ lệ",
      [("A", Samples.rates([9000, 9500, 9400, 9500, 9000]))]
        + [("B", Samples.rates([9000, 9500, 9400, 9500, 9100]))])
    #expect(
      ChartReading(flat).headline
        == "Từ năm 2017 đến năm 2021: A năm cuối bằng năm đầu (90,0%); B tăng từ 90,0% lên 91,0%")
  }

  @Test func whatMovedBetweenIsNotUnchanged() {
    func said(_ middle: [Int?], _ language: Language = .vietnamese) -> String {
      let chart = Samples.chart(
        .line, "tỷ lệ",
        [
          ("A", Samples.rates([10_000] + middle + [10_000])),
          ("B", Samples.rates([9000, 9500, 9400, 9500, 9100])),
        ], language: language)
      return ChartReading(chart).headline
    }
    #expect(said([0, 10_000, 0]).contains("A năm cuối bằng năm đầu (100,0%);"))
    #expect(said([10_000, nil, 10_000]).contains("A không đổi (100,0%);"))
    #expect(said([0, 10_000, 0], .english).contains("A ends where it began (100.0%);"))
    #expect(said([10_000, nil, 10_000], .english).contains("A unchanged at 100.0%;"))
  }

  @Test func unitsStandBesideTheirNumbers() {
    var chart = Samples.chart(
      .smallBars, "số người", at: [Chart.Position("2021")],
      [
        ("Cử đi học (đồng chí)", Samples.counts([171])),
        ("Bồi dưỡng (học viên)", Samples.counts([141])),
      ])
    #expect(
      ChartReading(chart).headline
        == "Năm 2021, cao nhất là Cử đi học (171 đồng chí), thấp nhất là Bồi dưỡng (141 học viên)")
    chart.series[0].name = "Xã A (cũ)"
    chart.series[1].name = "Xã B"
    #expect(
      ChartReading(chart).headline
        == "Năm 2021, cao nhất là Xã A (cũ), 171, thấp nhất là Xã B (141)")
  }

  @Test func sentencesNameThingsAsTextDoes() {
    var chart = Samples.chart(
      .rankedDot, "tỷ lệ học tập",
      at: [
        Chart.Position("Xã A", nameInText: "xã A"), Chart.Position("Công an huyện"),
        Chart.Position("Xã B", nameInText: "xã B"),
      ], [("", Samples.rates([9900, 9500, 9400]))], reference: Samples.standard)
    #expect(ChartReading(chart).headline.hasSuffix("thấp nhất là xã B (94,0%)"))
    #expect(ChartReading(chart).alternativeText.contains("Xã A: 99,0%"))
    chart.positions = [chart.positions[0]]
    chart.series[0].values = Samples.rates([9900])
    // At the start of a sentence it is a capital again.
    #expect(ChartReading(chart).headline.hasPrefix("Xã A: 99,0%"))
  }

  /// Many series over things without an order: a peak of each would be a list.
  @Test func manySeriesOffTimeAreReadTogether() {
    let units = ["Xã A", "Xã B", "Xã C"].map { Chart.Position($0) }
    let grouped = Samples.chart(
      .groupedBar, "lớp", at: units,
      (1...5).map { ("Loại \($0)", Samples.counts([10 * $0, 3, 20 + $0])) })
    #expect(
      ChartReading(grouped).headline
        == "Số lớp cao nhất là Loại 5, Xã A (50), thấp nhất là Loại 1, Xã B và 4 giá trị khác (3)")
    #expect(!ChartReading(grouped).alternativeText.contains("Cao nhất: "))
    let few = Samples.chart(
      .groupedBar, "lớp", at: units,
      (1...3).map { ("Loại \($0)", Samples.counts([10 * $0, 3, 20 + $0])) })
    #expect(ChartReading(few).headline.hasPrefix("Loại 1 cao nhất là Xã C (21); "))
  }

  @Test func fallsEachYear() {
    #expect(
      headline(Samples.counts([50, 40, 30, 20, 10]), .groupedBar, of: "lớp")
        == "Số lớp giảm 4 năm liền, từ 50 xuống 10")
  }

  @Test func aRiseTooSmallToPrintGetsMoreDecimals() {
    let rates = Samples.rates([9571, 9572, 9573]) + [nil, nil]
    let three = Array(Samples.years.prefix(3))
    #expect(
      headline(Array(rates.prefix(3)), at: three)
        == "Tỷ lệ học tập tăng 2 năm liền, từ 95,71% lên 95,73%")
  }

  @Test func almostARiseIsNone() {
    // 95.75 % twice: no rise, and 9575/10000 is worth 3830/4000.
    let values =
      Samples.rates([9140, 9351, 9575]) + [.ratio(Samples.ratio(3830, 4000))]
      + Samples.rates([9688])
    #expect(
      headline(values) == "Tỷ lệ học tập cao nhất năm 2021 (96,9%), thấp nhất năm 2017 (91,4%)")
  }

  @Test func aboveTheMarkInAllYears() {
    let mark = Chart.Reference(value: Samples.ratio(95, 100), label: "mức 95%")
    #expect(
      headline(
        Samples.rates([9510, 9541, 9530, 9609, 9660]), of: "tỷ lệ viết bài thu hoạch",
        reference: mark) == "Tỷ lệ viết bài thu hoạch trên mức 95% ở cả 5 năm")
    #expect(
      headline(Samples.rates([9500, 9541, 9530, 9609, 9660]), reference: mark)
        == "Tỷ lệ học tập đạt mức 95% ở cả 5 năm")
  }

  @Test func justBelowTheMarkIsNotReached() {
    let values = Samples.rates([9510, 9349, 9620, 9400, 9349])
    #expect(
      headline(values, reference: Samples.standard)
        == "Tỷ lệ học tập đạt mức 93,5% ở 3 trên 5 năm; thấp nhất năm 2018 và 1 năm khác (93,49%)")
  }

  @Test func highestAndLowestCounts() {
    #expect(
      headline(Samples.counts([2874, 3100, 3400, 1800, 3336]), .stackedBar, of: "học viên")
        == "Cao nhất năm 2019 với 3.400 học viên, thấp nhất năm 2020 với 1.800")
    #expect(
      headline(Samples.counts([7, 9, 9, 7, 8]), .stackedBar, of: "học viên")
        == "Cao nhất năm 2018 và 2019 với 9 học viên, thấp nhất năm 2017 và 2020 với 7")
  }

  @Test func theSameEveryYear() {
    #expect(
      headline(Samples.counts([0, 0, 0, 0, 0]), .stackedBar, of: "lớp") == "Cả 5 năm đều có 0 lớp")
  }

  @Test func partialYearsAreNotCompared() {
    let values = Samples.counts([10, 20, 30, 40, 5])
    #expect(
      headline(values, .stackedBar, of: "lớp", at: Samples.partialYears)
        == "Số lớp tăng 3 năm liền, từ 10 năm 2017 lên 40 năm 2020")
  }

  @Test func alikePartialYearsAreCompared() {
    let positions = ["2020", "2021"].map { Chart.Position($0, partial: "đến tháng 9") }
    #expect(
      headline(Samples.counts([12, 9]), .groupedBar, of: "lớp", at: positions)
        == "Đến tháng 9: số lớp giảm từ 12 (2020) xuống 9 (2021)")
  }

  @Test func whereOnlyAPartialYearHasRecordsItIsTold() {
    let values = Samples.counts([nil, nil, nil, nil, 5])
    let said = headline(values, .stackedBar, of: "lớp", at: Samples.partialYears)
    #expect(said == "Năm 2021 có 5 lớp (đến tháng 9)")
  }

  @Test func gapsAreNoTrendAndNoZero() {
    #expect(
      headline(Samples.counts([10, nil, 30, 40, 50]), .stackedBar, of: "lớp")
        == "Cao nhất năm 2021 với 50 lớp, thấp nhất năm 2017 với 10")
    #expect(
      headline(Samples.rates([nil, nil, nil, nil, nil])) == "Không có số liệu về tỷ lệ học tập")
  }

  @Test func oneValue() {
    #expect(
      headline(Samples.rates([9140]), at: [Chart.Position("2021")], reference: Samples.standard)
        == "Tỷ lệ học tập năm 2021 là 91,4%, dưới mức 93,5%")
  }

  @Test func unitsAgainstTheMark() {
    let units = ["Xã A", "Xã B", "Xã C"].map { Chart.Position($0) }
    #expect(
      headline(
        Samples.rates([9600, 9210, 9400]), .rankedDot, at: units, reference: Samples.standard)
        == "2 trên 3 đơn vị đạt mức 93,5%; thấp nhất là Xã B (92,1%)")
    #expect(
      headline(
        Samples.rates([9600, 9400, 9400]), .rankedDot, at: units, reference: Samples.standard)
        == "Cả 3 đơn vị đạt mức 93,5%; thấp nhất là Xã B và 1 nơi khác (94,0%)")
    #expect(
      headline(Samples.rates([9600, 9210, 9400]), .rankedDot, at: units)
        == "Cao nhất là Xã A (96,0%), thấp nhất là Xã B (92,1%)")
  }

  @Test func oneUnitAloneOrAllAlike() {
    let one = Samples.chart(
      .smallLines, "tỷ lệ học tập",
      ["A", "B", "C", "D"].map { ("Xã \($0)", Samples.rates([9400, 9400, 9400, 9400, nil])) }
        + [("Xã E", Samples.rates([nil, nil, nil, nil, 9210]))],
      reference: Samples.standard)
    #expect(
      ChartReading(one).headline == "Năm 2021, chỉ Xã E có số liệu: 92,1%, dưới mức 93,5%")
    let alike = Samples.chart(
      .smallBars, "lớp", at: [Chart.Position("2021")],
      ["A", "B", "C"].map { ($0, Samples.counts([4])) })
    #expect(ChartReading(alike).headline == "Năm 2021, cả 3 nhóm đều có 4 lớp")
  }

  @Test func theSeriesThatMakesMostOfAStack() {
    #expect(
      ChartReading(Samples.stacked).headline
        == "Cao nhất năm 2019 với 3.828 lượt học viên, thấp nhất năm 2020 với 2.263; riêng "
        + "Tập huấn chuyên đề chiếm 73%")
  }

  @Test func panelsOfCountsAreNeverAddedUp() {
    #expect(
      ChartReading(Samples.smallBars).headline
        == "So với năm 2017, số học viên năm 2021 tăng ở cả 7 nhóm")
  }

  @Test func rankingPutsGapsLastAndKeepsTies() {
    let chart = Samples.chart(
      .rankedBar, "lớp", at: ["a", "b", "c", "d", "e"].map { Chart.Position($0) },
      [("Lớp", Samples.counts([3, nil, 7, 3, 9]))])
    #expect(Ranking(chart).order == [4, 2, 0, 3, 1])
    #expect(Ranking(chart).median?.text(in: chart) == "5")
  }

  @Test func aPartTellsTheMedianOfTheWhole() {
    var part = Samples.chart(.rankedDot, "lớp", [("a", Samples.counts([9, 8]))])
    part.rankedValues = [9, 8, 3, 2, 1].map(Chart.Value.count)
    #expect(Ranking(part).median?.text(in: part) == "3" && Ranking(part).median?.count == 5)
  }

  @Test func medianOfAnEvenNumberIsHalfway() {
    let chart = Samples.chart(
      .rankedDot, "tỷ lệ", at: ["a", "b", "c", "d"].map { Chart.Position($0) },
      [("Tỷ lệ", Samples.rates([9000, 9400, 9500, 9900]))])
    #expect(Ranking(chart).median?.exact == Samples.ratio(189, 200))
  }
}
