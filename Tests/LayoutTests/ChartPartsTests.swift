import Document
import Quantities
import Testing

@testable import Layout

/// Charts higher than a page.
@Suite struct ChartPartsTests {
  private func ranking(_ count: Int) -> Chart {
    Chart(
      kind: .rankedDot, measure: "tỷ lệ học tập",
      positions: (0..<count).map { Chart.Position("Xã \($0)") },
      series: [
        Chart.Series(
          name: "", values: (0..<count).map { Ratio(700 + 5 * $0, of: 1000).map(Chart.Value.ratio) }
        )
      ], format: NumberFormat(vietnamese: true), language: .vietnamese)
  }

  @Test func partsShareScaleAndMedianOfTheWhole() throws {
    let whole = ranking(45)
    let parts = try #require(whole.parts(2))
    #expect(parts.map(\.positions.count) == [23, 22])
    // The highest first, over all parts.
    #expect(parts[0].positions[0].label == "Xã 44" && parts[1].positions[21].label == "Xã 0")
    let all = Set(whole.series[0].values)
    for part in parts {
      #expect(Set(part.axisValues) == all && Set(part.rankedValues) == all)
    }
    #expect(whole.rankedValues.isEmpty)
  }
}
