import Drawing
import PageModel

/// A full-width piece of a page that never breaks: a line of text, a table's row, a figure.
///
/// Its leaves lie in its own coordinates, from the left edge of the text area and its own top.
struct Strip {
  /// What is drawn, and whose it is.
  struct Content {
    /// The element; nil for an artifact.
    var owner: ElementNode?
    var items: [Item]
    /// Where it leads to, when it is a link.
    var link: LinkTarget?

    init(owner: ElementNode?, items: [Item], link: LinkTarget? = nil) {
      self.owner = owner
      self.items = items
      self.link = link
    }
  }

  /// What a link leads to.
  struct LinkTarget {
    var destination: String
    var description: String
  }

  var height: Double
  /// How far its contents go down from its top, where a cell goes on through the next rows.
  var reach = 0.0
  /// Not taken at the top of a page.
  var spaceBefore = 0.0
  /// The next strip's space before is at least this.
  var spaceAfter = 0.0
  var contents: [Content]
  /// No page ends after it.
  var keepsWithNext = false
  /// A table's body row: on a new page the table's head goes before it.
  var isTableRow = false
  /// Below that head: the name of the row's group.
  var groupStrips: [Strip] = []
  /// The names of the place at its top.
  var destinations: [String] = []
  /// The box of an element, which readers' software outlines.
  var boxes: [(element: ElementNode, box: Rect)] = []

  init(height: Double, contents: [Content]) {
    self.height = height
    self.contents = contents
  }

  /// The same strip as decoration: what is repeated is not read twice.
  var asArtifact: Strip {
    var copy = self
    copy.contents = contents.map { Content(owner: nil, items: $0.items) }
    copy.boxes = []
    copy.destinations = []
    return copy
  }
}

extension [Strip] {
  /// The space above the first.
  var spaceBefore: Double {
    get { first?.spaceBefore ?? 0 }
    set { if !isEmpty { self[0].spaceBefore = newValue } }
  }

  /// The height with what lies between the strips, without the space above the first.
  var height: Double {
    var height = 0.0
    for (index, strip) in enumerated() {
      if index > 0 { height += Swift.max(self[index - 1].spaceAfter, strip.spaceBefore) }
      height += strip.height
    }
    return height
  }
}

/// A block laid out: strips from top to bottom and the elements they belong to.
struct LaidBlock {
  /// How pages treat it.
  enum Kind {
    /// The top of the first page; nothing stands before it.
    case letterhead
    /// Text that may fill a page while a figure waits.
    case text
    /// Starts a section of its level.
    case heading(level: Int)
    /// A picture; `shrunk` lays it out at most `room` high, if that is at least the part `least` of
    /// its own height.
    case figure(shrunk: (_ room: Double, _ least: Double) -> LaidBlock?)
    /// Breaks between strips; on the next page it begins with its title and its head again.
    case table(title: [Strip], head: [Strip])
    /// Stays with the text before it.
    case closing
  }

  var kind: Kind
  var strips: [Strip]
  /// Attached to the tree when the first strip is placed.
  var elements: [ElementNode]
  /// It may come after the text that follows it, where that text fills a page and it cannot.
  var mayWait = false
  /// How the pages that it stands on are held.
  var orientation = PageGeometry.Orientation.portrait
  /// Its place among the blocks of the document.
  var number = 0
  /// A figure is not drawn lower, in points.
  var leastHeight = 0.0
  /// A table kept whole, as it would break where that leaves too much of a page empty.
  var breaking: [Strip] = []

  init(_ kind: Kind, strips: [Strip] = [], elements: [ElementNode] = []) {
    self.kind = kind
    self.strips = strips
    self.elements = elements
  }
}

extension Item {
  /// The same item elsewhere.
  func offset(x dx: Double, y dy: Double) -> Item {
    switch self {
    case .path(let path, let fill, let stroke):
      return .path(path.offset(x: dx, y: dy), fill: fill, stroke: stroke)
    case .glyphs(var run):
      for index in run.glyphs.indices {
        run.glyphs[index].x += dx
        run.glyphs[index].y += dy
      }
      run.box = run.box.offset(x: dx, y: dy)
      return .glyphs(run)
    }
  }
}
