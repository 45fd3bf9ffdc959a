import Charts
import Diagnostics
import Document
import Drawing
import PageModel

/// A figure: its headline as a paragraph, then the charts and the caption as one `Figure`.
struct FigureLayouter {
  let composition: Composition

  fileprivate static let gap = 18.0
  private static let mostParts = 400

  /// A figure as it is drawn.
  private struct Drawn {
    var block: LaidBlock
    var charts: [DrawnChart]
    var headline: String

    var height: Double { block.strips.height }
    /// The highest chart's height.
    var chartHeight: Double { charts.map(\.drawing.size.height).max() ?? 0 }
  }

  /// One block of one strip, or one for each part of a chart that is higher than a page; none when a
  /// chart cannot be drawn, which is reported.
  func layOut(_ figure: Figure, source: SourceLocation?) -> [LaidBlock] {
    let number = composition.nextFigureNumber()
    guard let charts = charts(of: figure, number: number, source: source) else { return [] }
    let whole = drawn(figure, charts, number: number, source: source)
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
    // Side by side all lose as much.
    block.leastHeight = drawn.height - (drawn.charts.map(\.drawing.slack).min() ?? 0)
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
    do throws(ChartProblem) {
      let charts = try figure.drawnCharts(
        width: composition.geometry.width, gap: Self.gap, height: height, insteadOf: drawn.charts,
        theme: composition.style.chartTheme, measuring: composition.fonts)
      let lower = self.drawn(figure, charts, number: number, source: source)
      return lower.height <= room + 0.01 ? lower.block : nil
    } catch {
      // Drawn at its own height it did succeed.
      return nil
    }
  }

  /// As few parts as pages need, each a figure with the same number.
  private func parts(
    of figure: Figure, number: Int, whole: Drawn, source: SourceLocation?
  ) -> [LaidBlock]? {
    let page = composition.geometry.height
    guard let most = figure.charts.map({ $0.parts(Self.mostParts)?.count ?? 0 }).max() else {
      return nil
    }
    let fewest = Int(clamping: whole.height / page)
    var tried = 0
    for count in fewest...max(fewest, most) {
      // Charts side by side have the same rows or panels in each part.
      let parts = figure.charts.compactMap { $0.parts(count) }
      guard parts.count == figure.charts.count, let partCount = parts.first?.count,
        parts.allSatisfy({ $0.count == partCount })
      else { return nil }
      // As many as before, for rows are whole.
      guard partCount > tried else { continue }
      tried = partCount
      var blocks: [LaidBlock] = []
      for index in 0..<partCount {
        var part = figure
        part.charts = parts.map { $0[index] }
        part.headline = index == 0 ? figure.headline ?? whole.headline : ""
        part.caption.append(Inline(composition.words.part(index + 1, of: partCount)))
        guard let charts = self.charts(of: part, source: source) else { break }
        let drawn = drawn(part, charts, number: number, source: source)
        guard drawn.height <= page else { break }
        var block = block(part, number: number, drawn: drawn, source: source)
        if index > 0 { block.strips[0].destinations = [] }
        blocks.append(block)
      }
      if blocks.count == partCount { return blocks }
    }
    return nil
  }

  /// The figure's charts at their own heights; nil when one cannot be drawn, which is reported.
  private func charts(
    of figure: Figure, number: Int? = nil, source: SourceLocation?
  ) -> [DrawnChart]? {
    do throws(ChartProblem) {
      if let ahead = number.flatMap(composition.charts(ofFigure:)) { return try ahead.get() }
      return try figure.charts(in: composition.style, fonts: composition.fonts)
    } catch {
      composition.report(error, at: source)
      return nil
    }
  }

  private func drawn(
    _ figure: Figure, _ charts: [DrawnChart], number: Int, source: SourceLocation?
  ) -> Drawn {
    let element = ElementNode(.figure, source: source)
    var strip = Strip(height: 0, contents: [])
    var elements: [ElementNode] = []
    let headline = figure.headline ?? charts.first?.headline ?? ""
    if !headline.isEmpty {
      elements.append(ElementNode(.paragraph, source: source))
      addHeadline(headline, element: elements[0], to: &strip, source: source)
    }
    add(charts, element: element, to: &strip, source: source)
    element.alternativeText = charts.map(\.alternativeText).joined(separator: " ")
    let caption = ElementNode(.caption, source: source)
    element.lastChild = caption
    addCaption(figure.caption, number: number, element: caption, to: &strip, source: source)
    strip.spaceBefore = 12
    strip.spaceAfter = 12
    strip.destinations = [composition.words.figureAnchor(number)]
    return Drawn(
      block: LaidBlock(.text, strips: [strip], elements: elements + [element]), charts: charts,
      headline: headline)
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
    for line in text.evenedLines(width: width) {
      strip.contents += text.contents(of: line, at: Point(0, strip.height + box.baseline))
      strip.height += box.height
    }
  }

  private func add(
    _ charts: [DrawnChart], element: ElementNode, to strip: inout Strip, source: SourceLocation?
  ) {
    let top = strip.height
    let width = composition.geometry.width
    let step = (width + Self.gap) / Double(max(charts.count, 1))
    for (index, chart) in charts.enumerated() {
      let place = Point(Double(index) * step, top)
      let items = composition.items(of: chart.drawing, at: place, source: source)
      strip.contents.append(Strip.Content(owner: element, items: items))
    }
    let height = charts.map(\.drawing.size.height).max() ?? 0
    strip.height += height
    strip.boxes.append((element, Rect(x: 0, y: top, width: width, height: height)))
  }
}

extension Figure {
  /// Its charts at their own heights in a style.
  func charts(in style: Style, fonts: FontLibrary) throws(ChartProblem) -> [DrawnChart] {
    try drawnCharts(
      width: PageGeometry(style: style).width, gap: FigureLayouter.gap, theme: style.chartTheme,
      measuring: fonts)
  }
}
