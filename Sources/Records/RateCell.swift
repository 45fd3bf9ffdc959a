/// A rate as a cell says it: a figure to hold against the row's counts, or the two counts themselves.
enum WrittenRate: Hashable {
  /// `digits` in units of 10^-`decimals`. `93,5%` is a percentage, `0,935` may be a fraction, and `1`
  /// either: what a cell without a sign means, the counts tell.
  case figure(digits: Int128, decimals: Int, isPercentage: Bool)
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
    _ digits: Int128, decimals: Int, part: Int, of whole: Int, scale: Int128
  ) -> Bool {
    let shown = digits * Int128(whole)
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

/// Reads a cell's rate, from its cleaned text; nil for what is none.
func rate(in text: String) -> WrittenRate? {
  let parts = text.split(separator: "/", omittingEmptySubsequences: false)
  if parts.count == 2 {
    guard let part = count(inPart: parts[0]), let whole = count(inPart: parts[1]), part <= whole
    else { return nil }
    return .counts(part: part, whole: whole)
  }
  let isPercentage = text.hasSuffix("%")
  let number = isPercentage ? text.dropLast().trimmingSuffix { $0 == " " } : Substring(text)
  let groups = number.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
  // More digits than any spreadsheet has, and than 128 bits can take beside a count.
  guard (1...2).contains(groups.count), number.utf8.count <= 20,
    groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
    let digits = Int128(groups.joined())
  else { return nil }
  let decimals = groups.count == 2 ? groups[1].utf8.count : 0
  return .figure(digits: digits, decimals: decimals, isPercentage: isPercentage)
}

private func count(inPart text: Substring) -> Int? {
  var text = String(text)
  let result = text.withUTF8 { count(in: withoutSpaces(UnsafeRawBufferPointer($0))) }
  guard case .success(let count) = result else { return nil }
  return count
}

extension Substring {
  /// Without the characters at its end of which `isTrimmed` holds.
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
