/// A rate as a cell says it: a figure to hold against the row's counts, or the two counts themselves.
enum WrittenRate: Hashable {
  /// `digits` in units of 10^-`decimals`. `93,5%` is a percentage, `0,935` may be a fraction, and `1`
  /// either: what a cell without a sign means, the counts tell.
  case figure(digits: Int, decimals: Int, isPercentage: Bool)
  /// `2.909/3.044`.
  case counts(part: Int, whole: Int)

  /// What a spreadsheet computes is exact to about fifteen digits; further decimals than these are not
  /// compared to the last.
  private static let exactDecimals = 12

  /// Whether it is the rate of `part` out of `whole`, rounded or cut to the decimals that it shows. Of
  /// nothing the rate is 0, or as a spreadsheet may have it, none.
  func agrees(part: Int, of whole: Int) -> Bool {
    switch self {
    case .counts(let writtenPart, let writtenWhole):
      return (writtenPart, writtenWhole) == (part, whole)
    case .figure(let digits, let decimals, let isPercentage):
      guard whole > 0 else { return digits == 0 }
      if Self.shows(digits, decimals: decimals, part: part, of: whole, scale: 100) { return true }
      // A fraction without decimals would be right for half of all rates.
      guard !isPercentage, decimals > 0 || part == 0 || part == whole else { return false }
      return Self.shows(digits, decimals: decimals, part: part, of: whole, scale: 1)
    }
  }

  /// Whether `digits` × 10^-`decimals` is `part` × `scale` ÷ `whole` to its last decimal.
  private static func shows(
    _ digits: Int, decimals: Int, part: Int, of whole: Int, scale: Int128
  ) -> Bool {
    let shown = Int128(digits) * Int128(whole)
    let exact = Int128(part) * scale * power(decimals)
    let isCut = shown <= exact && exact - shown < Int128(whole)
    let isRounded = (shown - exact).magnitude * 2 <= whole.magnitude
    let tolerance = decimals > exactDecimals ? Int128(whole) * power(decimals - exactDecimals) : 0
    return isCut || isRounded || (shown - exact).magnitude <= tolerance.magnitude
  }

  private static func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }
}

/// Why a cell is not a rate.
enum RateFault: Error {
  case notARate
}

/// Reads a cell's rate: `93,5%`, `93.5 %`, `0,935`, or its two counts, `2.909/3.044`.
func rate(in text: UnsafeRawBufferPointer) -> Result<WrittenRate, RateFault> {
  if let slash = text.firstIndex(of: UInt8(ascii: "/")) {
    guard let part = someCount(text[..<slash]), let whole = someCount(text[(slash + 1)...]),
      part <= whole
    else { return .failure(.notARate) }
    return .success(.counts(part: part, whole: whole))
  }
  let isPercentage = text.last == UInt8(ascii: "%")
  let number =
    isPercentage ? withoutSpaces(UnsafeRawBufferPointer(rebasing: text.dropLast())) : text
  return figure(number, isPercentage: isPercentage).map { .success($0) } ?? .failure(.notARate)
}

private func someCount(_ text: Slice<UnsafeRawBufferPointer>) -> Int? {
  let text = withoutSpaces(UnsafeRawBufferPointer(rebasing: text))
  return plainCount(text) ?? (try? count(in: text).get())
}

/// Digits with at most one mark, which has digits on both sides.
private func figure(_ number: UnsafeRawBufferPointer, isPercentage: Bool) -> WrittenRate? {
  // More digits than any spreadsheet has, and as many as an `Int` takes.
  guard !number.isEmpty, number.count <= 19 else { return nil }
  var (digits, mark) = (0, -1)
  for (index, byte) in number.enumerated() {
    if byte >= Byte.zero, byte <= Byte.nine {
      guard index < 18 || mark >= 0 else { return nil }
      digits = digits * 10 + Int(byte - Byte.zero)
    } else if byte == Byte.comma || byte == UInt8(ascii: "."), mark < 0, index > 0 {
      mark = index
    } else {
      return nil
    }
  }
  guard mark < number.count - 1 else { return nil }
  let decimals = mark < 0 ? 0 : number.count - mark - 1
  return .figure(digits: digits, decimals: decimals, isPercentage: isPercentage)
}
