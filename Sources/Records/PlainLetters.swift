/// The letters that nearly all names are written in: ASCII, and the precomposed ones of Vietnamese.
/// What follows holds for them without a look into Unicode's tables, which a country's ten thousand
/// names would feel.
enum PlainLetters {
  /// Whether `text` is all of them, with single spaces between words and none at the ends, and so in
  /// Normalization Form C and without anything that a name is cleaned of.
  static func isClean(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { forEach(of: $0) { _ in } }
  }

  /// The letters of `name`, a clean text, in lower case; nil when it is none.
  static func lowercased(_ name: String) -> [Unicode.Scalar]? {
    var name = name
    return name.withUTF8 { bytes in
      var scalars: [Unicode.Scalar] = []
      scalars.reserveCapacity(bytes.count)
      let isClean = forEach(of: bytes) { letter in
        // Always a scalar, as all of them are.
        if let scalar = Unicode.Scalar(lowercase(letter)) { scalars.append(scalar) }
      }
      return isClean ? scalars : nil
    }
  }

  /// Calls `body` with each letter and space of `text`, which is UTF-8; stops, and is false, where
  /// that is not clean.
  @inline(__always)
  private static func forEach(
    of text: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void
  ) -> Bool {
    var (index, isBehindSpace) = (0, true)
    while index < text.count {
      let first = UInt32(text[index])
      index += 1
      if first < 0x7F {
        guard first > 0x20 || (first == 0x20 && !isBehindSpace) else { return false }
        isBehindSpace = first == 0x20
        body(first)
        continue
      }
      isBehindSpace = false
      if first < 0xE0 {
        guard index < text.count else { return false }
        let letter = (first & 0x1F) << 6 | UInt32(text[index]) & 0x3F
        guard isShortLetter(letter) else { return false }
        index += 1
        body(letter)
      } else {
        guard index + 1 < text.count else { return false }
        let letter =
          (first & 0x0F) << 12 | (UInt32(text[index]) & 0x3F) << 6 | UInt32(text[index + 1]) & 0x3F
        guard first < 0xF0, (0x1EA0...0x1EF9).contains(letter) else { return false }
        index += 2
        body(letter)
      }
    }
    return !isBehindSpace
  }

  /// Whether `letter` is one of those of two bytes.
  @inline(__always)
  private static func isShortLetter(_ letter: UInt32) -> Bool {
    switch letter {
    // Ð and ð, for which Vietnamese has letters of its own, and × and ÷.
    case 0xD0, 0xD7, 0xF0, 0xF7: false
    case 0xC0...0xFE: true
    case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0: true
    default: false
    }
  }

  /// The number of a letter in lower case.
  @inline(__always)
  private static func lowercase(_ letter: UInt32) -> UInt32 {
    switch letter {
    case 0x41...0x5A, 0xC0...0xDE: letter + 0x20
    case 0x1AF: 0x1B0
    // Capitals have even numbers, and their small letters the next.
    case 0x100...0x1A1, 0x1EA0...0x1EF9: letter | 1
    default: letter
    }
  }
}
