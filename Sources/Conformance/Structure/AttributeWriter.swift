import Drawing
import PageModel

/// Writes elements' attributes (ISO 32000-1, 14.8.5).
enum AttributeWriter {
  /// Adds the element's `/A`, if it has attributes.
  static func add(
    _ element: StructureTree.Element, in report: LaidOutReport, to syntax: inout PDFSyntax
  ) {
    switch element.role {
    case .figure: addLayout(of: element, in: report, to: &syntax)
    case .headerCell, .dataCell: addTable(element, to: &syntax)
    case .list: addList(element, in: report, to: &syntax)
    default: break
    }
  }

  /// A figure's place and box in the page's own coordinates, from the bottom left
  /// (ISO 32000-1, 14.8.5.4.3).
  private static func addLayout(
    of figure: StructureTree.Element, in report: LaidOutReport, to syntax: inout PDFSyntax
  ) {
    guard let box = figure.bounds, let page = figure.page else { return }
    let height = report.pages[page].size.height
    syntax.add("/A<</O/Layout/Placement/Block/BBox[")
    for edge in [box.x, height - box.maxY, box.maxX, height - box.y] {
      syntax.add(edge)
      syntax.add(" ")
    }
    syntax.add("]>>")
  }

  /// A cell's scope, spans and header cells (ISO 32000-1, 14.8.5.7; ISO 14289-1, 7.5).
  private static func addTable(_ cell: StructureTree.Element, to syntax: inout PDFSyntax) {
    let scope = cell.role == .headerCell ? cell.scope : nil
    guard scope != nil || cell.columnSpan > 1 || cell.rowSpan > 1 || !cell.headers.isEmpty else {
      return
    }
    syntax.add("/A<</O/Table")
    if let scope {
      syntax.add("/Scope")
      syntax.name(scope.rawValue)
    }
    if cell.columnSpan > 1 {
      syntax.add("/ColSpan ")
      syntax.add(cell.columnSpan)
    }
    if cell.rowSpan > 1 {
      syntax.add("/RowSpan ")
      syntax.add(cell.rowSpan)
    }
    if !cell.headers.isEmpty {
      syntax.add("/Headers[")
      for name in cell.headers { syntax.string(name.utf8) }
      syntax.add("]")
    }
    syntax.add(">>")
  }

  /// How an ordered list's labels count (ISO 32000-1, 14.8.5.5; ISO 14289-1, 7.6), seen from its
  /// first label; labels that do not count need no attribute.
  private static func addList(
    _ list: StructureTree.Element, in report: LaidOutReport, to syntax: inout PDFSyntax
  ) {
    guard let label = firstLabel(in: list, of: report)?.unicodeScalars.first else { return }
    if ("0"..."9").contains(label) {
      syntax.add("/A<</O/List/ListNumbering/Decimal>>")
    } else if ("a"..."z").contains(label) {
      syntax.add("/A<</O/List/ListNumbering/LowerAlpha>>")
    }
  }

  private static func firstLabel(
    in list: StructureTree.Element, of report: LaidOutReport
  ) -> String? {
    for case .element(let item) in list.children {
      for case .element(let part) in report.structure[item].children
      where report.structure[part].role == .label {
        for case .leaf(let page, let leaf) in report.structure[part].children {
          for case .glyphs(let run) in report.pages[page].leaves[leaf].items { return run.text }
        }
      }
    }
    return nil
  }
}
