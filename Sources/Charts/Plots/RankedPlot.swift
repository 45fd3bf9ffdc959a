import Document
import Drawing

/// Rows in order of their value, the highest on top, each with its name, mark and value.
///
/// Of more rows than a page holds the highest and the lowest are drawn, and a row between them says how
/// many are left out and what their values are.
struct RankedPlot {
  /// What stands for a value.
  enum Mark { case bar, dot }

  private struct Row {
    var name: [String]
    var value: Chart.Value?
    var isPartial: Bool
    /// The least, with lines close together.
    var height: Double
    /// What stands there in place of rows that are left out.
    var summary: [String] = []
  }

  private let stage: Stage
  private let mark: Mark
  private let axis: ValueAxis
  private let rows: [Row]
  private let nameStyle: TextStyle

  init(_ stage: Stage, mark: Mark) {
    self.stage = stage
    self.mark = mark
    let chart = stage.chart
    let values = chart.series.first?.values ?? []
    // Parts of one chart have one scale.
    let highest = (values.compactMap { $0 } + chart.axisValues).map(\.approximation).max() ?? 0
    axis =
      mark == .bar
      ? .fromZero(for: chart, highest: highest, endsAtTick: false) : .around(chart, margin: 0.03)
    let room = Self.nameRoom(stage)
    let style = Self.nameStyle(stage, room: room)
    nameStyle = style
    // Measured bold, so that a flagged row's name has room as well.
    let names = stage.ruler.distinctLines(
      chart.positions.map(\.title), Self.bold(style), width: room, limit: 2)
    let all = Ranking(chart).order.map { index in
      Row(
        name: names[index], value: values[index],
        isPartial: chart.positions[index].partial != nil,
        height: max(10, Double(names[index].count) * stage.lineHeight(style) + 1))
    }
    rows = Self.shownRows(of: all, misses: { $0.value.map(chart.isFlagged) ?? true }) { left in
      let note = stage.theme.note
      let lines = stage.ruler.lines(
        Self.summary(of: left.compactMap(\.value), count: left.count, in: chart, stage), note,
        width: stage.width)
      return Row(
        name: [], value: nil, isPartial: false,
        // White around it shows that rows are left out.
        height: Double(lines.count) * stage.lineHeight(note) + 9, summary: lines)
    }
  }

  /// All rows up to ``mostRows``; of more the highest, a summary and the lowest, of which those that miss
  /// the mark are shown as far as there is room.
  private static func shownRows(
    of all: [Row], misses: (Row) -> Bool, summary: (ArraySlice<Row>) -> Row
  ) -> [Row] {
    guard all.count > mostRows else { return all }
    let average = all.map(\.height).reduce(0, +) / Double(all.count)
    let most = min(mostRows, max(3 * leastHighestRows, Int(mostHeight / average)))
    let least = most - min(highestRows, most / 3)
    let lowest = min(max(all.count(where: misses), least), most - leastHighestRows)
    let highest = most - lowest
    return all.prefix(highest) + [summary(all[highest..<all.count - lowest])] + all.suffix(lowest)
  }

  private static func summary(
    of known: [Chart.Value], count: Int, in chart: Chart, _ stage: Stage
  ) -> String {
    guard let high = known.first, let low = known.last else { return "…" }
    return stage.wording.leftOut(
      count, from: chart.text(high), to: chart.text(low),
      below: known.count(where: chart.isFlagged), ChartReading(chart).subject)
  }

  private var chart: Chart { stage.chart }
  private var theme: ChartTheme { stage.theme }

  /// Names may take this share of the width before they are broken.
  private static let nameShare = 0.4
  /// As many rows as a page holds, and how many of them are the highest where that is not all: fewer where
  /// many miss the mark.
  private static let (mostRows, highestRows, leastHighestRows) = (50, 15, 5)
  /// What rows take of a page, in points, where not all are drawn; names of two lines leave room for fewer.
  private static let mostHeight = 560.0
  /// Lines nearer to each other than 3 mm are hard to tell apart, in points.
  private static let leastDistance = 8.5
  /// Up to so many rows stand well apart.
  private static let mostLooseRows = 40

