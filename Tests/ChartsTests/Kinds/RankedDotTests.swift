import Document
import Drawing
import Testing

@testable import Charts

/// Dots in order.
@Suite struct RankedDotTests {
  @Test func markAndMedianAreSaid() throws {
    let words = try Samples.drawn(Samples.rankedDots).drawing.words
    #expect(words.contains("mức 93,5%") && words.contains("trung vị của 20 đơn vị"))
  }

  private func chart(_ count: Int) -> Chart {
    Samples.chart(
      .rankedDot, "tỷ lệ", at: (0..<count).map { Chart.Position("Xã số \($0 + 1)") },
      [("A", Samples.rates((0..<count).map { 9000 + $0 * 2 }))], reference: Samples.standard)
  }

  @Test func rankedYearsAreCalledYears() throws {
    let chart = Samples.chart(
      .rankedDot, "tỷ lệ học tập", [("", Samples.studyRates)], reference: Samples.standard)
    let drawn = try Samples.drawn(chart)
    #expect(drawn.headline == "4 trên 5 năm đạt mức 93,5%; thấp nhất là năm 2017 (91,4%)")
    #expect(drawn.drawing.words.contains("trung vị của 5 năm"))
  }

  /// Beside the mark a second line through all rows would look like it.
  @Test(arguments: [(9360, true), (9500, false)])
  func aMedianByTheMarkIsATick(median: Int, isTick: Bool) throws {
    let chart = Samples.chart(
      .rankedDot, "tỷ lệ", at: (0..<5).map { Chart.Position("Xã \($0)") },
      [("A", Samples.rates([9000, 9100, median, 9800, 9900]))], reference: Samples.standard)
    let drawing = try Samples.drawn(chart).drawing
    let longest =
      drawing.marks.compactMap { mark -> Double? in
        guard case .path(let path, nil, let stroke?) = mark, stroke.dash.isEmpty else { return nil }
        return path.bounds.flatMap { $0.width < 0.01 ? $0.height : nil }
      }.max() ?? 0
    #expect(isTick ? longest < 8 : longest > 50)
    #expect(drawing.words.contains("trung vị của 5 đơn vị"))
  }

  @Test func threeHundredRowsFitAPage() throws {
    let drawing = try Samples.drawn(chart(300)).drawing
    #expect(drawing.size.height < 640)
    #expect(
      drawing.words.contains("… và 250 đơn vị khác, từ 95,68% xuống 90,7%")
        || drawing.words.contains("… và 250 đơn vị khác"))
    // The highest and the lowest are there.
    #expect(drawing.words.contains("Xã số 300 ") && drawing.words.contains("Xã số 1 "))
  }

  /// Of more rows than a page holds none that misses the mark is left out while there is room.
  @Test(arguments: [36, 44, 60])
  func rowsBelowTheMarkAreShown(count: Int) throws {
    let rates = (0..<300).map { $0 < count ? 9300 : 9400 + $0 }
    let chart = Samples.chart(
      .rankedDot, "tỷ lệ", at: (0..<300).map { Chart.Position("Xã số \($0 + 1)") },
      [("A", Samples.rates(rates))], reference: Samples.standard)
    let words = try Samples.drawn(chart).drawing.words
    let shown = (1...count).count { words.contains("Xã số \($0) ") }
    #expect(shown == min(count, 45))
    #expect(words.contains("trong đó \(count - shown) ") == (shown < count))
  }

  @Test func fiftyRowsAreAllThere() throws {
    let words = try Samples.drawn(chart(50)).drawing.words
    #expect((1...50).allSatisfy { words.contains("Xã số \($0) ") })
  }
}
