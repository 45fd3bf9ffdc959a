import Document
import Drawing

/// A small panel of bars on its own scale from 0.
struct BarPanel {
  private let stage: Stage
  private let series: Chart.Series
  private let rect: Rect
  private let band: BandScale
  private let scale: LinearScale

  init(_ stage: Stage, series index: Int, rect: Rect) {
    self.stage = stage
    self.rect = rect
    series = stage.chart.series[index]
    let count = stage.chart.positions.count
    let width = min(rect.width, Double(count) * 60)
    band = BandScale(count: count, from: rect.x, to: rect.x + width)
    let reference = stage.chart.reference?.value.approximation ?? 0
    let highest = max(reference, series.values.compactMap { $0?.approximation }.max() ?? 0)
    scale = LinearScale(
      0...(highest > 0 ? highest : 1), from: rect.maxY,
      to: rect.y + stage.lineHeight(stage.theme.small) + 1)
  }

  private var chart: Chart { stage.chart }
  private var theme: ChartTheme { stage.theme }

  func draw(on canvas: inout Canvas) {
    canvas.drawLine(
      from: Point(band.start, rect.maxY), to: Point(band.end, rect.maxY),
      Stroke(theme.ink, width: 0.5))
    stage.drawPanelAxis(band, top: rect.maxY + 2, on: &canvas)
    guard series.values.contains(where: { $0 != nil }) else {
      stage.writeEmptyPanel(rect, on: &canvas)
      return
    }
    drawBars(on: &canvas)
    if let reference = chart.reference {
      let y = scale(reference.value.approximation)
      ReferenceLine(start: Point(band.start, y), end: Point(band.end, y)).draw(on: &canvas)
    }
    writeValues(on: &canvas)
  }

  private func drawBars(on canvas: inout Canvas) {
    let width = min(band.step * 0.7, 34)
    for (index, value) in series.values.enumerated() {
      guard let value else { continue }
      let top = scale(value.approximation)
      BarMark(
        rect: Rect(
          x: band.centre(index) - width / 2, y: top, width: width, height: rect.maxY - top),
        fill: .solid(theme.dataInk), isPartial: chart.positions[index].partial != nil
      ).draw(on: &canvas)
    }
  }

  /// All values where all fit, else the latest, the highest and the lowest as far as they fit.
  private func writeValues(on canvas: inout Canvas) {
    let texts = series.values.map { $0.map(chart.markedText) ?? "–" }
    let styles = series.values.map { value in
      value.map { chart.isFlagged($0) ? theme.smallFlagged : theme.small } ?? theme.smallNote
    }
    let widths = zip(texts, styles).map { stage.ruler.width($0, $1) }
    let fitsAll = (widths.max() ?? 0) + 1.2 <= band.step
    let heights = series.values.map { ($0.map { scale($0.approximation) } ?? rect.maxY) - 2.5 }
    let middles = fitsAll ? middlesApart(widths, at: heights) : middles(widths)
    var taken: [Rect] = []
    for index in fitsAll ? Array(texts.indices) : byImportance {
      let point = Point(middles[index], heights[index])
      let box = stage.ruler.box(texts[index], styles[index], at: point, .middle)
      guard !taken.contains(where: { $0.intersects(box) }) else { continue }
      taken.append(box)
      // A label wider than its bar could lie across a higher neighbour or the reference line.
      if !fitsAll || chart.reference != nil { canvas.drawPlate(under: box) }
      canvas.write(texts[index], styles[index], at: point, .middle)
    }
  }

  /// Between two values beside each other, and how far a value may move from its bar's middle for it.
  private static let (leastGap, mostShift) = (2.5, 3.0)

  /// Where values of these widths are centred: over their bars, but within the panel.
  private func middles(_ widths: [Double]) -> [Double] {
    widths.enumerated().map { index, width in
      max(rect.x + width / 2, min(band.centre(index), rect.maxX - width / 2))
    }
  }

  /// The same, those that stand beside each other moved apart where that takes little.
  private func middlesApart(_ widths: [Double], at heights: [Double]) -> [Double] {
    var middles = middles(widths)
    let lineHeight = stage.lineHeight(theme.small)
    var start = 0
    for end in 1...max(widths.count, 1) {
      if end < widths.count, abs(heights[end] - heights[end - 1]) < lineHeight { continue }
      let run = start..<min(end, widths.count)
      start = end
      let places = spread(
        run.map { middles[$0] }, lengths: run.map { widths[$0] + Self.leastGap },
        within: rect.x - Self.leastGap / 2...rect.maxX + Self.leastGap / 2)
      guard let places,
        zip(places, run).allSatisfy({ abs($0 - middles[$1]) <= Self.mostShift })
      else { continue }
      for (place, index) in zip(places, run) { middles[index] = place }
    }
    return middles
  }

  private var byImportance: [Int] {
    let known = series.values.indices.filter { series.values[$0] != nil }
    func approximation(_ index: Int) -> Double { series.values[index]?.approximation ?? 0 }
    let highest = known.max { approximation($0) < approximation($1) }
    let lowest = known.min { approximation($0) < approximation($1) }
    return [highest, known.last, lowest].compactMap { $0 }.reduce(into: []) { list, index in
      if !list.contains(index) { list.append(index) }
    }
  }
}
