/// Where an axis gets its ticks.
///
/// The search of Talbot, Lin and Hanrahan, "An Extension of Wilkinson's Algorithm for Positioning
/// Tick Labels on Axes" (InfoVis 2010), section 4: of all sequences of evenly spaced round numbers
/// the one with the best weighted sum of simplicity, coverage, density and legibility. The paper's
/// legibility needs the labels' type; here every label has the same one, so that term is constant.
struct ExtendedWilkinson {
  /// Steps' leading digits, the nicest first (the paper's Q).
  private static let niceSteps = [1.0, 5, 2, 2.5, 4, 3]
  /// The paper's weights of simplicity, coverage, density and legibility.
  private static let weights = (simplicity: 0.25, coverage: 0.2, density: 0.5, legibility: 0.05)

  /// The data's range.
  let range: ClosedRange<Double>
  /// How many ticks are wanted.
  let target: Int
  /// Whether the first and last tick must enclose the range.
  let encloses: Bool
  /// Whether ticks between whole numbers make no sense: half a class.
  let wholeNumbers: Bool

  /// Ticks for `range`, about `target` of them (at least 2), from low to high.
  ///
  /// A range without extent yields the one value alone.
  static func ticks(
    for range: ClosedRange<Double>, about target: Int, enclosing: Bool = true,
    wholeNumbers: Bool = false
  ) -> [Double] {
    ExtendedWilkinson(
      range: range, target: max(target, 2), encloses: enclosing, wholeNumbers: wholeNumbers
    ).best()
  }

  /// A sequence of ticks, kept as multiples of a unit so that no step's error adds up.
  private struct Candidate {
    /// `q × 10^z`; the step is `skip` of them.
    var unit: Double
    var skip: Int
    var first: Double
    var count: Int
    var score: Double

    var ticks: [Double] { (0..<count).map { (first + Double($0 * skip)) * unit } }
  }

  private func best() -> [Double] {
    let span = range.upperBound - range.lowerBound
    guard span > 1e-10, span.isFinite else { return [range.lowerBound] }
    var best: Candidate?
    for skip in 1...Self.longestSkip {
      for (rank, step) in Self.niceSteps.enumerated() {
        guard beats(best, simplicityBound(rank, skip), 1, 1) else {
          // Simplicity only falls from here on, for this skip and all longer ones.
          if rank == 0 { return best?.ticks ?? fallback }
          break
        }
        searchCounts(skip: skip, rank: rank, step: step, best: &best)
      }
    }
    return best?.ticks ?? fallback
  }

  /// Beyond it simplicity is so low that no sequence can win.
  private static let longestSkip = 12
  private static let mostTicks = 60

  private var fallback: [Double] { [range.lowerBound, range.upperBound] }

  private func searchCounts(skip: Int, rank: Int, step: Double, best: inout Candidate?) {
    let simplicity = simplicityBound(rank, skip)
    for count in 2...Self.mostTicks {
      guard beats(best, simplicity, 1, densityBound(count)) else { return }
      let span = range.upperBound - range.lowerBound
      let gap = span / Double(count + 1) / (Double(skip) * step)
      var power = tenTo(Int(log10Ceiling(gap)))
      while beats(
        best, simplicity, coverageBound(Double(skip) * step * power * Double(count - 1)),
        densityBound(count))
      {
        searchStarts(
          Candidate(unit: step * power, skip: skip, first: 0, count: count, score: 0), rank: rank,
          best: &best)
        power *= 10
      }
    }
  }

  private func searchStarts(_ shape: Candidate, rank: Int, best: inout Candidate?) {
    let length = Double(shape.skip * (shape.count - 1))
    let step = shape.unit * Double(shape.skip)
    if wholeNumbers, step < 1 || step != step.rounded() { return }
    let lowest = ((range.upperBound / step).rounded(.down)) * Double(shape.skip) - length
    let highest = ((range.lowerBound / step).rounded(.up)) * Double(shape.skip)
    // Beyond 2^53 whole numbers have gaps, and a start could not move on.
    guard lowest <= highest, max(abs(lowest), abs(highest)) < 1e15, highest - lowest < 10_000
    else { return }
    var first = lowest
    while first <= highest {
      var candidate = shape
      candidate.first = first
      first += 1
      let low = candidate.first * candidate.unit
      let high = (candidate.first + length) * candidate.unit
      let slack = step * 1e-9
      if encloses, low > range.lowerBound + slack || high < range.upperBound - slack { continue }
      candidate.score = score(
        simplicity: simplicity(rank, candidate), coverage: coverage(low, high),
        density: density(candidate.count, low, high))
      if candidate.score > (best?.score ?? -2) { best = candidate }
    }
  }

  // MARK: The paper's four scores and their upper bounds

  private func score(simplicity: Double, coverage: Double, density: Double) -> Double {
    let weights = Self.weights
    return weights.simplicity * simplicity + weights.coverage * coverage
      + weights.density * density + weights.legibility
  }

  private func beats(
    _ best: Candidate?, _ simplicity: Double, _ coverage: Double, _ density: Double
  ) -> Bool {
    score(simplicity: simplicity, coverage: coverage, density: density) >= (best?.score ?? -2)
  }

  private func simplicity(_ rank: Int, _ candidate: Candidate) -> Double {
    let last = candidate.first + Double(candidate.skip * (candidate.count - 1))
    let meetsZero =
      candidate.first <= 0 && last >= 0
      && candidate.first.truncatingRemainder(dividingBy: Double(candidate.skip)) == 0
    return simplicityBound(rank, candidate.skip) - (meetsZero ? 0 : 1)
  }

  private func simplicityBound(_ rank: Int, _ skip: Int) -> Double {
    1 - Double(rank) / Double(Self.niceSteps.count - 1) - Double(skip) + 1
  }

  private func coverage(_ low: Double, _ high: Double) -> Double {
    let tenth = 0.1 * (range.upperBound - range.lowerBound)
    let (below, above) = (range.lowerBound - low, range.upperBound - high)
    return 1 - 0.5 * (below * below + above * above) / (tenth * tenth)
  }

  private func coverageBound(_ span: Double) -> Double {
    let extent = range.upperBound - range.lowerBound
    guard span > extent else { return 1 }
    let (half, tenth) = ((span - extent) / 2, 0.1 * extent)
    return 1 - half * half / (tenth * tenth)
  }

  private func density(_ count: Int, _ low: Double, _ high: Double) -> Double {
    let found = Double(count - 1) / (high - low)
    let extent = max(high, range.upperBound) - min(low, range.lowerBound)
    let wanted = Double(target - 1) / extent
    return 2 - max(found / wanted, wanted / found)
  }

  private func densityBound(_ count: Int) -> Double {
    count >= target ? 2 - Double(count - 1) / Double(target - 1) : 1
  }
}

/// The least whole `z` with 10^z ≥ `value`, for positive values, by multiplication alone.
private func log10Ceiling(_ value: Double) -> Double {
  var (exponent, power) = (0, 1.0)
  while power < value, exponent < 300 {
    power *= 10
    exponent += 1
  }
  while power / 10 >= value, exponent > -300 {
    power /= 10
    exponent -= 1
  }
  return Double(exponent)
}

/// 10 to a whole power, exact for non-negative ones up to 22.
private func tenTo(_ exponent: Int) -> Double {
  let power = (0..<abs(exponent)).reduce(1.0) { product, _ in product * 10 }
  return exponent < 0 ? 1 / power : power
}
