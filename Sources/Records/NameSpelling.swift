/// `text` as reports print it: NFC, without characters that have no width, single spaces between
/// words and none at the ends, and Vietnamese Đ where a look-alike was typed.
func cleanedName(_ text: String) -> String {
  var cleaned = String.UnicodeScalarView()
  for scalar in nfc(text).unicodeScalars where !isZeroWidth(scalar) {
    if scalar.properties.isWhitespace {
      if let last = cleaned.last, last != " " { cleaned.append(" ") }
    } else {
      cleaned.append(lookAlikes[scalar] ?? scalar)
    }
  }
  if cleaned.last == " " { cleaned.removeLast() }
  return String(cleaned)
}

/// What names are compared by: two cleaned names with equal keys are one name.
///
/// Case, the place of a tone mark (`hoà`, `hòa`) and the kind of a dash make no difference; tones
/// do: Thanh Hòa is not Thanh Hóa.
func nameKey(ofCleaned name: String) -> String {
  var scalars = Array(name.lowercased().unicodeScalars)
  for index in scalars.indices where dashes.contains(scalars[index]) { scalars[index] = "-" }
  for index in scalars.indices.dropFirst() where isSyllableEnd(index, in: scalars) {
    guard let pair = tonePairs[scalars[index]], scalars[index - 1] == pair.glide else { continue }
    (scalars[index - 1], scalars[index]) = (pair.tonedGlide, pair.vowel)
  }
  var key = String.UnicodeScalarView()
  key.append(contentsOf: scalars)
  return String(key)
}

/// The key of a unit's name: `TT.`, `X.` and `P.` before a place's name are `Thị trấn`, `Xã` and
/// `Phường`.
func unitKey(ofCleaned name: String) -> String {
  let key = nameKey(ofCleaned: name)
  for (abbreviation, word) in placeKinds where key.hasPrefix(abbreviation) {
    return word + " " + key.dropFirst(abbreviation.count).drop { $0 == " " }
  }
  return key
}

private let placeKinds = [("tt.", "thị trấn"), ("x.", "xã"), ("p.", "phường")]

/// ZWSP, ZWNJ, ZWJ, word joiner, soft hyphen, and a byte order mark that a program left inside.
private func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00AD, 0x200B...0x200D, 0x2060, 0xFEFF: true
  default: false
  }
}

/// Letters of other languages that old keyboards put for Đ and đ.
private let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
  "\u{00D0}": "Đ", "\u{0189}": "Đ", "\u{00F0}": "đ", "\u{0256}": "đ",
]

private let dashes: Set<Unicode.Scalar> = [
  "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
]

/// In an open syllable with `oa`, `oe` or `uy` the tone mark stands on either letter, by the newer or
/// the older rule. Keys have it on the first, as the older rule does.
private let tonePairs: [Unicode.Scalar: TonePair] = {
  let rows: [(glide: String, vowel: String)] = [
    ("oòóỏõọ", "aàáảãạ"), ("oòóỏõọ", "eèéẻẽẹ"), ("uùúủũụ", "yỳýỷỹỵ"),
  ]
  var pairs: [Unicode.Scalar: TonePair] = [:]
  for row in rows {
    let (glides, vowels) = (Array(row.glide.unicodeScalars), Array(row.vowel.unicodeScalars))
    for tone in 1..<glides.count {
      pairs[vowels[tone]] = TonePair(
        glide: glides[0], tonedGlide: glides[tone], vowel: vowels[0])
    }
  }
  return pairs
}()

private struct TonePair {
  var glide: Unicode.Scalar
  var tonedGlide: Unicode.Scalar
  var vowel: Unicode.Scalar
}

private func isSyllableEnd(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
  index + 1 == scalars.count || !scalars[index + 1].properties.isAlphabetic
}
