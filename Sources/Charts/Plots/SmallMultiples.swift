import Document
import Drawing

/// One small panel for each series, in the data's order, row by row.
struct SmallMultiples {
  /// What the panels show.
  enum Panels { case bars, lines }

  private let stage: Stage
  private let panels: Panels
  private let sharedAxis: ValueAxis

  init(_ stage: Stage, panels: Panels) {
    self.stage = stage
    self.panels = panels
    sharedAxis = .around(stage.chart, margin: 0.36)
  }

  private var chart: Chart { stage.chart }
  private var theme: ChartTheme { stage.theme }

  private static let gutter = 12.0

  /// How panels stand in rows.
  private struct Grid {
    var columns: Int
    var rows: Int
    var panelWidth: Double

    func x(_ index: Int) -> Double {
      Double(index % columns) * (panelWidth + SmallMultiples.gutter)
    }
  }

  func drawing() -> Drawing {
    var (canvas, top) = stage.titledCanvas()
    let grid = grid
    let titles = chart.series.map {
      stage.ruler.balancedLines($0.name, theme.title, width: grid.panelWidth, limit: 2)
    }
    let footnote = stage.footnote(notes)
    let axisHeight = stage.lineHeight(theme.smallNote) + 3
    let titleHeights = (0..<grid.rows).map { row in
      let inRow = titles[(row * grid.columns)..<min((row + 1) * grid.columns, titles.count)]
      return Double(inRow.map(\.count).max() ?? 0) * stage.lineHeight(theme.title) + 3
    }
    let fixed =
      titleHeights.reduce(0, +) + Double(grid.rows) * (axisHeight + rowGap) - rowGap
    let plots = stage.plotHeight(
      usual: Double(grid.rows) * usualPlotHeight, least: Double(grid.rows) * 34,
      besides: top + fixed + footnote.height)
    let plotHeight = plots / Double(grid.rows)
    for row in 0..<grid.rows {
      let plotTop = top + titleHeights[row]
      for index in (row * grid.columns)..<min((row + 1) * grid.columns, chart.series.count) {
        // Titles end on one line above the panels of their row.
        let height = Double(titles[index].count) * stage.lineHeight(theme.title)
        canvas.write(titles[index], theme.title, x: grid.x(index), top: plotTop - 3 - height)
        drawPanel(
          index,
          in: Rect(x: grid.x(index), y: plotTop, width: grid.panelWidth, height: plotHeight),
          on: &canvas)
      }
      top = plotTop + plotHeight + axisHeight + (row + 1 < grid.rows ? rowGap : 0)
    }
    return stage.finish(canvas, footnote: footnote, below: top)
  }

  private func drawPanel(_ index: Int, in rect: Rect, on canvas: inout Canvas) {
    switch panels {
    case .bars: BarPanel(stage, series: index, rect: rect).draw(on: &canvas)
    case .lines: LinePanel(stage, series: index, rect: rect, axis: sharedAxis).draw(on: &canvas)
    }
  }

  // MARK: Sizes

  private var rowGap: Double { panels == .bars ? 9 : 7 }
  private var usualPlotHeight: Double { panels == .bars ? 58 : 54 }

  /// As many columns as leave each panel room for its values, then as few as the rows need.
  private var grid: Grid {
    let count = chart.series.count
    let most = panels == .bars ? 4 : 5
    let fitting = (1...most).last { panelWidth($0) >= leastPanelWidth } ?? 1
    let rows = (count + fitting - 1) / fitting
    // A last row that is nearly empty looks like an accident: even the rows out.
    let columns = max(1, (count + rows - 1) / rows)
    let width = min(panelWidth(columns), max(leastPanelWidth, stage.width * 0.48))
    return Grid(columns: columns, rows: rows, panelWidth: min(width, stage.width))
  }

  private func panelWidth(_ columns: Int) -> Double {
    (stage.width - Double(columns - 1) * Self.gutter) / Double(columns)
  }

  private var leastPanelWidth: Double {
    guard panels == .bars else { return 78 }
    let values = chart.series.flatMap(\.values).compactMap { $0 }.map(chart.markedText)
    let widest = stage.ruler.width(ofWidest: values, theme.small)
    return min(stage.width, max(90, (widest + 1.3) * Double(chart.positions.count)))
  }

  // MARK: Words

  private var notes: [String] {
    let wording = stage.wording
    var notes: [String] = []
    if let reference = chart.reference {
      notes.append(wording.dashedLineNote(reference))
      if chart.hasFlagged { notes.append(wording.belowNote(reference)) }
    }
    switch panels {
    case .bars: notes.append(chart.series.count > 1 ? wording.ownScales : "")
    case .lines:
      notes.append(wording.labelledInPanels)
      let start =
        sharedAxis.isBroken
        ? sharedAxis.label(sharedAxis.domain.lowerBound, in: chart) : nil
      if let start { notes.append(wording.sharedAxisStart(start)) }
    }
    notes += partialNotes
    return notes.filter { !$0.isEmpty }
  }

  /// Small panels have no room to name what is partial under each label.
  private var partialNotes: [String] {
    let named = chart.positions.indices.compactMap { index -> String? in
      let position = chart.positions[index]
      guard let partial = position.partial, chart.isDrawn(at: index, asBars: panels == .bars) else {
        return nil
      }
      return "\(position.label) (\(partial))"
    }
    guard !named.isEmpty else { return [] }
    return [stage.wording.partialNote(named, asBars: panels == .bars)]
  }
}

extension Stage {
  /// The first and last position under a panel, or all of them where they fit.
  func drawPanelAxis(_ band: BandScale, top: Double, on canvas: inout Canvas) {
    let names = chart.positions.map(\.label)
    let widest = ruler.width(ofWidest: names, theme.smallNote)
    if widest + 3 <= band.step {
      for (index, name) in names.enumerated() {
        canvas.write([name], theme.smallNote, x: band.centre(index), top: top, .middle)
      }
      return
    }
    guard let first = names.first, let last = names.last, names.count > 1 else {
      let line = ruler.lines(
        names.first ?? "", theme.smallNote, width: band.end - band.start, limit: 1)
      canvas.write(line, theme.smallNote, x: band.start, top: top)
      return
    }
    let room = (band.end - band.start) / 2 - 3
    canvas.write(
      ruler.lines(first, theme.smallNote, width: room, limit: 1), theme.smallNote, x: band.start,
      top: top)
    canvas.write(
      ruler.lines(last, theme.smallNote, width: room, limit: 1), theme.smallNote, x: band.end,
      top: top,
      .end)
  }

  /// Says that a whole panel has no data.
  func writeEmptyPanel(_ rect: Rect, on canvas: inout Canvas) {
    let lines = ruler.lines(wording.noData, theme.smallNote, width: rect.width, limit: 2)
    canvas.write(lines, theme.smallNote, x: rect.x, middle: rect.y + rect.height / 2)
  }
}
