/// Puts the decimal digits of `number`, with zeros before them up to `least` digits, at the end of `bytes`.
public func appendDigits(of number: UInt, least: Int = 1, to bytes: inout [UInt8]) {
  var (divisor, digits) = (1 as UInt, 1)
  while digits < least || number / divisor >= 10 {
    divisor *= 10
    digits += 1
  }
  while divisor > 0 {
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
    divisor /= 10
  }
}
