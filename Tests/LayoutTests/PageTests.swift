import Document
import Layout
import TestSupport
import Testing

/// What is on pages, as text.
@Suite struct PageTests {
  @Test(arguments: ["party-hd05", "state-nd30"])
  func letterheadAndClosing(style: String) throws {
    let report = try Samples.layOut(Samples.document([Samples.paragraph(1)]), style: style)
    try expectSnapshot(report.dump(), named: "letterhead-\(style).txt")
  }

  @Test(arguments: ["party-hd05", "state-nd30"])
  func rulesKeepClearOfTheLettersAbove(style: String) throws {
    let report = try Samples.layOut(Samples.document([]), style: style)
    var baselines: [Double] = []
    var rules: [Double] = []
    for item in report.pages[0].leaves.flatMap(\.items) {
      switch item {
      case .glyphs(let run): baselines += run.glyphs.prefix(1).map(\.y)
      case .path(let path, _, let stroke):
        if let y = path.bounds?.y, stroke?.width == 0.75 { rules.append(y) }
      }
    }
    for rule in rules {
      let above = try #require(baselines.filter { $0 < rule }.max())
      #expect(rule - above > 0.5 * 13)
    }
    #expect(!rules.isEmpty)
  }

  @Test func centredLinesThatWrapAreOfLikeLengths() throws {
    var document = Samples.document([Samples.paragraph(1)])
    let reference = "(Kèm theo Báo cáo số 05-BC/HU ngày 05 tháng 01 năm 2022 của Huyện ủy Như Xuân)"
    document.appendices = [
      Appendix(
        label: "Phụ lục", title: "DANH MỤC", reference: reference, body: [Samples.paragraph(1)])
    ]
    let report = try Samples.layOut(document, style: "party-hd05")
    let widths = report.pages.flatMap(\.leaves).flatMap(\.items).compactMap { item in
      if case .glyphs(let run) = item, reference.contains(run.text.dropLast(2)) {
        run.box.width
      } else {
        nil as Double?
      }
    }.filter { $0 > 60 }
    #expect(widths.count == 2)
    #expect(try #require(widths.last) > 0.6 * (try #require(widths.first)))
  }

  @Test func twoLineNationalEmblem() throws {
    var document = Samples.document([Samples.paragraph(1)])
    document.letterhead.emblem = [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
    ]
    let report = try Samples.layOut(document, style: "state-nd30")
    try expectSnapshot(report.dump(), named: "national-emblem.txt")
  }

  @Test func paragraphGoesOnToTheNextPage() throws {
    let report = try Samples.layOut(Samples.document([Samples.paragraph(14)]))
    try expectSnapshot(report.dump(), named: "paragraph-over-pages.txt")
  }

  @Test func tableRepeatsItsHead() throws {
    let body = [Samples.paragraph(8), Block(.table(Samples.table(rows: 24)))]
    let report = try Samples.layOut(Samples.document(body))
    try expectSnapshot(report.dump(), named: "table-over-pages.txt")
  }

  @Test func closingTakesTextWithIt() throws {
    // So long that the closing does not fit below it.
    let report = try Samples.layOut(Samples.document([Samples.paragraph(11)]))
    try expectSnapshot(report.dump(), named: "closing.txt")
  }

  @Test func heatMap() throws {
    let report = try Samples.layOut(Samples.document([Block(.table(Samples.heatMap(units: 5)))]))
    try expectSnapshot(report.dump(), named: "heat-map.txt")
  }

  @Test func headingsKeyFiguresListsAndLinks() throws {
    let report = try Samples.layOut(Samples.document(Samples.mixedBody), style: "party-hd05")
    try expectSnapshot(report.dump(), named: "mixed.txt")
    try expectSnapshot(report.structureDump(), named: "mixed-structure.txt")
  }

  @Test func tableStructure() throws {
    let appendix = Appendix(
      label: "Phụ lục", title: "CÁC LỚP ĐÃ MỞ", reference: "(Kèm theo Báo cáo số 05-BC/HU)",
      body: [
        Samples.heading(1, "1. Theo ngày"), Block(.table(Samples.recordTable(rows: 3))),
      ])
    let document = Samples.document(
      [Samples.heading(1, "I- KẾT QUẢ"), Block(.table(Samples.table(rows: 2)))],
      appendices: [appendix])
    try expectSnapshot(
      try Samples.layOut(document).structureDump(), named: "tables-structure.txt")
  }

  @Test func generatedWordsFollowTheLanguage() throws {
    let document = Samples.document(
      [Samples.paragraph(9), Block(.table(Samples.table(rows: 24)))], language: .english)
    let dump = try Samples.layOut(document).dump()
    #expect(dump.contains("Table 1. "))
    #expect(dump.contains("(continued)"))
    #expect(dump.contains("destination table-1 page 1"))
  }

