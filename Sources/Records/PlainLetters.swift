/// The letters that nearly all names are written in: ASCII, and the precomposed ones of Vietnamese.
/// What follows holds for them without a look into Unicode's tables, which a country's ten thousand
/// names would feel.
enum PlainLetters {
  /// Whether `text` is all of them, with single spaces between words and none at the ends, and so in
  /// Normalization Form C and without anything that a name is cleaned of.
  static func isClean(_ text: String) -> Bool {
    var isBehindSpace = true
    for scalar in text.unicodeScalars {
      if scalar == " " {
        if isBehindSpace { return false }
        isBehindSpace = true
      } else {
        guard contains(scalar) else { return false }
        isBehindSpace = false
      }
    }
    return !isBehindSpace
  }

  /// Whether `scalar` is one of them, or an ASCII digit or mark.
  private static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x7E, 0x1EA0...0x1EF9: true
    // Without Ð and ð, for which Vietnamese has letters of its own, and × and ÷.
    case 0xC0...0xFE: ![0xD0, 0xD7, 0xF0, 0xF7].contains(scalar.value)
    case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0: true
    default: false
    }
  }

  /// `scalar` in lower case; nil when it is none of them.
  static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard scalar == " " || contains(scalar) else { return nil }
    switch scalar.value {
    case 0x41...0x5A, 0xC0...0xDE: return Unicode.Scalar(scalar.value + 0x20)
    case 0x1AF: return Unicode.Scalar(0x1B0)
    // Capitals have even numbers, and their small letters the next.
    case 0x100...0x1A1, 0x1EA0...0x1EF9: return Unicode.Scalar(scalar.value | 1)
    default: return scalar
    }
  }
}
