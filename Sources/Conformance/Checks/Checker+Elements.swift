import PageModel

extension Checker {
  /// Figures say what they show and where they are; names are unique; what must be read is there.
  mutating func checkElements() {
    var names: Set<String> = []
    for id in report.structure.ids {
      let role = report.structure.role(of: id)
      if role == .figure { checkFigure(id) }
      if role == .form { checkForm(id) }
      if let name = report.structure.identifier(of: id), !names.insert(name).inserted {
        note(.elementNameTaken(name), at: id)
      }
      if report.structure.children(of: id).isEmpty, Self.rolesToFill.contains(role) {
        note(.elementEmpty(role), at: id)
      }
    }
  }

  /// A cell may be empty, and a paragraph that keeps a place; nobody looks for those.
  private static let rolesToFill: Set<StructureTree.Role> = [
    .document, .heading1, .heading2, .heading3, .caption, .list, .listItem, .table, .tableRow,
    .link, .note, .figure,
  ]

  private mutating func checkFigure(_ id: StructureTree.ID) {
    let figure = report.structure[id]
    if figure.alternativeText?.isEmpty ?? true { note(.figureWithoutAlternative, at: id) }
    if !hasBox(figure) { note(.figureWithoutBox, at: id) }
  }

  private mutating func checkForm(_ id: StructureTree.ID) {
    let form = report.structure[id]
    if form.alternativeText?.isEmpty ?? true || !hasBox(form) || !form.children.isEmpty {
      note(.formIncomplete, at: id)
    }
  }

  private func hasBox(_ element: StructureTree.Element) -> Bool {
    guard let box = element.bounds, let page = element.page else { return false }
    return [box.x, box.y, box.width, box.height].allSatisfy(\.isFinite)
      && report.pages.indices.contains(page)
  }

  /// Headings go down one level at a time, from the first (ISO 14289-1, 7.4.2).
  mutating func checkHeadings() {
    var headings: [(id: StructureTree.ID, level: Int)] = []
    walk(from: report.structure.root) { id in
      if let level = report.structure.role(of: id).headingLevel { headings.append((id, level)) }
    }
    var last = 0
    for (id, level) in headings {
      if level > last + 1 { note(.headingLevelSkipped(from: last, to: level), at: id) }
      last = level
    }
  }
}

extension StructureTree.Role {
  fileprivate var headingLevel: Int? {
    switch self {
    case .heading1: 1
    case .heading2: 2
    case .heading3: 3
    default: nil
    }
  }
}
