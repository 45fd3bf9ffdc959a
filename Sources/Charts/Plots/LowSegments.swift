import Drawing

/// Numbers of a stack's segments that are too low to hold them: to the left of the bar, each with a
/// short leader, as far as there is room.
struct LowSegments {
  /// A number and the middle of its segment.
  struct Item {
    var text: String
    var y: Double
  }

  let items: [Item]
  /// The bar's left edge, and how far to its left a number may reach.
  let edge: Double
  let leftmost: Double
  /// From the plot's upper edge to the axis, which must not strike a number through.
  let room: ClosedRange<Double>

  /// From the bar to its numbers.
  private static let leader = 7.0
  /// How far a number may stand from its segment's height and still be seen to belong to it.
  private static let reach = 13.0

  /// Writes the numbers that have room and meet no other words; the others are left to the table.
  func draw(on canvas: inout Canvas, stage: Stage) {
    let style = stage.theme.small
    let height = stage.lineHeight(style)
    let fitting = items.filter {
      edge - Self.leader - stage.ruler.width($0.text, style) >= leftmost
    }
    let heights = fitting.map { _ in height }
    guard let places = spread(fitting.map(\.y), lengths: heights, within: room) else { return }
    for (item, y) in zip(fitting, places) where abs(y - item.y) <= Self.reach {
      let end = Point(edge - Self.leader, y)
      let baseline = Point(end.x, stage.ruler.baseline(centredOn: y, style))
      let box = stage.ruler.box(item.text, style, at: baseline, .end)
      guard !canvas.words.contains(where: { $0.intersects(box) }) else { continue }
      canvas.draw(
        .polyline([Point(end.x + 1, y), Point(edge - 2.5, item.y), Point(edge, item.y)]),
        stroke: Stroke(stage.theme.axisInk, width: 0.4))
      canvas.write(item.text, style, at: baseline, .end)
    }
  }
}
