import Diagnostics
import Document
import PageModel

/// Lays a document's blocks out in order and puts them on pages, with the bookmarks and names of
/// their places.
///
/// The blocks of the body are placed when all are laid out, in the way that fills its pages best. Those
/// of an appendix, which may be long, are placed as soon as nothing that follows can change them, so
/// that pages fill while later blocks are still to be laid out.
struct DocumentFlow {
  private(set) var pages: PageBuilder<PageCanvas>
  private(set) var outline = OutlineBuilder()
  private var unsettled = UnsettledBlocks()
  /// The body's blocks since the last page break, as long as they wait for a plan.
  private var unplanned: [LaidBlock] = []
  private var isPlanned = true
  /// How many blocks there are.
  private var count = 0
  private let composition: Composition
  private var anchors: Set<String> = []
  private var headings = 0
  /// The last heading's level in the structure tree, which has no gaps.
  private var level = 0

  /// Hands each page to `onPage` once it is full.
  init(_ document: Document, in composition: Composition, onPage: @escaping (Page) -> Void) {
    self.composition = composition
    pages = PageBuilder(PageCanvas(composition, onPage: onPage))
    place(LetterheadLayouter(composition: composition).layOut(document.letterhead))
    for block in document.body { add(block, topLevel: 1) }
    place(ClosingLayouter(composition: composition).layOut(document.closing))
    placePlanned()
    isPlanned = false
    for (index, appendix) in document.appendices.enumerated() {
      add(appendix, number: index + 1)
    }
    settle()
    pages.finish()
    checkLinks(in: document)
  }

  private mutating func add(_ block: Block, topLevel: Int) {
    if case .pageBreak = block.content { return breakPage() }
    for laid in named(block, topLevel: topLevel) { place(laid) }
  }

  /// The block laid out, with its place named.
  private mutating func named(_ block: Block, topLevel: Int) -> [LaidBlock] {
    var laid = laidOut(block, topLevel: topLevel).filter { !$0.strips.isEmpty }
    if !laid.isEmpty { name(&laid[0], block, topLevel: topLevel) }
    return laid
  }

  /// Names the block's place, and a heading's bookmark.
  private mutating func name(_ laid: inout LaidBlock, _ block: Block, topLevel: Int) {
    if let anchor = block.anchor { name(&laid, anchor, source: block.source) }
    if case .heading(let level, let inlines) = block.content {
      let anchor = block.anchor ?? nextHeadingAnchor()
      if block.anchor == nil { name(&laid, anchor, source: block.source) }
      let title = inlines.map { $0.text + ($0.endsLine ? " " : "") }.joined()
      outline.add(title, destination: anchor, level: max(level, topLevel))
    }
    for name in laid.strips.first?.destinations ?? [] { anchors.insert(name) }
  }

  private mutating func laidOut(_ block: Block, topLevel: Int) -> [LaidBlock] {
    let paragraphs = ParagraphLayouter(composition: composition)
    switch block.content {
    case .heading(let level, let inlines):
      var heading = paragraphs.heading(
        inlines, level: level, role: role(ofHeading: max(level, topLevel)), source: block.source)
      // Within an appendix no heading opens a section beside it.
      heading.kind = .heading(level: max(level, topLevel))
      return [heading]
    case .paragraph(let inlines):
      return [paragraphs.paragraph(inlines, source: block.source)]
    case .list(let items):
      return [paragraphs.list(items, source: block.source)]
    case .table(let table):
      let laid = TableLayouter(table, in: composition, source: block.source).layOut()
      return laid.map { [$0] } ?? []
    case .figure(let figure):
      return FigureLayouter(composition: composition).layOut(figure, source: block.source)
    case .keyFigures(let figures):
      return [KeyFigureLayouter(composition: composition).layOut(figures, source: block.source)]
    case .contents(let title):
      return [
        ContentsLayouter(composition: composition, entries: composition.index.entries)
          .layOut(title: title)
      ]
    case .pageBreak:
      return []
    }
  }

  /// H1 to H3 as written, except that no level is left out on the way down (PDF/UA-1, 7.4.2).
  private mutating func role(ofHeading written: Int) -> StructureTree.Role {
    level = min(written, level + 1, 3)
    return [.heading1, .heading2, .heading3][max(level, 1) - 1]
  }

