import Diagnostics
import Quantities

extension SummaryTable {
  /// The table as comma-separated values (RFC 4180, but with LF): a row of the dimensions' and
  /// measures' and derived columns' names, then the rows; counts as `11500`, rates as `0.935096`, what is absent empty.
  ///
  /// With `inert`, text that a spreadsheet would take for a formula begins with an apostrophe
  /// (OWASP, CSV Injection).
  public func csv(inert: Bool = false) -> String {
    let header = dimensions.map(\.rawValue) + measures.map(\.rawValue) + derived.map(\.name)
    var text = header.joined(separator: ",") + "\n"
    for (number, row) in rows.enumerated() {
      var separator = ""
      func add(_ field: String) {
        text += separator
        text += field
        separator = ","
      }
      for member in row.members { add(csvField(member.label, inert: inert)) }
      for figure in row.figures { add(figure.plain ?? "") }
      for column in derived { add(column.values[number].plain ?? "") }
      text += "\n"
    }
    return text
  }
}

extension Figure {
  /// For programs: `11500`, `0.935096`; nil where there is none.
  var plain: String? {
    switch self {
    case .count(let count): String(count)
    case .ratio(let ratio): ratio?.sixDecimals
    case .absent: nil
    }
  }
}

extension Ratio {
  /// `0.935096`, rounded half away from zero on whole numbers.
  fileprivate var sixDecimals: String {
    let whole = Int128(denominator)
    let (quotient, remainder) = (Int128(numerator).magnitude * 1_000_000)
      .quotientAndRemainder(dividingBy: whole.magnitude)
    let millionths = quotient + (2 * remainder >= whole.magnitude ? 1 : 0)
    let decimals = String(millionths % 1_000_000)
    let sign = numerator < 0 && millionths > 0 ? "-" : ""
    return sign + String(millionths / 1_000_000) + "."
      + String(repeating: "0", count: 6 - decimals.count) + decimals
  }
}
