import Drawing

/// Collects the marks of one chart, and where its words lie.
struct Canvas {
  let theme: ChartTheme
  let ruler: TextRuler
  /// Of the whole drawing.
  let width: Double
  /// In the order drawn.
  private(set) var marks: [Drawing.Mark] = []
  /// What the words written so far cover.
  private(set) var words: [Rect] = []
  /// How much lower the chart could be.
  var slack = 0.0

  init(theme: ChartTheme, ruler: TextRuler, width: Double) {
    self.width = width
    self.theme = theme
    self.ruler = ruler
  }

  mutating func draw(_ path: Path, fill: Paint? = nil, stroke: Stroke? = nil) {
    marks.append(.path(path, fill: fill, stroke: stroke))
  }

  mutating func drawLine(from start: Point, to end: Point, _ stroke: Stroke) {
    draw(.line(from: start, to: end), stroke: stroke)
  }

  /// One line of text with its baseline at `point`.
  mutating func write(
    _ string: String, _ style: TextStyle, at point: Point, _ anchor: TextMark.Anchor = .start
  ) {
    guard !string.isEmpty else { return }
    marks.append(.text(TextMark(string, style: style, at: point, anchor: anchor)))
    words.append(ruler.box(string, style, at: point, anchor))
  }

  /// Lines one under another, the first one's top at `top`; `onPlate` where lines may run below.
  mutating func write(
    _ lines: [String], _ style: TextStyle, x: Double, top: Double,
    _ anchor: TextMark.Anchor = .start, onPlate: Bool = false
  ) {
    var baseline = top + ruler.measuring.metrics(of: style).ascent
    for line in lines {
      let point = Point(x, baseline)
      if onPlate { drawPlate(under: ruler.box(line, style, at: point, anchor)) }
      write(line, style, at: point, anchor)
      baseline += ruler.lineHeight(style)
    }
  }

  /// Lines one under another, centred on `y` as a block.
  mutating func write(
    _ lines: [String], _ style: TextStyle, x: Double, middle y: Double,
    _ anchor: TextMark.Anchor = .start
  ) {
    let rest = Double(lines.count - 1) * ruler.lineHeight(style)
    var baseline = ruler.baseline(centredOn: y, style) - rest / 2
    for line in lines {
      write(line, style, at: Point(x, baseline), anchor)
      baseline += ruler.lineHeight(style)
    }
  }

  /// A piece of paper under words that lie on a hatch or across a line.
  mutating func drawPlate(under box: Rect) {
    let (left, right) = (max(0, box.x - 1.2), min(width, box.maxX + 1.2))
    let plate = Rect(
      x: left, y: box.y + 0.6, width: max(0, right - left), height: max(0, box.height - 1.2))
    draw(.rectangle(plate), fill: .solid(theme.paper))
  }
}
