import Drawing
import PageModel

extension LaidOutReport {
  /// All pages as text: each leaf with its element, its lines of text and its outlines, lengths
  /// rounded to 0.1 pt.
  public func dump() -> String {
    var lines: [String] = []
    for page in pages {
      lines.append("page \(page.number) \(tenths(page.size.width))×\(tenths(page.size.height))")
      for leaf in page.leaves {
        lines.append("  \(describe(leaf.owner))")
        lines += describe(leaf.items).map { "    " + $0 }
      }
    }
    for link in links {
      lines.append(
        "link page \(link.page + 1) \(describe(link.area)) → \(link.destination) "
          + "“\(link.description)”")
    }
    for (name, place) in destinations.sorted(by: { $0.key < $1.key }) {
      lines.append("destination \(name) page \(place.page + 1) y \(tenths(place.y))")
    }
    lines += describe(outline, depth: 0)
    return lines.joined(separator: "\n") + "\n"
  }

  /// The structure tree as text, an element a line, with its attributes and words.
  public func structureDump() -> String {
    var lines: [String] = []
    describe(structure.root, depth: 0, into: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Pages

  private func describe(_ owner: Leaf.Owner) -> String {
    switch owner {
    case .artifact: "artifact"
    case .element(let id): structure[id].role.rawValue
    }
  }

  /// Text on one baseline is one line.
  private func describe(_ items: [Item]) -> [String] {
    var lines: [String] = []
    var baseline: Double?
    for item in items {
      switch item {
      case .glyphs(let run):
        let y = run.glyphs.first?.y ?? run.box.maxY
        if baseline == y {
          lines[lines.count - 1] += "|\(run.text)"
        } else {
          lines.append(
            "\(tenths(run.box.x)),\(tenths(y)) \(run.face.name) \(tenths(run.size)) \(run.text)")
        }
        baseline = y
      case .path(let path, let fill, let stroke):
        lines.append(describe(path, fill: fill, stroke: stroke))
        baseline = nil
      }
    }
    return lines
  }

  private func describe(_ path: Path, fill: Paint?, stroke: Stroke?) -> String {
    var text = "path"
    if let bounds = path.bounds { text += " \(describe(bounds))" }
    switch fill {
    case .solid(let color): text += " fill \(describe(color))"
    case .pattern(let pattern): text += " fill \(pattern.figure.rawValue)"
    case nil: break
    }
    if let stroke { text += " stroke \(tenths(stroke.width)) \(describe(stroke.color))" }
    return text
  }

  private func describe(_ rect: Rect) -> String {
    "\(tenths(rect.x)),\(tenths(rect.y)) \(tenths(rect.width))×\(tenths(rect.height))"
  }

  private func describe(_ color: Color) -> String {
    let value = [color.red, color.green, color.blue].reduce(0) {
      $0 << 8 | Int((min(max($1, 0), 1) * 255).rounded())
    }
    let digits = String(value, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  private func describe(_ items: [OutlineItem], depth: Int) -> [String] {
    items.flatMap { item in
      ["\(String(repeating: "  ", count: depth))bookmark \(item.title) → \(item.destination)"]
        + describe(item.children, depth: depth + 1)
    }
  }

  // MARK: Structure

  private func describe(_ id: StructureTree.ID, depth: Int, into lines: inout [String]) {
    let element = structure[id]
    var line = String(repeating: "  ", count: depth) + element.role.rawValue
    if let scope = element.scope { line += " scope=\(scope.rawValue)" }
    if element.columnSpan > 1 { line += " columns=\(element.columnSpan)" }
    if element.rowSpan > 1 { line += " rows=\(element.rowSpan)" }
    if let name = element.name { line += " id=\(name)" }
    if !element.headers.isEmpty { line += " headers=\(element.headers.joined(separator: ","))" }
    if let text = element.alternativeText { line += " alt=“\(text)”" }
    if let bounds = element.bounds, let page = element.page {
      line += " box=page \(page + 1) \(describe(bounds))"
    }
    let at = lines.count
    lines.append(line)
    for child in element.children {
      switch child {
      case .element(let child): describe(child, depth: depth + 1, into: &lines)
      case .leaf(let page, let leaf): lines[at] += words(of: pages[page].leaves[leaf], page: page)
      case .link(let link): lines[at] += " → \(links[link].destination)"
      }
    }
  }

  private func words(of leaf: Leaf, page: Int) -> String {
    let text = leaf.items.map { item in
      if case .glyphs(let run) = item { run.text } else { "" }
    }.joined()
    return " [\(page + 1)] “\(text)”"
  }
}

/// `12.3`: rounded to a tenth, without a negative zero.
private func tenths(_ value: Double) -> String {
  let tenths = Int(clamping: (value * 10).rounded())
  return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
