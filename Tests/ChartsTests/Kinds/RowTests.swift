import Document
import Drawing
import Testing

@testable import Charts

/// Bars that lie down because names have no room under columns.
@Suite struct RowTests {
  @Test(arguments: [Chart.Kind.stackedBar, .groupedBar, .shareBar])
  func unitsAreNamedInFullInTheDatasOrder(_ kind: Chart.Kind) throws {
    let texts = try Samples.drawn(Samples.ofUnits(kind)).drawing.texts
    let names = texts.filter { Samples.units.contains($0.string) }
    #expect(names.map(\.string) == Samples.units)
    let heights = names.map(\.position.y)
    #expect(heights == heights.sorted() && Set(names.map(\.position.x)) == [0])
  }

  /// Columns stay where all names are whole, or are times some of which may be left out.
  @Test func columnsStayWhereNamesFit() throws {
    let few = Samples.chart(
      .stackedBar, "lớp", at: ["Xã Cát Vân", "Xã Cát Tân"].map { Chart.Position($0) },
      [("Lớp", Samples.counts([2, 3]))])
    let years = Samples.chart(
      .stackedBar, "lớp", at: (1...30).map { Chart.Position("\(1990 + $0)") },
      [("Lớp", Samples.counts((1...30).map { $0 }))])
    let months = Samples.chart(
      .stackedBar, "lớp", at: (1...12).map { Chart.Position("\($0)/2021") },
      [("Lớp", Samples.counts((1...12).map { $0 }))])
    for chart in [few, years, months] {
      let bars = try Samples.drawn(chart, width: 225).drawing.filled.map(\.box)
      #expect(Set(bars.map { ($0.maxY * 100).rounded() }).count == 1)
      #expect(Set(bars.map(\.x)).count == bars.count)
    }
  }

  /// Short names that are no times are not left out either.
  @Test func eachOfManyShortNamesIsThere() throws {
    let chart = Samples.chart(
      .groupedBar, "lớp", at: (1...24).map { Chart.Position("Tổ số \($0)") },
      [("Lớp", Samples.counts((1...24).map { $0 }))])
    let texts = try Samples.drawn(chart, width: 310).drawing.texts.map(\.string)
    #expect((1...24).allSatisfy { texts.contains("Tổ số \($0)") })
  }

  @Test func barsAreAsLongAsTheirValuesAndShares() throws {
    let units = Samples.units.prefix(12).map { Chart.Position($0) }
    let values = (1...12).map { $0 * 10 }
    func bars(_ kind: Chart.Kind) throws -> [Rect] {
      let chart = Samples.chart(
        kind, "lớp", at: units,
        [("A", Samples.counts(values)), ("B", Samples.counts(values.map { $0 * 3 }))])
      // The first two are samples in the key.
      return Array(try Samples.drawn(chart, width: 310).drawing.filled.map(\.box).dropFirst(2))
    }
    let stacked = try bars(.stackedBar)
    #expect(Set([0, 2, 4].map { stacked[$0].x }).count == 1)
    #expect(abs(stacked[1].x - stacked[0].maxX) < 1e-6)
    #expect(abs(stacked[22].width / stacked[0].width - 12) < 1e-6)
    #expect(abs(stacked[1].width / stacked[0].width - 3) < 1e-6)
    let shares = try bars(.shareBar)
    #expect(
      Set(stride(from: 1, to: 24, by: 2).map { (shares[$0].maxX * 100).rounded() }).count == 1)
    let grouped = try bars(.groupedBar)
    #expect(grouped[0].x == grouped[1].x && grouped[1].y >= grouped[0].maxY)
  }

  @Test func whatIsMissingIsSaid() throws {
    let texts = try Samples.drawn(Samples.ofUnits(.stackedBar)).drawing.texts
    let gaps = texts.filter { $0.string == "không có số liệu" }
    let name = try #require(texts.first { $0.string == Samples.units[7] })
    #expect(gaps.count == 1 && abs(gaps[0].position.y - name.position.y) < 2)
    #expect(
      try Samples.drawn(Samples.ofUnits(.groupedBar)).drawing.texts
        .filter { $0.string == "không có số liệu" }.count == 2)
  }

  @Test func sharesTellWhereTheirTotalsStand() throws {
    let words = try Samples.drawn(Samples.ofUnits(.shareBar)).drawing.words
    #expect(words.contains("Số ghi cuối thanh: tổng số lượt học viên."))
  }

  /// More than a page holds; the layout parts them.
  @Test func aHundredUnitsLieInRows() throws {
    let chart = Samples.chart(
      .stackedBar, "lớp", at: (1...100).map { Chart.Position("Đảng bộ xã số \($0)") },
      [("Lớp", Samples.counts((1...100).map { $0 }))])
    let drawing = try Samples.drawn(chart).drawing
    #expect(drawing.size.height > 1200)
    for number in 1...100 { #expect(drawing.words.contains("số \(number) "), "\(number)") }
    let parts = try #require(chart.parts(2))
    #expect(parts.map(\.positions.count) == [50, 50])
  }
}
