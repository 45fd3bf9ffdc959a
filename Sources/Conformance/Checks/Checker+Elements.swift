import PageModel

extension Checker {
  /// Figures say what they show and where they are; names are unique; what must be read is there.
  mutating func checkElements() {
    var names: Set<String> = []
    for id in report.structure.ids {
      let element = report.structure[id]
      if element.role == .figure {
        if element.alternativeText?.isEmpty ?? true { note(.figureWithoutAlternative, at: id) }
        if !hasBox(element) { note(.figureWithoutBox, at: id) }
      }
      if let name = report.structure.identifier(of: id), !names.insert(name).inserted {
        note(.elementNameTaken(name), at: id)
      }
      if element.children.isEmpty, Self.rolesToFill.contains(element.role) {
        note(.elementEmpty(element.role), at: id)
      }
    }
  }

  /// A cell may be empty, and a paragraph that keeps a place; nobody looks for those.
  private static let rolesToFill: Set<StructureTree.Role> = [
    .document, .heading1, .heading2, .heading3, .caption, .list, .listItem, .table, .tableRow,
    .link, .note, .figure,
  ]

  private func hasBox(_ figure: StructureTree.Element) -> Bool {
    guard figure.bounds != nil, let page = figure.page else { return false }
    return report.pages.indices.contains(page)
  }

  /// Headings go down one level at a time, from the first (ISO 14289-1, 7.4.2).
  mutating func checkHeadings() {
    var last = 0
    for (id, role) in roles() {
      guard let level = role.headingLevel else { continue }
      if level > last + 1 { note(.headingLevelSkipped(from: last, to: level), at: id) }
      last = level
    }
  }

  private func roles() -> [(StructureTree.ID, StructureTree.Role)] {
    var roles: [(StructureTree.ID, StructureTree.Role)] = []
    walk(from: report.structure.root) { roles.append(($0, $1.role)) }
    return roles
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
