import Drawing

/// A marker's outline.
enum MarkerShape {
  case circle, square, diamond, triangle
  /// What misses its mark: the shape of ▼.
  case downwards
}

/// A marker at a value.
struct DotMark {
  var centre: Point
  var shape: MarkerShape
  var color: Color
  /// Half its extent, in points.
  var radius: Double
  /// A partial period: only an outline.
  var isHollow: Bool

  func draw(on canvas: inout Canvas) {
    let outline = Stroke(isHollow ? color : canvas.theme.paper, width: isHollow ? 1.1 : 0.6)
    canvas.draw(
      path, fill: .solid(isHollow ? canvas.theme.paper : color), stroke: outline)
  }

  /// What it covers.
  var box: Rect {
    let reach = radius * 1.2
    return Rect(x: centre.x - reach, y: centre.y - reach, width: 2 * reach, height: 2 * reach)
  }

  private var path: Path {
    let (x, y, r) = (centre.x, centre.y, radius)
    func closed(_ points: [Point]) -> Path { Path(Path.polyline(points).elements + [.close]) }
    return switch shape {
    case .circle: .circle(centre: centre, radius: r)
    case .square: .rectangle(Rect(x: x - r * 0.9, y: y - r * 0.9, width: r * 1.8, height: r * 1.8))
    case .diamond:
      closed([
        Point(x, y - r * 1.2), Point(x + r * 1.2, y), Point(x, y + r * 1.2), Point(x - r * 1.2, y),
      ])
    case .triangle:
      closed([
        Point(x, y - r * 1.15), Point(x + r * 1.1, y + r * 0.85), Point(x - r * 1.1, y + r * 0.85),
      ])
    case .downwards:
      closed([
        Point(x, y + r * 1.15), Point(x + r * 1.15, y - r * 0.85),
        Point(x - r * 1.15, y - r * 0.85),
      ])
    }
  }
}
