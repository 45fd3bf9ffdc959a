import Diagnostics
import Document
import Foundation
import Quantities
import TestSupport
import Testing

@testable import Charts

/// A chart in words says what its data say, whatever they are.
@Suite struct AlternativeTextTests {
  private func text(
    _ series: [(String, [Chart.Value?])], _ kind: Chart.Kind = .line,
    at positions: [Chart.Position] = Samples.years, reference: Chart.Reference? = nil,
    language: Language = .vietnamese
  ) -> String {
    ChartReading(
      Samples.chart(
        kind, "tỷ lệ học tập", at: positions, series, reference: reference, language: language)
    ).alternativeText
  }

  @Test func trendRangeAndMark() {
    let vietnamese = text([("Tỷ lệ", Samples.studyRates)], reference: Samples.standard)
    #expect(
      vietnamese
        == "Biểu đồ đường: tỷ lệ học tập từ 2017 đến 2021. 2017: 91,4% (dưới mức); 2018: 93,5%; "
        + "2019: 94,6%; 2020: 95,8%; 2021: 96,9%. Tỷ lệ học tập tăng 4 năm liền, từ 91,4% lên "
        + "96,9%, đạt mức 93,5% từ năm 2018. Cao nhất: 2021 (96,9%); thấp nhất: 2017 (91,4%). "
        + "Đường nét đứt là mức 93,5%. Dưới mức: 1 trên 5 giá trị.")
    let english = text(
      [("Rate", Samples.studyRates)],
      reference: Chart.Reference(value: Samples.standard.value, label: "the 93.5% mark"),
      language: .english)
    #expect(english.contains("Highest 2021 (96.9%), lowest 2017 (91.4%)."))
    #expect(english.contains("Below it: 1 of 5 values."))
  }

  @Test func allEqualHasNoHighest() {
    let words = text([("A", Samples.rates([9500, 9500, 9500, 9500, 9500]))])
    #expect(!words.contains("ao nhất") && !words.contains("hấp nhất") && words.contains("đều"))
  }

  @Test func onePointIsNoTrend() {
    let words = text([("A", Samples.rates([9500]))], at: [Chart.Position("2021")])
    for word in ["tăng", "giảm", "ao nhất", "liền"] { #expect(!words.contains(word)) }
    #expect(words.contains("95,0%"))
  }

  @Test func zerosAreValuesAndGapsAreNot() {
    let zeros = text([("A", Samples.counts([0, 0, 0, 0, 0]))], .groupedBar)
    #expect(zeros.contains("2017: 0") && !zeros.contains("Không có số liệu"))
    let gaps = text([("A", Samples.rates([9400, nil, 9500, nil, 9600]))])
    #expect(gaps.contains("Không có số liệu: 2018, 2020."))
    #expect(!gaps.contains("liền"))
    let none = text([("A", Samples.rates([nil, nil, nil, nil, nil]))])
    #expect(none.contains("Không có số liệu: 2017, 2018, 2019, 2020, 2021."))
  }

  @Test func partialYearsAreNamedAndNotCompared() {
    let words = text(
      [("A", Samples.counts([10, 20, 30, 40, 5]))], .groupedBar, at: Samples.partialYears)
    #expect(words.contains("Chưa trọn kỳ: 2021 (đến tháng 9)."))
    #expect(words.contains("Tính các kỳ trọn vẹn, cao nhất: 2020 (40); thấp nhất: 2017 (10)."))
  }

  @Test func manyPanelsHaveTheirEndsInWords() {
    let words = ChartReading(Samples.smallLines).alternativeText
    #expect(words.contains("Dưới mức: "))
    // Said by the headline: the lowest panel of the last year.
    #expect(words.contains("thấp nhất là"))
  }

  @Test func stacksAreReadByTheirTotals() {
    let words = ChartReading(Samples.stacked).alternativeText
    #expect(words.contains("2019: 3.828"))
    #expect(!words.contains("Cao nhất: Cử đi"))
  }

  /// The ends that are said are the data's, whatever these are.
  @Test(arguments: [Chart.Kind.line, .groupedBar, .smallBars, .smallLines, .slope])
  func theEndsSaidAreTheData(_ kind: Chart.Kind) throws {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<60 {
      let positions = kind == .slope ? Array(Samples.years.prefix(2)) : Samples.years
      let values = (0..<2).map { _ in
        positions.map { _ in
          Bool.random(using: &generator) ? nil : Int.random(in: 0...9, using: &generator)
        }
      }
      let words = text(
        [("A", Samples.counts(values[0])), ("B", Samples.counts(values[1]))], kind, at: positions)
      let known = values.flatMap { $0 }.compactMap { $0 }
      guard let start = words.range(of: "Cao nhất: ")?.upperBound,
        let end = words[start...].range(of: ").", options: [])?.upperBound
      else { continue }
      let said = words[start..<end]
      #expect(said.contains("(\(known.max() ?? -1));"))
      #expect(said.hasSuffix("(\(known.min() ?? -1))."))
    }
  }
}
