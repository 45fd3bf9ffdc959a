import Diagnostics
import Drawing
import PageModel

/// A structure element before its block is on a page: what is below it is known, what is drawn for
/// it has no place yet.
final class ElementNode {
  let role: StructureTree.Role
  private(set) var children: [ElementNode] = []
  /// After all that is drawn: a figure's caption.
  var lastChild: ElementNode?
  var alternativeText: String?
  var scope: StructureTree.Scope?
  var columnSpan = 1
  var rowSpan = 1
  var name: String?
  var headers: [String] = []
  var source: SourceLocation?
  /// Its number in the structure tree, once its block is placed.
  var id: StructureTree.ID?

  init(_ role: StructureTree.Role, source: SourceLocation? = nil) {
    self.role = role
    self.source = source
  }

  /// Adds a new element as the last child.
  func add(_ role: StructureTree.Role) -> ElementNode {
    let node = ElementNode(role, source: source)
    add(node)
    return node
  }

  /// Adds an element as the last child.
  func add(_ child: ElementNode) { children.append(child) }
}
