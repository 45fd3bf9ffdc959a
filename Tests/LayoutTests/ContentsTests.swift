import Diagnostics
import Document
import Layout
import PageModel
import TestSupport
import Testing

/// The table of contents, and what the text calls tables, figures and headings.
@Suite struct ContentsTests {
  private var document: Document {
    let appendix = Appendix(
      label: "Phụ lục", title: "CÁC LỚP ĐÃ MỞ", reference: "(Kèm theo)",
      body: [Samples.heading(2, "1. Danh mục"), Samples.paragraph(1)])
    return Samples.document(
      [
        Block(.contents(title: "MỤC LỤC")), Samples.heading(1, "I- KẾT QUẢ"),
        Samples.heading(2, "1. Đào tạo"), Samples.paragraph(12), Samples.heading(3, "a) Không ghi"),
        Samples.paragraph(12),
        Samples.heading(
          1, "II- HỌC TẬP, QUÁN TRIỆT CÁC CHỈ THỊ, NGHỊ QUYẾT CỦA ĐẢNG TRÊN ĐỊA BÀN HUYỆN",
          anchor: "hoc-tap"), Samples.paragraph(1),
      ], appendices: [appendix])
  }

  @Test func entriesLeadToTheirPages() throws {
    let report = try Samples.layOut(document)
    try expectSnapshot(report.structureDump(), named: "contents-structure.txt")
    #expect(PageChecks(report: report, style: try StyleFile.style("party-hd05")).run() == [])
    for link in report.links {
      let page = try #require(report.destinations[link.destination]).page
      let words = report.structureDump()
      #expect(words.contains("→ \(link.destination)"))
      #expect(page < report.pages.count)
    }
    // Each entry ends with the printed number of the page that it leads to.
    let items = report.structure.elements.filter { $0.role == .contentsItem }
    #expect(items.count == 5)
  }

  /// No page ends between a part of the list and its first section.
  @Test func partsOfTheListKeepTheirFirstSection() throws {
    for filler in 1...14 {
      let parts = (0..<30).flatMap { number in
        [Samples.heading(1, "\(number)- PHẦN"), Samples.heading(2, "1. Mục \(number)")]
      }
      let lines = (0..<filler).map { Block(.paragraph([Inline("Dòng \($0).")])) }
      let report = try Samples.layOut(
        Samples.document(lines + [Block(.contents(title: "MỤC LỤC"))] + parts))
      for page in report.pages {
        let entries = page.leaves.filter { leaf in
          guard case .element(let id) = leaf.owner else { return false }
          return report.structure[id].role == .link
        }
        let last = entries.last?.items.compactMap { item -> String? in
          if case .glyphs(let run) = item { run.text } else { nil }
        }.joined()
        #expect(last?.contains("PHẦN") != true, "\(filler)")
      }
    }
  }

  @Test func pagesAreHandedOverOnce() throws {
    var pages: [Int] = []
    let typesetter = Typesetter(
      style: try StyleFile.style("party-hd05"), fonts: try Samples.fonts())
    let report = try typesetter.layOut(document) { pages.append($0.number) }
    #expect(pages == report.pages.map(\.number))
  }

  @Test func linksWithoutWordsTakeTheName() throws {
    let body = [
      Block(
        .paragraph([
          Inline("Xem "), Inline("", target: "so-lieu"), Inline(", "), Inline("", target: "ve"),
          Inline(", "), Inline("", target: "hai"), Inline("."),
        ])),
      Block(.table(Samples.table(rows: 2))),
      Block(.table(Samples.table(rows: 2)), anchor: "so-lieu"),
      Block(.figure(Samples.figure()), anchor: "ve"),
      Samples.heading(2, "2. Mục hai", anchor: "hai"), Samples.paragraph(1),
    ]
    let report = try Samples.layOut(Samples.document(body))
    #expect(report.links.map(\.description) == ["Bảng 2", "Biểu đồ 1", "2. Mục hai"])
    #expect(report.links.map(\.destination) == ["so-lieu", "ve", "hai"])
  }

  @Test func linksToAnAppendixTakeItsLabel() throws {
    let link = Block(
      .paragraph([Inline("", target: "danh-muc"), Inline(", "), Inline("", target: "phu-luc-2")]))
    let appendices = ["Phụ lục 1", "Phụ lục 2"].map { label in
      Appendix(
        label: label, title: "CÁC LỚP", reference: "(Kèm theo)",
        body: [Block(.table(Samples.table(rows: 2)))],
        anchor: label == "Phụ lục 1" ? "danh-muc" : nil)
    }
    let report = try Samples.layOut(Samples.document([link], appendices: appendices))
    #expect(report.links.map(\.description) == ["Phụ lục 1", "Phụ lục 2"])
    #expect(
      report.destinations["danh-muc"]?.page == report.destinations["phu-luc-1"]?.page)
  }

  @Test func aLinkToWhatCannotBeLaidOutIsRight() throws {
    var figure = Samples.figure()
    figure.charts[0].positions = []
    let body = [
      Block(.paragraph([Inline("", target: "ve")])), Block(.figure(figure), anchor: "ve"),
    ]
    let findings = #expect(throws: Findings.self) {
      try Samples.layOut(Samples.document(body))
    }
    #expect(findings?.all.map(\.problem.code) == ["chart-without-positions"])
  }

  @Test func aNameOfSomethingWithoutANumberIsAFinding() throws {
    var table = Samples.table(rows: 2)
    table.caption = []
    let body = [
      Block(.paragraph([Inline("", target: "so-lieu")])), Block(.table(table), anchor: "so-lieu"),
    ]
    let findings = #expect(throws: Findings.self) {
      try Samples.layOut(Samples.document(body))
    }
    #expect(findings?.all.map(\.problem.code) == ["nameless-anchor"])
  }
}
