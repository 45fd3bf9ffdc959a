import Drawing

/// Finds places for the two labels of a small panel's line, of its last value and of its lowest, where
/// neither can be taken for another point's value: the last above its point or right of it, the lowest
/// below its own, none on the other side of the mark.
struct PanelLabels {
  /// A label that wants a place.
  struct Request {
    var label: LabelPlacer.Request
    /// Whether its value misses the mark.
    var isFlagged: Bool
  }

  /// The places found; nil where there is none, or where there is nothing to say.
  struct Places {
    var last: LabelPlacer.Place?
    var lowest: LabelPlacer.Place?
  }

  private typealias Candidate = (place: LabelPlacer.Place, cost: Double)

  let ruler: TextRuler
  /// Where labels may lie.
  let bounds: Rect
  /// The mark's height; nil without one.
  let level: Double?
  /// Words and markers that must stay free.
  let words: [Rect]
  let markers: [Rect]
  /// The line, which only a last value without any other place may cover.
  let line: [LabelPlacer.Line]

  /// From a point to its label, and how much further off a label may stand.
  private static let (clearance, reach) = (3.8, 6.0)
  /// Between the labels, on either side of each.
  private static let air = 1.5
  /// From a label to the mark's line, beside the air that all labels have.
  private static let airAtMark = 0.8
  private static let (costOnLine, costOfOmission) = (50.0, 20.0)

  /// From a point to the end of the place that a label without width has right of it.
  static let leastRight = clearance + 0.5

  func places(last: Request, lowest: Request?) -> Places {
    let lasts = candidates(
      last, offsets: lastOffsets(last, isLowest: lowest == nil))
    let lowests = lowest.map { one in
      candidates(one, offsets: lowestOffsets(one))
        .filter { !$0.place.crossesLine }
    }
    var (best, bestCost) = (Places(), Double.infinity)
    for candidate in lasts.map(Optional.some) + [nil] {
      let cost = candidate?.cost ?? 2 * Self.costOnLine
      let free = lowests?.filter { other in
        candidate.map { areApart($0.place, other.place) } ?? true
      }
      let other = free?.min { $0.cost < $1.cost }
      let sum = cost + (lowest == nil ? 0 : other?.cost ?? Self.costOfOmission)
      if sum < bestCost {
        (best, bestCost) = (Places(last: candidate?.place, lowest: other?.place), sum)
      }
    }
    return best
  }

  private func areApart(_ a: LabelPlacer.Place, _ b: LabelPlacer.Place) -> Bool {
    func widened(_ box: Rect) -> Rect {
      Rect(x: box.x - Self.air, y: box.y, width: box.width + 2 * Self.air, height: box.height)
    }
    return !widened(a.box).intersects(widened(b.box))
  }

  // MARK: Places to try

  /// A label's box relative to its point, and how much worse than the best place it is.
  private struct Offset {
    /// Of the label's middle, before it moves in from the panel's edge.
    var dx: Double
    /// Of its baseline.
    var dy: Double
    var cost: Double
    /// Whether it may move sideways into the panel.
    var moves = true
  }

  private func size(_ request: Request) -> (width: Double, cap: Double) {
    let style = request.label.style
    return (
      ruler.width(request.label.string, style), ruler.measuring.metrics(of: style).capHeight
    )
  }

  /// Above and right; below where no lower value stands there.
  private func lastOffsets(_ request: Request, isLowest: Bool) -> [Offset] {
    let above = stride(from: 0, through: Self.reach, by: 1).map { distance in
      Offset(dx: 0, dy: -Self.clearance - distance, cost: 0.5 + distance * 0.4)
    }
    let right = beside(request, sign: 1, from: -Self.reach, cost: 1)
    return above + right + (isLowest ? below(request, cost: 0) : [])
  }

  /// Below, and where it has no room there, beside its point; above it a low value would look like the
  /// end of a fall.
  private func lowestOffsets(_ request: Request) -> [Offset] {
    below(request, cost: 0) + beside(request, sign: 1, from: 0, cost: 8)
      + beside(request, sign: -1, from: 0, cost: 8)
  }

  private func below(_ request: Request, cost: Double) -> [Offset] {
    let (width, cap) = size(request)
    return stride(from: 0, through: Self.reach, by: 1).flatMap { distance in
      [(0, 0), (width / 2 - 2, 0.3), (2 - width / 2, 0.4)].map { dx, more in
        Offset(
          dx: dx, dy: Self.clearance + cap + distance, cost: cost + more + distance * 0.4)
      }
    }
  }

  private func beside(
    _ request: Request, sign: Double, from highest: Double, cost: Double
  ) -> [Offset] {
    let (width, cap) = size(request)
    return stride(from: highest, through: Self.reach, by: 1).map { shift in
      Offset(
        dx: sign * (Self.leastRight + width / 2), dy: cap / 2 + shift,
        cost: cost + abs(shift) * 0.4, moves: false)
    }
  }

  /// The places that are free and on the right side of the mark.
  private func candidates(
    _ request: Request, offsets: [Offset]
  ) -> [Candidate] {
    let (label, (width, cap)) = (request.label, size(request))
    let metrics = ruler.measuring.metrics(of: label.style)
    return offsets.compactMap { offset in
      let wanted = label.point.x + offset.dx - width / 2
      let left = offset.moves ? max(bounds.x, min(wanted, bounds.maxX - width)) : wanted
      let baseline = Point(left, label.point.y + offset.dy)
      let box = ruler.box(label.string, label.style, at: baseline, .start)
      // A point of air about the figures.
      let ink = Rect(x: left - 1, y: baseline.y - cap - 1, width: width + 2, height: cap + 2)
      // The room kept at the right is exactly as wide as the widest label: sums differ in their last digits.
      guard box.x >= bounds.x - 0.01, box.maxX <= bounds.maxX + 0.01, box.y >= bounds.y,
        baseline.y + metrics.descent <= bounds.maxY,
        !words.contains(where: { $0.intersects(box) }),
        !markers.contains(where: { $0.intersects(ink) }),
        isOnItsSide(request, ink)
      else { return nil }
      let isCrossed = line.contains { LabelPlacer.crosses($0.from, $0.to, ink) }
      let place = LabelPlacer.Place(
        baseline: baseline, anchor: .start, box: box, inkBox: ink, crossesLine: isCrossed,
        leader: nil)
      return (place, offset.cost + (isCrossed ? Self.costOnLine : 0))
    }
  }

  /// Whether a label stands on its value's side of the mark, and not across it.
  private func isOnItsSide(_ request: Request, _ ink: Rect) -> Bool {
    guard let level else { return true }
    return request.isFlagged
      ? ink.y - Self.airAtMark >= level : ink.maxY + Self.airAtMark <= level
  }
}
