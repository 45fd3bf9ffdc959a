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

  /// `namesPositions` where no panel stands below that does.
  func draw(namesPositions: Bool, on canvas: inout Canvas) {
    canvas.drawLine(
      from: Point(rect.x, rect.maxY), to: Point(rect.maxX, rect.maxY),
      Stroke(theme.axisInk, width: 0.4))
    if namesPositions { stage.drawPanelAxis(band, top: rect.maxY + 2, on: &canvas) }
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
      vertices: vertices, color: theme.dataInk, dash: [], width: 1.2, marker: .circle, radius: 2)
  }

  private func writeValues(_ line: LineMark, on canvas: inout Canvas) {
    let dots = dots(of: line)
    // What hangs below the base line of figures is empty; the figures keep clear of the axis.
    let metrics = stage.ruler.measuring.metrics(of: theme.small)
    let air = 1.5
    var placer = LabelPlacer(
      ruler: stage.ruler,
      bounds: Rect(
        x: rect.x, y: rect.y, width: rect.width,
        height: rect.height + min(metrics.descent, 1.7) - air), clearance: 3.8)
    placer.markers = dots.map(\.box)
    placer.lines = line.segments.map {
      LabelPlacer.Line(from: $0.from.point, to: $0.to.point, cost: 8)
    }
    if let reference = chart.reference {
      let y = scale(reference.value.approximation)
      placer.lines.append(
        LabelPlacer.Line(
          from: Point(rect.x, y), to: Point(rect.maxX, y), cost: 10, isLevel: true))
    }
    placer.words = gapBoxes
    let requests = labelled.compactMap { index -> LabelPlacer.Request? in
      guard let value = series.values[index], let vertex = line.vertices[index] else { return nil }
      return LabelPlacer.Request(
        string: chart.markedText(value),
        style: vertex.isFlagged ? theme.smallFlagged : theme.small, point: vertex.point)
    }
    let places = placer.places(for: requests)
    canvas.prepare(places.compactMap { $0 })
    for dot in dots { dot.draw(on: &canvas) }
    canvas.write(requests, at: places)
    for index in gaps {
      canvas.write("–", theme.smallNote, at: Point(band.centre(index), rect.maxY - 4), .middle)
    }
  }

  /// Markers only where something is said: at labels, below the mark, where a period is partial, and
  /// where no line leads to.
  private func dots(of line: LineMark) -> [DotMark] {
    let labelled = Set(labelled)
    var shown = line
    for (index, vertex) in line.vertices.enumerated() {
      guard let vertex, !labelled.contains(index), !vertex.isFlagged, !vertex.isPartial else {
        continue
      }
      let before = index > 0 ? line.vertices[index - 1] : nil
      let after = index + 1 < line.vertices.count ? line.vertices[index + 1] : nil
      if before != nil || after != nil { shown.vertices[index] = nil }
    }
    return shown.dots(flaggedIn: theme.accentInk)
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
