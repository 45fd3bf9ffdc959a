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
    let widest = zip(texts, styles).map { stage.ruler.width($0, $1) }.max() ?? 0
    let fitsAll = widest + 1.2 <= band.step
    var taken: [Rect] = []
    for index in fitsAll ? Array(texts.indices) : byImportance {
      let y = series.values[index].map { scale($0.approximation) } ?? rect.maxY
      let half = stage.ruler.width(texts[index], styles[index]) / 2
      let x = max(rect.x + half, min(band.centre(index), rect.maxX - half))
      let point = Point(x, y - 2.5)
      let box = stage.ruler.box(texts[index], styles[index], at: point, .middle)
      guard !taken.contains(where: { $0.intersects(box) }) else { continue }
      taken.append(box)
      // A label wider than its bar could lie across a higher neighbour or the reference line.
      if !fitsAll || chart.reference != nil { canvas.drawPlate(under: box) }
      canvas.write(texts[index], styles[index], at: point, .middle)
    }
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
