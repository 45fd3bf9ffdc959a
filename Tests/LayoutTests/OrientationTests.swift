import Document
import Drawing
import Layout
import PageModel
import Testing

/// Front and back pages, and landscape ones among upright ones.
@Suite struct OrientationTests {
  private func left(_ page: Page) -> Double {
    page.leaves.dropFirst().flatMap(\.items).compactMap { item in
      if case .glyphs(let run) = item { run.box.x } else { nil }
    }.min() ?? 0
  }

  @Test func evenPagesHaveTheBindingAtTheRight() throws {
    let document = Samples.document([Samples.paragraph(60)])
    let party = try Samples.layOut(document).pages.map { left($0) * 25.4 / 72 }
    #expect(party.count > 3)
    for (index, millimetres) in party.enumerated() {
      #expect(abs(millimetres - (index.isMultiple(of: 2) ? 30 : 15)) < 0.2)
    }
    // The state's rules print on one side.
    for page in try Samples.layOut(document, style: "state-nd30").pages {
      #expect(abs(left(page) * 25.4 / 72 - 30) < 0.2)
    }
  }

  private func wide(rows: Int, asked: Bool = false) -> Block {
    let columns = asked ? 3 : 24
    return Block(
      .table(
        Table(
          caption: [Inline("Bảng rộng")],
          columns: [.init(.leading)] + (1..<columns).map { _ in .init(.trailing) },
          head: [Table.Row((0..<columns).map { Table.Cell("\(2000 + $0)") })],
          rows: (0..<rows).map { row in
            Table.Row([Table.Cell("Xã \(row)")] + (1..<columns).map { _ in Table.Cell("1.000") })
          }, isLandscape: asked)))
  }

  private func isWide(_ page: Page) -> Bool { page.size.width > page.size.height }

  @Test(arguments: [false, true])
  func aWideTableTakesALandscapePageAndTextFillsTheOneBefore(asked: Bool) throws {
    let report = try Samples.layOut(
      Samples.document([
        Samples.paragraph(3), wide(rows: 5, asked: asked), Samples.paragraph(12),
        Samples.paragraph(3),
      ]))
    #expect(report.pages.map(isWide) == [false, true, false])
    #expect(report.destinations["bang-1"]?.page == 1)
    #expect(PageChecks(report: report, style: try StyleFile.style("party-hd05")).run() == [])
  }

  @Test(arguments: [(14, true), (5, false)])
  func aTableThatCrushesItsNamesTurns(_ columns: Int, isTurned: Bool) throws {
    let table = Table(
      caption: [Inline("Tên dài")],
      columns: [.init(.leading)] + (1..<columns).map { _ in .init(.trailing) },
      head: [Table.Row((0..<columns).map { Table.Cell("\(2000 + $0)") })],
      rows: (1...6).map { row in
        Table.Row(
          [
            Table.Cell(
              "Chi bộ Trường Trung học cơ sở Dân tộc nội trú Thanh Quân số \(row)",
              isRowHeader: true)
          ] + (1..<columns).map { _ in Table.Cell("1.000") })
      })
    let report = try Samples.layOut(
      Samples.document([Samples.paragraph(2), Block(.table(table)), Samples.paragraph(8)]))
    #expect(report.pages.contains(where: isWide) == isTurned)
    #expect(PageChecks(report: report, style: try StyleFile.style("party-hd05")).run() == [])
  }

  @Test func aLongWideTableGoesOnWithItsHead() throws {
    let report = try Samples.layOut(
      Samples.document([Samples.paragraph(3), wide(rows: 60), Samples.paragraph(3)]))
    #expect(report.pages.count(where: isWide) > 1)
    #expect(report.dump().contains("(tiếp theo)"))
    #expect(report.pages.last.map(isWide) == false)
  }

  @Test func anAppendixMayBeginOnALandscapePage() throws {
    let appendix = Appendix(
      label: "Phụ lục", title: "BẢNG RỘNG", reference: "(Kèm theo)", body: [wide(rows: 5)])
    let report = try Samples.layOut(
      Samples.document([Samples.paragraph(3)], appendices: [appendix]))
    #expect(report.pages.map(isWide) == [false, true])
    #expect(report.destinations["phu-luc-1"]?.page == 1)
    // Its head stands in the middle of that page, not of an upright one.
    let page = report.pages[1]
    let area = PageChecks(report: report, style: try StyleFile.style("party-hd05")).area(of: page)
    let title = page.leaves.flatMap(\.items).compactMap { item -> GlyphRun? in
      if case .glyphs(let run) = item, run.text.hasPrefix("BẢNG RỘNG") { run } else { nil }
    }.first
    let box = try #require(title).box
    #expect(abs(box.x + box.width / 2 - area.x - area.width / 2) < 4)
  }

  private func words(_ page: Page) -> String {
    page.leaves.flatMap(\.items).map { item in
      if case .glyphs(let run) = item { run.text } else { "" }
    }.joined()
  }

  /// Of the text that a wide table follows, the last lines go behind it, lest the closing stand alone;
  /// its heading keeps the others, and the letterhead stands on the first page whatever follows.
  @Test func aWideTableBeforeTheClosingLeavesHeadingsWhereTheyAre() throws {
    let table = wide(rows: 5)
    let heading = Samples.heading(1, "II- KẾT LUẬN")
    for body in [
      [table], [Samples.paragraph(1), table], [heading, Samples.paragraph(6), table],
      [heading, Samples.paragraph(1), table],
      [Samples.paragraph(3), heading, Samples.paragraph(3), table],
    ] {
      let report = try Samples.layOut(Samples.document(body))
      #expect(report.pages.map(isWide) == [false, true, false])
      #expect(words(report.pages[0]).contains("ĐẢNG CỘNG SẢN VIỆT NAM"))
      #expect(words(report.pages[1]).contains("Bảng rộng"))
      #expect(words(report.pages[2]).contains("Nơi nhận"))
      if body.count > 2 {
        #expect(words(report.pages[0]).contains("II- KẾT LUẬN"))
        #expect(words(report.pages[0]).contains("Năm năm qua"))
      }
    }
    let last = try Samples.layOut(Samples.document([heading, Samples.paragraph(6), table]))
    #expect(words(last.pages[2]).contains("trực tuyến"))
  }

  @Test func aTableStaysUprightWhereCloserTypeIsEnough() throws {
    let table = Table(
      caption: [Inline("Mười lăm cột")],
      columns: [.init(.leading)] + (1..<15).map { _ in .init(.trailing) },
      head: [Table.Row((0..<15).map { Table.Cell("\(2000 + $0)") })],
      rows: [Table.Row([Table.Cell("Xã")] + (1..<15).map { _ in Table.Cell("1.000") })])
    let report = try Samples.layOut(Samples.document([Block(.table(table))]))
    #expect(report.pages.map(isWide) == [false])
  }
}
