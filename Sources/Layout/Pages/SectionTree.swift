/// The structure tree's upper part: a section for each heading of level 1.
final class SectionTree {
  let document = ElementNode(.document)
  private lazy var current = document

  /// Adds the block's elements to the section that it belongs to.
  func attach(_ block: LaidBlock) {
    switch block.kind {
    case .heading(level: 1): current = document.add(.section)
    case .closing: current = document
    default: break
    }
    for element in block.elements { current.children.append(.node(element)) }
  }
}
