/// Points (1/72 inch), y growing downwards.
public struct Point: Hashable, Sendable {
  /// To the right.
  public var x: Double
  /// Downwards.
  public var y: Double

  /// A point.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }
}

/// Width and height in points.
public struct Size: Hashable, Sendable {
  /// Width.
  public var width: Double
  /// Height.
  public var height: Double

  /// A size.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}

/// A rectangle in points, its origin at the top left.
public struct Rect: Hashable, Sendable {
  /// Left edge.
  public var x: Double
  /// Top edge.
  public var y: Double
  /// Width, not negative.
  public var width: Double
  /// Height, not negative.
  public var height: Double

  /// A rectangle.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Right edge.
  public var maxX: Double { x + width }
  /// Bottom edge.
  public var maxY: Double { y + height }

  /// The smallest rectangle around both.
  public func union(_ other: Rect) -> Rect {
    let (left, top) = (min(x, other.x), min(y, other.y))
    return Rect(
      x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
  }

  /// Whether the two share more than `tolerance` in both directions.
  public func intersects(_ other: Rect, tolerance: Double = 0.01) -> Bool {
    min(maxX, other.maxX) - max(x, other.x) > tolerance
      && min(maxY, other.maxY) - max(y, other.y) > tolerance
  }

  /// The same rectangle elsewhere.
  public func offset(x dx: Double, y dy: Double) -> Rect {
    Rect(x: x + dx, y: y + dy, width: width, height: height)
  }
}

/// An outline of straight lines and Bézier curves.
public struct Path: Hashable, Sendable {
  /// A step of the pen.
  public enum Element: Hashable, Sendable {
    /// Lift the pen.
    case move(Point)
    /// A straight line.
    case line(Point)
    /// A cubic Bézier curve with two control points.
    case curve(Point, Point, to: Point)
    /// Back to the last `move`.
    case close
  }

  /// The steps in order.
  public var elements: [Element]

  /// An outline.
  public init(_ elements: [Element] = []) { self.elements = elements }

  /// A rectangle.
  public static func rectangle(_ rect: Rect) -> Path {
    Path([
      .move(Point(rect.x, rect.y)), .line(Point(rect.maxX, rect.y)),
      .line(Point(rect.maxX, rect.maxY)), .line(Point(rect.x, rect.maxY)), .close,
    ])
  }

  /// A straight line.
  public static func line(from start: Point, to end: Point) -> Path {
    Path([.move(start), .line(end)])
  }

  /// A line through all `points`.
  public static func polyline(_ points: [Point]) -> Path {
    Path(points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) })
  }

  /// A circle of four Bézier arcs.
  public static func circle(centre: Point, radius: Double) -> Path {
    let k = radius * 0.5522847498
    let (x, y, r) = (centre.x, centre.y, radius)
    return Path([
      .move(Point(x + r, y)),
      .curve(Point(x + r, y + k), Point(x + k, y + r), to: Point(x, y + r)),
      .curve(Point(x - k, y + r), Point(x - r, y + k), to: Point(x - r, y)),
      .curve(Point(x - r, y - k), Point(x - k, y - r), to: Point(x, y - r)),
      .curve(Point(x + k, y - r), Point(x + r, y - k), to: Point(x + r, y)), .close,
    ])
  }

  /// The same outline elsewhere.
  public func offset(x dx: Double, y dy: Double) -> Path {
    func moved(_ p: Point) -> Point { Point(p.x + dx, p.y + dy) }
    return Path(
      elements.map { element in
        switch element {
        case .move(let p): .move(moved(p))
        case .line(let p): .line(moved(p))
        case .curve(let a, let b, let p): .curve(moved(a), moved(b), to: moved(p))
        case .close: .close
        }
      })
  }

  /// The smallest rectangle around all its points, control points included; nil when empty.
  public var bounds: Rect? {
    var box: Rect?
    func add(_ p: Point) {
      let dot = Rect(x: p.x, y: p.y, width: 0, height: 0)
      box = box?.union(dot) ?? dot
    }
    for element in elements {
      switch element {
      case .move(let p), .line(let p): add(p)
      case .curve(let a, let b, let p):
        add(a)
        add(b)
        add(p)
      case .close: break
      }
    }
    return box
  }
}
