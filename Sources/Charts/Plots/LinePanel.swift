import Document
import Drawing

/// A small panel with one line, on the scale that all panels share.
struct LinePanel {
  private let stage: Stage
  private let series: Chart.Series
  private let rect: Rect
  private let band: BandScale
  private let scale: LinearScale
  private var labels = PanelLabels.Places()

  /// `room` stays free at the right edge, for labels of last values.
  init(_ stage: Stage, series index: Int, rect: Rect, axis: ValueAxis, room: Double) {
    self.stage = stage
    self.rect = rect
    series = stage.chart.series[index]
    band = BandScale(
      count: stage.chart.positions.count, from: rect.x, to: max(rect.x, rect.maxX - room))
    scale = LinearScale(axis.domain, from: rect.maxY, to: rect.y + 12)
    labels = foundLabels()
  }

  /// What a panel `width` points wide keeps free at its right edge for its last value to stand there.
  static func room(of series: Chart.Series, width: Double, _ stage: Stage) -> Double {
    guard let last = series.values.lastIndex(where: { $0 != nil }), let value = series.values[last]
    else { return 0 }
    let label =
      stage.ruler.width(
        stage.chart.markedText(value), Self.style(of: value, stage)) + PanelLabels.leastRight
    let count = Double(series.values.count)
    let wanted = width - (width - label) * count / (Double(last) + 0.5)
    // The places along x stay at least as wide as a marker.
    return max(0, min(wanted, width * mostRoom, width - count * 2.5 * radius))
  }

  /// The share of a panel that may be kept free.
  private static let mostRoom = 0.45
  /// Of markers.
  private static let radius = 2.0

  /// How many labels have no place of their own.
  var lacks: Int {
    let last = lastIndex == nil || labels.last.map { !$0.crossesLine } ?? false
    return (last ? 0 : 1) + (showsLowest ? 0 : 1)
  }

  /// Whether the lowest value has its label, where it is not the last.
  var showsLowest: Bool { lowestIndex == nil || labels.lowest != nil }

  private static func style(of value: Chart.Value, _ stage: Stage) -> TextStyle {
    stage.chart.isFlagged(value) ? stage.theme.smallFlagged : stage.theme.small
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
      vertices: vertices, color: theme.dataInk, dash: [], width: 1.2, marker: .circle,
      radius: Self.radius)
  }

  private var lastIndex: Int? { series.values.lastIndex { $0 != nil } }

  /// Nil where it is the last.
  private var lowestIndex: Int? { series.lowestIndex.flatMap { $0 == lastIndex ? nil : $0 } }

  private func request(_ index: Int?, _ line: LineMark) -> PanelLabels.Request? {
    guard let index, let value = series.values[index], let vertex = line.vertices[index] else {
      return nil
    }
    return PanelLabels.Request(
      label: LabelPlacer.Request(
        string: chart.markedText(value), style: Self.style(of: value, stage), point: vertex.point),
      isFlagged: vertex.isFlagged)
  }

  private func foundLabels() -> PanelLabels.Places {
    let line = line
    guard let last = request(lastIndex, line) else { return PanelLabels.Places() }
    // What hangs below the base line of figures is empty; the figures keep clear of the axis.
    let metrics = stage.ruler.measuring.metrics(of: theme.small)
    let air = 1.5
    let finder = PanelLabels(
      ruler: stage.ruler,
      bounds: Rect(
        x: rect.x, y: rect.y, width: rect.width,
        height: rect.height + min(metrics.descent, 1.7) - air),
      level: chart.reference.map { scale($0.value.approximation) }, words: gapBoxes,
      markers: dots(of: line, labelled: [lastIndex, lowestIndex]).map(\.box),
      line: line.segments.map {
        LabelPlacer.Line(from: $0.from.point, to: $0.to.point, cost: 0)
      })
    return finder.places(last: last, lowest: request(lowestIndex, line))
  }

  private func writeValues(_ line: LineMark, on canvas: inout Canvas) {
    let all = [
      (index: lastIndex, place: labels.last), (index: lowestIndex, place: labels.lowest),
    ]
    let placed = all.filter { $0.place != nil }
    let requests = placed.compactMap { request($0.index, line)?.label }
    canvas.prepare(placed.compactMap(\.place))
    for dot in dots(of: line, labelled: placed.map(\.index)) { dot.draw(on: &canvas) }
    canvas.write(requests, at: placed.map(\.place))
    for index in gaps {
      canvas.write("–", theme.smallNote, at: Point(band.centre(index), rect.maxY - 4), .middle)
    }
  }

  /// Markers only where something is said: at labels, below the mark, where a period is partial, and
  /// where no line leads to.
  private func dots(of line: LineMark, labelled: [Int?]) -> [DotMark] {
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
