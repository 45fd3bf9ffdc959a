import Document
import Glibc
import Quantities

/// The range that a chart's values are drawn on, with its ticks.
struct ValueAxis {
  /// The ends; rates as fractions.
  let domain: ClosedRange<Double>
  /// Within the domain, from low to high.
  let ticks: [Double]
  /// Whether it is of shares, whatever the chart's values are.
  var showsShares = false
  /// Whether it leaves out 0, so that a chart has to say so.
  var isBroken: Bool { domain.lowerBound > 0 }

  /// From nothing to all of it: for bars cut into shares.
  static let shares = ValueAxis(domain: 0...1, ticks: [0, 0.25, 0.5, 0.75, 1], showsShares: true)

  /// From 0 to the highest value or tick: for bars, whose length is the value.
  static func fromZero(for chart: Chart, highest: Double, endsAtTick: Bool) -> ValueAxis {
    let top = max(highest, chart.reference?.value.approximation ?? 0)
    guard top > 0 else { return ValueAxis(domain: 0...1, ticks: [0]) }
    let ticks = niceTicks(for: chart, 0...top)
    return ValueAxis(domain: 0...(endsAtTick ? max(top, ticks.last ?? top) : top), ticks: ticks)
  }

  /// Around the values, the reference and what the chart is compared with: for lines and dots, whose
  /// place is the value.
  ///
  /// Starts at 0 where the lowest value is less than half the highest, else at a tick at least
  /// `margin` of the values' extent below the lowest, which leaves its label room.
  static func around(_ chart: Chart, margin: Double) -> ValueAxis {
    var values = chart.series.flatMap { $0.values.compactMap { $0?.approximation } }
    guard !values.isEmpty else {
      // Only the reference, if any, in the middle of nothing.
      let level = chart.reference?.value.approximation ?? 0.5
      return ValueAxis(domain: 0...max(2 * level, 1e-6), ticks: [0])
    }
    values += chart.axisValues.map(\.approximation)
    if let reference = chart.reference { values.append(reference.value.approximation) }
    guard let low = values.min(), let high = values.max(), high > 0 else {
      return ValueAxis(domain: 0...1, ticks: [0])
    }
    // All alike: a range of a tenth about them, so that they do not lie on an edge.
    let spread = high > low ? 0 : high / 20
    let start = low < high / 2 ? 0 : max(0, low - spread - margin * (high - low))
    let limit = chart.holdsRates && high <= 1 ? 1 : Double.infinity
    let end = min(high + spread, max(limit, high))
    let roundStart = chart.holdsRates ? roundedDown(start, end: end) : nil
    let ticks = niceTicks(for: chart, (roundStart ?? start)...end)
      .filter { $0 >= (roundStart ?? 0) - 1e-9 && $0 <= limit + 1e-9 }
    let bottom = roundStart ?? min(ticks.first ?? start, start)
    let top = max(ticks.last ?? high, high)
    return ValueAxis(domain: bottom...max(top, bottom + 1e-6), ticks: ticks)
  }

  /// A broken axis of rates starts at a whole or half point, or where half a point would flatten rates
  /// that lie close together, at a finer step: what is said of its start is where it starts. Nil for one
  /// from 0.
  private static func roundedDown(_ start: Double, end: Double) -> Double? {
    let points = (end - start) * 100
    guard start > 0, points > 0 else { return nil }
    let step = points >= 4 ? 1.0 : points >= 0.5 ? 0.5 : pow(10, log10(points).rounded(.down))
    // A start that is a step but for its last binary digit stays. No start is above the lowest value,
    // however close the values lie.
    return min(start, ((start * 100 + 1e-9 * step) / step).rounded(.down) * step / 100)
  }

  private static func niceTicks(for chart: Chart, _ range: ClosedRange<Double>) -> [Double] {
    // Rates are round in per cent.
    let unit = chart.holdsRates ? 100.0 : 1
    return ExtendedWilkinson.ticks(
      for: range.lowerBound * unit...range.upperBound * unit, about: 5,
      wholeNumbers: !chart.holdsRates
    ).map { $0 / unit }
  }

  /// A tick as it is printed: `1.500`, `92,5%`.
  func label(_ tick: Double, in chart: Chart) -> String {
    guard chart.holdsRates || showsShares else {
      return chart.format.count(Int(exactly: tick.rounded()) ?? .max)
    }
    return percent(tick, decimals: Self.decimals(of: [domain.lowerBound] + ticks), in: chart)
  }

  /// Where it starts, for a note: with the decimals that it has.
  func startLabel(in chart: Chart) -> String {
    guard chart.holdsRates || showsShares else { return label(domain.lowerBound, in: chart) }
    return percent(
      domain.lowerBound, decimals: Self.decimals(of: [domain.lowerBound]), in: chart)
  }

  private func percent(_ tick: Double, decimals: Int, in chart: Chart) -> String {
    let unit = 1_000_000_000_000
    guard let parts = Int(exactly: (tick * Double(unit)).rounded()),
      let ratio = Ratio(parts, of: unit)
    else { return "" }
    return showsShares
      ? chart.format.percent(ratio, decimals: decimals) : chart.text(ratio, decimals: decimals)
  }

  /// As many as `rates` have: one cut to fewer could be taken for the mark.
  private static func decimals(of rates: [Double]) -> Int {
    (0..<mostDecimals).first { decimals in rates.allSatisfy { isRound($0, decimals: decimals) } }
      ?? mostDecimals
  }

  /// Beyond these a binary fraction has no digits of its own.
  private static let mostDecimals = 10

  /// Whether `rate` has no more than so many decimals in per cent.
  private static func isRound(_ rate: Double, decimals: Int) -> Bool {
    let scaled = rate * 100 * pow(10, Double(decimals))
    return abs(scaled - scaled.rounded()) <= 1e-9 * max(1, abs(scaled))
  }
}
