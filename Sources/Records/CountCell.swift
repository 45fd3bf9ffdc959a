/// Why a cell is not a count.
public enum CountFault: Error, Hashable, Sendable {
  /// `1,900`: thousands in English, a fraction in Vietnamese. `fraction` is nil when it can only be
  /// the former.
  case ambiguousComma(whole: String, fraction: String?)
  /// `1,5`.
  case notWhole
  /// `1900.0`, `1900,00`: a whole number that a program wrote as a fraction, or a mistyped one.
  case zeroFraction(whole: String)
  /// `-5`.
  case negative
  /// Above ``limit``.
  case tooLarge
  /// No number at all.
  case notANumber

  /// The largest count taken: above every number of people, and small enough that the sum over all
  /// the rows that a table can number is an `Int`.
  public static let limit = 999_999_999

  /// The largest count taken of a row that adds up others.
  static let limitOfTotals = 999_999_999_999_999
}

/// Reads a cell's count: digits (`1900`), or groups of three with a point or a space between them
/// (`1.900`, `1 900`), as Vietnamese offices write. A sign before it is none of a count: `+5` may mean
/// five more than before.
func count(in text: UnsafeRawBufferPointer) -> Result<Int, CountFault> {
  if let plain = plainCount(text) { return .success(plain) }
  return writtenCount(copiedText(text), limit: CountFault.limit)
}

/// The same of a cell of a total row.
func totalCount(in text: UnsafeRawBufferPointer) -> Result<Int, CountFault> {
  writtenCount(copiedText(text), limit: CountFault.limitOfTotals)
}

/// The value of one to nine digits: nearly every cell.
@inline(__always)
func plainCount(_ text: UnsafeRawBufferPointer) -> Int? {
  guard !text.isEmpty, text.count <= 9 else { return nil }
  var value = 0
  for byte in text {
    guard byte >= Byte.zero, byte <= Byte.nine else { return nil }
    value = value * 10 + Int(byte - Byte.zero)
  }
  return value
}

private func writtenCount(_ text: String, limit: Int) -> Result<Int, CountFault> {
  let marks = Set(text.unicodeScalars.filter { !isDigit($0) }.map(groupingMark))
  let groups = text.unicodeScalars.split(
    omittingEmptySubsequences: false, whereSeparator: { !isDigit($0) }
  ).map { String($0) }
  switch marks {
  case []: return value(of: text, limit: limit)
  case ["."] where areThousands(groups), [" "] where areThousands(groups):
    return value(of: groups.joined(), limit: limit)
  case [","] where areThousands(groups): return .failure(ambiguity(of: groups))
  case ["."], [","], [".", ","], [" ", ","], [" ", "."]:
    guard isFraction(text, groups: groups) else { return .failure(.notANumber) }
    let hasZeros = groups.last?.allSatisfy { $0 == "0" } ?? false
    return .failure(hasZeros ? .zeroFraction(whole: groups.dropLast().joined()) : .notWhole)
  default:
    let (sign, rest) = (text.unicodeScalars.first, String(text.unicodeScalars.dropFirst()))
    guard let sign, "-\u{2212}\u{2013}".unicodeScalars.contains(sign), !rest.isEmpty,
      rest.unicodeScalars.allSatisfy({ isDigit($0) || " .,".unicodeScalars.contains($0) })
    else { return .failure(.notANumber) }
    return .failure(.negative)
  }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

/// `scalar` with all kinds of space taken for one.
private func groupingMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  scalar.properties.isWhitespace ? " " : scalar
}

private func areThousands(_ groups: [String]) -> Bool {
  guard groups.count > 1, let first = groups.first, (1...3).contains(first.utf8.count),
    !first.hasPrefix("0")
  else { return false }
  return groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
}

private func ambiguity(of groups: [String]) -> CountFault {
  guard groups.count == 2 else {
    return .ambiguousComma(whole: groups.joined(), fraction: nil)
  }
  let decimals = String(groups[1].reversed().drop { $0 == "0" }.reversed())
  return .ambiguousComma(
    whole: groups.joined(), fraction: decimals.isEmpty ? groups[0] : "\(groups[0]),\(decimals)")
}

/// Whether the last mark can be a decimal mark, and those before it group thousands.
private func isFraction(_ text: String, groups: [String]) -> Bool {
  guard groups.count > 1, groups.allSatisfy({ !$0.isEmpty }),
    let mark = text.unicodeScalars.last(where: { !isDigit($0) }), mark == "." || mark == ","
  else { return false }
  return groups.count == 2 || areThousands(groups.dropLast())
}

private func value(of digits: String, limit: Int) -> Result<Int, CountFault> {
  guard !digits.isEmpty else { return .failure(.notANumber) }
  guard let value = Int(digits), value <= limit else { return .failure(.tooLarge) }
  return .success(value)
}
