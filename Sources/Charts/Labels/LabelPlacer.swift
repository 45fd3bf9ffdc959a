import Drawing

/// Finds places for the values of a chart at their points: never on other words or on markers, on
/// lines only when nothing better is near.
struct LabelPlacer {
  /// A label that wants a place.
  struct Request {
    var string: String
    var style: TextStyle
    /// What it belongs to.
    var point: Point
    /// Whether its value lies below the level, and so does its label; nil where it may stand anywhere.
    var isBelowLevel: Bool?
  }

  /// A place found.
  struct Place {
    var baseline: Point
    var anchor: TextMark.Anchor
    var box: Rect
    /// What is seen of it, from the baseline to the top of the figures, with air about it.
    var inkBox: Rect
    /// Whether a line runs through it, so that it needs a plate.
    var crossesLine: Bool
    /// From the point to the label, where it stands too far off to be seen to belong to it.
    var leader: (from: Point, to: Point)?
  }

  /// A line that should stay free.
  struct Line {
    var from: Point
    var to: Point
    /// What it costs to cross it.
    var cost: Double
  }

  /// A place to try, relative to the point that the label belongs to.
  private struct Offset {
    /// From the point to the middle of the label's nearest edge.
    var dx: Double
    var dy: Double
    var anchor: TextMark.Anchor
    /// How much worse than the best place it is.
    var cost: Double
    /// How far beyond its usual place it is.
    var distance = 0.0
  }

  let ruler: TextRuler
  /// Where labels may lie.
  let bounds: Rect
  /// From a point to its label.
  let clearance: Double
  /// Words that must stay free.
  var words: [Rect] = []
  /// Markers that must stay free.
  var markers: [Rect] = []
  /// Lines that should stay free.
  var lines: [Line] = []
  /// The height of the level that values are held against.
  var level: Double?

  /// What it costs a label to stand at the other side of the level, as if its value did: more than to
  /// cross lines, less than to be left out.
  private static let costOfOtherSide = 40.0

  init(ruler: TextRuler, bounds: Rect, clearance: Double) {
    self.ruler = ruler
    self.bounds = bounds
    self.clearance = clearance
  }

  /// A place for each request, together the best; nil for those that have none.
  func places(for requests: [Request]) -> [Place?] {
    let candidates = requests.map(candidates)
    let choices = LabelSolver.choices(
      among: candidates.map { list in
        list.map { LabelSolver.Candidate(areas: areas(of: $0.place), cost: $0.cost) }
      })
    return zip(candidates, choices).map { list, choice in choice.map { list[$0].place } }
  }

  /// A label's words and its leader.
  private func areas(of place: Place) -> [Rect] {
    guard let (from, to) = place.leader else { return [place.box] }
    let leader = Rect(
      x: min(from.x, to.x) - 0.5, y: min(from.y, to.y), width: abs(from.x - to.x) + 1,
      height: abs(from.y - to.y))
    return [place.box, leader]
  }

