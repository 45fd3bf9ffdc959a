import Drawing

/// Chooses a place for each of several labels, so that none meets another and the sum of their costs
/// is least.
///
/// Labels that could meet form a group, and groups are solved apart: a greedy choice first, which
/// branch and bound then improves on. After ``mostComparisons`` the best choice so far stands, so the
/// time is bounded and the same labels get the same places on every run.
struct LabelSolver {
  /// A place for a label.
  struct Candidate {
    /// What it covers, its leader included: no two labels' areas intersect.
    var areas: [Rect]
    /// How much worse than the best place it is; at least 0.
    var cost: Double
  }

  /// What it costs to leave a label out: more than any place.
  static let omission = 1_000.0
  /// How many places are compared with others in one group.
  static let mostComparisons = 60_000

  /// Each label's candidates, the cheapest first.
  private let candidates: [[Candidate]]

  /// For each label the index of its candidate, or nil where it has to be left out.
  static func choices(among candidates: [[Candidate]]) -> [Int?] {
    LabelSolver(candidates: candidates).solved()
  }

  private func solved() -> [Int?] {
    var choices = [Int?](repeating: nil, count: candidates.count)
    for group in groups {
      var search = Search(labels: group.map { candidates[$0] })
      for (label, choice) in zip(group, search.run()) { choices[label] = choice }
    }
    return choices
  }

  /// Labels some of whose candidates could meet, each group in the labels' order.
  private var groups: [[Int]] {
    let reach = candidates.map { list in
      list.flatMap(\.areas).reduce(nil as Rect?) { $0?.union($1) ?? $1 }
    }
    var groups: [[Int]] = []
    for label in candidates.indices {
      guard let own = reach[label] else { continue }
      var joined = [label]
      var apart: [[Int]] = []
      for group in groups {
        let meets = group.contains { reach[$0].map { $0.intersects(own) } ?? false }
        if meets { joined += group } else { apart.append(group) }
      }
      groups = apart + [joined.sorted()]
    }
    return groups
  }

  /// The search in one group.
  private struct Search {
    let labels: [[Candidate]]
    /// From the label with the fewest places to the one with the most.
    private let order: [Int]
    /// The least that the labels from a place in the order on can cost.
    private let rest: [Double]
    private var chosen: [Int?]
    private var best: [Int?]
    private var bestCost = Double.infinity
    private var comparisons = 0

    init(labels: [[Candidate]]) {
      self.labels = labels
      order = labels.indices.sorted { (labels[$0].count, $0) < (labels[$1].count, $1) }
      var rest = [0.0]
      for label in order.reversed() {
        rest.append((rest.last ?? 0) + (labels[label].first?.cost ?? LabelSolver.omission))
      }
      self.rest = rest.reversed()
      chosen = labels.map { _ in nil }
      best = chosen
    }

    mutating func run() -> [Int?] {
      descend(0, cost: 0)
      return best
    }

    /// Depth first, the cheapest place first: the first leaf is the greedy choice.
    private mutating func descend(_ depth: Int, cost: Double) {
      guard cost + rest[depth] < bestCost - 1e-9 else { return }
      guard depth < order.count else {
        (best, bestCost) = (chosen, cost)
        return
      }
      // The first leaf is always reached.
      guard comparisons < LabelSolver.mostComparisons || bestCost == .infinity else { return }
      let label = order[depth]
      for (index, candidate) in labels[label].enumerated() {
        // The others only cost more.
        guard cost + candidate.cost + rest[depth + 1] < bestCost - 1e-9 else { break }
        guard isFree(candidate, upTo: depth) else { continue }
        chosen[label] = index
        descend(depth + 1, cost: cost + candidate.cost)
      }
      chosen[label] = nil
      descend(depth + 1, cost: cost + LabelSolver.omission)
    }

    private mutating func isFree(_ candidate: Candidate, upTo depth: Int) -> Bool {
      for other in order[..<depth] {
        guard let index = chosen[other] else { continue }
        comparisons += 1
        for area in labels[other][index].areas {
          for own in candidate.areas where own.intersects(area) { return false }
        }
      }
      return true
    }
  }
}
