import Diagnostics
import Quantities

extension DerivedColumn.Value {
  /// For programs: counts as they are, shares and rates as `0.935096`, a difference of rates as
  /// `-0.004000`; nil where there is none.
  var plain: String? {
    switch self {
    case .figure(let figure): figure.plain
    case .share(let ratio): Figure.ratio(ratio).plain
    case .difference(let count), .rank(let count): String(count)
    case .relative(let ratio): Figure.ratio(ratio).plain
    case .points(let from, let to):
      rateDifference(from: from, to: to).flatMap { Figure.ratio($0).plain }
    case .absent: nil
    }
  }

  /// For people: changes with their sign, rates and shares in per cent with two decimals, and more
  /// beside `mark`; `–` where there is none.
  func text(_ format: NumberFormat, below mark: Ratio?) -> String {
    switch self {
    case .figure(let figure): figure.text(format, below: mark)
    case .share(let ratio?): format.percent(ratio, decimals: 2)
    case .difference(let count): format.signed(count)
    case .relative(let ratio):
      (ratio.numerator > 0 ? "+" : "") + format.percent(ratio, decimals: 2)
    case .points(let from, let to): format.points(from: from, to: to, decimals: 2, below: mark)
    case .rank(let rank): format.count(rank)
    case .share(nil), .absent: "–"
    }
  }
}

/// `to` less `from`, exactly; nil beyond 64 bits.
private func rateDifference(from: Ratio, to: Ratio) -> Ratio? {
  let numerator =
    Int128(to.numerator) * Int128(from.denominator) - Int128(from.numerator)
    * Int128(to.denominator)
  let denominator = Int128(to.denominator) * Int128(from.denominator)
  var (a, b) = (numerator.magnitude, denominator.magnitude)
  while b != 0 { (a, b) = (b, a % b) }
  let divisor = Int128(a)
  guard divisor > 0, let top = Int(exactly: numerator / divisor),
    let bottom = Int(exactly: denominator / divisor)
  else { return nil }
  return Ratio(top, of: bottom)
}

extension DerivedColumn {
  /// The column's title in `language`.
  public func title(in language: Language) -> String {
    let name = measure.title(in: language)
    return switch (language, kind) {
    case (.vietnamese, .share): "\(name): tỷ trọng"
    case (.vietnamese, .change): "\(name): tăng, giảm"
    case (.vietnamese, .changeRate): "\(name): tăng, giảm (%)"
    case (.vietnamese, .cumulative): "\(name): lũy kế"
    case (.vietnamese, .rank): "\(name): thứ hạng"
    case (.english, .share): "\(name): share"
    case (.english, .change): "\(name): change"
    case (.english, .changeRate): "\(name): change (%)"
    case (.english, .cumulative): "\(name): cumulative"
    case (.english, .rank): "\(name): rank"
    }
  }
}
