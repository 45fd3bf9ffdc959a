import Document
import Drawing

/// A line for each series from the first position to the second, values at the left, values and names
/// at the right; after Edward Tufte ("The Visual Display of Quantitative Information", 1983, p. 158).
///
/// With one position it is a column of dots.
struct SlopePlot {
  /// Labels at one side, and where.
  private struct Column {
    /// The series that have a value there.
    var series: [Int]
    var lines: [[String]]
    var styles: [TextStyle]
    var width: Double
  }

  private let stage: Stage
  private let axis: ValueAxis
  private let left: Column
  private let right: Column

  init(_ stage: Stage) {
    self.stage = stage
    axis = .around(stage.chart, margin: 0.02)
    let last = stage.chart.positions.count - 1
    left = Self.column(at: 0, isLeft: true, width: last == 0 ? 0 : 0.3, stage)
    right = Self.column(at: last, isLeft: false, width: 0.5, stage)
  }

  private var chart: Chart { stage.chart }
  private var theme: ChartTheme { stage.theme }

  /// From a point to its label, with room for a leader.
  private static let gap = 12.0

  /// Names stand at the right, or at the left where there is no value at the right.
  private static func column(
    at position: Int, isLeft: Bool, width share: Double, _ stage: Stage
  ) -> Column {
    var column = Column(series: [], lines: [], styles: [], width: 0)
    guard share > 0 else { return column }
    let chart = stage.chart
    var labels: [(name: String, value: String)] = []
    for (index, one) in chart.series.enumerated() {
      guard let value = one.values[position] else { continue }
      let isNamed = !isLeft || one.values.last == .some(nil)
      column.series.append(index)
      column.styles.append(chart.isFlagged(value) ? stage.theme.flagged : stage.theme.label)
      labels.append((isNamed ? one.name : "", chart.markedText(value)))
    }
    column.lines = lines(
      of: labels, column.styles, isLeft: isLeft, room: stage.width * share - gap, stage)
    column.width =
      zip(column.lines, column.styles).flatMap { lines, style in
        lines.map { stage.ruler.width($0, style) }
      }.max() ?? 0
    return column
  }

  /// Each value with its name in two lines, or where that has no room for all names in three, the value
  /// whole and the names unlike.
  private static func lines(
    of labels: [(name: String, value: String)], _ styles: [TextStyle], isLeft: Bool, room: Double,
    _ stage: Stage
  ) -> [[String]] {
    let texts = labels.map { label in
      (isLeft ? [label.name, label.value] : [label.value, label.name]).filter { !$0.isEmpty }
        .joined(separator: " ")
    }
    let inTwo = zip(texts, styles).map { stage.ruler.lines($0, $1, width: room, limit: 2) }
    // Measured bold, so that flagged ones have room as well.
    let bold = stage.theme.flagged
    let rest = room - stage.ruler.width(ofWidest: labels.map { $0.value + " " }, bold)
    let areWhole = zip(inTwo, texts).allSatisfy { stage.ruler.isWhole($0, of: $1) }
    guard !areWhole, rest > leastName else { return inTwo }
    let names = stage.ruler.distinctLines(labels.map(\.name), bold, width: rest, limit: 3)
    return zip(labels, names).map { label, name in
      guard let first = name.first, let last = name.last else { return [label.value] }
      return isLeft
        ? name.dropLast() + ["\(last) \(label.value)"]
        : ["\(label.value) \(first)"] + name.dropFirst()
    }
  }

  /// The width beside a value in which something of a name can be read, in points.
  private static let leastName = 24.0

  func drawing() -> Drawing {
    var (canvas, top) = stage.titledCanvas()
    let footnote = stage.footnote(notes)
    let heads = stage.lineHeight(theme.title) + 6
    let least = max(60, needed(left), needed(right))
    let height = stage.plotHeight(
      usual: max(least, min(190, 90 + 6 * Double(chart.series.count))), least: least,
      besides: top + heads + footnote.height, on: &canvas)
    let ends = ends
    writeHeads(ends, top: top, on: &canvas)
    let room = top + heads...top + heads + height
    let inset = min(stage.lineHeight(theme.label) / 2, height / 4)
    let scale = LinearScale(
      axis.domain, from: room.upperBound - inset, to: room.lowerBound + inset)
    drawLevels(ends, room: room, scale, on: &canvas)
    drawLines(ends, scale, on: &canvas)
    write(left, at: ends.left, isLeft: true, room: room, scale, on: &canvas)
    write(right, at: ends.right, isLeft: false, room: room, scale, on: &canvas)
    return stage.finish(canvas, footnote: footnote, below: room.upperBound)
  }

