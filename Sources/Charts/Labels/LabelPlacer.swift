import Drawing

/// Finds places for labels one after another: never on other words, on lines and markers only when
/// nothing better is near.
///
/// Greedy over candidate places in a fixed order, so the same chart gets the same labels.
struct LabelPlacer {
  /// A place to try, relative to the point that the label belongs to.
  struct Candidate {
    /// From the point to the middle of the label's nearest edge.
    var dx: Double
    var dy: Double
    var anchor: TextMark.Anchor
    /// How much worse than the best place it is.
    var cost: Double
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
  }

  let ruler: TextRuler
  /// Where labels may lie.
  let bounds: Rect
  /// Words that must stay free.
  var words: [Rect] = []
  /// Markers that should stay free.
  var markers: [Rect] = []
  /// Lines that should stay free, with the cost of crossing each.
  var lines: [(from: Point, to: Point, cost: Double)] = []

  init(ruler: TextRuler, bounds: Rect) {
    self.ruler = ruler
    self.bounds = bounds
  }

  /// The best place for `string` at `point`, kept free from now on; nil when there is none.
  mutating func place(
    _ string: String, _ style: TextStyle, at point: Point, clearance: Double
  ) -> Place? {
    var best: (place: Place, cost: Double)?
    let metrics = ruler.measuring.metrics(of: style)
    let (width, cap) = (ruler.width(string, style), metrics.capHeight)
    for candidate in Self.candidates(clearance: clearance, cap: cap) {
      if let best, best.cost <= candidate.cost { break }
      let baseline = Point(point.x + candidate.dx, point.y + candidate.dy)
      let box = Rect(
        x: baseline.x - width * candidate.anchor.share, y: baseline.y - metrics.ascent,
        width: width, height: metrics.ascent + metrics.descent)
      guard contains(box), !words.contains(where: { $0.intersects(box) }) else { continue }
      // A point of air about the figures.
      let inkBox = Rect(
        x: box.x - 1, y: baseline.y - cap - 1, width: box.width + 2, height: cap + 2)
      let lineCost = lines.filter { crosses($0.from, $0.to, inkBox) }.map(\.cost).reduce(0, +)
      let markerCost = 9 * Double(markers.filter { $0.intersects(inkBox) }.count)
      let cost = candidate.cost + lineCost + markerCost
      if best.map({ cost < $0.cost }) ?? true {
        let place = Place(
          baseline: baseline, anchor: candidate.anchor, box: box, inkBox: inkBox,
          crossesLine: lineCost > 0)
        best = (place, cost)
      }
    }
    if let best { words.append(best.place.box) }
    return best?.place
  }

  private func contains(_ box: Rect) -> Bool {
    box.x >= bounds.x && box.maxX <= bounds.maxX && box.y >= bounds.y && box.maxY <= bounds.maxY
  }

  /// Above, below, the sides, then further and further up and down; by rising cost.
  private static func candidates(clearance gap: Double, cap: Double) -> [Candidate] {
    let (above, below) = (-gap, gap + cap)
    var places = [
      Candidate(dx: 0, dy: above, anchor: .middle, cost: 0),
      Candidate(dx: 0, dy: below, anchor: .middle, cost: 0.5),
      Candidate(dx: 2, dy: above, anchor: .end, cost: 1),
      Candidate(dx: -2, dy: above, anchor: .start, cost: 1.1),
      Candidate(dx: -2, dy: below, anchor: .start, cost: 1.3),
      Candidate(dx: 2, dy: below, anchor: .end, cost: 1.4),
      Candidate(dx: gap + 1, dy: cap / 2, anchor: .start, cost: 2),
      Candidate(dx: -gap - 1, dy: cap / 2, anchor: .end, cost: 2.2),
    ]
    for distance in stride(from: 3.0, through: 45, by: 3) {
      let cost = 2.5 + distance * 0.3
      places += [
        Candidate(dx: 0, dy: above - distance, anchor: .middle, cost: cost),
        Candidate(dx: 0, dy: below + distance, anchor: .middle, cost: cost + 0.1),
        Candidate(dx: 2, dy: above - distance, anchor: .end, cost: cost + 0.2),
        Candidate(dx: -2, dy: above - distance, anchor: .start, cost: cost + 0.3),
      ]
    }
    return places
  }

  /// Whether the line from `a` to `b` runs through `box` (Liang and Barsky's clipping).
  private func crosses(_ a: Point, _ b: Point, _ box: Rect) -> Bool {
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
