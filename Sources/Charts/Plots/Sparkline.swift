import Document
import Drawing

/// A line as high as a word, for a cell of a table whose other cells hold the numbers: on a scale of
/// its own, with a dot at its last value and another at its lowest.
///
/// After Edward Tufte ("Beautiful Evidence", 2006, pp. 46–63).
struct Sparkline {
  private let stage: Stage

  init(_ stage: Stage) { self.stage = stage }

  private var chart: Chart { stage.chart }
  private var theme: ChartTheme { stage.theme }

  private static let usualHeight = 13.0
  /// Room for dots at the edges.
  private static let inset = 3.0

  func drawing() -> Drawing {
    var canvas = Canvas(theme: theme, ruler: stage.ruler, width: stage.width)
    let height = stage.plotHeight(
      usual: Self.usualHeight, least: 3 * Self.inset, besides: 0, on: &canvas)
    let line = line(height: height)
    if let reference = chart.reference, domain.contains(reference.value.approximation) {
      let y = scale(height: height)(reference.value.approximation)
      ReferenceLine(start: Point(0, y), end: Point(stage.width, y)).draw(on: &canvas)
    }
    line.drawLine(on: &canvas)
    marked(line).drawMarkers(on: &canvas)
    return Drawing(size: Size(width: stage.width, height: height), marks: canvas.marks)
  }

  /// The values' own range; all alike, they lie in the middle.
  private var domain: ClosedRange<Double> {
    let values = chart.series[0].values.compactMap { $0?.approximation }
    guard let low = values.min(), let high = values.max() else { return 0...1 }
    return low < high ? low...high : low - 1...high + 1
  }

  private func scale(height: Double) -> LinearScale {
    LinearScale(domain, from: height - Self.inset, to: Self.inset)
  }

  private func line(height: Double) -> LineMark {
    let scale = scale(height: height)
    let count = chart.positions.count
    let step = count > 1 ? (stage.width - 2 * Self.inset) / Double(count - 1) : 0
    let start = count > 1 ? Self.inset : stage.width / 2
    return LineMark(
      vertices: chart.series[0].values.enumerated().map { index, value in
        value.map {
          LineMark.Vertex(
            point: Point(start + Double(index) * step, scale($0.approximation)),
            isPartial: chart.positions[index].partial != nil, isFlagged: chart.isFlagged($0))
        }
      }, color: theme.dataInk, dash: [], width: 1, marker: .circle, radius: 1.7)
  }

  /// Only its last point, its lowest, those below the mark and those that stand alone.
  private func marked(_ line: LineMark) -> LineMark {
    let one = chart.series[0]
    let last = one.values.lastIndex { $0 != nil }
    var marked = line
    for (index, vertex) in line.vertices.enumerated() {
      guard let vertex, !vertex.isFlagged, index != last, index != one.lowestIndex else { continue }
      let before = index > 0 ? line.vertices[index - 1] : nil
      let after = index + 1 < line.vertices.count ? line.vertices[index + 1] : nil
      if before != nil || after != nil { marked.vertices[index] = nil }
    }
    return marked
  }
}