  /// What names may take: their share, or less where values leave less.
  private static func nameRoom(_ stage: Stage) -> Double {
    let values = stage.chart.series.flatMap(\.values).compactMap { $0 }
    let widest = stage.ruler.width(
      ofWidest: values.map(stage.chart.markedText), stage.theme.flagged)
    return max(0, min(stage.width * nameShare, stage.width - widest - 42))
  }

  private static func nameStyle(_ stage: Stage, room: Double) -> TextStyle {
    var style = stage.theme.label
    let names = stage.chart.positions.map(\.label)
    if stage.ruler.width(ofWidest: names, style) > room { style.size = stage.theme.note.size }
    return style
  }

  private static func bold(_ style: TextStyle) -> TextStyle {
    var style = style
    style.isBold = true
    return style
  }

  // MARK: Frame

  private struct Frame {
    var scale: LinearScale
    var top: Double
    /// Added to each row's height.
    var slack: Double
    var bottom: Double
  }

  func drawing() -> Drawing {
    var (canvas, top) = stage.titledCanvas()
    let footnote = stage.footnote(notes)
    let referenceHeight = chart.reference == nil ? 0 : stage.lineHeight(theme.reference) + 3
    let medianHeight = median == nil ? 0 : stage.lineHeight(theme.note) + 4
    let least = rows.map(\.height).reduce(0, +)
    let loose = rows.map { max(12.5, $0.height + 1.5) }.reduce(0, +)
    let height = stage.plotHeight(
      usual: rows.count > Self.mostLooseRows ? least : loose, least: least,
      besides: top + referenceHeight + medianHeight + footnote.height, on: &canvas)
    let frame = Frame(
      scale: scale, top: top + referenceHeight, slack: (height - least) / Double(rows.count),
      bottom: top + referenceHeight + height)
    drawMedian(frame, on: &canvas)
    // Bars would hide the line, dots stand on it.
    if mark == .dot { drawReference(frame, labelTop: top, on: &canvas) }
    drawRows(frame, on: &canvas)
    if mark == .bar { drawReference(frame, labelTop: top, on: &canvas) }
    writeRowsInWords(frame, on: &canvas)
    return stage.finish(canvas, footnote: footnote, below: frame.bottom + medianHeight)
  }

  private var scale: LinearScale {
    let names = rows.flatMap(\.name)
    let nameWidth = stage.ruler.width(ofWidest: names, Self.bold(nameStyle))
    let values = rows.compactMap(\.value).map { stage.ruler.width(text($0), style(of: $0)) }
    let valueWidth = max(values.max() ?? 0, 0)
    let start = nameWidth + 10
    let end = stage.width - valueWidth - 8 - (mark == .dot ? 4 : 0)
    return LinearScale(axis.domain, from: start, to: max(start + 20, end))
  }

  private var notes: [String] {
    var notes: [String] = []
    if let reference = chart.reference, chart.hasFlagged {
      notes.append(stage.wording.belowNote(reference))
    }
    if mark == .dot, axis.isBroken {
      notes.append(
        stage.wording.axisStart(axis.startLabel(in: chart), .horizontal))
    }
    return notes
  }

  private var median: Ranking.Median? { mark == .dot ? Ranking(chart).median : nil }

  private func text(_ value: Chart.Value) -> String { chart.markedText(value) }

  private func style(of value: Chart.Value) -> TextStyle {
    chart.isFlagged(value) ? theme.flagged : theme.label
  }

  // MARK: Marks

  private func drawRows(_ frame: Frame, on canvas: inout Canvas) {
    var top = frame.top
    for row in rows {
      let height = row.height + frame.slack
      draw(row, middle: top + height / 2, height: height, frame, on: &canvas)
      top += height
    }
  }

  private func draw(
    _ row: Row, middle y: Double, height: Double, _ frame: Frame, on canvas: inout Canvas
  ) {
    var style = nameStyle
    style.isBold = row.value.map(chart.isFlagged) ?? false
    canvas.write(row.name, style, x: 0, middle: y)
    guard let value = row.value else { return }
    let x = frame.scale(value.approximation)
    switch mark {
    case .dot: drawDot(row, value, at: Point(x, y), frame, on: &canvas)
    case .bar:
      let thickness = min(9, height * 0.68)
      let start = frame.scale.range.low
      BarMark(
        rect: Rect(x: start, y: y - thickness / 2, width: x - start, height: thickness),
        fill: .solid(chart.isFlagged(value) ? theme.accentInk : theme.dataInk),
        isPartial: row.isPartial
      ).draw(on: &canvas)
      writeValue(value, besideBarTo: x, y, frame, on: &canvas)
    }
  }

