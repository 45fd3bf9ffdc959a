import Drawing

/// A report laid out: what is on each page, and what it means.
///
/// A plain value: it can be dumped as text, compared, and drawn by any renderer.
public struct LaidOutReport: Sendable {
  /// In order.
  public var pages: [Page]
  /// What the pages' leaves mean.
  public var structure: StructureTree
  /// Active areas.
  public var links: [Link]
  /// Named places that links and bookmarks lead to.
  public var destinations: [String: Destination]
  /// Bookmarks, nested.
  public var outline: [OutlineItem]

  /// A laid-out report.
  public init(
    pages: [Page], structure: StructureTree, links: [Link] = [],
    destinations: [String: Destination] = [:], outline: [OutlineItem] = []
  ) {
    self.pages = pages
    self.structure = structure
    self.links = links
    self.destinations = destinations
    self.outline = outline
  }
}

/// One page: its leaves in reading order, artifacts where they are drawn.
public struct Page: Sendable {
  /// In points; wider than high when landscape.
  public var size: Size
  /// Each becomes one marked-content sequence; its index here is its MCID.
  public var leaves: [Leaf]
  /// The page's printed number, also where page 1 does not show it.
  public var number: Int

  /// A page.
  public init(size: Size, number: Int, leaves: [Leaf] = []) {
    self.size = size
    self.number = number
    self.leaves = leaves
  }
}

/// The smallest piece of a page that has one meaning.
public struct Leaf: Sendable {
  /// What a leaf belongs to.
  public enum Owner: Sendable, Hashable {
    /// An element of the structure tree.
    case element(StructureTree.ID)
    /// Nothing that is read: rules, fills, page numbers, repeated heads.
    case artifact
  }

  /// What it belongs to.
  public var owner: Owner
  /// What is drawn, first to last.
  public var items: [Item]

  /// A leaf.
  public init(owner: Owner, items: [Item]) {
    self.owner = owner
    self.items = items
  }

  /// The box around all it draws, in page coordinates; nil when it draws nothing.
  public var bounds: Rect? {
    items.compactMap(\.bounds).reduce(nil as Rect?) { $0?.union($1) ?? $1 }
  }
}

/// One thing drawn, in page coordinates (points from the top left).
public enum Item: Sendable, Hashable {
  /// Shaped text.
  case glyphs(GlyphRun)
  /// An outline, filled, stroked or both.
  case path(Path, fill: Paint?, stroke: Stroke?)

  /// The box around it; for text its logical box (advance × ascent and descent).
  public var bounds: Rect? {
    switch self {
    case .glyphs(let run): run.box
    case .path(let path, _, _): path.bounds
    }
  }
}
