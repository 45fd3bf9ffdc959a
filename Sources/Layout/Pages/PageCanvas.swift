import Drawing
import PageModel

/// The pages as they fill: puts strips below each other and keeps what leaves mean, the links and
/// the named places.
struct PageCanvas: PageSurface {
  private(set) var pages: [Page] = []
  private(set) var links: [Link] = []
  private(set) var destinations: [String: Destination] = [:]
  private(set) var structure = StructureBuilder()
  private let composition: Composition
  private let onPage: (Page) -> Void
  /// How far the present page is filled.
  private(set) var fill: PageFill
  /// Whose leaf the last one on the page is, when it may grow.
  private var growing: StructureTree.ID?

  /// All of a page that is not read, in one leaf below the rest: the paper, to which rules, fills
  /// and the page's number are added. Cairo unites the boxes of what it draws; one that covers the
  /// page spares it a ragged region, a sixth of its work.
  private static func ground(_ size: Size) -> Leaf {
    let paper = Path.rectangle(Rect(x: 0, y: 0, width: size.width, height: size.height))
    return Leaf(
      owner: .artifact, items: [.path(paper, fill: .solid(Color(grey: 1)), stroke: nil)])
  }

  /// Hands each page to `onPage` once it is full, as long as there are no findings.
  init(_ composition: Composition, onPage: @escaping (Page) -> Void) {
    self.composition = composition
    self.onPage = onPage
    fill = PageFill(composition.geometry)
    appendPage(.portrait)
  }

  /// The printed numbers of the pages that named places are on.
  var pageNumbers: [String: Int] { destinations.mapValues { pages[$0.page].number } }

  /// Starts the next page, with its number from page 2 on; a page with nothing on it is turned
  /// instead.
  mutating func beginPage(_ orientation: PageGeometry.Orientation) {
    if fill.isAtTop { pages.removeLast() } else { endPage() }
    appendPage(orientation)
  }

  private mutating func appendPage(_ orientation: PageGeometry.Orientation) {
    fill.begin(orientation)
    let size = fill.geometry.size
    pages.append(Page(size: size, number: pages.count + 1, leaves: [Self.ground(size)]))
    growing = nil
    if pages.count > 1 { addPageNumber() }
  }

  /// Ends the page that is filling; nothing is added to it any more.
  func endPage() {
    if let page = pages.last, composition.findings.isEmpty { onPage(page) }
  }

  /// Takes the block's elements into the structure tree; its strips may follow.
  mutating func begin(_ block: LaidBlock) { structure.attach(block) }

  /// Puts a strip below what is on the page.
  mutating func add(_ strip: Strip, of block: LaidBlock) {
    if !fits(max(strip.height, strip.reach), below: strip) { report(strip, of: block) }
    let corner = fill.geometry.origin(ofPage: pages.count)
    let origin = Point(corner.x, corner.y + fill.add(strip))
    let page = pages.count - 1
    for name in strip.destinations where destinations[name] == nil {
      destinations[name] = Destination(page: page, y: origin.y)
    }
    for content in strip.contents { add(content, at: origin) }
    for (element, box) in strip.boxes {
      structure.place(element, onPage: page, in: box.offset(x: origin.x, y: origin.y))
    }
  }

  /// Nothing is drawn beyond the page's foot without a word.
  private func report(_ strip: Strip, of block: LaidBlock) {
    let points = Int(clamping: max(strip.height, strip.reach))
    let available = Int(clamping: fill.geometry.height.rounded(.down))
    composition.report(
      block.kind.isClosing
        ? LayoutProblem.closingTooHigh(points: points, available: available)
        : LayoutProblem.tooHigh(points: points, available: available),
      at: strip.contents.compactMap { $0.owner?.source }.first)
  }

  /// Adds to the last leaf when it has the same element; a link has a leaf for each line.
  private mutating func add(_ content: Strip.Content, at origin: Point) {
    let page = pages.count - 1
    let items = content.items.map { $0.offset(x: origin.x, y: origin.y) }
    guard !items.isEmpty else { return }
    guard let owner = content.owner, let id = owner.id else {
      pages[page].leaves[0].items += items
      return
    }
    if let last = pages[page].leaves.indices.last, content.link == nil,
      growing == id
    {
      pages[page].leaves[last].items += items
      return
    }
    let leaf = Leaf(owner: .element(id), items: items)
    pages[page].leaves.append(leaf)
    growing = content.link == nil ? id : nil
    structure.add(.leaf(page: page, leaf: pages[page].leaves.count - 1), to: owner)
    if let link = content.link, let area = leaf.bounds {
      structure.add(.link(links.count), to: owner)
      links.append(
        Link(
          page: page, area: area, destination: link.destination, description: link.description))
    }
  }

  private mutating func addPageNumber() {
    let style = composition.style.pageNumber
    let text = composition.shape(
      [StyledText(String(pages.count), composition.serif(style.size))], source: nil)
    let line = text.line
    let geometry = fill.geometry
    let left = geometry.origin(ofPage: pages.count).x
    let box = LineBox(height: 0, size: style.size)
    let origin = Point(
      left + (geometry.width - line.width) / 2,
      PageGeometry.points(style.fromTop) + box.baseline)
    pages[pages.count - 1].leaves[0].items += line.glyphRuns(at: origin).map { .glyphs($0.run) }
  }
}
