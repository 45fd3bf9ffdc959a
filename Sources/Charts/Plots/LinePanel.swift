import Document
import Drawing

/// A small panel with one line, on the scale that all panels share.
struct LinePanel {
  private let stage: Stage
  private let series: Chart.Series
  private let rect: Rect
  private let band: BandScale
  private let scale: LinearScale

  init(_ stage: Stage, series index: Int, rect: Rect, axis: ValueAxis) {
    self.stage = stage
    self.rect = rect
    series = stage.chart.series[index]
    band = BandScale(count: stage.chart.positions.count, from: rect.x, to: rect.maxX)
    scale = LinearScale(axis.domain, from: rect.maxY, to: rect.y + 12)
  }

  private var chart: Chart { stage.chart }
  private var theme: ChartTheme { stage.theme }

  func draw(on canvas: inout Canvas) {
    canvas.drawLine(
      from: Point(rect.x, rect.maxY), to: Point(rect.maxX, rect.maxY),
      Stroke(theme.axisInk, width: 0.4))
    stage.drawPanelAxis(band, top: rect.maxY + 2, on: &canvas)
    if let reference = chart.reference {
      let y = scale(reference.value.approximation)
      ReferenceLine(start: Point(rect.x, y), end: Point(rect.maxX, y)).draw(on: &canvas)
    }
    guard series.values.contains(where: { $0 != nil }) else {
      writeEmpty(on: &canvas)
      return
    }
    let line = line
    line.drawLine(on: &canvas)
    writeValues(line, on: &canvas)
  }

  private func writeEmpty(on canvas: inout Canvas) {
    let lines = stage.ruler.lines(
      stage.wording.noData, theme.smallNote, width: rect.width, limit: 1)
    guard let text = lines.first else { return }
    let baseline = stage.ruler.baseline(centredOn: rect.y + rect.height / 2, theme.smallNote)
    canvas.drawPlate(
      under: stage.ruler.box(text, theme.smallNote, at: Point(rect.x, baseline), .start))
    canvas.write(text, theme.smallNote, at: Point(rect.x, baseline))
  }

  private var line: LineMark {
    let vertices = series.values.enumerated().map { index, value in
      value.map {
        LineMark.Vertex(
          point: Point(band.centre(index), scale($0.approximation)),
          isPartial: chart.positions[index].partial != nil, isFlagged: chart.isFlagged($0))
      }
    }
    return LineMark(
      vertices: vertices, color: theme.dataInk, dash: [], width: 1.2, marker: .circle, radius: 1.8)
  }

  private func writeValues(_ line: LineMark, on canvas: inout Canvas) {
    var placer = LabelPlacer(ruler: stage.ruler, bounds: rect)
    placer.markers = line.dots(flaggedIn: theme.accentInk).map(\.box)
    placer.lines = line.segments.map { ($0.from.point, $0.to.point, 5) }
    if let reference = chart.reference {
      let y = scale(reference.value.approximation)
      placer.lines.append((Point(rect.x, y), Point(rect.maxX, y), 4))
    }
    placer.words = gapBoxes
    var places: [(String, TextStyle, LabelPlacer.Place)] = []
    for index in labelled {
      guard let value = series.values[index], let vertex = line.vertices[index] else { continue }
      let style = vertex.isFlagged ? theme.smallFlagged : theme.small
      let text = chart.markedText(value)
      if let place = placer.place(text, style, at: vertex.point, clearance: 3.6) {
        places.append((text, style, place))
      }
    }
    for (_, _, place) in places where place.crossesLine { canvas.drawPlate(under: place.inkBox) }
    line.drawMarkers(on: &canvas)
    for (text, style, place) in places {
      canvas.write(text, style, at: place.baseline, place.anchor)
    }
    for index in gaps {
      canvas.write("–", theme.smallNote, at: Point(band.centre(index), rect.maxY - 4), .middle)
    }
  }

  /// The last value and the lowest.
  private var labelled: [Int] {
    let known = series.values.indices.filter { series.values[$0] != nil }
    guard let last = known.last else { return [] }
    guard let lowest = series.lowestIndex, lowest != last else { return [last] }
    return [last, lowest]
  }

  private var gaps: [Int] {
    guard stage.ruler.width("–", theme.smallNote) < band.step else { return [] }
    return series.values.indices.filter { series.values[$0] == nil }
  }

  private var gapBoxes: [Rect] {
    gaps.map {
      stage.ruler.box("–", theme.smallNote, at: Point(band.centre($0), rect.maxY - 4), .middle)
    }
  }
}
