import Charts
import Diagnostics
import Document
import Drawing
import PageModel

/// A figure: its headline as a paragraph, then the charts and the caption as one `Figure`.
struct FigureLayouter {
  let composition: Composition

  private static let gap = 18.0

  /// One chart as drawn, with its place in the figure.
  private struct Panel {
    var chart: DrawnChart
    var x: Double
  }

  /// One strip; nil when a chart cannot be drawn, which is reported.
  func layOut(_ figure: Figure, source: SourceLocation?) -> LaidBlock? {
    let number = composition.nextFigureNumber()
    guard let (natural, chartHeight) = block(figure, number: number, height: nil, source: source)
    else { return nil }
    if natural.elements.last?.alternativeText?.isEmpty ?? true {
      composition.report(LayoutProblem.noAlternativeText, at: source)
    }
    let height = natural.strips[0].height
    var block = natural
    block.mayWait = true
    block.kind = .figure(shrunk: { room, least in
      guard room >= least * height || height > composition.geometry.height else { return nil }
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
    guard let panels = panels(figure, height: height, source: source) else { return nil }
    var strip = Strip(height: 0, contents: [])
    var elements: [ElementNode] = []
    if let headline = figure.headline ?? panels.first?.chart.headline, !headline.isEmpty {
      elements.append(ElementNode(.paragraph, source: source))
      addHeadline(headline, element: elements[0], to: &strip, source: source)
    }
    add(panels, element: element, to: &strip, source: source)
    element.alternativeText = panels.map(\.chart.alternativeText).joined(separator: " ")
    let caption = ElementNode(.caption, source: source)
    element.lastChild = caption
    addCaption(figure.caption, number: number, element: caption, to: &strip, source: source)
    strip.spaceBefore = 12
    strip.spaceAfter = 12
    strip.destinations = [composition.words.figureAnchor(number)]
    let chartHeight = panels.map(\.chart.drawing.size.height).max() ?? 0
    return (LaidBlock(.text, strips: [strip], elements: elements + [element]), chartHeight)
  }

  private func panels(
    _ figure: Figure, height: Double?, source: SourceLocation?
  ) -> [Panel]? {
    do throws(ChartProblem) {
      let width = composition.geometry.width
      let charts = try figure.drawnCharts(
        width: width, gap: Self.gap, height: height, theme: composition.chartTheme,
        measuring: composition.fonts)
      let step = (width + Self.gap) / Double(max(charts.count, 1))
      return charts.enumerated().map { Panel(chart: $1, x: Double($0) * step) }
    } catch {
      // At its own height; drawn lower it need not succeed.
      if height == nil { composition.report(error, at: source) }
      return nil
    }
  }

  private func addHeadline(
    _ headline: String, element: ElementNode, to strip: inout Strip, source: SourceLocation?
  ) {
    let size = composition.style.exhibits.headline
    let text = TextBlock(
      [Inline(headline)], style: composition.serif(size, bold: true), owner: element,
      in: composition, source: source)
    add(text, size: size, to: &strip)
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
    add(text, size: size, to: &strip)
  }

  private func add(_ text: TextBlock, size: Double, to strip: inout Strip) {
    let width = composition.geometry.width
    let box = LineBox(height: size * 1.25, size: size)
    for line in text.raggedLines(width: width) {
      strip.contents += text.contents(of: line, at: Point(0, strip.height + box.baseline))
      strip.height += box.height
    }
  }

  private func add(
    _ panels: [Panel], element: ElementNode, to strip: inout Strip, source: SourceLocation?
  ) {
    let top = strip.height
    let height = panels.map(\.chart.drawing.size.height).max() ?? 0
    for panel in panels {
      let items = composition.items(
        of: panel.chart.drawing, at: Point(panel.x, top), source: source)
      strip.contents.append(Strip.Content(owner: element, items: items))
    }
    strip.height += height
    let box = Rect(x: 0, y: top, width: composition.geometry.width, height: height)
    strip.boxes.append((element, box))
  }
}
