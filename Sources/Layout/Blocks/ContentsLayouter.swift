import Document
import Drawing
import PageModel

/// The table of contents: each heading with dots that lead to the number of its page, and a link.
///
/// ISO 32000-1, 14.8.4.3.1: `TOC` holds `TOCI`s, each a `Reference` to its place.
struct ContentsLayouter {
  let composition: Composition
  let entries: [DocumentIndex.Entry]

  /// The lowest level listed.
  private static let deepest = 2
  /// For each level below the first.
  private static let indent = 14.0

  private var style: Style { composition.style }
  private var look: TextStyle { composition.serif(style.body.size) }
  private var box: LineBox { LineBox(height: style.body.leading, size: style.body.size) }

  func layOut(title: String) -> LaidBlock {
    let listed = entries.filter { $0.level <= Self.deepest }
    guard !listed.isEmpty else { return LaidBlock(.text) }
    let head = ElementNode(.paragraph)
    var column = TextColumn(composition, x: 0, width: composition.geometry.width)
    if let lettering = style.headings.first { column.add([title], lettering, element: head) }
    var strip = Strip(height: column.y, contents: column.contents)
    strip.spaceBefore = 12
    strip.spaceAfter = 6
    strip.keepsWithNext = true
    let list = ElementNode(.contents)
    var strips = [strip]
    for (index, entry) in listed.enumerated() {
      var lines = lines(of: entry, in: list)
      // No page ends between a part and the first of its sections.
      let next = index + 1 < listed.count ? listed[index + 1].level : 0
      if next > entry.level { lines[lines.count - 1].keepsWithNext = true }
      strips += lines
    }
    var block = LaidBlock(.text, strips: strips, elements: [head, list])
    block.strips[strips.count - 1].spaceAfter = 12
    return block
  }

  private func lines(of entry: DocumentIndex.Entry, in list: ElementNode) -> [Strip] {
    let link = list.add(.contentsItem).add(.reference).add(.link)
    let target = Strip.LinkTarget(destination: entry.anchor, description: entry.title)
    let left = Double(entry.level - 1) * Self.indent
    let text = composition.shape(
      [StyledText(entry.title + " ", look(ofLevel: entry.level))], source: nil)
    let broken = LineBreaker.ragged(text, width: numberLeft - left)
    var strips = broken.enumerated().map { index, line in
      var items: [Item] = line.glyphRuns(at: Point(left, box.baseline)).map { .glyphs($0.run) }
      var contents: [Strip.Content] = []
      if index == broken.count - 1 {
        contents.append(Strip.Content(owner: nil, items: leader(after: left + line.width)))
        items += number(of: entry)
      }
      contents.append(Strip.Content(owner: link, items: items, link: target))
      var strip = Strip(height: box.height, contents: contents)
      strip.keepsWithNext = index < broken.count - 1
      return strip
    }
    strips.spaceBefore = entry.level == 1 ? style.body.paragraphSpacing : 0
    return strips
  }

  private func look(ofLevel level: Int) -> TextStyle {
    composition.serif(style.body.size, bold: level == 1)
  }

  /// Where the widest number may begin: entries end before it.
  private var numberLeft: Double {
    composition.geometry.width - composition.fonts.width(of: "000", in: look) - Self.indent
  }

  /// The page's number at the right; room for it while pages are not known.
  private func number(of entry: DocumentIndex.Entry) -> [Item] {
    let number = composition.pageNumbers[entry.anchor].map(String.init) ?? ""
    let line = composition.shape([StyledText(number, look)], source: nil).line
    let x = composition.geometry.width - line.width
    return line.glyphRuns(at: Point(x, box.baseline)).map { .glyphs($0.run) }
  }

  /// Dots from the end of the words, those of all lines under each other.
  private func leader(after end: Double) -> [Item] {
    let step = composition.fonts.width(of: " .", in: look)
    let right = composition.geometry.width - composition.fonts.width(of: "000", in: look)
    let count = Int(((right - end - Self.indent / 2) / step).rounded(.down))
    guard count > 0, step > 0 else { return [] }
    let dots = composition.shape(
      [StyledText(String(repeating: " .", count: count), look)], source: nil)
    let x = right - Double(count) * step
    return dots.line.glyphRuns(at: Point(x, box.baseline)).map { .glyphs($0.run) }
  }
}
