import Glibc

/// `text` as reports print it: NFC, without characters that have no width, single spaces between
/// words and none at the ends, and Vietnamese Đ where a look-alike was typed.
func cleanedName(_ text: String) -> String {
  if PlainLetters.isClean(text) { return text }
  var cleaned = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace {
      if let last = cleaned.last, last != " " { cleaned.append(" ") }
    } else if !isInvisible(scalar) {
      cleaned.append(vietnamese(scalar))
    }
  }
  if cleaned.last == " " { cleaned.removeLast() }
  // Last, as a mark may have stood apart from its letter.
  return nfc(String(cleaned))
}

/// What names are compared by: two cleaned names with equal keys are one name.
///
/// Case, the place of a tone mark (`hoà`, `hòa`) and the kind of a dash make no difference; tones
/// do: Thanh Hòa is not Thanh Hóa.
func nameKey(ofCleaned name: String) -> String {
  var scalars = lowercase(name)
  for index in scalars.indices where isDash(scalars[index]) { scalars[index] = "-" }
  for index in scalars.indices.dropFirst() {
    let isGlide = scalars[index - 1] == "o" || scalars[index - 1] == "u"
    guard isGlide, let pair = tonePairs[scalars[index]], pair.glide == scalars[index - 1],
      isSyllableEnd(index, in: scalars)
    else { continue }
    (scalars[index - 1], scalars[index]) = (pair.tonedGlide, pair.vowel)
  }
  return String(unsafeUninitializedCapacity: 4 * scalars.count) { bytes in
    var count = 0
    for scalar in scalars {
      guard let encoded = UTF8.encode(scalar) else { continue }
      for byte in encoded {
        bytes[count] = byte
        count += 1
      }
    }
    return count
  }
}

private func lowercase(_ name: String) -> [Unicode.Scalar] {
  PlainLetters.lowercased(name) ?? Array(name.lowercased().unicodeScalars)
}

/// The key of a unit's name: `TT.` or `TT`, `X.` and `P.` before a place's name are `Thị trấn`, `Xã` and
/// `Phường`.
func unitKey(ofCleaned name: String) -> String {
  let key = nameKey(ofCleaned: name)
  guard let second = key.utf8.dropFirst().first, secondsOfAbbreviations.contains(second) else {
    return key
  }
  for (abbreviation, word) in placeKindAbbreviations {
    guard let rest = key.rest(behind: abbreviation) else { continue }
    return "\(word) \(rest)"
  }
  return key
}

/// The key of the place whose Party organisation has the key `key`: of `Đảng bộ xã A` and `Đảng ủy xã
/// A`, that of `Xã A`.
func placeKey(ofOrganisation key: String) -> String? {
  organisations.lazy.compactMap { key.rest(behind: $0) }.first.map(unitKey(ofCleaned:))
}

/// A place's key without the word for its kind: of `xã a`, `a`; nil when it has none.
func bareKey(ofPlace key: String) -> String? {
  placeKinds.lazy.compactMap { key.rest(behind: $0) }.first
}

private let placeKinds: [StaticString] = ["thị trấn ", "thị xã ", "thành phố ", "phường ", "xã "]

/// Longer ones first. A word that these begin by chance, as `TT` for a centre does, is changed in the
/// list of names and in the records alike.
private let placeKindAbbreviations: [(StaticString, word: String)] = [
  ("t.t.", "thị trấn"), ("t.t ", "thị trấn"), ("ttr.", "thị trấn"), ("ttr ", "thị trấn"),
  ("tt.", "thị trấn"), ("tt ", "thị trấn"), ("tx.", "thị xã"), ("tx ", "thị xã"),
  ("tp.", "thành phố"), ("tp ", "thành phố"), ("x.", "xã"), ("x ", "xã"), ("p.", "phường"),
  ("p ", "phường"),
]

/// What nearly no name has behind its first letter.
private let secondsOfAbbreviations = Set(placeKindAbbreviations.map { $0.0.utf8Start[1] })

private let organisations: [StaticString] = ["đảng bộ ", "đảng ủy ", "đb ", "đu "]

extension String {
  /// What follows `prefix`, without spaces at its beginning; nil when that is nothing.
  fileprivate func rest(behind prefix: StaticString) -> String? {
    // Keys are normalised, so that bytes tell all.
    var key = self
    return key.withUTF8 { key in
      let length = prefix.utf8CodeUnitCount
      guard let start = key.baseAddress, key.count > length,
        memcmp(start, prefix.utf8Start, length) == 0
      else { return nil }
      let rest = key[length...].drop { $0 == Byte.space }
      return rest.isEmpty ? nil : String(decoding: rest, as: UTF8.self)
    }
  }
}

/// Zero-width spaces and joiners, soft hyphens, marks of direction, a byte order mark left inside
/// (Default_Ignorable_Code_Point, Unicode Standard Annex 44), and control characters.
private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  !scalar.isASCII && scalar.properties.isDefaultIgnorableCodePoint
    || scalar.properties.generalCategory == .control
}

/// `scalar`, or the Đ or đ for which old keyboards put a letter of another language.
private func vietnamese(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x00D0, 0x0189: "Đ"
  case 0x00F0, 0x0256: "đ"
  default: scalar
  }
}

/// Hyphen, figure dash, en dash, em dash and minus, which spreadsheets put for `-` unasked.
private func isDash(_ scalar: Unicode.Scalar) -> Bool {
  (0x2010...0x2014).contains(scalar.value) || scalar.value == 0x2212
}

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
