import Document
import Drawing

/// A line for each series over the positions, every value labelled where there is room.
struct LinePlot {
  private let stage: Stage
  private let looks: [SeriesLook]
  private let axis: ValueAxis

  init(_ stage: Stage) {
    self.stage = stage
    looks = stage.chart.series.indices.map { SeriesLook($0, theme: stage.theme) }
    axis = .around(stage.chart, margin: 0.15)
  }

  private var chart: Chart { stage.chart }
  private var theme: ChartTheme { stage.theme }

  private struct Frame {
    var band: BandScale
    var scale: LinearScale
    var top: Double
    var bottom: Double
  }

  private struct Options {
    var namesAtEdge: Bool
    var drawsAxis: Bool
  }

  func drawing() -> Drawing {
    // Quietest first: names at the lines' ends and no axis, as long as every value has its label.
    let names = chart.series.count > 1
    let quiet = [
      Options(namesAtEdge: names, drawsAxis: false), Options(namesAtEdge: false, drawsAxis: false),
    ]
    let tries = (isDense ? [] : quiet) + [Options(namesAtEdge: names, drawsAxis: true)]
    for options in tries {
      if let drawing = drawing(options, needsAllLabels: !options.drawsAxis) { return drawing }
    }
    return drawing(Options(namesAtEdge: false, drawsAxis: true), needsAllLabels: false)
      ?? Drawing(size: Size(width: stage.width, height: 0))
  }

  /// So many values that labels on all of them would hide the lines.
  private var isDense: Bool {
    chart.series.count * chart.positions.count > (chart.series.count > 1 ? 20 : 14)
  }

  /// The values to label: all, or where there are too many each series' last and lowest.
  private func labelled(_ one: Chart.Series) -> [Int] {
    let known = one.values.indices.filter { one.values[$0] != nil }
    guard isDense, let last = known.last else { return known }
    return [last, one.lowestIndex ?? last]
  }

  /// Nil when names or, if all are needed, values have no room.
  private func drawing(_ options: Options, needsAllLabels: Bool) -> Drawing? {
    var (canvas, top) = stage.titledCanvas()
    if chart.series.count > 1, !options.namesAtEdge {
      let key = SeriesKey(keyEntries, sampleWidth: 22, stage: stage)
      key.draw(on: &canvas, top: top)
      top += key.height
    }
    guard let edge = edgeLines(options) else { return nil }
    let footnote = stage.footnote(notes)
    let band = band(edge: edge, options)
    let names = CategoryAxis(stage, band: band, style: theme.label)
    let height = stage.plotHeight(
      usual: min(150, max(105, stage.width * 0.31)), least: 70,
      besides: top + names.height + footnote.height, on: &canvas)
    let frame = frame(band: band, top: top, bottom: top + height)

    drawAxis(frame, withTicks: options.drawsAxis, on: &canvas)
    let lines = lineMarks(frame)
    for line in lines { line.drawLine(on: &canvas) }
    guard let leaders = drawEdge(edge, lines: lines, frame: frame, on: &canvas) else { return nil }
    let gaps = writeGaps(frame, on: &canvas)
    var placer = placer(lines, frame: frame, hasGrid: options.drawsAxis)
    placer.words = gaps
    placer.lines += leaders.map { LabelPlacer.Line(from: $0.from, to: $0.to, cost: 3) }
    let complete = writeValues(lines, by: placer, on: &canvas)
    guard complete || !needsAllLabels else { return nil }
    names.draw(on: &canvas, top: frame.bottom)
    return stage.finish(canvas, footnote: footnote, below: frame.bottom + names.height)
  }

  private var notes: [String] {
    var notes: [String] = []
    if let reference = chart.reference, chart.hasFlagged {
      notes.append(stage.wording.belowNote(reference))
    }
    if axis.isBroken {
      notes.append(
        stage.wording.axisStart(axis.startLabel(in: chart), .vertical))
    }
    return notes
  }

  // MARK: Frame

