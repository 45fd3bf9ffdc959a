import Diagnostics
import Drawing
import PageModel

/// A structure element while pages are made: leaves find their place in it as they are placed.
final class ElementNode {
  enum Child {
    case node(ElementNode)
    case leaf(page: Int, leaf: Int)
    case link(Int)
  }

  let role: StructureTree.Role
  var children: [Child] = []
  /// After all leaves: a figure's caption.
  var lastChild: ElementNode?
  var alternativeText: String?
  var scope: StructureTree.Scope?
  var columnSpan = 1
  var rowSpan = 1
  var name: String?
  var headers: [String] = []
  var source: SourceLocation?
  /// Where it lies, for elements that have a box.
  var bounds: (page: Int, box: Rect)?

  init(_ role: StructureTree.Role, source: SourceLocation? = nil) {
    self.role = role
    self.source = source
  }

  /// Adds a new element as the last child.
  func add(_ role: StructureTree.Role) -> ElementNode {
    let node = ElementNode(role, source: source)
    children.append(.node(node))
    return node
  }
}

extension StructureTree {
  /// The tree below `document`; each placed leaf learns its element's number.
  init(of document: ElementNode, owning pages: inout [Page]) {
    self.init()
    add(childrenOf: document, to: root, owning: &pages)
  }

  private mutating func add(childrenOf node: ElementNode, to id: ID, owning pages: inout [Page]) {
    let last = node.lastChild.map { [ElementNode.Child.node($0)] } ?? []
    for child in node.children + last {
      switch child {
      case .node(let node):
        let element = add(node.role, to: id, source: node.source)
        copyAttributes(of: node, to: element)
        add(childrenOf: node, to: element, owning: &pages)
      case .leaf(let page, let leaf):
        addLeaf(page: page, leaf: leaf, to: id)
        pages[page].leaves[leaf].owner = .element(id)
      case .link(let link):
        self[id].children.append(.link(link))
      }
    }
  }

  private mutating func copyAttributes(of node: ElementNode, to id: ID) {
    var element = self[id]
    element.alternativeText = node.alternativeText
    element.scope = node.scope
    element.columnSpan = node.columnSpan
    element.rowSpan = node.rowSpan
    element.name = node.name
    element.headers = node.headers
    element.bounds = node.bounds?.box
    element.page = node.bounds?.page
    self[id] = element
  }
}
