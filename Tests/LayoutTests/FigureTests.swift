import Document
import Drawing
import Layout
import PageModel
import Testing

/// Figures: what they are made of, and where they go.
@Suite struct FigureTests {
  @Test func aFigureIsHeadlineChartsAndCaption() throws {
    let report = try Samples.layOut(
      Samples.document([Samples.paragraph(1), Block(.figure(Samples.figure(charts: 2)))]))
    let elements = report.structure.elements
    let index = try #require(elements.firstIndex { $0.role == .figure })
    let figure = elements[index]
    #expect(elements[index - 1].role == .paragraph)
    #expect(words(of: elements[index - 1], in: report) == Samples.figure().headline)
    #expect(figure.alternativeText?.isEmpty == false)
    guard case .element(let caption)? = figure.children.last else {
      Issue.record("the caption is not the figure's last child")
      return
    }
    #expect(report.structure[caption].role == .caption)
    #expect(
      words(of: report.structure[caption], in: report) == "Biểu đồ 1. Tỷ lệ học tập theo năm")
    #expect(report.destinations["bieu-do-1"]?.page == 0)
  }

  @Test func aFiguresBoxHoldsItsCharts() throws {
    let report = try Samples.layOut(
      Samples.document([Samples.paragraph(1), Block(.figure(Samples.figure(charts: 3)))]))
    let figure = try #require(report.structure.elements.first { $0.role == .figure })
    let (box, page) = (try #require(figure.bounds), try #require(figure.page))
    for case .leaf(_, let leaf) in figure.children {
      let ink = try #require(report.pages[page].leaves[leaf].bounds)
      #expect(ink.x >= box.x - 1 && ink.maxX <= box.maxX + 1)
      #expect(ink.y >= box.y - 1 && ink.maxY <= box.maxY + 1)
    }
  }

  @Test func textFillsThePageWhileAFigureWaits() throws {
    let body = [
      Samples.paragraph(10), Block(.figure(Samples.figure())), Samples.paragraph(4),
      Samples.paragraph(4),
    ]
    let report = try Samples.layOut(Samples.document(body))
    let place = try #require(report.destinations["bieu-do-1"])
    #expect(place.page == 1)
    let lowest = report.pages[0].leaves.compactMap(\.bounds?.maxY).max() ?? 0
    #expect(lowest > report.pages[0].size.height - 100)
  }

  @Test func aFigureDoesNotPassAHeading() throws {
    let body = [
      Samples.paragraph(10), Block(.figure(Samples.figure())), Samples.paragraph(1),
      Samples.heading(1, "II- TIẾP THEO", anchor: "tiep-theo"), Samples.paragraph(1),
    ]
    let report = try Samples.layOut(Samples.document(body))
    let (figure, heading) = (
      try #require(report.destinations["bieu-do-1"]), try #require(report.destinations["tiep-theo"])
    )
    #expect((figure.page, figure.y) < (heading.page, heading.y))
  }

  @Test(arguments: [9, 10, 11])
  func aFigureStaysInItsPartOfASection(_ sentences: Int) throws {
    let body = [
      Samples.heading(1, "I- PHẦN MỘT"), Samples.paragraph(sentences),
      Block(.figure(Samples.figure())), Samples.paragraph(1),
      Samples.heading(2, "2. Tiếp theo", anchor: "tiep-theo"), Samples.paragraph(4),
    ]
    let report = try Samples.layOut(Samples.document(body))
    let (figure, heading) = (
      try #require(report.destinations["bieu-do-1"]), try #require(report.destinations["tiep-theo"])
    )
    #expect((figure.page, figure.y) < (heading.page, heading.y))
  }

  @Test func aSmallTableIsNotTorn() throws {
    let body = [
      Samples.paragraph(9), Block(.table(Samples.table(rows: 6))), Samples.paragraph(3),
    ]
    let dump = try Samples.layOut(Samples.document(body)).dump()
    #expect(!dump.contains("(tiếp theo)"))
    #expect(dump.contains("destination bang-1 page 2"))
  }

  @Test func aSmallTableBreaksBeforeAThirdOfAPageStaysEmpty() throws {
    let body = [
      Samples.paragraph(6), Block(.table(Samples.table(rows: 12))),
      Samples.heading(1, "II- TIẾP THEO"), Samples.paragraph(1),
    ]
    let dump = try Samples.layOut(Samples.document(body)).dump()
    #expect(dump.contains("(tiếp theo)"))
  }

  @Test func aTableStaysWithItsHeadingUnlessMuchOfAPageWouldBeEmpty() throws {
    for sentences in 7...14 {
      let body = [
        Samples.paragraph(sentences), Samples.heading(2, "2. Số liệu", anchor: "so-lieu"),
        Block(.paragraph([Inline("Số liệu ghi ở bảng dưới đây.")])),
        Block(.table(Samples.table(rows: 6))), Samples.paragraph(3),
      ]
      let report = try Samples.layOut(Samples.document(body))
      let (heading, table) = (
        try #require(report.destinations["so-lieu"]), try #require(report.destinations["bang-1"])
      )
      // Else text fills the page below the words, and the table is at the top of the next.
      #expect(heading.page == table.page || heading.y < 0.75 * report.pages[0].size.height)
      #expect(table.page - heading.page < 2)
    }
  }

  private func words(of element: StructureTree.Element, in report: LaidOutReport) -> String {
    element.children.map { child in
      guard case .leaf(let page, let leaf) = child else { return "" }
      return report.pages[page].leaves[leaf].items.map { item in
        if case .glyphs(let run) = item { run.text } else { "" }
      }.joined()
    }.joined()
  }
}
