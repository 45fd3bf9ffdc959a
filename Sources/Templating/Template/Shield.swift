/// Values go through tags, Markdown and YAML before they reach the page; their punctuation and
/// spaces travel as private-use characters, so that no value is ever read as syntax: a unit called
/// `*A* #1` stays that, and spaces for the pen are not folded into one.
private let shieldBase: UInt32 = 0xE100

/// `text` with ASCII punctuation and spaces shielded; a control character becomes a space.
func shielded(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isPlain =
      !scalar.isASCII || scalar.properties.isAlphabetic
      || (0x30...0x39).contains(scalar.value)
    let value = max(scalar.value, 0x20)
    result.append(isPlain ? scalar : Unicode.Scalar(shieldBase + value) ?? scalar)
  }
  return String(result)
}

/// `text` as it was before ``shielded(_:)``.
func unshielded(_ text: String) -> String {
  let range = shieldBase..<(shieldBase + 0x80)
  guard text.unicodeScalars.contains(where: { range.contains($0.value) }) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    let isShielded = range.contains(scalar.value)
    result.append(isShielded ? Unicode.Scalar(scalar.value - shieldBase) ?? scalar : scalar)
  }
  return String(result)
}