  /// What stands right of the plot: series' names, the reference's. Nil when names do not fit.
  private func edgeLines(_ options: Options) -> (names: [[String]], reference: [String])? {
    var names: [[String]] = []
    if options.namesAtEdge {
      let found = EdgeLabels.lines(
        of: chart.series.map(\.name), style: theme.label, stage: stage)
      guard let found else { return nil }
      names = found
    }
    return (names, referenceLines)
  }

  /// The reference's name and, of one line, since when it has been reached.
  private var referenceLines: [String] {
    guard let lines = stage.referenceLines else { return [] }
    guard let since = ChartReading(chart).heldSince else { return lines }
    let words = stage.wording.reachedSince(since)
    return lines + stage.ruler.lines(words, theme.reference, width: stage.width * 0.25, limit: 2)
  }

  private func band(edge: (names: [[String]], reference: [String]), _ options: Options) -> BandScale
  {
    let lines = edge.names + (edge.reference.isEmpty ? [] : [edge.reference])
    let edgeWidth =
      lines.isEmpty ? 0 : EdgeLabels.width(of: lines, style: theme.label, stage: stage)
    let ticks = axis.ticks.map { axis.label($0, in: chart) }
    let start = options.drawsAxis ? stage.ruler.width(ofWidest: ticks, theme.note) + 6 : 0
    let room = stage.width - edgeWidth - start
    let widest = Double(chart.positions.count) * 110
    return BandScale(count: chart.positions.count, from: start, to: start + min(room, widest))
  }

  private func frame(band: BandScale, top: Double, bottom: Double) -> Frame {
    // Room for a label over the highest point.
    let headroom = stage.lineHeight(theme.label) + 4
    return Frame(
      band: band, scale: LinearScale(axis.domain, from: bottom, to: top + headroom), top: top,
      bottom: bottom)
  }

  private func lineMarks(_ frame: Frame) -> [LineMark] {
    zip(chart.series, looks).map { one, look in
      let vertices = one.values.enumerated().map { position, value in
        value.map {
          LineMark.Vertex(
            point: Point(frame.band.centre(position), frame.scale($0.approximation)),
            isPartial: chart.positions[position].partial != nil, isFlagged: chart.isFlagged($0))
        }
      }
      return LineMark(
        vertices: vertices, color: look.lineInk, dash: look.dash, width: 1.6, marker: look.marker,
        radius: 2.8)
    }
  }

  // MARK: Marks

  private func drawAxis(_ frame: Frame, withTicks: Bool, on canvas: inout Canvas) {
    if withTicks {
      AxisMark(stage: stage, axis: axis, scale: frame.scale, band: frame.band).draw(on: &canvas)
    }
    canvas.drawLine(
      from: Point(frame.band.start, frame.bottom), to: Point(frame.band.end, frame.bottom),
      Stroke(theme.axisInk, width: 0.6))
    for position in chart.positions.indices {
      let x = frame.band.centre(position)
      canvas.drawLine(
        from: Point(x, frame.bottom), to: Point(x, frame.bottom + 2.5),
        Stroke(theme.axisInk, width: 0.6))
    }
  }

  /// Names at the lines' ends and the reference's at its own; their leaders, or nil when the names do
  /// not fit.
  private func drawEdge(
    _ edge: (names: [[String]], reference: [String]), lines: [LineMark], frame: Frame,
    on canvas: inout Canvas
  ) -> [(from: Point, to: Point)]? {
    var items = zip(edge.names, lines).map { name, line in
      let last = line.vertices.compactMap { $0 }.last?.point ?? Point(frame.band.end, frame.bottom)
      return EdgeLabels.Item(
        lines: name, style: theme.label, y: last.y, from: Point(last.x + 3, last.y))
    }
    if let reference = chart.reference, !edge.reference.isEmpty {
      let y = frame.scale(reference.value.approximation)
      let end = Point(frame.band.end + 6, y)
      ReferenceLine(start: Point(frame.band.start, y), end: end).draw(on: &canvas)
      items.append(
        EdgeLabels.Item(lines: edge.reference, style: theme.reference, y: y, from: end))
    }
    let room = frame.top...frame.bottom
    guard let places = EdgeLabels.places(of: items, within: room, stage: stage) else {
      return nil
    }
    return EdgeLabels.draw(
      items, at: places, x: frame.band.end + EdgeLabels.gap, on: &canvas)
  }

