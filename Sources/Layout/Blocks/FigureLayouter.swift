import Charts
import Diagnostics
import Document
import Drawing
import PageModel

/// A figure: its headline as a paragraph, then the charts and the caption as one `Figure`.
struct FigureLayouter {
  let composition: Composition

  private static let gap = 18.0
  private static let titleSize = 11.5
  private static let shrinkLimit = 0.85

  /// One chart as drawn, with its place in the figure.
  private struct Panel {
    var title: TextBlock?
    var chart: DrawnChart
    var x: Double
    var width: Double
  }

  /// One strip; nil when a chart cannot be drawn, which is reported.
  func layOut(_ figure: Figure, source: SourceLocation?) -> LaidBlock? {
    let number = composition.nextFigureNumber()
    guard let (natural, chartHeight) = block(figure, number: number, height: nil, source: source)
    else { return nil }
    let height = natural.strips[0].height
    var block = natural
    block.kind = .figure(shrunk: { room in
      let isLittle = room >= Self.shrinkLimit * height
      guard isLittle || height > composition.geometry.height else { return nil }
      return self.block(
        figure, number: number, height: chartHeight - (height - room), source: source)?.block
    })
    return block
  }

  /// The figure with charts of a given height, or their own; and the highest chart's height.
  private func block(
    _ figure: Figure, number: Int, height: Double?, source: SourceLocation?
  ) -> (block: LaidBlock, chartHeight: Double)? {
    let element = ElementNode(.figure, source: source)
    guard let panels = panels(figure, element: element, height: height, source: source) else {
      return nil
    }
    var strip = Strip(height: 0, contents: [])
    var elements: [ElementNode] = []
    if let headline = figure.headline ?? panels.first?.chart.headline, !headline.isEmpty {
      elements.append(ElementNode(.paragraph, source: source))
      addHeadline(headline, element: elements[0], to: &strip, source: source)
    }
    add(panels, element: element, to: &strip, source: source)
    element.alternativeText = alternativeText(of: panels, in: figure, source: source)
    addCaption(
      figure.caption, number: number, element: element.add(.caption), to: &strip, source: source)
    strip.spaceBefore = 12
    strip.spaceAfter = 12
    strip.destinations = [composition.words.figureAnchor(number)]
    let chartHeight = panels.map(\.chart.drawing.size.height).max() ?? 0
    return (LaidBlock(.text, strips: [strip], elements: elements + [element]), chartHeight)
  }

  private func panels(
    _ figure: Figure, element: ElementNode, height: Double?, source: SourceLocation?
  ) -> [Panel]? {
    let count = Double(max(figure.charts.count, 1))
    let width = (composition.geometry.width - (count - 1) * Self.gap) / count
    let theme = ChartTheme(
      family: composition.style.sans, size: composition.style.exhibits.chart)
    var panels: [Panel] = []
    for (index, chart) in figure.charts.enumerated() {
      do throws(ChartProblem) {
        let drawn = try chart.drawn(
          width: width, height: height, theme: theme, measuring: composition.fonts)
        panels.append(
          Panel(
            title: title(of: chart, in: figure, element: element, source: source), chart: drawn,
            x: Double(index) * (width + Self.gap), width: width))
      } catch {
        composition.report(error, at: source)
        return nil
      }
    }
    return panels
  }

  /// Only charts beside each other need a title of their own.
  private func title(
    of chart: Chart, in figure: Figure, element: ElementNode, source: SourceLocation?
  ) -> TextBlock? {
    guard figure.charts.count > 1, !chart.title.isEmpty else { return nil }
    return TextBlock(
      [Inline(chart.title)], style: composition.serif(Self.titleSize, bold: true), owner: element,
      in: composition, source: source)
  }

  private func addHeadline(
    _ headline: String, element: ElementNode, to strip: inout Strip, source: SourceLocation?
  ) {
    let size = composition.style.exhibits.headline
    let text = TextBlock(
      [Inline(headline)], style: composition.serif(size, bold: true), owner: element,
      in: composition, source: source)
    add(text, size: size, isCentred: false, to: &strip)
    strip.height += 6
  }

  private func addCaption(
    _ caption: [Inline], number: Int, element: ElementNode, to strip: inout Strip,
    source: SourceLocation?
  ) {
    let size = composition.style.exhibits.caption
    let text = TextBlock(
      [Inline(composition.words.figure(number), strong: true)] + caption,
      style: composition.serif(size), owner: element, in: composition, source: source)
    strip.height += 6
    add(text, size: size, isCentred: true, to: &strip)
  }

  private func add(_ text: TextBlock, size: Double, isCentred: Bool, to strip: inout Strip) {
    let width = composition.geometry.width
    let box = LineBox(height: size * 1.25, size: size)
    for line in text.raggedLines(width: width) {
      let x = isCentred ? (width - line.width) / 2 : 0
      strip.contents += text.contents(of: line, at: Point(x, strip.height + box.baseline))
      strip.height += box.height
    }
  }

  private func add(
    _ panels: [Panel], element: ElementNode, to strip: inout Strip, source: SourceLocation?
  ) {
    let box = LineBox(height: Self.titleSize * 1.25, size: Self.titleSize)
    let titles = panels.map { $0.title?.raggedLines(width: $0.width) ?? [] }
    let titleHeight = Double(titles.map(\.count).max() ?? 0) * box.height
    let top = strip.height
    var bottom = top + titleHeight
    for (panel, lines) in zip(panels, titles) {
      var items: [Item] = []
      for (index, line) in lines.enumerated() {
        let origin = Point(panel.x, top + Double(index) * box.height + box.baseline)
        items += panel.title?.contents(of: line, at: origin).flatMap(\.items) ?? []
      }
      let drawing = panel.chart.drawing
      items += self.items(of: drawing, at: Point(panel.x, top + titleHeight), source: source)
      strip.contents.append(Strip.Content(owner: element, items: items))
      bottom = max(bottom, top + titleHeight + drawing.size.height)
    }
    strip.height = bottom
    strip.boxes.append(
      (
        element,
        Rect(x: 0, y: top, width: composition.geometry.width, height: bottom - top)
      ))
  }

  /// A drawing's marks, its text shaped.
  private func items(of drawing: Drawing, at origin: Point, source: SourceLocation?) -> [Item] {
    drawing.marks.flatMap { mark -> [Item] in
      switch mark {
      case .path(let path, let fill, let stroke):
        return [.path(path.offset(x: origin.x, y: origin.y), fill: fill, stroke: stroke)]
      case .text(let text):
        let line = composition.shape([StyledText(text.string, text.style)], source: source).line
        let shift =
          switch text.anchor {
          case .start: 0.0
          case .middle: line.width / 2
          case .end: line.width
          }
        let place = Point(
          origin.x + text.position.x - shift, origin.y + text.position.y)
        return line.glyphRuns(at: place).map { .glyphs($0.run) }
      }
    }
  }

  private func alternativeText(
    of panels: [Panel], in figure: Figure, source: SourceLocation?
  ) -> String {
    let texts = zip(panels, figure.charts).map { panel, chart in
      let text = panel.chart.alternativeText
      return figure.charts.count > 1 && !chart.title.isEmpty ? "\(chart.title): \(text)" : text
    }
    if texts.isEmpty || panels.contains(where: { $0.chart.alternativeText.isEmpty }) {
      composition.report(LayoutProblem.noAlternativeText, at: source)
    }
    return texts.joined(separator: " ")
  }
}
