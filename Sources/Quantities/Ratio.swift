/// A rate kept as the two counts it comes from, so that nothing is rounded before it is printed
/// and thresholds are compared on whole numbers.
public struct Ratio: Hashable, Sendable {
  /// What was reached.
  public var numerator: Int
  /// What it is reached out of; never 0.
  public let denominator: Int

  /// `numerator` out of `denominator`, or nothing when the denominator is not positive: a rate of
  /// nothing is not 0 %, it is absent.
  public init?(_ numerator: Int, of denominator: Int) {
    guard denominator > 0 else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The nearest floating-point number, for drawing only.
  public var approximation: Double { Double(numerator) / Double(denominator) }
}

extension Ratio: Comparable {
  /// Exact, by cross multiplication in 128 bits.
  public static func < (a: Ratio, b: Ratio) -> Bool {
    Int128(a.numerator) * Int128(b.denominator) < Int128(b.numerator) * Int128(a.denominator)
  }

  /// Whether both have the same value (`1/2` and `2/4` do, though they are not equal).
  public func isWorth(_ other: Ratio) -> Bool { !(self < other) && !(other < self) }
}

/// How a quantity is cut to the decimals shown.
public enum Rounding: String, Sendable, Codable, CaseIterable {
  /// Half up (away from zero), the default.
  case round
  /// Towards zero: 2.909/3.044 is 95,56 %.
  case truncate
}
