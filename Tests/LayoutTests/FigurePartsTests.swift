import Diagnostics
import Document
import Drawing
import Foundation
import Quantities
import Testing

@testable import Layout

/// Charts higher than a page.
@Suite struct FigurePartsTests {
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

  /// A small line for each of so many units.
  private func lines(_ count: Int) -> Chart {
    Chart(
      kind: .smallLines, measure: "tỷ lệ học tập",
      positions: (2017...2021).map { Chart.Position(String($0)) },
      series: (0..<count).map { number in
        Chart.Series(
          name: "Xã \(number)",
          values: (0..<5).map { Ratio(900 + number % 50 + 5 * $0, of: 1000).map(Chart.Value.ratio) }
        )
      }, format: NumberFormat(vietnamese: true), language: .vietnamese)
  }

  /// The whole's headline stands above the first part alone, and all are one figure of one number.
  @Test func panelsOfMoreUnitsThanAPageHolds() throws {
    let figure = Figure(caption: [Inline("Tỷ lệ học tập")], charts: [lines(150)])
    let report = try Samples.layOut(Samples.document([Block(.figure(figure))]))
    let words = report.dump()
    #expect(words.contains("(phần 1/5)") && words.contains("(phần 5/5)"))
    #expect(words.components(separatedBy: "150 đơn vị").count == 2, "\(words.prefix(3000))")
    #expect(words.contains("Xã 149") && !words.contains("Biểu đồ 2."))
  }

  /// Charts side by side go on together, each part with the same units of both.
  @Test func chartsSideBySideGoOnTogether() throws {
    let figure = Figure(caption: [Inline("Hai tỷ lệ")], charts: [lines(90), lines(90)])
    let words = try Samples.layOut(Samples.document([Block(.figure(figure))])).dump()
    #expect(words.contains("(phần 1/") && words.contains("(phần 2/"))
    #expect(words.contains("Xã 0") && words.contains("Xã 89") && !words.contains("Biểu đồ 2."))
  }

  /// Bars of equal values are as long in each part.
  @Test func partsOfBarsHaveOneScale() throws {
    let counts = (0..<44).map { Chart.Value.count($0 == 0 ? 1000 : 190 - $0) }
    let whole = Chart(
      kind: .rankedBar, measure: "số lớp",
      positions: (0..<44).map { Chart.Position("Xã \($0)") },
      series: [Chart.Series(name: "", values: counts)], format: NumberFormat(vietnamese: true),
      language: .vietnamese)
    let parts = try #require(whole.parts(2))
    let fonts = try Samples.fonts()
    let longest = try parts.map { part in
      let drawn = try Figure(caption: [], charts: [part]).charts(
        in: try StyleFile.style("party-hd05"), fonts: fonts)
      return drawn[0].drawing.marks.compactMap { mark -> Double? in
        if case .path(let path, .some, _) = mark { path.bounds?.width } else { nil }
      }.max() ?? 0
    }
    #expect(longest[1] < longest[0] / 4)
  }

  /// The plans' marks stand at one place in all parts, and so do bars of like shares.
  @Test func partsOfPlansHaveOneScale() throws {
    let done = (0..<60).map { Chart.Value.count($0 < 30 ? 190 : 80) }
    let whole = Chart(
      kind: .bullet, measure: "số người",
      positions: (0..<60).map { Chart.Position("Xã \(10 + $0)") },
      series: [
        Chart.Series(name: "Thực hiện", values: done),
        Chart.Series(name: "Kế hoạch", values: done.map { _ in Chart.Value.count(100) }),
      ], format: NumberFormat(vietnamese: true), language: .vietnamese)
    let parts = try #require(whole.parts(2))
    let tracks = try parts.map { part in
      let drawn = try Figure(caption: [], charts: [part]).charts(
        in: try StyleFile.style("party-hd05"), fonts: try Samples.fonts())
      return drawn[0].drawing.marks.compactMap { mark -> Double? in
        guard case .path(let path, .solid(let color)?, _) = mark, color == Color(hex: 0xE2E2E2)
        else { return nil }
        return path.bounds?.width
      }.max() ?? 0
    }
    #expect(tracks[0] > 50 && tracks[0] < 200)
    #expect(abs(tracks[0] - tracks[1]) < 12, "\(tracks)")
  }

