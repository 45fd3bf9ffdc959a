import Document
import Drawing
import Quantities

/// A row for each position: a bar of what was done on a pale one of what was planned, ended by a mark.
///
/// After Stephen Few's bullet graph ("Information Dashboard Design", 2006). Each row is drawn in shares
/// of its own plan, so that all marks stand on one line, whatever the rows count.
struct BulletPlot {
  private struct Row {
    var name: [String]
    var label: [String]
    var progress: BulletProgress
    var isPartial: Bool
    var height: Double
  }

  private let stage: Stage
  private let rows: [Row]
  private let labelWidth: Double
  /// The greatest share that is drawn.
  private let top: Double

  /// Names may take this share of the width, labels that one.
  private static let (nameShare, labelShare) = (0.38, 0.4)
  /// Bars end at twice the plan, or one row would flatten all others.
  private static let highestShare = 2.0
  private static let (trackHeight, barHeight) = (10.0, 5.0)

  init(_ stage: Stage) {
    self.stage = stage
    let chart = stage.chart
    let all = chart.positions.indices.map { chart.progress(at: $0) }
    let room = max(stage.width * Self.labelShare, 40)
    let (full, style) = (all.map { $0.text(in: chart) }, stage.theme.flagged)
    let fits = stage.ruler.width(ofWidest: full, style) <= room
    let labels = all.enumerated().map { index, progress in
      let text = fits ? full[index] : progress.shortText(in: chart)
      return stage.ruler.lines(text, style, width: room, limit: 3)
    }
    labelWidth = stage.ruler.width(ofWidest: labels.flatMap { $0 }, style)
    let nameRoom = max(0, min(stage.width * Self.nameShare, stage.width - labelWidth - 46))
    let hasPartial = chart.commonPartial == nil
    let names = stage.ruler.distinctLines(
      chart.positionTitles, stage.theme.label, width: nameRoom, limit: 3)
    rows = chart.positions.indices.map { index in
      let count = Double(max(names[index].count, labels[index].count))
      return Row(
        name: names[index], label: labels[index], progress: all[index],
        isPartial: hasPartial && chart.positions[index].partial != nil,
        height: max(17, count * stage.lineHeight(style) + 5))
    }
    // Parts of one chart have one scale.
    let shares = (all.compactMap(\.share).map(Chart.Value.ratio) + chart.axisValues)
      .map(\.approximation)
    top = min(max(1, shares.max() ?? 1), Self.highestShare)
  }

  private var chart: Chart { stage.chart }
  private var theme: ChartTheme { stage.theme }

  func drawing() -> Drawing {
    var (canvas, top) = stage.titledCanvas()
    let key = SeriesKey(keyEntries, sampleWidth: 24, stage: stage)
    let footnote = stage.footnote(notes)
    let natural = rows.map(\.height).reduce(0, +)
    let height = stage.plotHeight(
      usual: natural, least: natural, besides: top + key.height + footnote.height, on: &canvas)
    key.draw(on: &canvas, top: top)
    top += key.height
    let slack = (height - natural) / Double(rows.count)
    let scale = scale
    for row in rows {
      draw(row, middle: top + (row.height + slack) / 2, scale, on: &canvas)
      top += row.height + slack
    }
    return stage.finish(canvas, footnote: footnote, below: top)
  }

  private var scale: LinearScale {
    let names = stage.ruler.width(ofWidest: rows.flatMap(\.name), theme.label)
    let start = names > 0 ? names + 9 : 1
    // Half the mark's width and a gap lie between the track and the labels.
    let end = max(start + 20, stage.width - labelWidth - 9)
    return LinearScale(0...top, from: start, to: min(end, stage.width - 2))
  }

  private func draw(
    _ row: Row, middle y: Double, _ scale: LinearScale, on canvas: inout Canvas
  ) {
    canvas.write(row.name, theme.label, x: 0, middle: y)
    let style = row.progress.isMissed ? theme.flagged : theme.label
    canvas.write(row.label, style, x: stage.width, middle: y, .end)
    guard let planned = row.progress.planned, planned > 0 else { return }
    drawTrack(from: scale(0), to: scale(1), middle: y, on: &canvas)
    if let share = row.progress.share {
      let end = scale(min(share.approximation, top))
      drawBar(from: scale(0), to: end, middle: y, isPartial: row.isPartial, on: &canvas)
    }
    drawTarget(at: scale(1), middle: y, on: &canvas)
  }

  private func drawTrack(
    from start: Double, to end: Double, middle y: Double, on canvas: inout Canvas
  ) {
    let track = Rect(
      x: start, y: y - Self.trackHeight / 2, width: end - start, height: Self.trackHeight)
    canvas.draw(.rectangle(track), fill: .solid(Color(hex: 0xE2E2E2)))
  }

  private func drawBar(
    from start: Double, to end: Double, middle y: Double, isPartial: Bool, on canvas: inout Canvas
  ) {
    let bar = Rect(x: start, y: y - Self.barHeight / 2, width: end - start, height: Self.barHeight)
    BarMark(rect: bar, fill: .solid(theme.dataInk), isPartial: isPartial).draw(on: &canvas)
  }

  private func drawTarget(at x: Double, middle y: Double, on canvas: inout Canvas) {
    let half = Self.trackHeight / 2 + 1.5
    // The paper on both sides keeps it apart from a bar that goes beyond it.
    for stroke in [Stroke(theme.paper, width: 3.2), Stroke(theme.ink, width: 1.8)] {
      canvas.drawLine(from: Point(x, y - half), to: Point(x, y + half), stroke)
    }
  }

  // MARK: Words

  private var keyEntries: [SeriesKey.Entry] {
    [
      SeriesKey.Entry(name: chart.series[0].name) { canvas, rect in
        drawBar(
          from: rect.x, to: rect.maxX, middle: rect.y + rect.height / 2, isPartial: false,
          on: &canvas)
      },
      SeriesKey.Entry(name: "\(chart.series[1].name) (100%)") { canvas, rect in
        let middle = rect.y + rect.height / 2
        drawTrack(from: rect.x, to: rect.maxX - 1, middle: middle, on: &canvas)
        drawTarget(at: rect.maxX - 1, middle: middle, on: &canvas)
      },
    ]
  }

  private var notes: [String] {
    var notes: [String] = []
    if rows.contains(where: \.progress.isMissed) { notes.append(stage.wording.missedPlanNote) }
    if let partial = chart.commonPartial { notes.append(stage.wording.planSoFarNote(partial)) }
    if rows.contains(where: { ($0.progress.share?.approximation ?? 0) > Self.highestShare }) {
      notes.append(stage.wording.beyondTwicePlanNote)
    }
    return notes
  }
}
