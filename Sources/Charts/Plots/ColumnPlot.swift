import Document
import Drawing

/// Upright bars from 0 for each position: series one on another, side by side, or as shares of all.
struct ColumnPlot {
  /// How the series stand.
  enum Arrangement { case stacked, sideBySide, shares }

  private let stage: Stage
  private let arrangement: Arrangement
  private let looks: [SeriesLook]
  /// The chart whose values the bars are as high as: of shares, the shares.
  private let drawn: Chart

  init(_ stage: Stage, _ arrangement: Arrangement) {
    self.stage = stage
    self.arrangement = arrangement
    drawn = arrangement == .shares ? stage.chart.sharesOfTotals : stage.chart
    looks = Self.looks(stage, isStacked: arrangement != .sideBySide)
  }

  private var isStacked: Bool { arrangement != .sideBySide }

  /// In the series' order; in a stack the largest series gets the calm solid fill, and the others
  /// follow round from it, so that neighbours keep taking turns between dark and light.
  private static func looks(_ stage: Stage, isStacked: Bool) -> [SeriesLook] {
    let sums = stage.chart.series.map { one in
      one.values.reduce(0.0) { $0 + ($1?.approximation ?? 0) }
    }
    let largest = sums.indices.max { sums[$0] < sums[$1] } ?? 0
    let shift = isStacked ? sums.count - largest : 0
    return sums.indices.map { SeriesLook(($0 + shift) % sums.count, theme: stage.theme) }
  }

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
    // Names beside the last bar where they fit, else a key above.
    if let drawing = drawing(edgeNames: edgeNames) { return drawing }
    return drawing(edgeNames: nil) ?? Drawing(size: Size(width: stage.width, height: 0))
  }

  /// The stack's names in lines, when they can stand to the right: beside a last bar that has a
  /// segment for each.
  private var edgeNames: [[String]]? {
    let last = chart.series.compactMap { $0.values.last ?? nil }.filter { $0.approximation > 0 }
    guard isStacked, chart.series.count > 1, last.count == chart.series.count else { return nil }
    return EdgeLabels.lines(of: chart.series.map(\.name), style: theme.label, stage: stage)
  }

  /// Nil when the names do not fit beside the last bar.
  private func drawing(edgeNames: [[String]]?) -> Drawing? {
    var (canvas, top) = stage.titledCanvas()
    if edgeNames == nil, chart.series.count > 1 {
      let key = SeriesKey(keyEntries, sampleWidth: 12, stage: stage)
      key.draw(on: &canvas, top: top)
      top += key.height
    }
    let referenceLines = stage.referenceLines
    let edgeLines = (edgeNames ?? []) + (referenceLines.map { [$0] } ?? [])
    let edgeWidth =
      edgeLines.isEmpty
      ? 0 : EdgeLabels.width(of: edgeLines, style: theme.label, stage: stage)
    let footnote = stage.footnote(notes)
    var frame = frame(top: top, edgeWidth: edgeWidth)
    let names = CategoryAxis(stage, band: frame.band, style: theme.label)
    frame.bottom =
      frame.top
      + stage.plotHeight(
        usual: usualHeight, least: 60,
        besides: frame.top + names.height + footnote.height, on: &canvas)
    frame.scale = LinearScale(frame.axis.domain, from: frame.bottom, to: frame.top)

    drawAxis(frame, on: &canvas)
    for position in positions { drawPosition(position, frame, on: &canvas) }
    canvas.drawLine(
      from: Point(frame.band.start, frame.bottom), to: Point(frame.band.end, frame.bottom),
      Stroke(theme.ink, width: 0.6))
    guard
      drawEdge(names: edgeNames, reference: referenceLines, frame: frame, top: top, on: &canvas)
    else { return nil }
    writeValues(frame, on: &canvas)
    if isStacked, chart.series.count > 1 { writeLowSegments(frame, on: &canvas) }
    names.draw(on: &canvas, top: frame.bottom)
    return stage.finish(canvas, footnote: footnote, below: frame.bottom + names.height)
  }

  /// Bars that are cut need to be higher than those that are not.
  private var usualHeight: Double {
    isStacked && chart.series.count > 1
      ? min(160, max(110, stage.width * 0.34)) : min(120, max(90, stage.width * 0.26))
  }

  private var notes: [String] {
    var notes: [String] = []
    if arrangement == .shares { notes.append(stage.wording.totalsNote(chart.measure)) }
    if let reference = chart.reference, hasFlagged {
      notes.append(stage.wording.belowNote(reference))
    }
    return notes
  }

  private var hasFlagged: Bool {
    positions.contains { position in
      heights(at: position).contains { $0.map(chart.isFlagged) ?? false }
    }
  }

  // MARK: Scales

  /// What stands above the bars at a position: the total, or each series' value.
  private func heights(at position: Int) -> [Chart.Value?] {
    isStacked ? [chart.total(at: position)] : chart.series.map { $0.values[position] }
  }

  /// Where the highest bar at a position ends.
  private func highestPoint(at position: Int) -> Double {
    let values = drawn.series.compactMap { $0.values[position]?.approximation }
    return isStacked ? values.reduce(0, +) : values.max() ?? 0
  }

  /// Bars at a position, side by side.
  private var slots: Int { isStacked ? 1 : chart.series.count }

  private func frame(top: Double, edgeWidth: Double) -> Frame {
    let all = positions.flatMap(heights).compactMap { $0 }
    let highest = positions.map(highestPoint).max() ?? 0
    let labelWidth = all.map { stage.ruler.width(chart.markedText($0), style(of: $0)) }.max() ?? 0
    let room = stage.width - edgeWidth
    // Few bars stay together instead of being strewn over the width.
    let widest = Double(chart.positions.count) * max(84, 34 * Double(slots) + 24)
    let step = min(room, widest) / Double(chart.positions.count)
    let isLabelled = labelWidth + 3 <= slotWidth(bandStep: step)
    let axis =
      arrangement == .shares
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
    guard isStacked, chart.series.count > 1, chart.reference == nil else { return 0 }
    let values = drawn.series.compactMap { $0.values.first ?? nil }
    // Less than a tenth of the highest bar has no room for a number.
    let low = values.filter { $0.approximation > 0 && $0.approximation < highest / 10 }
    guard !low.isEmpty else { return 0 }
    let width = stage.ruler.width(ofWidest: low.map(drawn.text), theme.small)
    // A point more, for the margin makes the places along x a little narrower.
    return max(0, width + LowSegments.leader + 1 - (step - stackWidth(step: step)) / 2)
  }

  private func stackWidth(step: Double) -> Double { min(step * 0.66, 58) }

  /// The width a bar has with its white space.
  private func slotWidth(bandStep: Double) -> Double {
    isStacked ? bandStep : bandStep * 0.86 / Double(slots)
  }

  private func style(of value: Chart.Value) -> TextStyle {
    if chart.isFlagged(value) { return theme.flagged }
    if arrangement == .shares { return theme.note }
    return isStacked && chart.series.count > 1 ? theme.title : theme.label
  }

  // MARK: Marks

  private func drawAxis(_ frame: Frame, on canvas: inout Canvas) {
    guard !frame.isLabelled else { return }
    AxisMark(stage: stage, axis: frame.axis, scale: frame.scale, band: frame.band)
      .draw(on: &canvas)
  }

  private func drawPosition(_ position: Int, _ frame: Frame, on canvas: inout Canvas) {
    guard heights(at: position).contains(where: { $0 != nil }) else {
      drawGap(at: frame.band.centre(position), frame, width: frame.band.step, on: &canvas)
      return
    }
    if isStacked {
      drawStack(position, frame, on: &canvas)
    } else {
      drawGroup(position, frame, on: &canvas)
    }
  }

  private func drawStack(_ position: Int, _ frame: Frame, on canvas: inout Canvas) {
    for segment in segments(at: position, frame) {
      BarMark(
        rect: segment.rect, fill: looks[segment.index].fill,
        isPartial: chart.positions[position].partial != nil, hasOtherFills: chart.series.count > 1
      ).draw(on: &canvas, isSegment: chart.series.count > 1)
      if chart.series.count > 1, holdsLabel(segment) { write(segment, position, &canvas) }
    }
  }

  /// A series' part of a stack.
  private struct Segment {
    var index: Int
    var text: String
    var rect: Rect
  }

  /// From the foot up.
  private func segments(at position: Int, _ frame: Frame) -> [Segment] {
    let width = stackWidth(step: frame.band.step)
    let x = frame.band.centre(position) - width / 2
    var base = 0.0
    return chart.series.indices.compactMap { index in
      guard let value = drawn.series[index].values[position], value.approximation > 0 else {
        return nil
      }
      let bottom = frame.scale(base)
      base += value.approximation
      let top = frame.scale(base)
      return Segment(
        index: index, text: drawn.text(value),
        rect: Rect(x: x, y: top, width: width, height: bottom - top))
    }
  }

  private func holdsLabel(_ segment: Segment) -> Bool {
    segment.rect.height >= stage.ruler.measuring.metrics(of: theme.label).capHeight + 4.5
      && segment.rect.width >= stage.ruler.width(segment.text, theme.label) + 4
  }

  private func write(_ segment: Segment, _ position: Int, _ canvas: inout Canvas) {
    let look = looks[segment.index]
    let needsPlate = look.isHatched || chart.positions[position].partial != nil
    var style = theme.label
    style.color = needsPlate ? theme.ink : look.inkOnFill
    let (text, rect) = (segment.text, segment.rect)
    let baseline = stage.ruler.baseline(centredOn: rect.y + rect.height / 2, style)
    let point = Point(rect.x + rect.width / 2, baseline)
    if needsPlate { canvas.drawPlate(under: stage.ruler.box(text, style, at: point, .middle)) }
    canvas.write(text, style, at: point, .middle)
  }

  private func drawGroup(_ position: Int, _ frame: Frame, on canvas: inout Canvas) {
    let slot = frame.band.step * 0.86 / Double(slots)
    let width = min(slot * (slots == 1 ? 0.72 : 0.94), 58)
    for (index, one) in chart.series.enumerated() {
      let x = centre(of: index, at: position, frame)
      guard let value = one.values[position] else {
        drawGap(at: x, frame, width: min(slot, 64), on: &canvas)
        continue
      }
      let top = frame.scale(value.approximation)
      BarMark(
        rect: Rect(x: x - width / 2, y: top, width: width, height: frame.bottom - top),
        fill: looks[index].fill, isPartial: chart.positions[position].partial != nil,
        hasOtherFills: slots > 1
      ).draw(on: &canvas)
    }
  }

  /// The middle of a bar.
  private func centre(of index: Int, at position: Int, _ frame: Frame) -> Double {
    let slot = min(frame.band.step * 0.86 / Double(slots), 64)
    return frame.band.centre(position) + (Double(index) - Double(slots - 1) / 2) * slot
  }

  /// Values above the bars, over the reference line where it runs there.
  private func writeValues(_ frame: Frame, on canvas: inout Canvas) {
    guard frame.isLabelled else { return }
    let level = chart.reference.map { frame.scale($0.value.approximation) }
    for position in positions {
      for (index, value) in heights(at: position).enumerated() {
        guard let value else { continue }
        let x = centre(of: index, at: position, frame)
        let height = isStacked ? highestPoint(at: position) : value.approximation
        let point = Point(x, frame.scale(height) - 3)
        let box = stage.ruler.box(chart.markedText(value), style(of: value), at: point, .middle)
        if let level, box.y - 1 < level, level < box.maxY { canvas.drawPlate(under: box) }
        canvas.write(chart.markedText(value), style(of: value), at: point, .middle)
      }
    }
  }

  /// Numbers of segments too low to hold them, beside their bars; grid and reference lines leave
  /// no room there.
  private func writeLowSegments(_ frame: Frame, on canvas: inout Canvas) {
    guard frame.isLabelled, chart.reference == nil else { return }
    var leftmost = 0.0
    for position in positions {
      let segments = segments(at: position, frame)
      guard let rect = segments.first?.rect else { continue }
      let low = segments.filter { !holdsLabel($0) }
      LowSegments(
        items: low.map { LowSegments.Item(text: $0.text, y: $0.rect.y + $0.rect.height / 2) },
        edge: rect.x, leftmost: leftmost,
        room: frame.top...(frame.bottom + 0.5)
      ).draw(on: &canvas, stage: stage)
      leftmost = rect.maxX + 3
    }
  }

  /// No data: said in words where they fit, else by a dash.
  private func drawGap(at x: Double, _ frame: Frame, width: Double, on canvas: inout Canvas) {
    guard let lines = stage.gapLines(room: width - 3) else { return }
    let height = Double(lines.count) * stage.lineHeight(theme.note)
    canvas.write(lines, theme.note, x: x, top: frame.bottom - 3 - height, .middle)
  }

  // MARK: Names

  private var keyEntries: [SeriesKey.Entry] {
    // As the bars are, where none is of a whole period.
    let isPartial = chart.positions.allSatisfy { $0.partial != nil }
    return zip(chart.series, looks).map { one, look in
      SeriesKey.Entry(name: one.name) { canvas, rect in
        BarMark(rect: rect, fill: look.fill, isPartial: isPartial, hasOtherFills: true)
          .draw(on: &canvas)
      }
    }
  }

  /// The names right of the last bar and the reference's; false when they do not fit.
  private func drawEdge(
    names: [[String]]?, reference: [String]?, frame: Frame, top: Double, on canvas: inout Canvas
  ) -> Bool {
    var items: [EdgeLabels.Item] = []
    if let names { items += nameItems(names, frame) }
    if let reference, let level = chart.reference {
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
    return zip(drawn.series, names).map { one, lines in
      let value = one.values[last]?.approximation ?? 0
      let y = frame.scale(base + value / 2)
      base += value
      return EdgeLabels.Item(
        lines: lines, style: theme.label, y: y, from: Point(right, y))
    }.reversed()
  }
}
