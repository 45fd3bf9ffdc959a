/// A number of a content stream in millionths, the most that Cairo writes; whole numbers, so that
/// what is added up does not drift.
struct Decimal: Equatable {
  /// How many millionths.
  var millionths: Int

  init(millionths: Int) { self.millionths = millionths }

  /// Reads `-12.5` at the beginning of `bytes`, from `position` on, and moves behind it; nil where
  /// no number is, or one beyond what a page may hold.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, at position: inout Int, before end: Int) {
    while position < end, bytes[position] <= 0x20 { position += 1 }
    let isNegative = position < end && bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let start = position
    var (value, decimals, isFraction) = (0, 0, false)
    while position < end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if (48...57).contains(byte) {
        if decimals < 6 {
          value = value * 10 + Int(byte - 48)
          decimals += isFraction ? 1 : 0
        }
        guard value < 1_000_000_000_000 else { return nil }
      } else {
        break
      }
      position += 1
    }
    guard position > start else { return nil }
    while decimals < 6 {
      value *= 10
      decimals += 1
    }
    millionths = isNegative ? -value : value
  }

  /// Rounded to `decimals` places, half away from zero.
  func rounded(to decimals: Int) -> Decimal {
    var unit = 1_000_000
    for _ in 0..<decimals { unit /= 10 }
    return Decimal(millionths: quotient(millionths, by: unit) * unit)
  }

  /// The product, rounded.
  static func * (left: Decimal, right: Decimal) -> Decimal {
    let product = Int128(left.millionths) * Int128(right.millionths)
    return Decimal(millionths: Int((product + (product < 0 ? -500_000 : 500_000)) / 1_000_000))
  }

  /// The quotient, rounded to three places.
  func thousandths(of divisor: Decimal) -> Decimal {
    Decimal(millionths: quotient(millionths * 1000, by: divisor.millionths) * 1000)
  }
}

/// Rounded half away from zero; `divisor` is above 0.
private func quotient(_ dividend: Int, by divisor: Int) -> Int {
  let half = dividend < 0 ? -divisor / 2 : divisor / 2
  return (dividend + half) / divisor
}

extension PDFSyntax {
  /// Adds a number as short as it can be written.
  mutating func add(_ value: Decimal) {
    let magnitude = value.millionths.magnitude
    if value.millionths < 0 { add("-") }
    var (whole, rest) = magnitude.quotientAndRemainder(dividingBy: 1_000_000)
    if whole > 0 || rest == 0 { add(Int(whole)) }
    guard rest > 0 else { return }
    add(".")
    whole = 100_000
    while rest > 0 {
      add(digit: UInt8(rest / whole))
      rest %= whole
      whole /= 10
    }
  }
}
