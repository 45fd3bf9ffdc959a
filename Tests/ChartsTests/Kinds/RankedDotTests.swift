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

  @Test func threeHundredRowsFitAPage() throws {
    let drawing = try Samples.drawn(chart(300)).drawing
    #expect(drawing.size.height < 640)
    #expect(
      drawing.words.contains("… và 250 đơn vị khác, từ 95,68% xuống 90,7%")
        || drawing.words.contains("… và 250 đơn vị khác"))
    // The highest and the lowest are there.
    #expect(drawing.words.contains("Xã số 300 ") && drawing.words.contains("Xã số 1 "))
  }

  @Test func fiftyRowsAreAllThere() throws {
    let words = try Samples.drawn(chart(50)).drawing.words
    #expect((1...50).allSatisfy { words.contains("Xã số \($0) ") })
  }
}