  private mutating func nextHeadingAnchor() -> String {
    headings += 1
    return composition.words.headingAnchor(headings)
  }

  private mutating func name(_ block: inout LaidBlock, _ anchor: String, source: SourceLocation?) {
    if !anchors.insert(anchor).inserted {
      composition.report(LayoutProblem.repeatedAnchor(name: anchor), at: source)
    }
    block.strips[0].destinations.append(anchor)
  }

  private mutating func add(_ appendix: Appendix, number: Int) {
    breakPage()
    let anchor = composition.words.appendixAnchor(number)
    outline.add("\(appendix.label). \(appendix.title)", destination: anchor, level: 1)
    level = 1
    // A wide table turns the page that it begins.
    var body = appendix.body[...]
    var first: [LaidBlock] = []
    if let block = body.first, !block.content.isPageBreak {
      first = named(block, topLevel: 2)
      body = body.dropFirst()
    }
    var head = AppendixHeadLayouter(composition: composition)
      .layOut(appendix, orientation: first.first?.orientation ?? .portrait)
    name(&head, anchor, source: appendix.source)
    if let own = appendix.anchor, own != anchor { name(&head, own, source: appendix.source) }
    place(head)
    for laid in first { place(laid) }
    for block in body { add(block, topLevel: 2) }
  }

  // MARK: Placing

  private mutating func place(_ block: LaidBlock) {
    var block = block
    block.number = count
    count += 1
    if isPlanned { unplanned.append(block) } else { placeSettled(with: block) }
  }

  /// Places all that waits for a plan.
  private mutating func placePlanned() {
    pages.filling = PagePlanner(composition.geometry).filling(for: unplanned)
    for block in unplanned { placeSettled(with: block) }
    unplanned = []
    settle()
    pages.filling = PageFilling()
  }

  /// Takes `block` in, and places what it does not change any more.
  private mutating func placeSettled(with block: LaidBlock) {
    unsettled.append(block, linesBeforeClosing: pages.filling.linesBeforeClosing)
    while let block = unsettled.popSettled() { pages.place(block, before: unsettled.nextKind) }
  }

  private mutating func breakPage() {
    if isPlanned { placePlanned() }
    settle()
    pages.breakPage()
  }

  private mutating func settle() {
    while let block = unsettled.popFirst() { pages.place(block, before: unsettled.nextKind) }
  }

  /// Reports each link that leads nowhere, or has no words and leads to what has no name.
  private func checkLinks(in document: Document) {
    let all = document.body + document.appendices.flatMap(\.body)
    let names = anchors.union(composition.index.references.keys)
    for block in all {
      for inline in block.content.inlines {
        guard let target = inline.target else { continue }
        // What has a fault of its own is on no page, but the link to it is right.
        if composition.index.references[target] != nil { continue }
        if !anchors.contains(target) {
          composition.report(
            LayoutProblem.unknownAnchor(
              name: target, nearest: nearestName(to: target, among: names.sorted())),
            at: block.source)
        } else if inline.text.isEmpty {
          composition.report(LayoutProblem.namelessAnchor(name: target), at: block.source)
        }
      }
    }
  }
}

extension Block.Content {
  fileprivate var isPageBreak: Bool { if case .pageBreak = self { true } else { false } }

  /// All words that may link.
  fileprivate var inlines: [Inline] {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines): inlines
    case .list(let items): items.flatMap(\.content)
    case .table(let table):
      table.caption + (table.head + table.rows).flatMap { $0.cells.flatMap(\.content) }
        + table.notes.joined()
    case .figure(let figure): figure.caption
    case .keyFigures, .contents, .pageBreak: []
    }
  }
}

/// Nests bookmarks by their level.
struct OutlineBuilder {
  private(set) var items: [OutlineItem] = []

  /// Adds a bookmark below the last one of a lower level.
  mutating func add(_ title: String, destination: String, level: Int) {
    Self.add(OutlineItem(title: title, destination: destination), depth: level - 1, to: &items)
  }

  private static func add(_ item: OutlineItem, depth: Int, to items: inout [OutlineItem]) {
    guard depth > 0, !items.isEmpty else {
      items.append(item)
      return
    }
    add(item, depth: depth - 1, to: &items[items.count - 1].children)
  }
}
