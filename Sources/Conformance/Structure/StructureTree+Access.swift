import PageModel

/// Parts of an element without a copy of the whole, for what visits thousands of them.
extension StructureTree {
  func role(of id: ID) -> Role { elements[id.index].role }

  /// The fields to fill in, in their order.
  var forms: [ID] { ids.filter { role(of: $0) == .form } }

  func children(of id: ID) -> [Child] { elements[id.index].children }

  /// An element's name in the file: a header cell's own, and one for every note, which must have
  /// one (ISO 14289-1, 7.9).
  func identifier(of id: ID) -> String? {
    if let name = elements[id.index].name { return name }
    return role(of: id) == .note ? "note-\(id.index)" : nil
  }
}
