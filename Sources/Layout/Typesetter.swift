import Diagnostics
import Document
import PageModel

/// Lays a document out in a style.
public struct Typesetter {
  private let style: Style
  private let fonts: FontLibrary

  /// A typesetter; `fonts` may serve several documents one after another.
  public init(style: Style, fonts: FontLibrary) {
    self.style = style
    self.fonts = fonts
  }

  /// The document's pages, with the meaning of everything on them.
  ///
  /// Throws all findings together: a style that leaves no room or has sizes out of all reason,
  /// tables whose rows do not fit their columns, characters that a
  /// face lacks, figures without words, charts that cannot be drawn, links that lead nowhere.
  public func layOut(_ document: Document) throws(Findings) -> LaidOutReport {
    let unsuitable = style.unsuitableLengths
    guard unsuitable.isEmpty else {
      throw Findings(unsuitable.map { Finding($0, at: nil) })
    }
    for family in [style.serif, style.sans] {
      do throws(LayoutProblem) {
        try fonts.require(family: family)
      } catch {
        throw Findings([Finding(error, at: nil)])
      }
    }
    let composition = Composition(style: style, fonts: fonts, language: document.language)
    let flow = DocumentFlow(document, in: composition)
    let sections = SectionTree()
    var builder = PageBuilder(composition, sections: sections)
    builder.place(flow.blocks)
    guard composition.findings.isEmpty else { throw Findings(composition.findings) }

    let canvas = builder.canvas
    var pages = canvas.pages
    let structure = StructureTree(of: sections.document, owning: &pages)
    return LaidOutReport(
      pages: pages, structure: structure, links: canvas.links, destinations: canvas.destinations,
      outline: flow.outline.items)
  }
}