  private func drawDot(
    _ row: Row, _ value: Chart.Value, at point: Point, _ frame: Frame, on canvas: inout Canvas
  ) {
    let isFlagged = chart.isFlagged(value)
    let nameEnd = stage.ruler.width(
      ofWidest: row.name, isFlagged ? Self.bold(nameStyle) : nameStyle)
    let valueStart = stage.width - stage.ruler.width(text(value), style(of: value))
    let guide = Stroke(theme.axisInk, width: 0.6, dash: [0.6, 2.2])
    canvas.drawLine(from: Point(nameEnd + 6, point.y), to: point, guide)
    if valueStart - 6 > point.x + 6 {
      canvas.drawLine(from: Point(point.x + 6, point.y), to: Point(valueStart - 6, point.y), guide)
    }
    DotMark(
      centre: point, shape: isFlagged ? .downwards : .circle,
      color: isFlagged ? theme.accentInk : theme.dataInk, radius: 3.3, isHollow: row.isPartial
    ).draw(on: &canvas)
    canvas.write([text(value)], style(of: value), x: stage.width, middle: point.y, .end)
  }

  /// What stands in place of marks, over all lines.
  private func writeRowsInWords(_ frame: Frame, on canvas: inout Canvas) {
    let noData = stage.wording.noData
    let start = frame.scale.range.low
    let gap = stage.ruler.width(noData, theme.note) <= stage.width - start ? noData : "–"
    var top = frame.top
    for row in rows {
      let height = row.height + frame.slack
      let isSummary = !row.summary.isEmpty
      if row.value == nil {
        let lines = isSummary ? row.summary : [gap]
        let words = Double(lines.count) * stage.lineHeight(theme.note)
        canvas.write(
          lines, theme.note, x: isSummary ? 0 : start, top: top + (height - words) / 2,
          onPlate: true)
      }
      top += height
    }
  }

  /// At the bar's end; beside a reference line, in a column that the line does not cross.
  private func writeValue(
    _ value: Chart.Value, besideBarTo x: Double, _ y: Double, _ frame: Frame,
    on canvas: inout Canvas
  ) {
    if chart.reference == nil {
      canvas.write([text(value)], style(of: value), x: x + 4, middle: y)
    } else {
      canvas.write([text(value)], style(of: value), x: stage.width, middle: y, .end)
    }
  }

  // MARK: Levels

  private func drawReference(_ frame: Frame, labelTop: Double, on canvas: inout Canvas) {
    guard let reference = chart.reference else { return }
    let x = frame.scale(reference.value.approximation)
    ReferenceLine(start: Point(x, frame.top - 2), end: Point(x, frame.bottom)).draw(on: &canvas)
    write(reference.label, theme.reference, centredOn: x, top: labelTop, on: &canvas)
  }

  private func drawMedian(_ frame: Frame, on canvas: inout Canvas) {
    guard let median else { return }
    let x = frame.scale(median.approximation)
    let mark = chart.reference.map { frame.scale($0.value.approximation) }
    // Two lines close by each other look like one: then only a tick says where the median is.
    let isClose = mark.map { abs($0 - x) < Self.leastDistance } ?? false
    canvas.drawLine(
      from: Point(x, isClose ? frame.bottom - 2 : frame.top), to: Point(x, frame.bottom + 3),
      Stroke(isClose ? theme.ink : theme.axisInk, width: 0.7))
    let words = stage.wording.median(
      median.text(in: chart), of: median.count, ChartReading(chart).subject)
    write(words, theme.note, centredOn: x, top: frame.bottom + 4, on: &canvas)
  }

  /// One line about `x`, but within the drawing.
  private func write(
    _ words: String, _ style: TextStyle, centredOn x: Double, top: Double, on canvas: inout Canvas
  ) {
    let lines = stage.ruler.lines(words, style, width: stage.width, limit: 1)
    let half = stage.ruler.width(ofWidest: lines, style) / 2
    canvas.write(lines, style, x: max(half, min(x, stage.width - half)), top: top, .middle)
  }
}
