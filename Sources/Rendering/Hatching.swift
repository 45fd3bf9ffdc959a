import Drawing

/// A pattern's lines or dots over an area, to be clipped to the area's outline.
///
/// They lie on a grid fixed to the page, so that neighbouring areas of one pattern join.
struct Hatching {
  /// All lines, or one zero-length line a dot.
  let path: Path
  /// How they are drawn; round ends turn a zero-length line into a dot (ISO 32000-1, 8.5.3.2).
  let stroke: Stroke

  /// The hatch of `pattern` over `area`; without figure when the spacing is not positive.
  init(_ pattern: Pattern, over area: Rect) {
    stroke = Stroke(pattern.ink, width: pattern.width, isRound: pattern.figure == .dots)
    guard pattern.spacing > 0 else {
      path = Path()
      return
    }
    let elements =
      switch pattern.figure {
      case .rising: Self.rising(pattern.spacing, area)
      case .falling: Self.falling(pattern.spacing, area)
      case .crosshatch: Self.rising(pattern.spacing, area) + Self.falling(pattern.spacing, area)
      case .level: Self.level(pattern.spacing, area)
      case .dots: Self.dots(pattern.spacing, area)
      }
    path = Path(elements)
  }

  /// Lines x + y = c; along an axis their distance is √2 times the spacing between them.
  private static func rising(_ spacing: Double, _ area: Rect) -> [Path.Element] {
    steps(spacing * 2.0.squareRoot(), from: area.x + area.y, to: area.maxX + area.maxY)
      .flatMap { c -> [Path.Element] in
        [.move(Point(c - area.maxY, area.maxY)), .line(Point(c - area.y, area.y))]
      }
  }

  /// Lines x − y = c.
  private static func falling(_ spacing: Double, _ area: Rect) -> [Path.Element] {
    steps(spacing * 2.0.squareRoot(), from: area.x - area.maxY, to: area.maxX - area.y)
      .flatMap { c -> [Path.Element] in
        [.move(Point(c + area.y, area.y)), .line(Point(c + area.maxY, area.maxY))]
      }
  }

  private static func level(_ spacing: Double, _ area: Rect) -> [Path.Element] {
    steps(spacing, from: area.y, to: area.maxY).flatMap { y -> [Path.Element] in
      [.move(Point(area.x, y)), .line(Point(area.maxX, y))]
    }
  }

  private static func dots(_ spacing: Double, _ area: Rect) -> [Path.Element] {
    let columns = steps(spacing, from: area.x, to: area.maxX)
    return steps(spacing, from: area.y, to: area.maxY).flatMap { y in
      columns.flatMap { x -> [Path.Element] in [.move(Point(x, y)), .line(Point(x, y))] }
    }
  }

  /// The multiples of `step` from one before `start` to one after `end`.
  private static func steps(_ step: Double, from start: Double, to end: Double) -> [Double] {
    let (first, last) = ((start / step).rounded(.down), (end / step).rounded(.up))
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }
}
