import Drawing
import PageModel

/// Turns the report's structure tree into PDF objects (ISO 32000-1, 14.7.2 to 14.7.4).
///
/// Every element is an object of its own, so a report has thousands; they are written as text,
/// which takes a tenth of the time that QPDF's handles would.
struct StructureTreeWriter {
  private let report: LaidOutReport
  private let numbers: ObjectNumbers
  private let elements: [StructureTree.ID]
  private let forms: [StructureTree.ID]
  private var objects = ObjectList()

  /// A writer of the tree of `report`.
  init(_ report: LaidOutReport, numbers: ObjectNumbers) {
    self.report = report
    self.numbers = numbers
    elements = report.structure.ids
    forms = report.structure.forms
  }

  /// How many objects the tree has.
  var count: Int { 1 + elements.count + 2 + report.pages.count }

  /// Those of the objects in `range`: the root under its number, then all else numbered from
  /// `numbers.firstFree`.
  func objects(_ range: Range<Int>) -> ObjectList {
    var writer = self
    for index in range { writer.addObject(index) }
    return writer.objects
  }

  private mutating func addObject(_ index: Int) {
    guard index > 0 else { return addRoot() }
    guard index > elements.count else { return addElement(elements[index - 1]) }
    switch index - elements.count {
    case 1: addIdentifiers()
    case 2: addParentTree()
    case let place: addPageArray(place - 3, leaves: report.pages[place - 3].leaves)
    }
  }

  // MARK: Numbering: elements, the tree of identifiers, the parent tree, an array for each page

  private func number(of id: StructureTree.ID) -> Int { numbers.firstFree + id.index }
  private var identifiers: Int { numbers.firstFree + elements.count }
  private var parentTree: Int { identifiers + 1 }
  private func number(ofPageArray index: Int) -> Int { parentTree + 1 + index }

  // MARK: Objects

  private mutating func addRoot() {
    objects.begin(numbers.root)
    objects.syntax.add("<</Type/StructTreeRoot/K ")
    objects.syntax.reference(number(of: report.structure.root))
    objects.syntax.add("/IDTree ")
    objects.syntax.reference(identifiers)
    objects.syntax.add("/ParentTree ")
    objects.syntax.reference(parentTree)
    objects.syntax.add("/ParentTreeNextKey ")
    objects.syntax.add(report.pages.count + report.links.count + forms.count)
    objects.syntax.add(">>")
  }

  private mutating func addElement(_ id: StructureTree.ID) {
    let element = report.structure[id]
    let page = element.children.lazy.compactMap(\.page).first
    objects.begin(number(of: id))
    objects.syntax.add("<</S")
    objects.syntax.name(element.role.rawValue)
    objects.syntax.add("/P ")
    objects.syntax.reference(
      element.parent.map(number) ?? numbers.root)
    if let page {
      objects.syntax.add("/Pg ")
      objects.syntax.reference(numbers.pages[page])
    }
    addChildren(of: element, page: page)
    if element.role == .form { addField(of: id) }
    AttributeWriter.add(element, in: report, to: &objects.syntax)
    if let identifier = report.structure.identifier(of: id) {
      objects.syntax.add("/ID")
      objects.syntax.string(identifier.utf8)
    }
    if let alternative = element.alternativeText {
      objects.syntax.add("/Alt")
      objects.syntax.text(alternative)
    }
    objects.syntax.add(">>")
  }

  private mutating func addChildren(of element: StructureTree.Element, page: Int?) {
    guard !element.children.isEmpty else { return }
    guard element.children.count > 1 else {
      objects.syntax.add("/K ")
      return add(element.children[0], page: page)
    }
    objects.syntax.add("/K[")
    for (index, child) in element.children.enumerated() {
      if index > 0 { objects.syntax.add(" ") }
      add(child, page: page)
    }
    objects.syntax.add("]")
  }

  /// A child: an element, marked content on the element's own page or another, or an annotation.
  private mutating func add(_ child: StructureTree.Child, page: Int?) {
    switch child {
    case .element(let id): objects.syntax.reference(number(of: id))
    case .leaf(page, let leaf): objects.syntax.add(leaf)
    case .leaf(let other, let leaf):
      objects.syntax.add("<</Type/MCR/Pg ")
      objects.syntax.reference(numbers.pages[other])
      objects.syntax.add("/MCID ")
      objects.syntax.add(leaf)
      objects.syntax.add(">>")
    case .link(let link): addAnnotation(link, page: report.links[link].page)
    }
  }

  /// A form's one child, its field (ISO 14289-1, 7.18.4).
  private mutating func addField(of form: StructureTree.ID) {
    guard let index = forms.firstIndex(of: form), let page = report.structure[form].page else {
      return
    }
    objects.syntax.add("/K ")
    addAnnotation(report.links.count + index, page: page)
  }

  private mutating func addAnnotation(_ index: Int, page: Int) {
    objects.syntax.add("<</Type/OBJR/Pg ")
    objects.syntax.reference(numbers.pages[page])
    objects.syntax.add("/Obj ")
    objects.syntax.reference(numbers.annotations[index])
    objects.syntax.add(">>")
  }

  /// The name tree of elements' identifiers, in the order of their bytes (ISO 32000-1, 7.9.6).
  private mutating func addIdentifiers() {
    let named = elements.compactMap { id in
      report.structure.identifier(of: id).map { (Array($0.utf8), id) }
    }.sorted { $0.0.lexicographicallyPrecedes($1.0) }
    objects.begin(identifiers)
    objects.syntax.add("<</Names[")
    for (identifier, id) in named {
      objects.syntax.string(identifier)
      objects.syntax.reference(number(of: id))
      objects.syntax.add(" ")
    }
    objects.syntax.add("]>>")
  }

  /// From marked content and annotations back to elements (ISO 32000-1, 14.7.4.4).
  private mutating func addParentTree() {
    objects.begin(parentTree)
    objects.syntax.add("<</Nums[")
    for page in report.pages.indices { addParent(page, number(ofPageArray: page)) }
    for (link, owner) in linkOwners { addParent(report.pages.count + link, owner) }
    for (index, form) in forms.enumerated() {
      addParent(report.pages.count + report.links.count + index, number(of: form))
    }
    objects.syntax.add("]>>")
  }

  private mutating func addParent(_ key: Int, _ number: Int) {
    objects.syntax.add(key)
    objects.syntax.add(" ")
    objects.syntax.reference(number)
    objects.syntax.add(" ")
  }

  private mutating func addPageArray(_ page: Int, leaves: [Leaf]) {
    objects.begin(number(ofPageArray: page))
    objects.syntax.add("[")
    for leaf in leaves {
      switch leaf.owner {
      case .artifact: objects.syntax.add("null ")
      case .element(let id):
        objects.syntax.reference(number(of: id))
        objects.syntax.add(" ")
      }
    }
    objects.syntax.add("]")
  }

  /// Links with the numbers of the elements that hold them, in the links' order.
  private var linkOwners: [(link: Int, owner: Int)] {
    var owners: [(link: Int, owner: Int)] = []
    for id in elements {
      for case .link(let link) in report.structure.children(of: id) {
        owners.append((link, number(of: id)))
      }
    }
    return owners.sorted { $0.link < $1.link }
  }
}

extension StructureTree.Child {
  /// The page of drawn content.
  fileprivate var page: Int? {
    guard case .leaf(let page, _) = self else { return nil }
    return page
  }
}
