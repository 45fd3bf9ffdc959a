import Diagnostics
import Drawing

/// What a report's leaves mean: the tree that a screen reader walks.
///
/// Elements live in one array, so that an element can be named before its children are known and
/// a leaf on any page can name its element by number. Roles are those of ISO 32000-1, 14.8.4.
public struct StructureTree: Sendable {
  /// An element's number.
  public struct ID: Hashable, Sendable {
    /// Index into `elements`.
    public let index: Int
  }

  /// A standard structure type.
  public enum Role: String, Sendable, CaseIterable {
    // Grouping
    case document = "Document"
    case section = "Sect"
    case caption = "Caption"
    case contents = "TOC"
    case contentsItem = "TOCI"
    // Blocks
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case paragraph = "P"
    case list = "L"
    case listItem = "LI"
    case label = "Lbl"
    case listBody = "LBody"
    case table = "Table"
    case tableHead = "THead"
    case tableBody = "TBody"
    case tableRow = "TR"
    case headerCell = "TH"
    case dataCell = "TD"
    // Inline and illustration
    case span = "Span"
    case link = "Link"
    case reference = "Reference"
    case note = "Note"
    case figure = "Figure"
    /// A field to fill in, without drawn content; where its box is, Conformance puts a signature
    /// field.
    case form = "Form"
  }

  /// What a header cell heads.
  public enum Scope: String, Sendable {
    /// The cells below it.
    case column = "Column"
    /// The cells beside it.
    case row = "Row"
    /// Both.
    case both = "Both"
  }

  /// What an element holds, in reading order.
  public enum Child: Hashable, Sendable {
    /// Another element.
    case element(ID)
    /// Drawn content: `leaves[leaf]` of `pages[page]`.
    case leaf(page: Int, leaf: Int)
    /// An active area (index into the report's links); only in a `link`.
    case link(Int)
  }

  /// One element.
  public struct Element: Sendable {
    /// Its type.
    public var role: Role
    /// What it holds.
    public var children: [Child] = []
    /// The element that holds it; nil for the root.
    public var parent: ID?
    /// What a figure shows or a form is for, in words.
    public var alternativeText: String?
    /// A figure's, table's or form's box on its page, in points from the top left.
    public var bounds: Rect?
    /// The page of `bounds`.
    public var page: Int?
    /// Of a header cell.
    public var scope: Scope?
    /// Of a cell, when over 1.
    public var columnSpan = 1
    /// Of a cell, when over 1.
    public var rowSpan = 1
    /// A header cell's own name (unique), for cells that refer to it.
    public var name: String?
    /// Of a cell: the names of the header cells that head it, where scopes do not say it.
    public var headers: [String] = []
    /// Where the template says it.
    public var source: SourceLocation?
  }

  /// All elements; the root is the first.
  public private(set) var elements: [Element]

  /// A tree of its root alone, a `Document`.
  public init() { elements = [Element(role: .document)] }

  /// The root.
  public var root: ID { ID(index: 0) }

  /// All elements' numbers, a parent's before its children's.
  public var ids: [ID] { elements.indices.map(ID.init) }

  /// The element named `id`.
  public subscript(id: ID) -> Element {
    get { elements[id.index] }
    set { elements[id.index] = newValue }
  }

  /// Adds an element as `parent`'s last child.
  public mutating func add(_ role: Role, to parent: ID, source: SourceLocation? = nil) -> ID {
    let id = ID(index: elements.count)
    elements.append(Element(role: role, parent: parent, source: source))
    elements[parent.index].children.append(.element(id))
    return id
  }

  /// Adds drawn content as the element's last child.
  public mutating func addLeaf(page: Int, leaf: Int, to element: ID) {
    elements[element.index].children.append(.leaf(page: page, leaf: leaf))
  }
}
