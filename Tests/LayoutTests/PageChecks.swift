import Document
import Drawing
import Layout
import PageModel
import Testing

/// Rules that every laid-out report keeps; each returns what breaks it, in words.
struct PageChecks {
  let report: LaidOutReport
  let style: Style

  func run() -> [String] {
    overlaps() + outside() + lonelyHeadings() + strayHeads() + widows() + leading()
      + unreadable() + misordered() + dangling() + tornClosing()
  }

  private func millimetres(_ value: Double) -> Double { value * 72 / 25.4 }

  private func role(_ leaf: Leaf) -> StructureTree.Role? {
    if case .element(let id) = leaf.owner { report.structure[id].role } else { nil }
  }

  private func runs(_ leaf: Leaf) -> [GlyphRun] {
    leaf.items.compactMap { if case .glyphs(let run) = $0 { run } else { nil } }
  }

  private func baselines(_ leaf: Leaf) -> [Double] {
    runs(leaf).compactMap { $0.glyphs.first?.y }.reduce(into: []) {
      if $0.last != $1 { $0.append($1) }
    }
  }

  /// Text of different leaves never lies on each other.
  private func overlaps() -> [String] {
    report.pages.flatMap { page -> [String] in
      let boxes = page.leaves.enumerated().flatMap { leaf in
        runs(leaf.element).map { (leaf: leaf.offset, run: $0) }
      }.sorted { $0.run.box.y < $1.run.box.y }
      var found: [String] = []
      for (index, a) in boxes.enumerated() {
        for b in boxes[(index + 1)...] {
          if b.run.box.y > a.run.box.maxY { break }
          if a.leaf != b.leaf, a.run.box.intersects(b.run.box, tolerance: 0.6) {
            found.append("page \(page.number): “\(a.run.text)” lies on “\(b.run.text)”")
          }
        }
      }
      return found
    }
  }

  /// What is read lies within the margins, mirrored on even pages.
  private func outside() -> [String] {
    report.pages.flatMap { page -> [String] in
      let isMirrored = style.twoSided && page.number.isMultiple(of: 2)
      let left = millimetres(isMirrored ? style.margins.outer : style.margins.inner)
      let right =
        page.size.width - millimetres(isMirrored ? style.margins.inner : style.margins.outer)
      let (top, bottom) = (
        millimetres(style.margins.top), page.size.height - millimetres(style.margins.bottom)
      )
      return page.leaves.filter { role($0) != nil }.flatMap(runs).filter { run in
        run.box.x < left - 0.5 || run.box.maxX > right + 0.5 || run.box.y < top - 0.5
          || run.box.maxY > bottom + 0.5
      }.map { "page \(page.number): “\($0.text)” is outside the margins" }
    }
  }

  private func lonelyHeadings() -> [String] {
    report.pages.filter { page in
      let last = page.leaves.last { role($0) != nil }.flatMap(role)
      return [.heading1, .heading2, .heading3].contains(last)
    }.map { "page \($0.number) ends with a heading" }
  }

  /// A table's head, and its title, have at least a row on their page.
  private func strayHeads() -> [String] {
    report.structure.elements.indices.flatMap { index -> [String] in
      let element = report.structure.elements[index]
      guard element.role == .table else { return [] }
      let parts = element.children.compactMap { if case .element(let id) = $0 { id } else { nil } }
      let body = parts.first { report.structure[$0].role == .tableBody }
      guard let body, let firstRow = pages(below: body).first else { return [] }
      return parts.filter { report.structure[$0].role != .tableBody }
        .flatMap { pages(below: $0) }.filter { $0 != firstRow }
        .map { "page \($0 + 1): a table's head without a row" }
    }
  }

  private func pages(below id: StructureTree.ID) -> [Int] {
    report.structure[id].children.flatMap { child -> [Int] in
      switch child {
      case .element(let id): pages(below: id)
      case .leaf(let page, _): [page]
      case .link: []
      }
    }
  }

