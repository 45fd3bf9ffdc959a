import Document
import Drawing
import Testing

@testable import Charts

/// What is drawn where the last year has no records, where segments are low, and how axes start.
@Suite struct AwkwardDrawingTests {
  private func texts(_ drawing: Drawing) -> [TextMark] {
    drawing.marks.compactMap { mark in
      guard case .text(let text) = mark else { return nil }
      return text
    }
  }

  @Test(arguments: [467.0, 225])
  func theReferenceStrikesNoWordsThrough(width: Double) throws {
    let chart = Samples.chart(
      .line, "tỷ lệ", at: Samples.partialYears,
      [("Tỷ lệ", Samples.rates([9360, 9460, 9580, 9690, nil]))],
      reference: Samples.standard)
    let drawing = try Samples.drawn(chart, width: width).drawing
    let accent = ChartTheme().accentInk
    let lines = drawing.marks.compactMap { mark -> Rect? in
      guard case .path(let path, _, let stroke) = mark, stroke?.color == accent,
        stroke?.dash.isEmpty == false
      else { return nil }
      return path.bounds
    }
    #expect(lines.count == 1)
    let words = texts(drawing).filter { "không có số liệu".contains($0.string) }
    #expect(!words.isEmpty)
    for word in words {
      let box = HelveticaMeasuring().box(word)
      let isStruck = lines.contains { line in
        box.y < line.y && line.y < box.maxY && box.x < line.maxX
      }
      #expect(!isStruck)
    }
  }

  @Test func namesStandInAKeyWhereTheLastBarLacksThem() throws {
    for missing: Int? in [nil, 0] {
      let chart = Samples.chart(
        .stackedBar, "lớp", at: Samples.partialYears,
        [
          ("Một", Samples.counts([4, 5, 6, 7, missing])),
          ("Hai", Samples.counts([8, 8, 8, 8, nil])),
        ]
      )
      let drawing = try Samples.drawn(chart).drawing
      let names = texts(drawing).filter { ["Một", "Hai"].contains($0.string) }
      #expect(names.count == 2)
      #expect(Set(names.map(\.position.y)).count == 1)
    }
  }

  @Test func lowSegmentsHaveTheirNumbersBesideTheBar() throws {
    let chart = Samples.chart(
      .stackedBar, "lớp",
      [
        ("Một", Samples.counts([1, 1, 2, 1, 2])), ("Hai", Samples.counts([2, 1, 1, 2, 1])),
        ("Ba", Samples.counts([22, 26, 27, 18, 25])),
      ])
    let found = texts(try Samples.drawn(chart).drawing).map(\.string)
    #expect(found.filter { $0 == "1" }.count == 6)
    #expect(found.filter { $0 == "2" }.count == 4)
    // All of a bar's or none, for a few would be read as all.
    let crowded = texts(try Samples.drawn(Samples.stacked).drawing).map(\.string)
    #expect(!crowded.contains("22") && !crowded.contains("66"))
  }

  @Test(arguments: [Chart.Kind.smallBars, .smallLines])
  func onlySignsThatAreDrawnAreExplained(_ kind: Chart.Kind) throws {
    func notes(_ last: Int?) throws -> String {
      let chart = Samples.chart(
        kind, "số", at: Samples.partialYears,
        [("A", Samples.counts([1, 2, 3, 4, last])), ("B", Samples.counts([1, 2, 3, 4, nil]))])
      return texts(try Samples.drawn(chart).drawing).map(\.string).joined(separator: " ")
    }
    let sign = kind == .smallBars ? "gạch chéo" : "Điểm rỗng"
    #expect(try notes(3).contains(sign))
    #expect(try !notes(nil).contains(sign))
    // Nothing is drawn of the year, and yet it is marked.
    #expect(try notes(nil).contains("2021 (đến tháng 9): không có số liệu."))
    #expect(try !notes(3).contains("không có số liệu."))
  }

  @Test func aPartialYearIsHatched() throws {
    let chart = Samples.chart(
      .groupedBar, "lớp", at: Samples.partialYears, [("A", Samples.counts([1, 2, 3, 4, 5]))])
    var fills: [Paint] = []
    for case .path(_, let fill?, _) in try Samples.drawn(chart).drawing.marks { fills.append(fill) }
    #expect(fills.count == 5)
    #expect(Set(fills.prefix(4)).count == 1)
    guard case .pattern(let hatch) = fills[4] else {
      Issue.record("not hatched")
      return
    }
    #expect(hatch.ground == ChartTheme().paper)
  }

  /// Hatches name series there.
  @Test func amongSeriesAPartialYearIsLighterInADashedOutline() throws {
    let values = Samples.counts([1, 2, 3, 4, 5])
    let chart = Samples.chart(
      .groupedBar, "lớp", at: Samples.partialYears, [("A", values), ("B", values)])
    let marks = try Samples.drawn(chart).drawing.marks
    let dashed = marks.filter { mark in
      guard case .path(_, _, let stroke) = mark else { return false }
      return stroke?.dash.isEmpty == false
    }
    #expect(dashed.count == 2)
  }

  @Test func brokenAxesStartAtRoundRates() {
    func start(_ rates: [Int], _ mark: Chart.Reference? = nil) -> Double {
      let chart = Samples.chart(.line, "tỷ lệ", [("A", Samples.rates(rates))], reference: mark)
      return ValueAxis.around(chart, margin: 0.15).domain.lowerBound
    }
    let ninetyFive = Chart.Reference(value: Samples.ratio(95, 100), label: "mức 95%")
    #expect(abs(start([9520, 9540, 9570, 9600, 9660], ninetyFive) - 0.945) < 1e-9)
    #expect(abs(start([9140, 9351, 9462, 9575, 9688], Samples.standard) - 0.90) < 1e-9)
    // So close together that half a point would flatten them.
    #expect(start([9571, 9572, 9573, 9574, 9575]) > 0.957)
  }
}
