/// The first character of `name` that the report's faces do not have; they have Latin, Greek and
/// Cyrillic letters and the common signs.
func unprintableScalar(in name: String) -> Unicode.Scalar? {
  name.unicodeScalars.first { !isPrintable($0) }
}

/// `text` with the numbers of those characters that no report can print, `[U+1F600]`, in their places: to
/// quote what was left out.
public func printable(_ text: String) -> String {
  guard unprintableScalar(in: text) != nil else { return text }
  return text.unicodeScalars.map { scalar in
    isPrintable(scalar)
      ? String(scalar) : "[U+" + String(scalar.value, radix: 16, uppercase: true) + "]"
  }.joined()
}

private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20...0x7E, 0xA0...0x36F, 0x384...0x513, 0x1E00...0x1E9B, 0x1EA0...0x1EF9: true
  // Spaces, dashes, quotation marks, prime signs, small digits, currencies.
  case 0x2000...0x2010, 0x2012...0x2022, 0x2026, 0x202A...0x2030, 0x2032...0x2034, 0x2039...0x203A,
    0x2044, 0x2074...0x2079, 0x207F...0x2089, 0x20A0...0x20B5:
    true
  // Letter-like and mathematical signs, arrows, bullets, ligatures.
  case 0x2105, 0x2113, 0x2116...0x2117, 0x2122, 0x2190...0x2195, 0x2212, 0x2215, 0x221A, 0x221E,
    0x2248,
    0x2260...0x2262, 0x2264...0x2265, 0x25A0...0x25A1, 0x25AA...0x25AB, 0x25B2, 0x25BC, 0x25CB,
    0x25CF,
    0x25E6, 0xFB01...0xFB02:
    true
  default: false
  }
}
