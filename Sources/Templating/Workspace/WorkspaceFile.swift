import Diagnostics
import Quantities
import Records
import Summaries

/// `report.yml` as it is written; ``checked()`` makes the ``Workspace`` of it.
struct WorkspaceFile: Decodable {
  struct Issuer: Decodable {
    var superior: OneOrMore<String>
    var name: OneOrMore<String>
    var title: String
    var area: String
    var symbol: String
    var place: String
  }

  struct Signature: Decodable {
    var authority: OneOrMore<String>
    var position: String
    var signer: String?
    var field: Bool?
    var recipients: [String]
  }

  struct Inputs: Decodable {
    var training: OneOrMore<String>
    var study: OneOrMore<String>
    var plan: OneOrMore<String>?
  }

  struct Category: Decodable {
    var key: Located<String>
    var name: Located<String>
    var aliases: [Located<String>]?
    var counts: Counted
    var unit: String
    var holdsClasses: Bool?
  }

  struct Thresholds: Decodable {
    var study: Percentage
    var reports: Percentage
  }

  var language: Language?
  var spelling: Spelling?
  var issuer: Issuer
  var number: Located<Int>?
  var issued: IssuedDay?
  var signature: Signature
  var style: String?
  var template: String?
  var inputs: Inputs
  var units: [Unit]
  var categories: [Category]
  var thresholds: Thresholds
  var window: Located<WindowLength>?
  var rounding: Rounding?
  var decimals: Located<Int>?
  var output: Located<String>?
}

/// A percentage as an office writes it, `93.5`, `93,5` or `93,5 %`, kept exactly.
struct Percentage: Decodable {
  var ratio: Ratio?

  init(from decoder: any Decoder) throws {
    let text = try String(from: decoder)
    ratio = Percentage.ratio(of: text)
    let yaml = decoder as? YAMLDecoder
    if ratio == nil { yaml?.record(.wrongKind(key: yaml?.key ?? "", expected: .percentage)) }
  }

  /// `93.5` as 935/1000; at most 100 %, at most six decimals.
  static func ratio(of text: String) -> Ratio? {
    var digits = text.filter { $0 != " " && $0 != "\u{A0}" }
    if digits.hasSuffix("%") { digits.removeLast() }
    let parts = digits.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    let decimals = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || !decimals.isEmpty, decimals.count <= 6, parts[0].count <= 3,
      (parts[0] + decimals).utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let numerator = Int(parts[0] + decimals)
    else { return nil }
    let denominator = decimals.reduce(100) { product, _ in product * 10 }
    return numerator <= denominator ? Ratio(numerator, of: denominator) : nil
  }
}

/// A day as the file writes it: `2022-01-05`.
struct IssuedDay: Decodable {
  var day: Day?

  init(from decoder: any Decoder) throws {
    day = Day(iso: try String(from: decoder))
    let yaml = decoder as? YAMLDecoder
    if day == nil { yaml?.record(.wrongKind(key: yaml?.key ?? "", expected: .day)) }
  }
}
