import Document
import Drawing

/// Upright bars from 0 for each position: series one on another, side by side, or as shares of all; lying
/// down where the positions' names have no room below them.
struct ColumnPlot {
  private let bars: SeriesBars

  init(_ stage: Stage, _ arrangement: SeriesBars.Arrangement) {
    bars = SeriesBars(stage, arrangement)
  }

  private var stage: Stage { bars.stage }
  private var chart: Chart { stage.chart }
  private var theme: ChartTheme { stage.theme }
  private var positions: Range<Int> { chart.positions.indices }

  /// Where everything goes.
  private struct Frame {
    var band: BandScale
    var scale: LinearScale
    var axis: ValueAxis
    /// Whether the values are on the bars, so that the axis need not be drawn.
    var isLabelled: Bool
    var top: Double
    var bottom: Double
    /// Where the names to the right begin.
    var edge: Double
  }

  func drawing() -> Drawing {
    // Names beside the last bar where they fit, else a key above. A part of a chart is one of rows.
    for names in chart.leadingSeries != nil ? [] : edgeNames == nil ? [nil] : [edgeNames, nil] {
      if let drawing = drawing(edgeNames: names) { return drawing }
    }
    // Cut names under columns cannot be told apart: rows have room for them.
    return RowPlot(bars).drawing()
  }

  /// The stack's names in lines, when they can stand to the right: beside a last bar that has a
  /// segment for each.
  private var edgeNames: [[String]]? {
    let last = chart.series.compactMap { $0.values.last ?? nil }.filter { $0.approximation > 0 }
    guard bars.isCut, last.count == chart.series.count else { return nil }
    return EdgeLabels.lines(of: chart.series.map(\.name), style: theme.label, stage: stage)
  }

  /// Nil when the names do not fit beside the last bar, or those of positions under their columns.
  private func drawing(edgeNames: [[String]]?) -> Drawing? {
    var (canvas, top) = stage.titledCanvas()
    if edgeNames == nil, let key = bars.key {
      key.draw(on: &canvas, top: top)
      top += key.height
    }
    let referenceLines = bars.reference == nil ? nil : stage.referenceLines
    let edgeLines = (edgeNames ?? []) + (referenceLines.map { [$0] } ?? [])
    let edgeWidth =
      edgeLines.isEmpty
      ? 0 : EdgeLabels.width(of: edgeLines, style: theme.label, stage: stage)
    let footnote = stage.footnote(bars.notes(.vertical))
    var frame = frame(top: top, edgeWidth: edgeWidth)
    let names = CategoryAxis(stage, band: frame.band, style: theme.label)
    guard names.areWhole else { return nil }
    frame.bottom =
      frame.top
      + stage.plotHeight(
        usual: usualHeight, least: 60,
        besides: frame.top + names.height + footnote.height, on: &canvas)
    frame.scale = LinearScale(frame.axis.domain, from: frame.bottom, to: frame.top)

    drawAxis(frame, on: &canvas)
    for position in positions {
      if bars.isStacked {
        drawStack(position, frame, on: &canvas)
      } else {
        drawGroup(position, frame, on: &canvas)
      }
    }
    canvas.drawLine(
      from: Point(frame.band.start, frame.bottom), to: Point(frame.band.end, frame.bottom),
      Stroke(theme.ink, width: 0.6))
    guard
      drawEdge(names: edgeNames, reference: referenceLines, frame: frame, top: top, on: &canvas)
    else { return nil }
    writeGaps(frame, on: &canvas)
    writeValues(frame, on: &canvas)
    if bars.isCut { writeLowSegments(frame, on: &canvas) }
    names.draw(on: &canvas, top: frame.bottom)
    return stage.finish(canvas, footnote: footnote, below: frame.bottom + names.height)
  }

  /// Bars that are cut need to be higher than those that are not.
  private var usualHeight: Double {
    bars.isCut
      ? min(160, max(110, stage.width * 0.34)) : min(120, max(90, stage.width * 0.26))
  }

  // MARK: Scales

