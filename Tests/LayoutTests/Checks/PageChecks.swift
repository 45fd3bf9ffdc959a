import Document
import Drawing
import Layout
import PageModel
import Testing

/// Rules that every laid-out report keeps; each returns what breaks it, in words.
struct PageChecks {
  let report: LaidOutReport
  let style: Style
  var closing = Samples.closing

  func run() -> [String] {
    overlaps() + outside() + pageNumbers() + lonelyHeadings() + strayHeads() + strayCaptions()
      + cells() + heatFields() + widows() + leading() + unreadable() + misordered() + dangling()
      + tornClosing() + emptyPages()
  }

  func millimetres(_ value: Double) -> Double { value * 72 / 25.4 }

  func role(_ leaf: Leaf) -> StructureTree.Role? {
    if case .element(let id) = leaf.owner { report.structure[id].role } else { nil }
  }

  func runs(_ leaf: Leaf) -> [GlyphRun] {
    leaf.items.compactMap { if case .glyphs(let run) = $0 { run } else { nil } }
  }

  func baselines(_ leaf: Leaf) -> [Double] {
    runs(leaf).compactMap { $0.glyphs.first?.y }.reduce(into: []) {
      if $0.last != $1 { $0.append($1) }
    }
  }

  /// The text area of a page: a landscape page is an upright one turned, its head at the binding.
  func area(of page: Page) -> Rect {
    let isMirrored = style.twoSided && page.number.isMultiple(of: 2)
    let (binding, other) =
      isMirrored
      ? (style.margins.outer, style.margins.inner) : (style.margins.inner, style.margins.outer)
    let isUpright = page.size.width < page.size.height
    let (left, right) = isUpright ? (binding, other) : (style.margins.bottom, style.margins.top)
    let (top, bottom) = isUpright ? (style.margins.top, style.margins.bottom) : (binding, other)
    return Rect(
      x: millimetres(left), y: millimetres(top),
      width: page.size.width - millimetres(left + right),
      height: page.size.height - millimetres(top + bottom))
  }

  // MARK: Text

  /// No two texts lie on each other: each box as wide as its words, and as high as its letters are
  /// without the room for stacked marks, which charts use for the line above.
  private func overlaps() -> [String] {
    report.pages.flatMap { page -> [String] in
      let runs = page.leaves.flatMap { leaf in self.runs(leaf) }
      let boxes = runs.filter { !$0.text.allSatisfy { $0 == " " } }.map { run in
        let baseline = run.glyphs.first?.y ?? run.box.maxY
        return (
          box: Rect(
            x: run.box.x, y: baseline - 0.72 * run.size, width: run.box.width,
            height: 0.9 * run.size), text: run.text
        )
      }.sorted { $0.box.y < $1.box.y }
      var found: [String] = []
      for (index, a) in boxes.enumerated() {
        for b in boxes[(index + 1)...] {
          if b.box.y > a.box.maxY { break }
          if a.box.intersects(b.box, tolerance: 0.6) {
            found.append("page \(page.number): “\(a.text)” lies on “\(b.text)”")
          }
        }
      }
      return found
    }
  }

  /// What is read lies within the margins.
  func outside() -> [String] {
    report.pages.flatMap { page -> [String] in
      let area = area(of: page)
      return page.leaves.filter { role($0) != nil }.flatMap(\.items).compactMap { item in
        guard let box = item.bounds,
          box.x < area.x - 0.5 || box.maxX > area.maxX + 0.5 || box.y < area.y - 0.5
            || box.maxY > area.maxY + 0.5
        else { return nil }
        guard case .glyphs(let run) = item else { return "page \(page.number): a mark is outside" }
        return "page \(page.number): “\(run.text)” is outside the margins"
      }
    }
  }

  /// Each page but the first has its number in the middle above its text.
  private func pageNumbers() -> [String] {
    report.pages.filter { page in
      let area = area(of: page)
      let above = page.leaves.filter { role($0) == nil }.flatMap(runs).filter {
        $0.box.midY < area.y
      }
      guard page.number > 1 else { return !above.isEmpty }
      guard let run = above.first, above.count == 1 else { return true }
      return run.text != String(page.number) || abs(run.box.midX - area.midX) > 0.1
        || abs(run.box.midY - millimetres(style.pageNumber.fromTop)) > 1.5
    }.map { "page \($0.number): its number is not where it belongs" }
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
        .map { "page \($0 + 1): a table's head, its first row on page \(firstRow + 1)" }
    }
  }

  func pages(below id: StructureTree.ID) -> [Int] {
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
    let authority = page(of: closing.authority[0])
    guard let authority, closing.signer.isEmpty || authority == page(of: closing.signer),
      authority == page(of: closing.recipientsTitle)
    else { return ["the closing is torn"] }
    let behind = report.pages.dropFirst(authority + 1).first?.leaves.first { role($0) != nil }
    if let first = behind.flatMap({ runs($0).first }), !first.text.hasPrefix("Phụ lục") {
      return ["“\(first.text)” comes after the closing"]
    }
    let leaves = report.pages[authority].leaves.filter { role($0) != nil }
    guard let first = leaves.first.flatMap({ runs($0).first }) else { return [] }
    let isAlone =
      first.text.hasPrefix(closing.recipientsTitle)
      || first.text.hasPrefix(closing.authority[0])
    return isAlone ? ["the closing is alone on its page"] : []
  }
}

extension Rect {
  var midX: Double { x + width / 2 }
  var midY: Double { y + height / 2 }
}
