import Document
import Drawing

/// A line for each series from the first position to the second, values at the left, values and names
/// at the right; after Edward Tufte ("The Visual Display of Quantitative Information", 1983, p. 158).
///
/// With one position it is a column of dots.
struct SlopePlot {
  /// A series at one side.
  private struct Label {
    var series: Int
    /// Empty where it is named at the other side.
    var name: String
    var value: String
    var style: TextStyle
  }

  /// Labels at one side, in lines.
  private struct Column {
    let labels: [Label]
    let lines: [[String]]
    /// What they take.
    let width: Double

    /// Each value with its name in two lines up to `width`, or where that has no room for all names in
    /// three, the value whole and the names unlike.
    init(_ labels: [Label], width: Double, isLeft: Bool, _ stage: Stage) {
      self.labels = labels
      let ruler = stage.ruler
      let texts = labels.map { label in
        (isLeft ? [label.name, label.value] : [label.value, label.name])
          .filter { !$0.isEmpty }.joined(separator: " ")
      }
      var lines = zip(texts, labels).map { ruler.lines($0, $1.style, width: width, limit: 2) }
      if zip(lines, texts).contains(where: { !ruler.isWhole($0, of: $1) }) {
        // Measured bold, so that flagged ones have room as well.
        let bold = stage.theme.flagged
        let values = ruler.width(ofWidest: labels.map { $0.value + " " }, bold)
        let names = ruler.distinctLines(
          labels.map(\.name), bold, width: max(leastName, width - values), limit: 3)
        lines = zip(labels, names).map { Self.lines($0.value, $1, isLeft: isLeft) }
      }
      self.lines = lines
      self.width = zip(lines, labels).map { ruler.width(ofWidest: $0, $1.style) }.max() ?? 0
    }

    /// The value beside the name's first line, or at the left side its last.
    private static func lines(_ value: String, _ name: [String], isLeft: Bool) -> [String] {
      guard let first = name.first, let last = name.last else { return [value] }
      return isLeft
        ? name.dropLast() + ["\(last) \(value)"] : ["\(value) \(first)"] + name.dropFirst()
    }
  }

  private let stage: Stage
  private let axis: ValueAxis
  private let left: Column
  private let right: Column

  /// Throws that its values have no room.
  static func drawing(on stage: Stage) throws(ChartProblem) -> Drawing {
    let last = stage.chart.positions.count - 1
    let left = last > 0 ? labels(at: 0, isLeft: true, stage) : []
    let right = labels(at: last, isLeft: false, stage)
    let least = leastWidth(of: left, stage) + leastWidth(of: right, stage) + shortestLine
    guard least <= stage.width else {
      throw .tooNarrow(points: Int(stage.width), least: Int(least.rounded(.up)))
    }
    return SlopePlot(stage, left: left, right: right).drawing()
  }

  private init(_ stage: Stage, left: [Label], right: [Label]) {
    self.stage = stage
    axis = .around(stage.chart, margin: 0.02)
    self.left = Column(left, width: stage.width * 0.3 - Self.gap, isLeft: true, stage)
    // Values may need more than the left side's share.
    let rest = stage.width - self.left.width - Self.gap - Self.shortestLine
    self.right = Column(
      right, width: min(stage.width * 0.5, rest) - Self.gap, isLeft: false, stage)
  }

  private var chart: Chart { stage.chart }
  private var theme: ChartTheme { stage.theme }

  /// From a point to its label, with room for a leader.
  private static let gap = 12.0
  /// Between the two positions, at least.
  private static let shortestLine = 12.0
  /// The width beside a value in which something of a name can be read, in points.
  private static let leastName = 24.0

  /// What its values whole and something of its names take, in points.
  private static func leastWidth(of labels: [Label], _ stage: Stage) -> Double {
    let values = stage.ruler.width(ofWidest: labels.map { $0.value + " " }, stage.theme.flagged)
    return values + (labels.contains { !$0.name.isEmpty } ? leastName : 0) + gap
  }

  /// Names stand at the right, or at the left where there is no value at the right.
  private static func labels(at position: Int, isLeft: Bool, _ stage: Stage) -> [Label] {
    let chart = stage.chart
    return chart.series.enumerated().compactMap { index, one in
      guard let value = one.values[position] else { return nil }
      let isNamed = !isLeft || one.values.last == .some(nil)
      return Label(
        series: index, name: isNamed ? one.name : "", value: chart.markedText(value),
        style: chart.isFlagged(value) ? stage.theme.flagged : stage.theme.label)
    }
  }

  private func drawing() -> Drawing {
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
    zip(column.lines, column.labels).map { lines, label in
      Double(lines.count) * stage.lineHeight(label.style) + 0.5
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
    let names = chart.positions.map(\.title)
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
    let wanted = column.labels.map { label in
      scale(chart.series[label.series].values[position]?.approximation ?? 0)
    }
    guard let places = spread(wanted, lengths: heights(column), within: room) else { return }
    let (start, end) = isLeft ? (x - 3.5, x - Self.gap + 2) : (x + 3.5, x + Self.gap - 2)
    for (index, y) in places.enumerated() {
      canvas.drawLine(
        from: Point(start, wanted[index]), to: Point(end, y), Stroke(theme.gridInk, width: 0.4))
      canvas.write(
        column.lines[index], column.labels[index].style, x: isLeft ? x - Self.gap : x + Self.gap,
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
    let silent = ChartReading(chart).silentSeries
    if !silent.isEmpty { notes.append(stage.wording.missing(silent)) }
    return notes
  }
}
