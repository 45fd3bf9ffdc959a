import Diagnostics
import Document
import Layout
import PageModel
import Testing

/// Pages handed over while later ones are laid out.
@Suite struct PagesAsTheyFillTests {
  /// What `layOut` hands over, up to a finding.
  private func handedOver(_ document: Document) throws -> (pages: [Page], report: LaidOutReport?) {
    let style = try StyleFile.style("party-hd05")
    let typesetter = Typesetter(style: style, fonts: try Samples.fonts())
    var pages: [Page] = []
    let report = try? typesetter.layOut(document) { pages.append($0) }
    return (pages, report)
  }

  private var longDocument: Document {
    let section = [
      Samples.heading(1, "I- KẾT QUẢ", anchor: "ket-qua"), Samples.paragraph(12),
      Block(.paragraph([Inline("Xem "), Inline("mục I", target: "ket-qua"), Inline(".")])),
      Block(.keyFigures(Samples.keyFigures)), Block(.pageBreak), Samples.paragraph(20),
    ]
    return Samples.document(section)
  }

  @Test func everyPageIsHandedOverInOrderAndComplete() throws {
    let (pages, laidOut) = try handedOver(longDocument)
    let report = try #require(laidOut)
    #expect(pages.count > 2)
    #expect(pages.map(\.number) == report.pages.map(\.number))
    for (page, final) in zip(pages, report.pages) {
      #expect(page.leaves.map(\.owner) == final.leaves.map(\.owner))
      #expect(page.leaves.map(\.items) == final.leaves.map(\.items))
    }
  }

  @Test func everyLeafKnowsItsElement() throws {
    let (pages, laidOut) = try handedOver(longDocument)
    let report = try #require(laidOut)
    for id in report.structure.ids {
      for case .leaf(let page, let leaf) in report.structure[id].children {
        #expect(pages[page].leaves[leaf].owner == .element(id))
      }
    }
  }

  @Test func pagesComeBeforeWhatFollowsIsLaidOutAndNotAfterAFinding() throws {
    var document = longDocument
    let complete = try handedOver(document).pages.count
    // No face has it; it is on the last of the pages.
    document.body.append(Block(.paragraph([Inline("\u{4E2D}")])))
    let (pages, report) = try handedOver(document)
    #expect(report == nil)
    #expect((1..<complete).contains(pages.count))
  }
}
