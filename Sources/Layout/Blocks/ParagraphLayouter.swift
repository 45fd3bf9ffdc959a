import Diagnostics
import Document
import Drawing
import PageModel

/// Running text: paragraphs, headings, lists. Every line's box has the style's leading, so that
/// baselines are apart by exactly that, whatever marks the letters carry.
struct ParagraphLayouter {
  let composition: Composition

  private var style: Style { composition.style }
  private var width: Double { composition.geometry.width }
  private var indent: Double { PageGeometry.points(style.body.firstLineIndent) }

  /// A justified paragraph.
  func paragraph(_ inlines: [Inline], source: SourceLocation?) -> LaidBlock {
    let element = ElementNode(.paragraph, source: source)
    let text = TextBlock(
      inlines, style: composition.serif(style.body.size), owner: element, in: composition,
      source: source)
    var strips = lines(of: text, firstIndent: indent)
    avoidWidows(in: &strips)
    strips.spaceBefore = style.body.paragraphSpacing
    return LaidBlock(.text, strips: strips, elements: [element])
  }

  /// A heading; it stays with what follows.
  func heading(
    _ inlines: [Inline], level: Int, role: StructureTree.Role, source: SourceLocation?
  ) -> LaidBlock {
    let element = ElementNode(role, source: source)
    // A style may look alike from some level down.
    let lettering = style.headings.prefix(max(level, 1)).last
    let look = lettering.map(composition.serif) ?? composition.serif(style.body.size, bold: true)
    let text = TextBlock(inlines, style: look, owner: element, in: composition, source: source)
    // Letters much larger than the text's need more than its leading.
    var strips = lines(
      of: text, firstIndent: indent, leading: max(style.body.leading, Self.leastLeading * look.size)
    )
    for index in strips.indices { strips[index].keepsWithNext = true }
    strips.spaceBefore = level == 1 ? 12 : style.body.paragraphSpacing
    return LaidBlock(.heading(level: level), strips: strips, elements: [element])
  }

  /// A list: each item a paragraph that begins with its label, as Vietnamese offices set it.
  func list(_ items: [ListItem], source: SourceLocation?) -> LaidBlock {
    let list = ElementNode(.list, source: source)
    var strips: [Strip] = []
    for item in items {
      var lines = self.lines(of: item, in: list.add(.listItem), source: source)
      avoidWidows(in: &lines)
      lines.spaceBefore = style.body.paragraphSpacing
      strips += lines
    }
    return LaidBlock(.text, strips: strips, elements: [list])
  }

  private func lines(
    of item: ListItem, in element: ElementNode, source: SourceLocation?
  ) -> [Strip] {
    let look = composition.serif(style.body.size)
    let label = TextBlock(
      [Inline(item.label + " ")], style: look, owner: element.add(.label), in: composition,
      source: source)
    let body = TextBlock(
      item.content, style: look, owner: element.add(.listBody), in: composition, source: source)
    let labelWidth = label.segments.map(\.width).max() ?? 0
    var strips = lines(of: body, firstIndent: indent + labelWidth)
    if strips.isEmpty { strips = [Strip(height: style.body.leading, contents: [])] }
    if let line = label.segments.first?.line {
      let box = LineBox(height: style.body.leading, size: style.body.size)
      strips[0].contents.insert(
        contentsOf: label.contents(of: line, at: Point(indent, box.baseline)), at: 0)
    }
    return strips
  }

  /// The least leading, of a letter's size, at which lines with stacked marks stand clear of each other.
  private static let leastLeading = 1.25

  private func lines(
    of text: TextBlock, firstIndent: Double, leading: Double? = nil
  ) -> [Strip] {
    let leading = leading ?? style.body.leading
    // A box that is higher than the text's is a larger letter's.
    let size = leading > style.body.leading ? leading / Self.leastLeading : style.body.size
    let box = LineBox(height: leading, size: size)
    var strips: [Strip] = []
    for (index, segment) in text.segments.enumerated() {
      let indent = index == 0 ? firstIndent : 0
      let lines = LineBreaker.justified(segment, width: width, firstIndent: indent)
      for (number, line) in lines.enumerated() {
        let origin = Point(number == 0 ? indent : 0, box.baseline)
        strips.append(Strip(height: box.height, contents: text.contents(of: line, at: origin)))
      }
    }
    return strips
  }

  /// No first line alone at the foot of a page, no last line alone at the head of the next.
  private func avoidWidows(in strips: inout [Strip]) {
    guard strips.count > 1 else { return }
    strips[0].keepsWithNext = true
    strips[strips.count - 2].keepsWithNext = true
  }
}
