/// `text` as a field of comma-separated values (RFC 4180), quoted where it must be.
///
/// With `inert`, text that a spreadsheet would take for a formula begins with an apostrophe (OWASP,
/// CSV Injection).
public func csvField(_ text: String, inert: Bool = false) -> String {
  let isFormula = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
  let field = inert && isFormula ? "'" + text : text
  guard field.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
    return field
  }
  // On scalars: a CR and LF are one Character, and so is a quote with a combining mark.
  var quoted = "\""
  for scalar in field.unicodeScalars {
    if scalar == "\"" { quoted += "\"" }
    quoted.unicodeScalars.append(scalar)
  }
  return quoted + "\""
}
