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

  /// A figure as it is drawn.
  private struct Drawn {
    var block: LaidBlock
    /// The highest chart's height.
    var chartHeight: Double
    var headline: String

    var height: Double { block.strips.height }
  }

  /// One block of one strip, or one for each part of a chart that is higher than a page; none when a
  /// chart cannot be drawn, which is reported.
  func layOut(_ figure: Figure, source: SourceLocation?) -> [LaidBlock] {
    let number = composition.nextFigureNumber()
    guard let whole = drawn(figure, number: number, height: nil, source: source) else { return [] }
    if whole.block.elements.last?.alternativeText?.isEmpty ?? true {
      composition.report(LayoutProblem.noAlternativeText, at: source)
    }
    if whole.height > composition.geometry.height,
      lowered(figure, number: number, from: whole, to: composition.geometry.height, source: source)
        == nil,
      let parts = parts(of: figure, number: number, whole: whole, source: source)
    {
      return parts
    }
    return [block(figure, number: number, drawn: whole, source: source)]
  }

  private func block(
    _ figure: Figure, number: Int, drawn: Drawn, source: SourceLocation?
  ) -> LaidBlock {
    var block = drawn.block
    block.mayWait = true
    block.kind = .figure(shrunk: { room, least in
      guard room >= least * drawn.height || drawn.height > composition.geometry.height else {
        return nil
      }
      return self.lowered(figure, number: number, from: drawn, to: room, source: source)
    })
    return block
  }

  /// The figure at most `room` high; nil where its charts need more.
  private func lowered(
    _ figure: Figure, number: Int, from drawn: Drawn, to room: Double, source: SourceLocation?
  ) -> LaidBlock? {
    let height = drawn.chartHeight - (drawn.height - room)
    let lower = self.drawn(figure, number: number, height: height, source: source)
    return lower.flatMap { $0.height <= room + 0.01 ? $0.block : nil }
  }

  /// As few parts as pages need, each a figure with the same number.
  private func parts(
    of figure: Figure, number: Int, whole: Drawn, source: SourceLocation?
  ) -> [LaidBlock]? {
    guard figure.charts.count == 1 else { return nil }
    let page = composition.geometry.height
    for count in Int(clamping: whole.height / page)...max(Int(clamping: whole.height / page), 400) {
      guard let charts = figure.charts[0].parts(count) else { return nil }
      var blocks: [LaidBlock] = []
      for (index, chart) in charts.enumerated() {
        var part = figure
        part.charts = [chart]
        part.headline = index == 0 ? figure.headline ?? whole.headline : ""
        part.caption.append(Inline(composition.words.part(index + 1, of: charts.count)))
        guard let drawn = drawn(part, number: number, height: nil, source: source),
          drawn.height <= page
        else { break }
        var block = block(part, number: number, drawn: drawn, source: source)
        if index > 0 { block.strips[0].destinations = [] }
        blocks.append(block)
      }
      if blocks.count == charts.count { return blocks }
    }
    return nil
  }

  /// The figure with charts of a given height, or their own.
  private func drawn(
    _ figure: Figure, number: Int, height: Double?, source: SourceLocation?
  ) -> Drawn? {
    let element = ElementNode(.figure, source: source)
    guard let panels = panels(figure, height: height, source: source) else { return nil }
    var strip = Strip(height: 0, contents: [])
    var elements: [ElementNode] = []
    let headline = figure.headline ?? panels.first?.chart.headline ?? ""
    if !headline.isEmpty {
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
    return Drawn(
      block: LaidBlock(.text, strips: [strip], elements: elements + [element]),
      chartHeight: panels.map(\.chart.drawing.size.height).max() ?? 0, headline: headline)
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
