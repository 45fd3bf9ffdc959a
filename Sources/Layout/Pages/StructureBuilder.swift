import Drawing
import PageModel

/// The structure tree as pages fill.
///
/// Elements get their numbers when their block is placed, so that a page is complete, owners and
/// all, as soon as the next one begins.
struct StructureBuilder {
  private(set) var tree = StructureTree()
  /// The element that blocks are added to: the document, or from a heading of level 1 its section.
  private var section: StructureTree.ID

  init() { section = tree.root }

  /// Adds the block's elements to the section that it belongs to.
  mutating func attach(_ block: LaidBlock) {
    switch block.kind {
    case .heading(level: 1): section = tree.add(.section, to: tree.root)
    case .closing: section = tree.root
    default: break
    }
    for element in block.elements { attach(element, to: section) }
  }

  private mutating func attach(_ node: ElementNode, to parent: StructureTree.ID) {
    let id = tree.add(node.role, to: parent, source: node.source)
    node.id = id
    tree[id].alternativeText = node.alternativeText
    tree[id].scope = node.scope
    tree[id].columnSpan = node.columnSpan
    tree[id].rowSpan = node.rowSpan
    tree[id].name = node.name
    tree[id].headers = node.headers
    for child in node.children { attach(child, to: id) }
    if let last = node.lastChild { attach(last, to: id) }
  }

  /// Adds what is on a page to an attached element, after all but its last child.
  mutating func add(_ child: StructureTree.Child, to node: ElementNode) {
    guard let id = node.id else { return }
    let end = tree[id].children.endIndex - (node.lastChild == nil ? 0 : 1)
    tree[id].children.insert(child, at: end)
  }

  /// Says where an attached element lies.
  mutating func place(_ node: ElementNode, onPage page: Int, in box: Rect) {
    guard let id = node.id else { return }
    tree[id].bounds = box
    tree[id].page = page
  }
}