  /// The places for one label that are free of words and markers, by rising cost.
  private func candidates(_ request: Request) -> [(place: Place, cost: Double)] {
    let metrics = ruler.measuring.metrics(of: request.style)
    let (width, cap) = (ruler.width(request.string, request.style), metrics.capHeight)
    var found: [(place: Place, cost: Double)] = []
    for offset in offsets(cap: cap) {
      let baseline = Point(request.point.x + offset.dx, request.point.y + offset.dy)
      let box = Rect(
        x: baseline.x - width * offset.anchor.share, y: baseline.y - metrics.ascent,
        width: width, height: metrics.ascent + metrics.descent)
      // A point of air about the figures.
      let ink = Rect(x: box.x - 1, y: baseline.y - cap - 1, width: width + 2, height: cap + 2)
      guard contains(box), !words.contains(where: { $0.intersects(box) }),
        !markers.contains(where: { $0.intersects(ink) })
      else { continue }
      let crossed = lines.filter { Self.crosses($0.from, $0.to, ink) }.map(\.cost).reduce(0, +)
      let place = Place(
        baseline: baseline, anchor: offset.anchor, box: box, inkBox: ink,
        crossesLine: crossed > 0,
        leader: offset.distance < 6 ? nil : leader(from: request.point, to: ink, offset))
      found.append((place, offset.cost + crossed + costOfSide(request, ink)))
    }
    // Stable: of equal places the one that is tried first.
    return found.enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }
      .map(\.element)
  }

  private func costOfSide(_ request: Request, _ ink: Rect) -> Double {
    guard let level, let isBelow = request.isBelowLevel else { return 0 }
    let middle = ink.y + ink.height / 2
    return (middle > level) == isBelow ? 0 : Self.costOfOtherSide
  }

  private func leader(from point: Point, to ink: Rect, _ offset: Offset) -> (Point, Point) {
    let isAbove = offset.dy < 0
    return (
      Point(point.x, point.y + (isAbove ? -clearance + 1 : clearance - 1)),
      Point(point.x, isAbove ? ink.maxY : ink.y)
    )
  }

  private func contains(_ box: Rect) -> Bool {
    box.x >= bounds.x && box.maxX <= bounds.maxX && box.y >= bounds.y && box.maxY <= bounds.maxY
  }

  /// Above, below, the sides, then further and further up and down; by rising cost.
  private func offsets(cap: Double) -> [Offset] {
    let (gap, above, below) = (clearance, -clearance, clearance + cap)
    var offsets = [
      Offset(dx: 0, dy: above, anchor: .middle, cost: 0),
      Offset(dx: 0, dy: below, anchor: .middle, cost: 0.5),
      Offset(dx: 2, dy: above, anchor: .end, cost: 1),
      Offset(dx: -2, dy: above, anchor: .start, cost: 1.1),
      Offset(dx: -2, dy: below, anchor: .start, cost: 1.3),
      Offset(dx: 2, dy: below, anchor: .end, cost: 1.4),
      Offset(dx: gap + 1, dy: cap / 2, anchor: .start, cost: 2),
      Offset(dx: -gap - 1, dy: cap / 2, anchor: .end, cost: 2.2),
    ]
    for distance in stride(from: 3.0, through: 33, by: 3) {
      let cost = 2.5 + distance * 0.3
      offsets += [
        Offset(dx: 0, dy: above - distance, anchor: .middle, cost: cost, distance: distance),
        Offset(dx: 0, dy: below + distance, anchor: .middle, cost: cost + 0.1, distance: distance),
        Offset(dx: 2, dy: above - distance, anchor: .end, cost: cost + 0.2, distance: distance),
        Offset(dx: -2, dy: above - distance, anchor: .start, cost: cost + 0.3, distance: distance),
        Offset(dx: 2, dy: below + distance, anchor: .end, cost: cost + 0.4, distance: distance),
        Offset(dx: -2, dy: below + distance, anchor: .start, cost: cost + 0.5, distance: distance),
      ]
    }
    return offsets
  }

  /// Whether the line from `a` to `b` runs through `box` (Liang and Barsky's clipping).
  static func crosses(_ a: Point, _ b: Point, _ box: Rect) -> Bool {
    var (enter, leave) = (0.0, 1.0)
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let edges = [
      (-dx, a.x - box.x), (dx, box.maxX - a.x), (-dy, a.y - box.y), (dy, box.maxY - a.y),
    ]
    for (direction, distance) in edges {
      if direction == 0 {
        if distance < 0 { return false }
      } else if direction < 0 {
        enter = max(enter, distance / direction)
      } else {
        leave = min(leave, distance / direction)
      }
    }
    return enter <= leave
  }
}

extension Canvas {
  /// Plates and leaders of labels, under the markers that are drawn next.
  mutating func prepare(_ places: [LabelPlacer.Place]) {
    for place in places where place.crossesLine { drawPlate(under: place.inkBox) }
    for case let (from, to)? in places.map(\.leader) {
      drawLine(from: from, to: to, Stroke(theme.axisInk, width: 0.4))
    }
  }

  /// The labels that have a place.
  mutating func write(_ requests: [LabelPlacer.Request], at places: [LabelPlacer.Place?]) {
    for (request, place) in zip(requests, places) {
      guard let place else { continue }
      write(request.string, request.style, at: place.baseline, place.anchor)
    }
  }
}