  @Test func emptyBlocksTakeNoRoom() throws {
    let empty: [Block] = [
      Block(.paragraph([])), Block(.heading(level: 0, [])), Block(.list([])),
      Block(.keyFigures([])), Block(.pageBreak), Block(.pageBreak),
      Block(.table(Table(caption: [], columns: [], head: [], rows: []))),
    ]
    let report = try Samples.layOut(
      Samples.document([Samples.paragraph(1)] + empty + [Samples.paragraph(1)]))
    #expect(report.pages.count == 2)
    #expect(report.outline.isEmpty)
  }

  /// A heading of large letters has the leading that they need, and the text its own.
  @Test func largeHeadingsDoNotOverlap() throws {
    var style = try StyleFile.style("party-hd05")
    style.headings[0].size = 40
    let words = String(repeating: "KẾT QUẢ ĐÀO TẠO ", count: 6)
    let report = try Typesetter(style: style, fonts: try Samples.fonts()).layOut(
      Samples.document([Samples.paragraph(1), Samples.heading(1, words), Samples.paragraph(2)]))
    let lines = report.pages[0].leaves.flatMap(\.items).compactMap { item -> Double? in
      if case .glyphs(let run) = item, run.size == 40 { run.glyphs.first?.y } else { nil }
    }
    let distinct = Set(lines).sorted()
    #expect(distinct.count > 1)
    for (upper, lower) in zip(distinct, distinct.dropFirst()) { #expect(lower - upper >= 49.9) }
  }

  @Test func aBreakAtTheEndMakesNoPage() throws {
    var document = Samples.document([Samples.paragraph(1), Block(.pageBreak)])
    document.appendices = [
      Appendix(
        label: "Phụ lục", title: "DANH MỤC", reference: "(Kèm theo)",
        body: [Samples.paragraph(1), Block(.pageBreak)])
    ]
    #expect(try Samples.layOut(document).pages.count == 3)
  }

  /// A table of which two rows are higher than a page begins where its first row has room.
  @Test func noHeadIsLeftWithoutARow() throws {
    var table = Samples.table(rows: 3)
    for row in 0..<2 {
      table.rows[row].cells[0].content = (0..<28).map { Inline("dòng \($0)", endsLine: true) }
    }
    for sentences in 1...11 {
      let report = try Samples.layOut(
        Samples.document([
          Samples.paragraph(sentences), Samples.heading(2, "1. Bảng"), Block(.table(table)),
        ]))
      let faults = PageChecks(report: report, style: try StyleFile.style("party-hd05")).run()
      #expect(faults.filter { $0.contains("head") } == [], "\(sentences)")
    }
  }

  @Test func anAppendixMayBeginWithAPageBreak() throws {
    let appendix = Appendix(
      label: "Phụ lục", title: "DANH MỤC", reference: "(Kèm theo)",
      body: [Block(.pageBreak), Samples.paragraph(1)])
    let document = Samples.document([Samples.paragraph(1)], appendices: [appendix])
    #expect(try Samples.layOut(document).pages.count == 3)
  }

  /// Two short paragraphs behind a heading go with the table that they introduce, wherever a page ends.
  @Test func anIntroductionStaysWithItsTable() throws {
    func short(_ text: String) -> Block { Block(.paragraph([Inline(text)])) }
    for lines in 20...34 {
      let appendix = Appendix(
        label: "Phụ lục", title: "NGUỒN", reference: "(Kèm theo)",
        body: (0..<lines).map { short("Dòng \($0).") } + [
          Samples.heading(2, "3. Nguồn số liệu"), short("Lời dẫn một."), short("Lời dẫn hai."),
          Block(.table(Samples.table(rows: 8))),
        ])
      let report = try Samples.layOut(
        Samples.document([Samples.paragraph(1)], appendices: [appendix]))
      func page(of text: String) -> Int? {
        report.pages.firstIndex { page in
          page.leaves.flatMap(\.items).contains { item in
            if case .glyphs(let run) = item { run.text.hasPrefix(text) } else { false }
          }
        }
      }
      let table = try #require(report.destinations["bang-1"]).page
      for text in ["3. Nguồn", "Lời dẫn một", "Lời dẫn hai"] {
        #expect(page(of: text) == table, "\(lines): \(text)")
      }
    }
  }

  @Test func sameDocumentSamePages() throws {
    let document = Samples.document(Samples.mixedBody)
    #expect(try Samples.layOut(document).dump() == Samples.layOut(document).dump())
  }
}
