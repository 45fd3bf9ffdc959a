/// `text` with Latin letters freed of their marks, `Báo cáo quý 4` as `Bao cao quy 4`, and
/// `replacement` for every other character outside ASCII, and every control character.
public func plainASCII(_ text: some StringProtocol, replacement: Character = "_") -> String {
  var plain = ""
  for scalar in text.unicodeScalars {
    if scalar.properties.canonicalCombiningClass != .notReordered { continue }
    if (0x20...0x7E).contains(scalar.value) {
      plain.unicodeScalars.append(scalar)
    } else {
      plain.append(baseLetter(of: scalar) ?? replacement)
    }
  }
  return plain
}

/// `E` of `Ế`, `d` of `đ`: Unicode's names say which letter carries the marks.
private func baseLetter(of scalar: Unicode.Scalar) -> Character? {
  let words = (scalar.properties.name ?? "").split(separator: " ")
  guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].utf8.count == 1,
    words[4] == "WITH"
  else { return nil }
  return Character(words[1] == "SMALL" ? words[3].lowercased() : String(words[3]))
}
