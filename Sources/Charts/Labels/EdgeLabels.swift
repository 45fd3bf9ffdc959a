import Drawing

/// Names to the right of a plot, each beside what it names, moved apart where they would overlap.
struct EdgeLabels {
  /// A name and what it belongs to.
  struct Item {
    var lines: [String]
    var style: TextStyle
    /// The height of what it names.
    var y: Double
    /// Where a leader begins when the name cannot stand beside it.
    var from: Point
  }

  /// From the plot's edge to the names, room for leaders.
  static let gap = 14.0
  /// The share of a drawing's width that names may take.
  static let share = 0.36

  /// The lines of each name within the column, or nil when the names would be shortened.
  static func lines(of names: [String], style: TextStyle, stage: Stage) -> [[String]]? {
    let room = stage.width * share - gap
    let all = names.map { stage.ruler.balancedLines($0, style, width: room, limit: 2) }
    let areWhole = zip(names, all).allSatisfy { stage.ruler.isWhole($1, of: $0) }
    return areWhole ? all : nil
  }

  /// The column's width for these lines, the gap included.
  static func width(of lines: [[String]], style: TextStyle, stage: Stage) -> Double {
    gap + stage.ruler.width(ofWidest: lines.flatMap { $0 }, style) + 1
  }

  /// Where the items' middles go, or nil when they do not fit between `room`'s ends.
  static func places(
    of items: [Item], within room: ClosedRange<Double>, stage: Stage
  ) -> [Double]? {
    let heights = items.map { Double($0.lines.count) * stage.lineHeight($0.style) + 0.5 }
    return spread(items.map(\.y), lengths: heights, within: room)
  }

  /// Writes the items at `x`, with a leader to each that does not stand beside what it names; the
  /// leaders.
  @discardableResult
  static func draw(
    _ items: [Item], at places: [Double], x: Double, on canvas: inout Canvas
  ) -> [(from: Point, to: Point)] {
    var leaders: [(from: Point, to: Point)] = []
    for (item, y) in zip(items, places) {
      if abs(y - item.y) > 3 || x - item.from.x > gap + 3 {
        let points = [Point(item.from.x + 1.5, item.from.y), Point(x - 4, y), Point(x - 1.5, y)]
        canvas.draw(.polyline(points), stroke: Stroke(canvas.theme.axisInk, width: 0.4))
        leaders += zip(points, points.dropFirst()).map { ($0, $1) }
      }
      canvas.write(item.lines, item.style, x: x, middle: y)
    }
    return leaders
  }
}
