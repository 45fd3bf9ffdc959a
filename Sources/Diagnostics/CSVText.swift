/// `text` as a field of comma-separated values (RFC 4180), quoted where it must be.
///
/// With `inert`, text that a spreadsheet would take for a formula begins with an apostrophe (OWASP,
/// CSV Injection).
public func csvField(_ text: String, inert: Bool = false) -> String {
  let isFormula =
    inert && text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
  let field = isFormula ? "'" + text : text
  // Bytes tell: those that matter are part of no other character.
  guard field.utf8.contains(where: isSpecial) else { return field }
  guard field.utf8.contains(quote) else { return "\"" + field + "\"" }
  // On scalars: a CR and LF are one Character, and so is a quote with a combining mark.
  var quoted = "\""
  for scalar in field.unicodeScalars {
    if scalar == "\"" { quoted += "\"" }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}

private let quote = UInt8(ascii: "\"")

private func isSpecial(_ byte: UInt8) -> Bool {
  switch byte {
  case quote, UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
  default: false
  }
}
