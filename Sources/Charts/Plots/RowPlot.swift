import Document
import Drawing

/// The bars of a ``ColumnPlot`` lying down, a row for each position in the data's order: for names that
/// have no room under columns.
struct RowPlot {
  private struct Row {
    var name: [String]
    /// The least.
    var height: Double
  }

  private let bars: SeriesBars
  private let rows: [Row]
  private let nameStyle: TextStyle
  private let axis: ValueAxis

  /// Names may take this share of the width before they are broken.
  private static let nameShare = 0.4
  private static let (leastRowHeight, usualRowHeight) = (12.5, 15.0)
  /// Between the bars of one row and those of the next, where a row has several.
  private static let groupGap = 4.0
  private static let thickestBar = 12.0

  init(_ bars: SeriesBars) {
    self.bars = bars
    let (stage, chart) = (bars.stage, bars.stage.chart)
    let room = Self.nameRoom(bars)
    let labels = chart.positionTitles
    var style = stage.theme.label
    if stage.ruler.width(ofWidest: labels, style) > room { style.size = stage.theme.note.size }
    nameStyle = style
    let names = stage.ruler.distinctLines(labels, style, width: room, limit: 2)
    let group =
      bars.slots > 1
      ? Double(bars.slots) * stage.lineHeight(stage.theme.small) + Self.groupGap : 0
    rows = names.map { name in
      let lines = Double(name.count) * stage.lineHeight(style) + 1.5
      return Row(name: name, height: max(Self.leastRowHeight, lines, group))
    }
    // Parts of one chart have one scale.
    let reach = chart.positions.indices.map(bars.reach) + chart.axisValues.map(\.approximation)
    axis =
      bars.arrangement == .shares
      ? .shares : .fromZero(for: chart, highest: reach.max() ?? 0, endsAtTick: false)
  }

  private var stage: Stage { bars.stage }
  private var chart: Chart { stage.chart }
  private var theme: ChartTheme { stage.theme }

  /// What names may take: their share, or less where values leave less.
  private static func nameRoom(_ bars: SeriesBars) -> Double {
    let width = bars.stage.width
    return max(0, min(width * nameShare, width - valueWidth(bars) - 42))
  }

  private static func valueWidth(_ bars: SeriesBars) -> Double {
    let (stage, chart) = (bars.stage, bars.stage.chart)
    let values = chart.positions.indices.flatMap(bars.endValues).compactMap { $0 }
    return values.map { stage.ruler.width(chart.markedText($0), style(of: $0, bars)) }.max() ?? 0
  }

  /// Bars one below the other leave room for small figures only.
  private static func style(of value: Chart.Value, _ bars: SeriesBars) -> TextStyle {
    guard bars.slots > 1 else { return bars.style(of: value) }
    let theme = bars.stage.theme
    return bars.stage.chart.isFlagged(value) ? theme.smallFlagged : theme.small
  }

  // MARK: Frame

  /// Where everything goes.
  private struct Frame {
    var scale: LinearScale
    /// Where the reference's line lies; nil without one.
    var level: Double?
    var top: Double
    /// Added to each row's height.
    var slack: Double
    var bottom: Double

    var start: Double { scale.range.low }
  }

  private var leastHeight: Double { rows.map(\.height).reduce(0, +) }

  func drawing() -> Drawing {
    var (canvas, top) = stage.titledCanvas()
    if let key = bars.key {
      key.draw(on: &canvas, top: top)
      top += key.height
    }
    let footnote = stage.footnote(notes)
    let scale = scale
    let level = level(on: scale)
    let referenceHeight = level == nil ? 0 : stage.lineHeight(theme.reference) + 3
    let usual = rows.map { max(Self.usualRowHeight, $0.height) }.reduce(0, +)
    let height = stage.plotHeight(
      usual: usual, least: leastHeight, besides: top + referenceHeight + footnote.height,
      on: &canvas)
    let frame = Frame(
      scale: scale, level: level, top: top + referenceHeight,
      slack: (height - leastHeight) / Double(rows.count), bottom: top + referenceHeight + height)
    eachRow(frame) { position, middle, height in
      canvas.write(rows[position].name, nameStyle, x: 0, middle: middle)
      drawBars(position, middle: middle, height: height, frame, on: &canvas)
    }
    canvas.drawLine(
      from: Point(frame.start, frame.top), to: Point(frame.start, frame.bottom),
      Stroke(theme.ink, width: 0.6))
    drawReference(frame, labelTop: top, on: &canvas)
    // Over all lines.
    eachRow(frame) { position, middle, height in
      writeValues(position, middle: middle, height: height, frame, on: &canvas)
    }
    return stage.finish(canvas, footnote: footnote, below: frame.bottom)
  }

  private func eachRow(
    _ frame: Frame, _ body: (_ position: Int, _ middle: Double, _ height: Double) -> Void
  ) {
    var top = frame.top
    for (position, row) in rows.enumerated() {
      let height = row.height + frame.slack
      body(position, top + height / 2, height)
      top += height
    }
  }

  private var scale: LinearScale {
    let names = stage.ruler.width(ofWidest: rows.flatMap(\.name), nameStyle)
    let start = names > 0 ? names + 8 : 1
    let end = stage.width - Self.valueWidth(bars) - Self.valueGap - 1
    return LinearScale(axis.domain, from: start, to: max(start + 20, end))
  }

  private static let valueGap = 4.0

