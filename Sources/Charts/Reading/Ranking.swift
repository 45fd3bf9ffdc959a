import Document
import Quantities

extension Chart {
  /// Indices of positions by their first series' values: the highest first, ties in the data's order,
  /// those without data last.
  var rankedPositions: [Int] {
    let values = series.first?.values ?? []
    return values.indices.sorted { a, b in
      switch (values[a], values[b]) {
      case (nil, nil): a < b
      case (nil, _): false
      case (_, nil): true
      case (.some(let x), .some(let y)): y < x || (!(x < y) && a < b)
      }
    }
  }
}

/// The positions of a one-series chart in order of their value.
struct Ranking {
  /// The middle of the values.
  struct Median {
    /// For drawing.
    var approximation: Double
    /// Of how many values.
    var count: Int
    /// The exact middle: a value, or halfway between two.
    var exact: Ratio
    var isRate: Bool

    /// As it is printed: `95,1%`, `12,5`.
    func text(in chart: Chart) -> String {
      guard !isRate else { return chart.text(.ratio(exact)) }
      let (whole, rest) = exact.numerator.quotientAndRemainder(dividingBy: exact.denominator)
      return chart.format.count(whole) + (rest == 0 ? "" : chart.format.decimalSeparator + "5")
    }
  }

  private let chart: Chart
  private let values: [Chart.Value?]

  init(_ chart: Chart) {
    self.chart = chart
    values = chart.series.first?.values ?? []
  }

  /// Indices of positions: the highest first, ties in the data's order, those without data last.
  var order: [Int] { chart.rankedPositions }

  /// The median of three values or more; of fewer it says nothing.
  var median: Median? {
    let all = chart.rankedValues.isEmpty ? values.compactMap { $0 } : chart.rankedValues
    let sorted = all.sorted(by: <)
    guard sorted.count >= 3, let low = sorted[(sorted.count - 1) / 2].exact,
      let high = sorted[sorted.count / 2].exact
    else { return nil }
    return Median(
      approximation: (low.approximation + high.approximation) / 2, count: sorted.count,
      exact: middle(low, high), isRate: sorted[0].isRate)
  }

  /// Halfway between two rates, exact unless the counts are beyond all offices.
  private func middle(_ a: Ratio, _ b: Ratio) -> Ratio {
    let limit = Int.max / 2
    guard max(a.numerator, a.denominator, b.numerator, b.denominator) < limit else { return a }
    let numerator =
      Int128(a.numerator) * Int128(b.denominator) + Int128(b.numerator) * Int128(a.denominator)
    let denominator = 2 * Int128(a.denominator) * Int128(b.denominator)
    var (x, y) = (numerator, denominator)
    while y != 0 { (x, y) = (y, x % y) }
    guard x > 0, let top = Int(exactly: numerator / x), let bottom = Int(exactly: denominator / x)
    else { return a }
    return Ratio(top, of: bottom) ?? a
  }
}
