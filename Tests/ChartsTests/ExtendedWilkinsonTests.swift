import TestSupport
import Testing

@testable import Charts

@Suite struct ExtendedWilkinsonTests {
  /// What the authors' own implementation gives (R package `labeling`, function `extended`).
  @Test func knownResults() {
    #expect(ticks(8.1...14.1, 4, enclosing: false) == [8, 10, 12, 14])
    #expect(ticks(0...10, 5, enclosing: false) == [0, 2.5, 5, 7.5, 10])
    #expect(ticks(0...100, 5, enclosing: false) == [0, 25, 50, 75, 100])
    #expect(ticks(-100...100, 5, enclosing: false) == [-100, -50, 0, 50, 100])
  }

  /// By hand, for 5 ticks wanted: steps of 1 score 0.25 × 0 + 0.5 × 0.5 without coverage, steps of
  /// 2 score 0.25 × −0.4 + 0.5 × 0.67, both with the same coverage.
  @Test func ratesOfARealReport() {
    #expect(ticks(91.4...96.88, 5) == [91, 92, 93, 94, 95, 96, 97])
  }

  @Test func wholeNumbersOnly() {
    #expect(ExtendedWilkinson.ticks(for: 0...3, about: 5, wholeNumbers: true) == [0, 1, 2, 3])
    #expect(ExtendedWilkinson.ticks(for: 0...1, about: 5, wholeNumbers: true) == [0, 1])
  }

  @Test func noExtent() {
    #expect(ticks(5...5, 5) == [5])
    #expect(ticks(0...0, 5) == [0])
  }

  /// Over seeded ranges of many sizes: ticks enclose the range, are evenly spaced by a nice step,
  /// and their number is near the target.
  @Test func properties() {
    var generator = SeededGenerator(seed: 2010)
    let scales = [0.001, 0.1, 1, 37, 1e4, 1e8]
    for _ in 0..<400 {
      let scale = scales.randomElement(using: &generator) ?? 1
      let low = Double.random(in: -1...1, using: &generator) * scale
      let high = low + Double.random(in: 0.01...2, using: &generator) * scale
      let target = Int.random(in: 3...8, using: &generator)
      let found = ticks(low...high, target)
      guard let first = found.first, let last = found.last, found.count > 1 else {
        Issue.record("no ticks for \(low)...\(high)")
        continue
      }
      let step = (last - first) / Double(found.count - 1)
      #expect(first <= low + step * 1e-6 && last >= high - step * 1e-6)
      #expect(low - first < 2 * step && last - high < 2 * step)
      #expect(abs(found.count - target) <= target)
      #expect(isNice(step), "step \(step) for \(low)...\(high)")
      for (a, b) in zip(found, found.dropFirst()) { #expect(abs(b - a - step) < step * 1e-6) }
    }
  }

  private func ticks(
    _ range: ClosedRange<Double>, _ target: Int, enclosing: Bool = true
  ) -> [Double] {
    ExtendedWilkinson.ticks(for: range, about: target, enclosing: enclosing)
  }

  /// A small multiple of 1, 5, 2, 2.5, 4 or 3 times a power of ten.
  private func isNice(_ step: Double) -> Bool {
    var scaled = step
    while scaled >= 100 { scaled /= 10 }
    while scaled < 10 { scaled *= 10 }
    return [10, 20, 25, 30, 40, 50, 12, 15, 60, 75, 80, 90, 100].contains {
      abs($0 - scaled) < 1e-6 * scaled
    }
  }
}