  /// Says so where no series has data, clear of the reference line; the boxes of those words.
  private func writeGaps(_ frame: Frame, on canvas: inout Canvas) -> [Rect] {
    let before = canvas.words.count
    for position in chart.positions.indices
    where chart.series.allSatisfy({ $0.values[position] == nil }) {
      guard let lines = stage.gapLines(room: frame.band.step - 4) else { continue }
      let top = gapTop(height: Double(lines.count) * stage.lineHeight(theme.note), frame)
      // A leader to a name at the edge may run there.
      canvas.write(
        lines, theme.note, x: frame.band.centre(position), top: top, .middle, onPlate: true)
    }
    return Array(canvas.words[before...])
  }

  /// Where words of `height` begin: at the foot of the plot, or above the reference line where that
  /// would strike them through.
  private func gapTop(height: Double, _ frame: Frame) -> Double {
    let top = frame.bottom - 5 - height
    guard let reference = chart.reference else { return top }
    let y = frame.scale(reference.value.approximation)
    guard top - 2 < y, y < top + height + 2 else { return top }
    return max(frame.top, y - height - 4)
  }

  /// Values at their points; false when one had no room.
  private func writeValues(
    _ lines: [LineMark], by placer: LabelPlacer, on canvas: inout Canvas
  ) -> Bool {
    var requests: [LabelPlacer.Request] = []
    for position in chart.positions.indices {
      for (one, line) in zip(chart.series, lines) where labelled(one).contains(position) {
        guard let value = one.values[position], let vertex = line.vertices[position] else {
          continue
        }
        let style = vertex.isFlagged ? theme.flagged : theme.label
        requests.append(
          LabelPlacer.Request(
            string: chart.markedText(value), style: style, point: vertex.point,
            isBelowLevel: chart.reference == nil ? nil : vertex.isFlagged))
      }
    }
    let places = placer.places(for: requests)
    canvas.prepare(places.compactMap { $0 })
    for line in lines { line.drawMarkers(on: &canvas) }
    canvas.write(requests, at: places)
    return places.allSatisfy { $0 != nil }
  }

  private func placer(_ lines: [LineMark], frame: Frame, hasGrid: Bool) -> LabelPlacer {
    var placer = LabelPlacer(
      ruler: stage.ruler,
      bounds: Rect(
        x: frame.band.start, y: frame.top,
        width: min(frame.band.end + 6, stage.width) - frame.band.start,
        height: frame.bottom - frame.top), clearance: 5)
    placer.markers = lines.flatMap { $0.dots(flaggedIn: theme.accentInk).map(\.box) }
    placer.lines = lines.flatMap { line in
      line.segments.map { LabelPlacer.Line(from: $0.from.point, to: $0.to.point, cost: 8) }
    }
    if hasGrid {
      placer.lines += axis.ticks.map { tick in
        let y = frame.scale(tick)
        return LabelPlacer.Line(
          from: Point(frame.band.start, y), to: Point(frame.band.end, y), cost: 0.4)
      }
    }
    if let reference = chart.reference {
      let y = frame.scale(reference.value.approximation)
      placer.level = y
      placer.lines.append(
        LabelPlacer.Line(
          from: Point(frame.band.start, y), to: Point(frame.band.end + 6, y), cost: 10))
    }
    return placer
  }

  private var keyEntries: [SeriesKey.Entry] {
    zip(chart.series, looks).map { one, look in
      SeriesKey.Entry(name: one.name) { canvas, rect in
        let y = rect.y + rect.height / 2
        canvas.drawLine(
          from: Point(rect.x, y), to: Point(rect.maxX, y),
          Stroke(look.lineInk, width: 1.6, dash: look.dash))
        DotMark(
          centre: Point(rect.x + rect.width / 2, y), shape: look.marker, color: look.lineInk,
          radius: 2.8, isHollow: false
        ).draw(on: &canvas)
      }
    }
  }
}
