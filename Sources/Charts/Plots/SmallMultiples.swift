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
    // Below the lowest point of all there is room for its label.
    sharedAxis = .around(stage.chart, margin: 0.4)
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
    let titles = PanelTitle.titles(
      chart.series.map(\.name), width: grid.panelWidth, stage: stage)
    let footnotes = footnotes
    let rows = (0..<grid.rows).map { row in
      let panels = row * grid.columns..<min((row + 1) * grid.columns, titles.count)
      return Row(
        panels: panels, titleHeight: (titles[panels].map(\.height).max() ?? 0) + titleGap,
        axisHeight: panels.contains { namesPositions($0, in: grid) }
          ? stage.lineHeight(theme.smallNote) + 3 : 0)
    }
    let fixed =
      rows.reduce(0) { $0 + $1.titleHeight + $1.axisHeight + rowGap } - rowGap
    let plots = stage.plotHeight(
      usual: Double(grid.rows) * usualPlotHeight, least: Double(grid.rows) * leastPlotHeight,
      besides: top + fixed + footnotes.showingAll.height, on: &canvas)
    let plotHeight = plots / Double(grid.rows)
    var places: [Place] = []
    for (number, row) in rows.enumerated() {
      let plotTop = top + row.titleHeight
      for index in row.panels {
        // Titles of lines end on one line above their panels, which have room at the top; those of
        // bars begin on one.
        let title = titles[index]
        places.append(
          Place(
            title: title, titleTop: panels == .bars ? top : plotTop - titleGap - title.height,
            frame: Rect(
              x: grid.x(index), y: plotTop, width: grid.panelWidth, height: plotHeight),
            namesPositions: namesPositions(index, in: grid)))
      }
      top = plotTop + plotHeight + row.axisHeight + (number + 1 < rows.count ? rowGap : 0)
    }
    let showsAll = drawPanels(at: places, on: &canvas)
    return stage.finish(
      canvas, footnote: showsAll ? footnotes.showingAll : footnotes.showingSome, below: top)
  }

  /// A row of panels.
  private struct Row {
    var panels: Range<Int>
    var titleHeight: Double
    /// 0 where the panels below name the positions.
    var axisHeight: Double
  }

  /// Where a panel goes.
  private struct Place {
    var title: PanelTitle
    var titleTop: Double
    var frame: Rect
    var namesPositions: Bool
  }

  /// Bars name their positions, for each has its value; of lines the lowest panel of a column does.
  private func namesPositions(_ index: Int, in grid: Grid) -> Bool {
    panels == .bars || index + grid.columns >= chart.series.count
  }

  /// Whether all that panels are to be labelled with is there.
  private func drawPanels(at places: [Place], on canvas: inout Canvas) -> Bool {
    let lines = panels == .lines ? linePanels(in: places.map(\.frame)) : []
    for (index, place) in places.enumerated() {
      place.title.draw(x: place.frame.x, top: place.titleTop, on: &canvas)
      switch panels {
      case .bars: BarPanel(stage, series: index, rect: place.frame).draw(on: &canvas)
      case .lines: lines[index].draw(namesPositions: place.namesPositions, on: &canvas)
      }
    }
    return lines.allSatisfy(\.showsLowest)
  }

  /// With room for last values at the right edges of all panels where some have none else.
  private func linePanels(in frames: [Rect]) -> [LinePanel] {
    func panels(room: Double) -> [LinePanel] {
      frames.enumerated().map { index, frame in
        LinePanel(stage, series: index, rect: frame, axis: sharedAxis, room: room)
      }
    }
    func lacks(_ panels: [LinePanel]) -> Int { panels.map(\.lacks).reduce(0, +) }
    let wide = panels(room: 0)
    guard lacks(wide) > 0, let width = frames.first?.width else { return wide }
    let room = chart.series.map { LinePanel.room(of: $0, width: width, stage) }.max() ?? 0
    let narrow = panels(room: room)
    return lacks(narrow) < lacks(wide) ? narrow : wide
  }

  // MARK: Sizes

  private var rowGap: Double { panels == .bars ? 14 : 10 }
  private var titleGap: Double { panels == .bars ? 5 : 2 }
  private var leastPlotHeight: Double { panels == .bars ? 36 : 46 }
  /// Two panels stand for a chart of their own.
  private var usualPlotHeight: Double {
    panels == .bars ? (chart.series.count > 2 ? 62 : 78) : 62
  }

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

  /// Equally high, for which of them is true turns out when the panels are drawn.
  private var footnotes: (showingAll: Footnote, showingSome: Footnote) {
    let (all, some) = (
      stage.footnote(notes(showingAll: true)), stage.footnote(notes(showingAll: false))
    )
    let height = max(all.height, some.height)
    return (Footnote(lines: all.lines, height: height), Footnote(lines: some.lines, height: height))
  }

  private func notes(showingAll: Bool) -> [String] {
    let wording = stage.wording
    var notes: [String] = []
    if let reference = chart.reference {
      notes.append(wording.dashedLineNote(reference))
      if chart.hasFlagged { notes.append(wording.belowNote(reference)) }
    }
    switch panels {
    case .bars: notes.append(chart.series.count > 1 ? wording.ownScales : "")
    case .lines:
      notes.append(showingAll ? wording.labelledInPanels : wording.labelledInSomePanels)
      if sharedAxis.isBroken {
        notes.append(wording.sharedAxisStart(sharedAxis.startLabel(in: chart)))
      }
    }
    notes += partialNotes
    return notes.filter { !$0.isEmpty }
  }

  /// Small panels have no room to name what is partial under each label.
  private var partialNotes: [String] {
    var (drawn, empty): ([String], [String]) = ([], [])
    for (index, position) in chart.positions.enumerated() {
      guard let partial = position.partial else { continue }
      let name = "\(position.label) (\(partial))"
      if chart.isDrawn(at: index, asBars: panels == .bars) {
        drawn.append(name)
      } else {
        empty.append(name)
      }
    }
    return (drawn.isEmpty ? [] : [stage.wording.partialNote(drawn, asBars: panels == .bars)])
      + (empty.isEmpty ? [] : ["\(empty.joined(separator: ", ")): \(stage.wording.noData)."])
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
