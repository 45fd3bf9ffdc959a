import PageModel

extension Checker {
  /// Each leaf is exactly once where it says it belongs, and shows only letters its face has.
  mutating func checkContent() {
    var owners = report.pages.map { [StructureTree.ID?](repeating: nil, count: $0.leaves.count) }
    for id in report.structure.ids {
      for case .leaf(let page, let leaf) in report.structure.children(of: id) {
        guard owners.indices.contains(page), owners[page].indices.contains(leaf),
          owners[page][leaf] == nil
        else {
          note(.leafMisplaced(page: page, leaf: leaf), at: id)
          continue
        }
        owners[page][leaf] = id
      }
    }
    for (page, content) in report.pages.enumerated() {
      for (number, leaf) in content.leaves.enumerated() {
        let owner: StructureTree.ID? =
          if case .element(let id) = leaf.owner { id } else { nil }
        if owner != owners[page][number] {
          note(.leafMisplaced(page: page, leaf: number), at: owner ?? owners[page][number])
        }
        checkGlyphs(of: leaf, owner: owner)
      }
    }
  }

  /// Glyph 0 stands for a letter that the face lacks.
  private mutating func checkGlyphs(of leaf: Leaf, owner: StructureTree.ID?) {
    for case .glyphs(let run) in leaf.items where run.glyphs.contains(where: { $0.id == 0 }) {
      note(.glyphMissing(text: run.text, face: run.face.name), at: owner)
    }
  }
}
