import Quantities
import Summaries

/// The levels that rates of one measure are held against, and how such rates are printed.
struct RateMarks {
  /// The office's mark and the reference of an exhibit, as far as there are any.
  let levels: [Ratio]
  /// Decimals of the rates: at least as many as the levels have, for 93,54 % beside a mark of
  /// 93,54 % must not read 93,5 %.
  let decimals: Int
  private let format: NumberFormat

  init(_ levels: [Ratio], decimals: Int, format: NumberFormat) {
    self.levels = levels
    self.decimals = levels.map(\.percentDecimals).reduce(decimals, max)
    self.format = format
  }

  /// A rate, with as many decimals as keep it below every level that it lies below.
  func print(_ rate: Ratio) -> String {
    format.percent(rate, decimals: decimals, below: levels.filter { rate < $0 }.min())
  }

  /// The difference of two rates in points, as both are printed.
  func points(from old: Ratio, to new: Ratio) -> String {
    let below = levels.filter { old < $0 || new < $0 }.min()
    return format.points(from: old, to: new, decimals: decimals, below: below)
  }

  /// Whether it takes more decimals than other rates to keep `rate` below a level.
  func addsDecimals(to rate: Ratio) -> Bool {
    print(rate) != format.percent(rate, decimals: decimals)
  }
}

extension Ratio {
  /// The decimals of this rate in per cent, 6 where it has more.
  fileprivate var percentDecimals: Int {
    var product = Int128(numerator) * 100
    for decimals in 0..<6 {
      if product.isMultiple(of: Int128(denominator)) { return decimals }
      product *= 10
    }
    return 6
  }
}

extension Facts {
  /// The marks of `measure`'s rates where an exhibit holds them against `reference` as well.
  func marks(of measure: Measure, and reference: Ratio? = nil) -> RateMarks {
    let levels = [threshold(of: measure), reference].compactMap { $0 }
    return RateMarks(levels, decimals: workspace.decimals, format: format)
  }

  /// A level as it is called: `93,5%`, with the decimals that it has and no more.
  func print(threshold: Ratio) -> String {
    RateMarks([threshold], decimals: 0, format: format).print(threshold)
  }
}
