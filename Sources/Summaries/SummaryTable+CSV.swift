import Diagnostics
import Quantities
import Threads

extension SummaryTable {
  /// The table as comma-separated values (RFC 4180, but with LF): a row of the dimensions' and
  /// measures' and derived columns' names, then the rows; counts as `11500`, rates as `0.935096`, what is absent empty.
  ///
  /// With `inert`, text that a spreadsheet would take for a formula begins with an apostrophe
  /// (OWASP, CSV Injection).
  public func csv(inert: Bool = false) -> String {
    var header = CSVText(inert: inert)
    for dimension in dimensions { header.add(dimension.rawValue) }
    for measure in measures { header.add(measure.rawValue) }
    for column in derived { header.add(column.name) }
    header.endRow()
    let parts = stride(from: 0, to: rows.count, by: Self.rowsPerPart).map {
      $0..<min($0 + Self.rowsPerPart, rows.count)
    }
    let body = madeOnThreads(of: parts) { csv(ofRows: $0, inert: inert) }
    return header.text + body.joined()
  }

  /// How many rows a thread writes at a time: those of a country's units take as long as a tenth of
  /// reading their records.
  private static let rowsPerPart = 4096

  private func csv(ofRows range: Range<Int>, inert: Bool) -> String {
    var csv = CSVText(inert: inert)
    for number in range {
      for member in rows[number].members { csv.add(member.label) }
      for figure in rows[number].figures { csv.add(number: { figure.write(to: &$0) }) }
      for column in derived { csv.add(number: column.values[number].plain) }
      csv.endRow()
    }
    return csv.text
  }
}

extension Figure {
  /// For programs: `11500`, `0.935096`; nil where there is none.
  var plain: String? {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Puts the same at the end of `bytes`, where there is one.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .count(let count), .atLeast(let count):
      if count < 0 { bytes.append(UInt8(ascii: "-")) }
      appendDigits(of: count.magnitude, to: &bytes)
    case .ratio(let ratio): ratio?.writeSixDecimals(to: &bytes)
    case .unstated, .absent: break
    }
  }
}

extension Ratio {
  /// Puts `0.935096`, rounded half away from zero on whole numbers, at the end of `bytes`.
  fileprivate func writeSixDecimals(to bytes: inout [UInt8]) {
    let (denominator, million) = (denominator.magnitude, 1_000_000 as UInt)
    let (quotient, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator)
    // The rest is smaller than the denominator, so that the quotient is smaller than a million.
    let (millionths, left) = denominator.dividingFullWidth(rest.multipliedFullWidth(by: million))
    let rounded = millionths + (left >= denominator - left ? 1 : 0)
    let (whole, decimals) = (quotient + rounded / million, rounded % million)
    if numerator < 0, whole > 0 || decimals > 0 { bytes.append(UInt8(ascii: "-")) }
    appendDigits(of: whole, to: &bytes)
    bytes.append(UInt8(ascii: "."))
    appendDigits(of: decimals, least: 6, to: &bytes)
  }
}