  /// Bars of more units than a page holds lie in rows on each of its pages, a series looking alike on all.
  @Test(arguments: [Chart.Kind.stackedBar, .shareBar, .groupedBar])
  func barsOfManyUnitsGoOnInRows(kind: Chart.Kind) throws {
    let names = (10..<100).map { "Chi bộ Trường Trung học cơ sở số \($0)" }
    func counts(_ of: (Int) -> Int) -> [Chart.Value?] { names.indices.map { .count(of($0)) } }
    let whole = Chart(
      kind: kind, measure: "lượt học tập", positions: names.map { Chart.Position($0) },
      series: [
        // Which is the larger one changes from part to part.
        Chart.Series(name: "Trực tiếp", values: counts { $0 < 45 ? 90 : 10 }),
        Chart.Series(name: "Trực tuyến", values: counts { $0 < 45 ? 20 : 70 }),
      ], format: NumberFormat(vietnamese: true), language: .vietnamese)
    let figure = Figure(caption: [Inline("Lượt học tập")], charts: [whole])
    let report = try Samples.layOut(
      Samples.document([Samples.paragraph(12), Block(.figure(figure))]))
    let words = report.dump()
    #expect(words.contains("(phần 1/") && words.contains("(phần 2/"))
    for name in names { #expect(words.contains("số \(name.suffix(2))"), "\(name)") }
    let faults = PageChecks(report: report, style: try StyleFile.style("party-hd05")).run()
    #expect(faults == [], "\(faults.prefix(3))")
    let fills = try #require(whole.parts(2)).map { part in
      let drawn = try Figure(caption: [], charts: [part]).charts(
        in: try StyleFile.style("party-hd05"), fonts: try Samples.fonts())
      // Of the key, which comes first.
      return drawn[0].drawing.marks.prefix(6).compactMap { mark -> Paint? in
        if case .path(_, let fill?, _) = mark { fill } else { nil }
      }
    }
    #expect(fills[0].first == fills[1].first)
  }

  /// On either side of what a page holds.
  @Test(arguments: [Chart.Kind.stackedBar, .shareBar, .groupedBar])
  func barsOfAboutAPage(kind: Chart.Kind) throws {
    for count in stride(from: 40, through: 60, by: 2) {
      let names = (0..<count).map { "Đảng bộ xã Thanh Quân số \($0)" }
      let whole = Chart(
        kind: kind, measure: "lớp", positions: names.map { Chart.Position($0) },
        series: (0..<3).map { one in
          Chart.Series(name: "Loại \(one)", values: names.indices.map { .count(1 + $0 * one) })
        }, format: NumberFormat(vietnamese: true), language: .vietnamese)
      let figure = Figure(caption: [Inline("Số lớp")], charts: [whole])
      let words = try Samples.layOut(Samples.document([Block(.figure(figure))])).dump()
      #expect(words.contains("số \(count - 1)"), "\(count)")
    }
  }

  /// One part less than asked for, because rows of panels are whole, does not mean that no more are left.
  @Test func manyPanelsSideBySide() throws {
    let figure = Figure(caption: [Inline("Hai tỷ lệ")], charts: [lines(240), lines(240)])
    let words = try Samples.layOut(Samples.document([Block(.figure(figure))])).dump()
    #expect(words.contains("Xã 0") && words.contains("Xã 239"))
  }

  @Test func aPictureWithoutASizeIsAsHighAsItNeeds() throws {
    let typesetter = Typesetter(
      style: try StyleFile.style("party-hd05"), fonts: try Samples.fonts())
    let figure = Figure(caption: [Inline("Tỷ lệ học tập")], charts: [lines(150)])
    let slide = Size(width: 960, height: 540)
    #expect(throws: Findings.self) {
      try typesetter.picture(of: figure, in: .vietnamese, size: slide)
    }
    let grown = try typesetter.picture(of: figure, in: .vietnamese, size: slide, mayGrow: true)
    #expect(grown.page.size.width == slide.width && grown.page.size.height > 1000)
    // What has room is as large as asked for.
    let few = Figure(caption: [Inline("Tỷ lệ học tập")], charts: [lines(4)])
    #expect(
      try typesetter.picture(of: few, in: .vietnamese, size: slide, mayGrow: true).page.size
        == slide)
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