  /// A paragraph over two pages has two lines on each.
  private func widows() -> [String] {
    report.structure.elements.filter { $0.role == .paragraph }.flatMap { element -> [String] in
      let leaves = element.children.compactMap { child -> (page: Int, leaf: Int)? in
        if case .leaf(let page, let leaf) = child { (page, leaf) } else { nil }
      }
      guard Set(leaves.map(\.page)).count > 1 else { return [] }
      return leaves.filter { baselines(report.pages[$0.page].leaves[$0.leaf]).count < 2 }
        .map { "page \($0.page + 1): a line of a paragraph stands alone" }
    }
  }

  /// Lines of body paragraphs are exactly the style's leading apart, and all but the last are
  /// justified.
  private func leading() -> [String] {
    report.pages.flatMap { page -> [String] in
      page.leaves.filter { role($0) == .paragraph }.flatMap { leaf -> [String] in
        let runs = runs(leaf)
        guard runs.allSatisfy({ $0.size == style.body.size && !$0.face.name.hasSuffix("Bold") })
        else { return [] }
        let lines = baselines(leaf)
        guard lines.count > 2 else { return [] }
        let gaps = zip(lines, lines.dropFirst()).map { $1 - $0 }
        let ends = lines.dropLast().map { line in
          runs.filter { $0.glyphs.first?.y == line }.map(\.box.maxX).max() ?? 0
        }
        return gaps.filter { abs($0 - style.body.leading) > 0.001 }
          .map { "page \(page.number): lines \($0) pt apart" }
          + ends.filter { abs($0 - (ends.first ?? 0)) > 0.05 }
          .map { "page \(page.number): a line ends at \($0)" }
      }
    }
  }

  /// Clusters cover text and glyphs, and nothing is drawn with the face's box for a missing glyph.
  private func unreadable() -> [String] {
    report.pages.flatMap { page in
      page.leaves.flatMap(runs).filter { run in
        run.clusters.reduce(0) { $0 + $1.bytes } != run.text.utf8.count
          || run.clusters.reduce(0) { $0 + $1.glyphs } != run.glyphs.count
          || run.glyphs.contains { $0.id == 0 || $0.id > 0xFFFF }
      }.map { "page \(page.number): “\($0.text)” is not covered by its clusters" }
    }
  }

  /// Each page's leaves are read in the order in which they are drawn, each once.
  private func misordered() -> [String] {
    var order: [[Int]] = report.pages.map { _ in [] }
    func walk(_ id: StructureTree.ID) {
      for child in report.structure[id].children {
        switch child {
        case .element(let id): walk(id)
        case .leaf(let page, let leaf): order[page].append(leaf)
        case .link: break
        }
      }
    }
    walk(report.structure.root)
    return zip(report.pages, order).filter { page, order in
      order != page.leaves.indices.filter { role(page.leaves[$0]) != nil }
    }.map { "page \($0.0.number): leaves are not in reading order" }
  }

  private func dangling() -> [String] {
    let targets = report.links.map(\.destination) + destinations(of: report.outline)
    return targets.filter { report.destinations[$0] == nil }.map { "nothing is named \($0)" }
  }

  private func destinations(of items: [OutlineItem]) -> [String] {
    items.flatMap { [$0.destination] + destinations(of: $0.children) }
  }

  /// The signature stands on one page, with text above it.
  private func tornClosing() -> [String] {
    func page(of text: String) -> Int? {
      report.pages.lastIndex { $0.leaves.flatMap(runs).contains { $0.text.hasPrefix(text) } }
    }
    let authority = page(of: Samples.closing.authority[0])
    guard let authority, authority == page(of: Samples.closing.signer),
      authority == page(of: Samples.closing.recipientsTitle)
    else { return ["the closing is torn"] }
    let leaves = report.pages[authority].leaves.filter { role($0) != nil }
    guard let first = leaves.first.flatMap({ runs($0).first }) else { return [] }
    let isAlone =
      first.text.hasPrefix(Samples.closing.recipientsTitle)
      || first.text.hasPrefix(Samples.closing.authority[0])
    return isAlone ? ["the closing is alone on its page"] : []
  }
}
