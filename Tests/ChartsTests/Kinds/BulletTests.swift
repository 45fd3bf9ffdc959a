import Document
import Drawing
import Testing

@testable import Charts

/// Bars on what was planned.
@Suite struct BulletTests {
  @Test func onePlanWithRecordsIsSaidToBeTheOnlyOne() {
    let chart = Samples.chart(
      .bullet, "số người", noun: "loại hình", at: ["A", "B", "C"].map { Chart.Position($0) },
      [("Thực hiện", Samples.counts([3, 31, nil])), ("Kế hoạch", Samples.counts([nil, 240, 50]))])
    #expect(
      ChartReading(chart).headline
        == "Trong 2 loại hình có kế hoạch, chỉ B có số liệu: đạt 12,9%")
  }

  @Test func allTargetsStandOnOneLine() throws {
    let ink = ChartTheme().ink
    let targets = try Samples.drawn(Samples.bullets).drawing.marks.compactMap { mark -> Double? in
      guard case .path(let path, nil, let stroke?) = mark, stroke.color == ink, stroke.width == 1.8
      else { return nil }
      return path.bounds?.x
    }
    // One in the key; the rows without a plan have none.
    #expect(targets.count == 1 + 5)
    #expect(Set(targets.dropFirst().map { ($0 * 100).rounded() }).count == 1)
  }

  @Test func aMissIsMarkedAndNeverPrintedAsReached() throws {
    let words = try Samples.drawn(Samples.bullets).drawing.words
    #expect(words.contains("▼8.996/9.000 (99,96%)"))
  }
}
