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
  static let leader = 7.0
  /// How far a number may stand from its segment's height and still be seen to belong to it.
  private static let reach = 16.0

  /// Writes the numbers where all of them have room and meet no other words; else they are left to
  /// the table, for a few of them would be read as all.
  func draw(on canvas: inout Canvas, stage: Stage) {
    let style = stage.theme.small
    let heights = items.map { _ in stage.lineHeight(style) }
    guard let places = spread(items.map(\.y), lengths: heights, within: room) else { return }
    let x = edge - Self.leader
    let labels = zip(items, places).map { item, y in
      (item: item, y: y, baseline: Point(x, stage.ruler.baseline(centredOn: y, style)))
    }
    let haveRoom = labels.allSatisfy { label in
      let box = stage.ruler.box(label.item.text, style, at: label.baseline, .end)
      return box.x >= leftmost && abs(label.y - label.item.y) <= Self.reach
        && !canvas.words.contains { $0.intersects(box) }
    }
    guard haveRoom else { return }
    for (item, y, baseline) in labels {
      canvas.draw(
        .polyline([Point(x + 1, y), Point(edge - 2.5, item.y), Point(edge, item.y)]),
        stroke: Stroke(stage.theme.axisInk, width: 0.4))
      canvas.write(item.text, style, at: baseline, .end)
    }
  }
}
