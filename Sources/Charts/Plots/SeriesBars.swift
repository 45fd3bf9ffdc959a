import Document
import Drawing

/// Bars from 0 for each position, whichever way they run: series one on another, side by side, or as
/// shares of all.
struct SeriesBars {
  /// How the series stand.
  enum Arrangement { case stacked, sideBySide, shares }

  /// A series' part of a stack, in the values' units.
  struct Segment {
    var index: Int
    var text: String
    var start: Double
    var end: Double
  }

  let stage: Stage
  let arrangement: Arrangement
  /// In the series' order.
  let looks: [SeriesLook]
  /// The chart whose values the bars are as long as: of shares, the shares.
  let drawn: Chart

  init(_ stage: Stage, _ arrangement: Arrangement) {
    self.stage = stage
    self.arrangement = arrangement
    drawn = arrangement == .shares ? stage.chart.sharesOfTotals : stage.chart
    looks = Self.looks(stage, isStacked: arrangement != .sideBySide)
  }

  /// In a stack the largest series gets the calm solid fill, and the others follow round from it, so
  /// that neighbours keep taking turns between dark and light.
  private static func looks(_ stage: Stage, isStacked: Bool) -> [SeriesLook] {
    let chart = stage.chart
    let count = chart.series.count
    let shift = isStacked ? count - (chart.leadingSeries ?? chart.largestSeries) : 0
    return (0..<count).map { SeriesLook(($0 + shift) % count, theme: stage.theme) }
  }

  private var chart: Chart { stage.chart }
  private var theme: ChartTheme { stage.theme }

  var isStacked: Bool { arrangement != .sideBySide }
  /// Whether bars are cut into segments.
  var isCut: Bool { isStacked && chart.series.count > 1 }
  /// Bars at a position, side by side.
  var slots: Int { isStacked ? 1 : chart.series.count }

  /// The level that is drawn: among shares none that is beyond all of them.
  var reference: Chart.Reference? {
    guard arrangement == .shares, let level = chart.reference?.value.approximation, level > 1
    else { return chart.reference }
    return nil
  }

  /// What is written at the ends of the bars at a position: the total, or each series' value.
  func endValues(at position: Int) -> [Chart.Value?] {
    isStacked ? [chart.total(at: position)] : chart.series.map { $0.values[position] }
  }

  /// Where the longest bar at a position ends.
  func reach(at position: Int) -> Double {
    let values = drawn.series.compactMap { $0.values[position]?.approximation }
    return isStacked ? values.reduce(0, +) : values.max() ?? 0
  }

  /// From 0 on; none for what is 0 or missing.
  func segments(at position: Int) -> [Segment] {
    var end = 0.0
    return chart.series.indices.compactMap { index in
      guard let value = drawn.series[index].values[position], value.approximation > 0 else {
        return nil
      }
      let start = end
      end += value.approximation
      return Segment(index: index, text: drawn.text(value), start: start, end: end)
    }
  }

  func isPartial(at position: Int) -> Bool { chart.positions[position].partial != nil }

  /// Of the values at the bars' ends.
  func style(of value: Chart.Value) -> TextStyle {
    if chart.isFlagged(value) { return theme.flagged }
    if arrangement == .shares { return theme.note }
    return isCut ? theme.title : theme.label
  }

  /// Draws a segment, or all of a bar that is not cut.
  func drawSegment(
    _ segment: Segment, _ rect: Rect, at position: Int, partedAt edge: BarMark.Edge,
    on canvas: inout Canvas
  ) {
    BarMark(
      rect: rect, fill: looks[segment.index].fill, isPartial: isPartial(at: position),
      hasOtherFills: chart.series.count > 1
    ).draw(on: &canvas, partedAt: isCut ? edge : nil)
  }

  /// Writes a segment's number in its middle: white on dark, dark on light, on a plate over a hatch.
  func write(
    _ segment: Segment, in rect: Rect, _ style: TextStyle, at position: Int,
    on canvas: inout Canvas
  ) {
    let look = looks[segment.index]
    let needsPlate = look.isHatched || isPartial(at: position)
    var style = style
    style.color = needsPlate ? theme.ink : look.inkOnFill
    let baseline = stage.ruler.baseline(centredOn: rect.y + rect.height / 2, style)
    let point = Point(rect.x + rect.width / 2, baseline)
    if needsPlate {
      canvas.drawPlate(under: stage.ruler.box(segment.text, style, at: point, .middle))
    }
    canvas.write(segment.text, style, at: point, .middle)
  }

  // MARK: Words

  /// The names of several series.
  var key: SeriesKey? {
    guard chart.series.count > 1 else { return nil }
    // As the bars are, where none is of a whole period.
    let isPartial = chart.positions.allSatisfy { $0.partial != nil }
    let entries = zip(chart.series, looks).map { one, look in
      SeriesKey.Entry(name: one.name) { canvas, rect in
        BarMark(rect: rect, fill: look.fill, isPartial: isPartial, hasOtherFills: true)
          .draw(on: &canvas)
      }
    }
    return SeriesKey(entries, sampleWidth: 12, stage: stage)
  }

  /// Under the chart; `direction` is the bars'.
  func notes(_ direction: AxisDirection) -> [String] {
    var notes: [String] = []
    if arrangement == .shares { notes.append(stage.wording.totalsNote(chart.measure, direction)) }
    if let reference = chart.reference, hasFlagged {
      notes.append(stage.wording.belowNote(reference))
    }
    return notes
  }

  private var hasFlagged: Bool {
    chart.positions.indices.contains { position in
      endValues(at: position).contains { $0.map(chart.isFlagged) ?? false }
    }
  }
}