  private func frame(top: Double, edgeWidth: Double) -> Frame {
    let all = positions.flatMap(bars.endValues).compactMap { $0 }
    let highest = positions.map(bars.reach).max() ?? 0
    let labelWidth =
      all.map { stage.ruler.width(chart.markedText($0), bars.style(of: $0)) }.max() ?? 0
    let room = stage.width - edgeWidth
    // Few bars stay together instead of being strewn over the width.
    let widest = Double(chart.positions.count) * max(84, 34 * Double(bars.slots) + 24)
    let step = min(room, widest) / Double(chart.positions.count)
    let isLabelled = labelWidth + 3 <= slotWidth(bandStep: step)
    let axis =
      bars.arrangement == .shares
      ? .shares : ValueAxis.fromZero(for: chart, highest: highest, endsAtTick: !isLabelled)
    let ticks = axis.ticks.map { axis.label($0, in: chart) }
    let start =
      isLabelled
      ? lowNumbersMargin(step: step, highest: highest)
      : stage.ruler.width(ofWidest: ticks, theme.note) + 6
    let band = BandScale(
      count: chart.positions.count, from: start, to: start + min(room - start, widest))
    let headroom = stage.lineHeight(theme.label) + 2
    return Frame(
      band: band, scale: LinearScale(axis.domain, from: 0, to: 1), axis: axis,
      isLabelled: isLabelled, top: top + headroom, bottom: 0, edge: band.end)
  }

  /// What the first bar moves in, so that the numbers of its low segments fit beside it.
  private func lowNumbersMargin(step: Double, highest: Double) -> Double {
    guard bars.isCut, bars.reference == nil else { return 0 }
    let values = bars.drawn.series.compactMap { $0.values.first ?? nil }
    // Less than a tenth of the highest bar has no room for a number.
    let low = values.filter { $0.approximation > 0 && $0.approximation < highest / 10 }
    guard !low.isEmpty else { return 0 }
    let width = stage.ruler.width(ofWidest: low.map(bars.drawn.text), theme.small)
    // A point more, for the margin makes the places along x a little narrower.
    return max(0, width + LowSegments.leader + 1 - (step - stackWidth(step: step)) / 2)
  }

  private func stackWidth(step: Double) -> Double { min(step * 0.66, 58) }

  /// The width a bar has with its white space.
  private func slotWidth(bandStep: Double) -> Double {
    bars.isStacked ? bandStep : bandStep * 0.86 / Double(bars.slots)
  }

  // MARK: Marks

  private func drawAxis(_ frame: Frame, on canvas: inout Canvas) {
    guard !frame.isLabelled else { return }
    AxisMark(stage: stage, axis: frame.axis, scale: frame.scale, band: frame.band)
      .draw(on: &canvas)
  }

  private func drawStack(_ position: Int, _ frame: Frame, on canvas: inout Canvas) {
    for segment in bars.segments(at: position) {
      let rect = rect(of: segment, at: position, frame)
      bars.drawSegment(segment, rect, at: position, partedAt: .top, on: &canvas)
      if bars.isCut, holdsLabel(segment, rect) {
        bars.write(segment, in: rect, theme.label, at: position, on: &canvas)
      }
    }
  }

  private func rect(of segment: SeriesBars.Segment, at position: Int, _ frame: Frame) -> Rect {
    let width = stackWidth(step: frame.band.step)
    let (bottom, top) = (frame.scale(segment.start), frame.scale(segment.end))
    return Rect(
      x: frame.band.centre(position) - width / 2, y: top, width: width, height: bottom - top)
  }

  private func holdsLabel(_ segment: SeriesBars.Segment, _ rect: Rect) -> Bool {
    rect.height >= stage.ruler.measuring.metrics(of: theme.label).capHeight + 4.5
      && rect.width >= stage.ruler.width(segment.text, theme.label) + 4
  }

  private func drawGroup(_ position: Int, _ frame: Frame, on canvas: inout Canvas) {
    let slot = frame.band.step * 0.86 / Double(bars.slots)
    let width = min(slot * (bars.slots == 1 ? 0.72 : 0.94), 58)
    for (index, one) in chart.series.enumerated() {
      guard let value = one.values[position] else { continue }
      let x = centre(of: index, at: position, frame)
      let top = frame.scale(value.approximation)
      BarMark(
        rect: Rect(x: x - width / 2, y: top, width: width, height: frame.bottom - top),
        fill: bars.looks[index].fill, isPartial: bars.isPartial(at: position),
        hasOtherFills: bars.slots > 1
      ).draw(on: &canvas)
    }
  }

  /// The middle of a bar.
  private func centre(of index: Int, at position: Int, _ frame: Frame) -> Double {
    let slot = min(frame.band.step * 0.86 / Double(bars.slots), 64)
    return frame.band.centre(position) + (Double(index) - Double(bars.slots - 1) / 2) * slot
  }

