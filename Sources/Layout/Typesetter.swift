import Charts
import Diagnostics
import Document
import PageModel
import Threads

/// Lays a document out in a style.
public struct Typesetter {
  let style: Style
  let fonts: FontLibrary

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
  ///
  /// - Parameter onPage: is given each page of the report in order as soon as it is full, so that
  ///   it can be drawn while others are laid out; no more of them after the first finding.
  public func layOut(
    _ document: Document, onPage: @escaping (Page) -> Void = { _ in }
  ) throws(Findings) -> LaidOutReport {
    try checkStyle()
    // A table of contents takes as much room with its numbers as without.
    let charts = chartsAhead(of: document)
    let numbers =
      document.hasContents
      ? try flow(document, charts: charts) { _ in }.pages.canvas.pageNumbers : [:]
    let flow = try flow(document, charts: charts, pageNumbers: numbers, onPage: onPage)
    let canvas = flow.pages.canvas
    return LaidOutReport(
      pages: canvas.pages, structure: canvas.structure.tree, links: canvas.links,
      destinations: canvas.destinations, outline: flow.outline.items)
  }

  /// Throws what makes the style unusable, or that its faces are not there.
  func checkStyle() throws(Findings) {
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
  }

  /// All figures' charts, in the figures' order: they depend on nothing else in the document, and take
  /// a quarter of its layout.
  private func chartsAhead(
    of document: Document
  ) -> MadeAhead<Result<[DrawnChart], ChartProblem>>? {
    let figures = document.blocks.compactMap { block in
      if case .figure(let figure) = block.content { figure } else { nil }
    }
    guard figures.count > 1 else { return nil }
    return MadeAhead(figures.count) { [style, fonts] number in
      Result { () throws(ChartProblem) in try figures[number].charts(in: style, fonts: fonts) }
    }
  }

  private func flow(
    _ document: Document, charts: MadeAhead<Result<[DrawnChart], ChartProblem>>?,
    pageNumbers: [String: Int] = [:], onPage: @escaping (Page) -> Void
  ) throws(Findings) -> DocumentFlow {
    let composition = Composition(
      style: style, fonts: fonts, language: document.language, index: DocumentIndex(document),
      pageNumbers: pageNumbers, charts: charts)
    let flow = DocumentFlow(document, in: composition, onPage: onPage)
    guard composition.findings.isEmpty else { throw Findings(composition.findings) }
    return flow
  }
}

extension Document {
  fileprivate var hasContents: Bool {
    blocks.contains { block in
      if case .contents = block.content { true } else { false }
    }
  }

  /// All blocks, in the order that they are laid out in.
  fileprivate var blocks: [Block] { body + appendices.flatMap(\.body) }
}