  private func level(on scale: LinearScale) -> Double? {
    bars.reference.map { scale($0.value.approximation) }
  }

  private var notes: [String] {
    bars.notes(.horizontal) + (chart.commonPartial.map { ["\($0.capitalised)."] } ?? [])
  }

  // MARK: Marks

  /// A bar, or the place where none is.
  private struct Slot {
    var middle: Double
    var thickness: Double
  }

  private func slot(_ index: Int, middle: Double, height: Double) -> Slot {
    guard bars.slots > 1 else {
      return Slot(middle: middle, thickness: min(Self.thickestBar, height * 0.76))
    }
    let step = (height - Self.groupGap) / Double(bars.slots)
    let thickness = min(Self.thickestBar, step * 0.78)
    // Bars of a high row stay together.
    let distance = min(step, max(stage.lineHeight(theme.small), thickness * 1.2))
    let place = Double(index) - Double(bars.slots - 1) / 2
    return Slot(middle: middle + place * distance, thickness: thickness)
  }

  private func drawBars(
    _ position: Int, middle: Double, height: Double, _ frame: Frame, on canvas: inout Canvas
  ) {
    if bars.isStacked {
      let slot = slot(0, middle: middle, height: height)
      for segment in bars.segments(at: position) {
        let rect = rect(from: segment.start, to: segment.end, slot, frame)
        bars.drawSegment(segment, rect, at: position, partedAt: .left, on: &canvas)
      }
      return
    }
    for (index, value) in bars.endValues(at: position).enumerated() {
      guard let value else { continue }
      let slot = slot(index, middle: middle, height: height)
      BarMark(
        rect: rect(from: 0, to: value.approximation, slot, frame), fill: bars.looks[index].fill,
        isPartial: bars.isPartial(at: position), hasOtherFills: bars.slots > 1
      ).draw(on: &canvas)
    }
  }

  private func rect(from start: Double, to end: Double, _ slot: Slot, _ frame: Frame) -> Rect {
    let (left, right) = (frame.scale(start), frame.scale(end))
    return Rect(
      x: left, y: slot.middle - slot.thickness / 2, width: max(0, right - left),
      height: slot.thickness)
  }

  // MARK: Words

  private func writeValues(
    _ position: Int, middle: Double, height: Double, _ frame: Frame, on canvas: inout Canvas
  ) {
    let values = bars.endValues(at: position)
    guard values.contains(where: { $0 != nil }) else {
      writeGap(middle: middle, frame, on: &canvas)
      return
    }
    for (index, value) in values.enumerated() {
      let slot = slot(index, middle: middle, height: height)
      guard let value else {
        writeGap(middle: slot.middle, frame, on: &canvas)
        continue
      }
      let end = bars.isStacked ? bars.reach(at: position) : value.approximation
      write(value, at: Point(frame.scale(end), slot.middle), frame, on: &canvas)
    }
    guard bars.isCut else { return }
    let slot = slot(0, middle: middle, height: height)
    for segment in bars.segments(at: position) {
      let rect = rect(from: segment.start, to: segment.end, slot, frame)
      if holdsNumber(segment, rect, frame) {
        bars.write(segment, in: rect, theme.small, at: position, on: &canvas)
      }
    }
  }

  /// At the bar's end; beside a reference line, in a column that the line does not cross.
  private func write(
    _ value: Chart.Value, at end: Point, _ frame: Frame, on canvas: inout Canvas
  ) {
    let (text, style) = ([chart.markedText(value)], Self.style(of: value, bars))
    if frame.level == nil {
      canvas.write(text, style, x: end.x + Self.valueGap, middle: end.y)
    } else {
      canvas.write(text, style, x: stage.width, middle: end.y, .end)
    }
  }

  private func holdsNumber(
    _ segment: SeriesBars.Segment, _ rect: Rect, _ frame: Frame
  ) -> Bool {
    let width = stage.ruler.width(segment.text, theme.small) + 4
    let height = stage.ruler.measuring.metrics(of: theme.small).capHeight + 3
    let middle = rect.x + rect.width / 2
    let isCrossed = frame.level.map { abs($0 - middle) < width / 2 } ?? false
    return rect.width >= width && rect.height >= height && !isCrossed
  }

  /// Says that there are no data, in words where they fit.
  private func writeGap(middle: Double, _ frame: Frame, on canvas: inout Canvas) {
    let style = bars.slots > 1 ? theme.smallNote : theme.note
    let start = frame.start + Self.valueGap
    let fits = stage.ruler.width(stage.wording.noData, style) <= stage.width - start
    let text = fits ? stage.wording.noData : "–"
    let baseline = Point(start, stage.ruler.baseline(centredOn: middle, style))
    if frame.level != nil {
      canvas.drawPlate(under: stage.ruler.box(text, style, at: baseline, .start))
    }
    canvas.write(text, style, at: baseline)
  }

  private func drawReference(_ frame: Frame, labelTop: Double, on canvas: inout Canvas) {
    guard let reference = bars.reference, let x = frame.level else { return }
    ReferenceLine(start: Point(x, frame.top - 2), end: Point(x, frame.bottom)).draw(on: &canvas)
    let lines = stage.ruler.lines(reference.label, theme.reference, width: stage.width, limit: 1)
    let half = stage.ruler.width(ofWidest: lines, theme.reference) / 2
    canvas.write(
      lines, theme.reference, x: max(half, min(x, stage.width - half)), top: labelTop, .middle)
  }
}
