import Diagnostics
import Document
import Drawing
import PageModel

/// Inlines shaped for one element: forced lines apart, links as elements of their own.
struct TextBlock {
  /// One for each forced line.
  var segments: [ShapedText]
  /// For each part of the shaped text, whose it is and where it leads.
  private var parts: [Part]

  private struct Part {
    var owner: ElementNode?
    var link: Strip.LinkTarget?
  }

  /// Shapes `inlines`; `owner` nil makes them decoration.
  ///
  /// Text beside a link becomes a `Span`, so that the owner's children keep their order.
  init(
    _ inlines: [Inline], style: TextStyle, owner: ElementNode?, in composition: Composition,
    source: SourceLocation?
  ) {
    let inlines = composition.named(inlines)
    let hasLinks = owner != nil && inlines.contains { $0.target != nil }
    parts = hasLinks ? [] : [Part(owner: owner)]
    segments = []
    var texts: [StyledText] = []
    var target: String??
    for (index, inline) in inlines.enumerated() {
      if let owner, hasLinks, target != .some(inline.target) {
        parts.append(Self.part(beginning: inlines[index...], in: owner))
        target = .some(inline.target)
      }
      texts.append(
        StyledText(inline.text, Self.style(style, for: inline), part: parts.count - 1))
      if inline.endsLine {
        // The end of a line parts words for software that reads lines as one.
        if index < inlines.count - 1, !inline.text.hasSuffix(" ") {
          texts[texts.count - 1].text += " "
        }
        segments.append(composition.shape(texts, source: source))
        texts = []
      }
    }
    if !texts.isEmpty { segments.append(composition.shape(texts, source: source)) }
  }

  /// A part of its own for the link, or the text beside links, that `inlines` begin with.
  private static func part(beginning inlines: ArraySlice<Inline>, in owner: ElementNode) -> Part {
    guard let target = inlines.first?.target else { return Part(owner: owner.add(.span)) }
    let words = inlines.prefix { $0.target == target }.map(\.text).joined()
    return Part(
      owner: owner.add(.link), link: Strip.LinkTarget(destination: target, description: words))
  }

  private static func style(_ style: TextStyle, for inline: Inline) -> TextStyle {
    var style = style
    style.isBold = style.isBold || inline.isStrong
    style.isItalic = style.isItalic || inline.isEmphasised
    return style
  }

  /// The line's content, part by part, beginning at `origin` on the baseline.
  func contents(of line: TextLine, at origin: Point) -> [Strip.Content] {
    var contents: [Strip.Content] = []
    var last: Int?
    for (part, run) in line.glyphRuns(at: origin) {
      if part == last {
        contents[contents.count - 1].items.append(.glyphs(run))
      } else {
        contents.append(
          Strip.Content(
            owner: parts[part].owner, items: [.glyphs(run)], link: parts[part].link))
        last = part
      }
    }
    return contents
  }

  /// The widest line when only forced lines break.
  var width: Double { segments.map(\.line.width).max() ?? 0 }

  /// The widest word.
  var widestWord: Double { segments.map(\.widestWord).max() ?? 0 }

  /// Ragged lines, the first at the forced ones.
  func raggedLines(width: Double) -> [TextLine] {
    segments.flatMap { LineBreaker.ragged($0, width: width) }
  }

  /// Ragged lines, none of them lost at the end.
  func evenedLines(width: Double) -> [TextLine] {
    segments.flatMap { LineBreaker.evened($0, width: width) }
  }

  /// As few lines as ragged ones, each about as long as the others.
  func balancedLines(width: Double) -> [TextLine] {
    segments.flatMap { LineBreaker.balanced($0, width: width) }
  }
}

/// A line box: where the baseline of text of one size stands in a given height.
struct LineBox {
  let height: Double
  /// From the box's top.
  let baseline: Double

  /// Centres ascent and descent in `height`, marks or not: half of (0.891 − 0.216) em, the
  /// extents of Times New Roman and the faces with its widths.
  init(height: Double, size: Double) {
    self.height = height
    baseline = height / 2 + 0.3375 * size
  }
}
