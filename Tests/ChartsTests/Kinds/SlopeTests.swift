import Document
import Drawing
import Testing

@testable import Charts

/// Lines from one time to another.
@Suite struct SlopeTests {
  @Test func whoHasNoValueAtBothEndsIsNamed() throws {
    let chart = Samples.chart(
      .slope, "tỷ lệ học tập", at: [Chart.Position("2017"), Chart.Position("2021")],
      [
        ("Xã A", Samples.rates([9400, 9600])), ("Xã B", Samples.rates([9300, 9500])),
        ("Xã C", Samples.rates([nil, nil])),
      ])
    let drawn = try Samples.drawn(chart)
    #expect(drawn.drawing.words.contains("Không có số liệu: Xã C."))
    #expect(drawn.alternativeText.contains("Không có số liệu: Xã C."))
  }

  @Test func namesStandBesideTheirLastValue() throws {
    let drawn = try Samples.drawn(Samples.slope)
    let words = drawn.drawing.words
    // Without a last value it is named at the left.
    #expect(drawn.drawing.texts.contains { $0.string.hasPrefix("Xã Hóa Quỳ") && $0.anchor == .end })
    #expect(
      drawn.drawing.texts.filter { $0.string.hasSuffix("Xã Cát Tân") && $0.anchor == .start }.count
        == 1)
    #expect(words.contains("Nét đứt: giảm."))
    #expect(words.contains("bắt đầu từ"))
  }

  @Test func threeTimesAreNoSlope() {
    let chart = Samples.chart(.slope, "tỷ lệ", [("A", Samples.studyRates)])
    #expect(throws: ChartProblem.slopePositions(count: 5)) { try Samples.drawn(chart) }
  }

  @Test func allEqualIsDrawn() throws {
    let chart = Samples.chart(
      .slope, "lớp", at: Array(Samples.years.prefix(2)),
      ["A", "B", "C"].map { ($0, Samples.counts([4, 4])) })
    #expect(DrawingRules(try Samples.drawn(chart).drawing).faults.isEmpty)
  }
}
