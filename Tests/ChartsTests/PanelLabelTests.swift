import Document
import Drawing
import TestSupport
import Testing

@testable import Charts

/// Where the two labels of a small panel's line stand.
@Suite struct PanelLabelTests {
  private let ruler = TextRuler(measuring: HelveticaMeasuring())

  private func places(
    _ heights: [Double], level: Double? = nil, width: Double = 90, flagged: Bool = false
  ) -> PanelLabels.Places {
    let points = heights.enumerated().map { Point(Double($0) * 11 + 6, $1) }
    let style = ChartTheme().small
    func request(_ index: Int) -> PanelLabels.Request {
      PanelLabels.Request(
        label: LabelPlacer.Request(string: "95,1%", style: style, point: points[index]),
        isFlagged: flagged)
    }
    let lowest = heights.indices.max { heights[$0] < heights[$1] } ?? 0
    let last = heights.count - 1
    return PanelLabels(
      ruler: ruler, bounds: Rect(x: 0, y: 0, width: width, height: 60), level: level, words: [],
      markers: [],
      line: zip(points, points.dropFirst()).map {
        LabelPlacer.Line(from: $0, to: $1, cost: 0)
      }
    ).places(last: request(last), lowest: lowest == last ? nil : request(lowest))
  }

  @Test func theLastStandsAboveAndTheLowestBelow() throws {
    let found = places([40, 35, 30, 26, 24])
    #expect(try #require(found.last).inkBox.maxY < 24)
    #expect(try #require(found.lowest).inkBox.y > 40)
  }

  @Test func theLastIsNeverBelowNorTheLowestAbove() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<200 {
      let heights = (0..<5).map { _ in Double.random(in: 12...50, using: &generator) }
      let found = places(heights, level: Double.random(in: 12...50, using: &generator))
      let lowest = heights.max() ?? 0
      if let ink = found.last?.inkBox, heights[4] < lowest {
        #expect(ink.maxY < heights[4] || ink.x > 50)
      }
      if let ink = found.lowest?.inkBox {
        #expect(ink.y + ink.height / 2 >= lowest - 0.01)
        #expect(!(found.lowest?.crossesLine ?? false))
      }
    }
  }

  /// From above its point its label would cross the mark.
  @Test func aMissJustBelowTheMarkIsLabelledAtItsRight() throws {
    let found = places([40, 35, 33, 32, 30], level: 28, flagged: true)
    let last = try #require(found.last)
    #expect(last.inkBox.y > 28 && last.inkBox.x > 50)
  }

  @Test func aLastValueAboveTheMarkIsNeverLabelledBelowIt() throws {
    let last = try #require(places([20, 12, 20, 15, 27], level: 28).last)
    #expect(last.inkBox.maxY < 28)
  }

  @Test func aLowestWithoutAFreePlaceIsLeftOut() {
    // At the panel's foot, where the line runs on both sides.
    let found = places([50, 55, 54, 58, 54])
    #expect(found.last != nil && found.lowest == nil)
  }

  /// There is room above the line alone.
  @Test func aLowestBetweenLineAndMarkIsLeftOut() {
    let found = places([20.5, 20, 20.2, 19.8, 13], level: 29)
    #expect(found.last != nil && found.lowest == nil)
  }

  /// The room at the right of panels is exactly as wide as the label, wherever the panel stands.
  @Test func theLastHasItsRoomInEachColumn() throws {
    for width in stride(from: 440.0, through: 480, by: 0.713) {
      // Just below the mark a label has no place but at the right.
      let values = Samples.rates([8980, 8990, 9000, 9010, 9330])
      let chart = Samples.chart(
        .smallLines, "tỷ lệ", at: Samples.partialYears, (0..<10).map { ("Xã \($0)", values) },
        reference: Samples.standard)
      let texts = try Samples.drawn(chart, width: width).drawing.texts
      #expect(texts.count { $0.string == "▼93,3%" } == 10, "\(width)")
    }
  }

  @Test func whatIsLeftOutIsNotClaimed() throws {
    func note(_ rates: [Int]) throws -> String {
      try Samples.drawn(
        Samples.chart(
          .smallLines, "tỷ lệ", [("A", Samples.rates(rates)), ("B", Samples.rates(rates))])
      ).drawing.words.replacing("100,0%", with: "")
    }
    #expect(
      try note([9400, 9500, 9600, 9700, 9800]).contains("giá trị cuối và giá trị thấp nhất."))
    let valley = try note([10_000, 0, 10_000, 0, 10_000])
    #expect(valley.contains("giá trị cuối và giá trị thấp nhất, nơi đủ chỗ."))
    #expect(!valley.contains("0,0%"))
  }

  /// In panels of any rates against the mark: labels on their side of it, 3 points apart, off the line.
  @Test func labelsKeepTheirRules() throws {
    var generator = SeededGenerator(seed: 31)
    let theme = ChartTheme()
    for _ in 0..<60 {
      let values = (0..<5).map { _ in Int.random(in: 9000...9800, using: &generator) }
      let chart = Samples.chart(
        .smallLines, "tỷ lệ", (0..<5).map { ("\($0)", Samples.rates(values)) },
        reference: Samples.standard)
      let drawing = try Samples.drawn(chart).drawing
      let marks = drawing.marks.compactMap { mark -> Double? in
        guard case .path(let path, _, let stroke?) = mark, stroke.color == theme.accentInk,
          !stroke.dash.isEmpty
        else { return nil }
        return path.bounds?.y
      }
      let level = try #require(marks.first)
      let labels = drawing.texts.filter { $0.string.hasSuffix("%") && $0.style.size == 8 }
      for label in labels {
        let ink = HelveticaMeasuring().inkBox(label)
        #expect(label.string.hasPrefix("▼") ? ink.y > level : ink.maxY < level)
      }
      let boxes = labels.map { HelveticaMeasuring().box($0) }
      for (index, box) in boxes.enumerated() {
        for other in boxes[(index + 1)...] where box.y < other.maxY && other.y < box.maxY {
          #expect(max(box.x - other.maxX, other.x - box.maxX) > 2.99)
        }
      }
    }
  }
}