  /// The height that a column's labels take.
  private func needed(_ column: Column) -> Double { heights(column).reduce(0, +) + 1 }

  private func heights(_ column: Column) -> [Double] {
    zip(column.lines, column.styles).map { lines, style in
      Double(lines.count) * stage.lineHeight(style) + 0.5
    }
  }

  /// Where the points of the two positions stand; the same place when there is one.
  private var ends: (left: Double, right: Double) {
    let right = stage.width - self.right.width - Self.gap - 1
    guard chart.positions.count > 1 else { return (min(20, right), min(20, right)) }
    let left = self.left.width + Self.gap + 1
    // Lines much longer than high look flat.
    return (left, max(left + 10, min(right, left + 260)))
  }

  private func writeHeads(
    _ ends: (left: Double, right: Double), top: Double, on canvas: inout Canvas
  ) {
    let names = chart.positions.map { position in
      position.label + (position.partial.map { " (\($0))" } ?? "")
    }
    let middle = (ends.left + ends.right) / 2
    if names.count > 1 {
      let lines = stage.ruler.lines(names[0], theme.title, width: middle - 4, limit: 1)
      let width = stage.ruler.width(ofWidest: lines, theme.title)
      // Over its values, ending at its points.
      canvas.write(lines, theme.title, x: max(0, ends.left - width), top: top)
    }
    let start = names.count > 1 ? max(ends.right, middle + 4) : 0
    canvas.write(
      stage.ruler.lines(names[names.count - 1], theme.title, width: stage.width - start, limit: 1),
      theme.title, x: start, top: top)
  }

  // MARK: Marks

  /// The two positions as upright lines, and the reference between them.
  private func drawLevels(
    _ ends: (left: Double, right: Double), room: ClosedRange<Double>, _ scale: LinearScale,
    on canvas: inout Canvas
  ) {
    for x in Set([ends.left, ends.right]).sorted() {
      canvas.drawLine(
        from: Point(x, room.lowerBound), to: Point(x, room.upperBound),
        Stroke(theme.gridInk, width: 0.5))
    }
    guard let reference = chart.reference, ends.left < ends.right else { return }
    let y = scale(reference.value.approximation)
    ReferenceLine(start: Point(ends.left, y), end: Point(ends.right, y)).draw(on: &canvas)
  }

  private func drawLines(
    _ ends: (left: Double, right: Double), _ scale: LinearScale, on canvas: inout Canvas
  ) {
    let lines = chart.series.map { one in
      LineMark(
        vertices: one.values.enumerated().map { position, value in
          value.map {
            LineMark.Vertex(
              point: Point(position == 0 ? ends.left : ends.right, scale($0.approximation)),
              isPartial: chart.positions[position].partial != nil,
              isFlagged: chart.isFlagged($0))
          }
        }, color: theme.dataInk, dash: falls(one) ? [4, 2] : [], width: 1.1, marker: .circle,
        radius: 2.2)
    }
    for line in lines { line.drawLine(on: &canvas) }
    for line in lines { line.drawMarkers(on: &canvas) }
  }

  private func falls(_ one: Chart.Series) -> Bool {
    guard one.values.count == 2, let first = one.values[0], let last = one.values[1] else {
      return false
    }
    return last < first
  }

  // MARK: Words

  private func write(
    _ column: Column, at x: Double, isLeft: Bool, room: ClosedRange<Double>,
    _ scale: LinearScale, on canvas: inout Canvas
  ) {
    let position = isLeft ? 0 : chart.positions.count - 1
    let wanted = column.series.map { index in
      scale(chart.series[index].values[position]?.approximation ?? 0)
    }
    guard let places = spread(wanted, lengths: heights(column), within: room) else { return }
    let (start, end) = isLeft ? (x - 3.5, x - Self.gap + 2) : (x + 3.5, x + Self.gap - 2)
    for (index, y) in places.enumerated() {
      canvas.drawLine(
        from: Point(start, wanted[index]), to: Point(end, y), Stroke(theme.gridInk, width: 0.4))
      canvas.write(
        column.lines[index], column.styles[index], x: isLeft ? x - Self.gap : x + Self.gap,
        middle: y, isLeft ? .end : .start)
    }
  }

  private var notes: [String] {
    var notes: [String] = []
    if chart.series.contains(where: falls) { notes.append(stage.wording.fallsNote) }
    if let reference = chart.reference {
      notes.append(stage.wording.dashedLineNote(reference))
      if chart.hasFlagged { notes.append(stage.wording.belowNote(reference)) }
    }
    if axis.isBroken {
      notes.append(
        stage.wording.axisStart(axis.startLabel(in: chart), .vertical))
    }
    return notes
  }
}