  /// Values above the bars, over the reference line where it runs there.
  private func writeValues(_ frame: Frame, on canvas: inout Canvas) {
    guard frame.isLabelled else { return }
    let level = bars.reference.map { frame.scale($0.value.approximation) }
    for position in positions {
      for (index, value) in bars.endValues(at: position).enumerated() {
        guard let value else { continue }
        let x = centre(of: index, at: position, frame)
        let height = bars.isStacked ? bars.reach(at: position) : value.approximation
        let (point, style) = (Point(x, frame.scale(height) - 3), bars.style(of: value))
        let box = stage.ruler.box(chart.markedText(value), style, at: point, .middle)
        if let level, box.y - 1 < level, level < box.maxY { canvas.drawPlate(under: box) }
        canvas.write(chart.markedText(value), style, at: point, .middle)
      }
    }
  }

  /// Numbers of segments too low to hold them, beside their bars; grid and reference lines leave
  /// no room there.
  private func writeLowSegments(_ frame: Frame, on canvas: inout Canvas) {
    guard frame.isLabelled, bars.reference == nil else { return }
    var leftmost = 0.0
    for position in positions {
      let segments = bars.segments(at: position).map { segment in
        (segment, rect: rect(of: segment, at: position, frame))
      }
      guard let rect = segments.first?.rect else { continue }
      let low = segments.filter { !holdsLabel($0, $1) }
      LowSegments(
        items: low.map { LowSegments.Item(text: $0.text, y: $1.y + $1.height / 2) },
        edge: rect.x, leftmost: leftmost,
        room: frame.top...(frame.bottom + 0.5)
      ).draw(on: &canvas, stage: stage)
      leftmost = rect.maxX + 3
    }
  }

  /// No data, for a whole position or a bar of it: said over grid and reference lines.
  private func writeGaps(_ frame: Frame, on canvas: inout Canvas) {
    let slot = min(frame.band.step * 0.86 / Double(bars.slots), 64)
    for position in positions {
      let values = bars.endValues(at: position)
      guard values.contains(where: { $0 != nil }) else {
        writeGap(at: frame.band.centre(position), frame, width: frame.band.step, on: &canvas)
        continue
      }
      for (index, value) in values.enumerated() where value == nil {
        writeGap(at: centre(of: index, at: position, frame), frame, width: slot, on: &canvas)
      }
    }
  }

  /// In words where they fit, else by a dash.
  private func writeGap(at x: Double, _ frame: Frame, width: Double, on canvas: inout Canvas) {
    guard let lines = stage.gapLines(room: width - 3) else { return }
    let height = Double(lines.count) * stage.lineHeight(theme.note)
    canvas.write(
      lines, theme.note, x: x, top: frame.bottom - 3 - height, .middle,
      onPlate: !frame.isLabelled || bars.reference != nil)
  }

  // MARK: Names

  /// The names right of the last bar and the reference's; false when they do not fit.
  private func drawEdge(
    names: [[String]]?, reference: [String]?, frame: Frame, top: Double, on canvas: inout Canvas
  ) -> Bool {
    var items: [EdgeLabels.Item] = []
    if let names { items += nameItems(names, frame) }
    if let reference, let level = bars.reference {
      let y = frame.scale(level.value.approximation)
      let end = Point(frame.edge, y)
      ReferenceLine(start: Point(frame.band.start, y), end: end).draw(on: &canvas)
      items.append(
        EdgeLabels.Item(lines: reference, style: theme.reference, y: y, from: end))
    }
    guard !items.isEmpty else { return true }
    let room = top...(frame.bottom + stage.lineHeight(theme.label) / 2)
    guard let places = EdgeLabels.places(of: items, within: room, stage: stage) else {
      return false
    }
    EdgeLabels.draw(items, at: places, x: frame.edge + EdgeLabels.gap, on: &canvas)
    return true
  }

  /// Each name beside its segment of the last bar.
  private func nameItems(_ names: [[String]], _ frame: Frame) -> [EdgeLabels.Item] {
    let last = chart.positions.count - 1
    let right = frame.band.centre(last) + stackWidth(step: frame.band.step) / 2
    var base = 0.0
    // From the top down, as the names are.
    return zip(bars.drawn.series, names).map { one, lines in
      let value = one.values[last]?.approximation ?? 0
      let y = frame.scale(base + value / 2)
      base += value
      return EdgeLabels.Item(
        lines: lines, style: theme.label, y: y, from: Point(right, y))
    }.reversed()
  }
}
