import Diagnostics
import Document
import Drawing
import PageModel

/// Lines one under another in a column of the letterhead, the closing or an appendix's head.
struct TextColumn {
  let composition: Composition
  /// The column's left edge and width.
  let x: Double
  let width: Double
  var y = 0.0
  /// The width of the last line set, for a rule below it.
  private(set) var lastWidth = 0.0
  private(set) var contents: [Strip.Content] = []

  init(_ composition: Composition, x: Double, width: Double) {
    self.composition = composition
    self.x = x
    self.width = width
  }

  /// Lines in one look and one element, centred unless `isCentred` is false; long ones wrap.
  mutating func add(
    _ lines: [String], _ lettering: Style.Lettering, element: ElementNode?, leading: Double? = nil,
    isCentred: Bool = true
  ) {
    let box = LineBox(height: leading ?? lettering.size * 1.25, size: lettering.size)
    let inlines = lines.filter { !$0.isEmpty }.map { Inline($0 + " ", endsLine: true) }
    let text = TextBlock(
      inlines, style: composition.serif(lettering), owner: element, in: composition, source: nil)
    var items: [Item] = []
    // Centred lines of like lengths; a single word below a full line looks lost.
    let lines = isCentred ? text.balancedLines(width: width) : text.raggedLines(width: width)
    for line in lines {
      let left = isCentred ? x + (width - line.width) / 2 : x
      let baseline = y + box.baseline
      items += text.contents(of: line, at: Point(left, baseline)).flatMap(\.items)
      if lettering.underlined {
        items.append(
          .rule(
            from: left, to: left + line.width, y: baseline + 0.12 * lettering.size,
            width: 0.05 * lettering.size, color: Ink.text))
      }
      lastWidth = line.width
      y += box.height
    }
    if !items.isEmpty { contents.append(Strip.Content(owner: element, items: items)) }
  }

  /// What the style puts below the last lines: a rule as long as a part of the last one, a star,
  /// five hyphens; decoration, not read.
  mutating func add(_ ornament: Style.Ornament, like lettering: Style.Lettering) {
    switch ornament.mark {
    case .none: return
    case .rule:
      let length = lastWidth * ornament.fraction
      let left = x + (width - length) / 2
      // As far below a dot below (`Ủ`) or the foot of a `p` as those reach below the baseline.
      let distance = 0.3 * lettering.size
      contents.append(
        Strip.Content(
          owner: nil,
          items: [
            .rule(from: left, to: left + length, y: y + distance, width: 0.75, color: Ink.text)
          ]))
      y += distance + 4
    case .star, .hyphens:
      var lettering = lettering
      (lettering.bold, lettering.italic, lettering.underlined) = (false, false, false)
      add([ornament.mark == .star ? "*" : "-----"], lettering, element: nil)
    }
  }
}

extension TextColumn {
  /// Takes what was set beside each other within the column, down to `y`.
  mutating func append(_ contents: [Strip.Content], down y: Double) {
    self.contents += contents
    self.y = y
  }
}
