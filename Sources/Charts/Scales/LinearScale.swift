/// Numbers to points along a line; either end may be the greater.
struct LinearScale {
  /// The data's ends.
  let domain: ClosedRange<Double>
  /// Where they lie, in points: the low end, the high end.
  let range: (low: Double, high: Double)

  init(_ domain: ClosedRange<Double>, from low: Double, to high: Double) {
    self.domain = domain
    range = (low, high)
  }

  /// The place of `value`; all values share the low end when the domain has no extent.
  func callAsFunction(_ value: Double) -> Double {
    let extent = domain.upperBound - domain.lowerBound
    guard extent > 0 else { return range.low }
    return range.low + (value - domain.lowerBound) / extent * (range.high - range.low)
  }
}
