import Drawing
import TestSupport
import Testing

@testable import Charts

/// The choice of labels' places: never two that meet, and no choice is better.
@Suite struct LabelSolverTests {
  /// Labels with a few places each, near each other.
  private func labels(_ count: Int, _ generator: inout SeededGenerator) -> [[LabelSolver.Candidate]]
  {
    (0..<count).map { _ in
      let (x, y) = (
        Double.random(in: 0...60, using: &generator), Double.random(in: 0...40, using: &generator)
      )
      let places = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        LabelSolver.Candidate(
          areas: [
            Rect(
              x: x + Double.random(in: -20...20, using: &generator),
              y: y + Double.random(in: -12...12, using: &generator), width: 24, height: 10)
          ], cost: Double.random(in: 0...10, using: &generator))
      }
      return places.sorted { $0.cost < $1.cost }
    }
  }

  private func cost(_ choices: [Int?], _ labels: [[LabelSolver.Candidate]]) -> Double? {
    var taken: [Rect] = []
    var cost = 0.0
    for (choice, places) in zip(choices, labels) {
      guard let choice else {
        cost += LabelSolver.omission
        continue
      }
      for area in places[choice].areas {
        if taken.contains(where: { $0.intersects(area) }) { return nil }
      }
      taken += places[choice].areas
      cost += places[choice].cost
    }
    return cost
  }

  /// The least cost of all choices there are.
  private func least(_ labels: [[LabelSolver.Candidate]]) -> Double {
    var best = Double.infinity
    func descend(_ choices: [Int?]) {
      guard choices.count < labels.count else {
        if let cost = cost(choices, labels) { best = min(best, cost) }
        return
      }
      for choice in labels[choices.count].indices { descend(choices + [choice]) }
      descend(choices + [nil])
    }
    descend([])
    return best
  }

  @Test func noChoiceIsBetter() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<150 {
      let labels = labels(Int.random(in: 1...6, using: &generator), &generator)
      let found = try #require(cost(LabelSolver.choices(among: labels), labels))
      #expect(abs(found - least(labels)) < 1e-6)
    }
  }

  /// Crowds too large to search through.
  @Test func neverTwoThatMeet() throws {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<4 {
      let labels = labels(40, &generator)
      let choices = LabelSolver.choices(among: labels)
      #expect(cost(choices, labels) != nil)
      #expect(choices == LabelSolver.choices(among: labels))
    }
  }

  @Test func whatHasNoPlaceIsLeftOut() {
    let place = LabelSolver.Candidate(
      areas: [Rect(x: 0, y: 0, width: 10, height: 10)], cost: 1)
    #expect(LabelSolver.choices(among: [[], [place], [place]]) == [nil, 0, nil])
  }
}
