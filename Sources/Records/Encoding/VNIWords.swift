/// Words in the encoding of the VNI fonts, whose bytes stand in UTF-8 as the letters that windows-1252
/// has for them: `Coâng taùc` for `Công tác`.
///
/// A mark is a letter of its own behind its vowel. Such pairs are in no word of Vietnamese; but only a
/// word that is a syllable with its marks put on, and none without, is one of VNI.
typealias VNIWords = ToldWords<VNILetters>

extension VNIWords {
  /// Whether `bytes`, which are not UTF-8, have more words of VNI than others that are not ASCII alone.
  static func areMost(ofOld bytes: UnsafeRawBufferPointer) -> Bool {
    guard let text = try? CodePage.windows1252?.text(of: bytes) else { return false }
    return text.withUnsafeBytes { text in
      let all = Words(text).count { _ in true }
      return all > 0 && VNIWords(text).count { _ in true } * 2 > all
    }
  }
}

/// The letters of the VNI fonts.
enum VNILetters: TellingLetters {
  static let leads = ByteSearch(0xC3, 0xC3, 0xC3)

  /// Whether the letter at `offset` is none of Vietnamese, or none behind the vowel before it.
  static func tells(at offset: Int, in text: UnsafeRawBufferPointer) -> Bool {
    let letter = Int(text[offset + 1])
    guard letter < vowelsBefore.count else { return false }
    let vowels = vowelsBefore[letter]
    return vowels & alone != 0 || offset > 0 && vowels & vowel(before: offset, in: text) != 0
  }

  private static func vowel(before offset: Int, in text: UnsafeRawBufferPointer) -> UInt8 {
    let byte = text[offset - 1]
    if byte < 0x80 { return vowelOfASCII[Int(byte | 0x20)] }
    guard offset > 1, text[offset - 2] == 0xC3 else { return 0 }
    // Ô and Ö in both cases, which stand for Ơ and Ư.
    return byte | 0x20 == 0xB4 || byte | 0x20 == 0xB6 ? horned : 0
  }

  private static let (a, e, o, u, y, horned, alone):
    (
      UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8
    ) = (1, 2, 4, 8, 16, 32, 64)

  private static let vowelOfASCII: [UInt8] = (0..<128).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a"): a
    case UInt8(ascii: "e"): e
    case UInt8(ascii: "o"): o
    case UInt8(ascii: "u"): u
    case UInt8(ascii: "y"): y
    default: 0
    }
  }

  /// For each second byte of the letters from À to ÿ, the vowels behind which it can only be a mark. `oà`,
  /// `oá` and `oã` are Vietnamese, too.
  private static let vowelsBefore: [UInt8] = {
    var vowels = [UInt8](repeating: 0, count: 0xC0)
    func set(_ letters: String, _ value: UInt8) {
      for scalar in letters.unicodeScalars {
        let low = Int(scalar.value) - 0x40
        vowels[low] |= value
        vowels[low - 0x20] |= value
      }
    }
    set("øùõûï", a | e | o | u | horned)
    set("øùõû", y)
    set("âàáãåä", a | e)
    set("âåä", o)
    set("êèéüúë", a)
    set("ñæîö", alone)
    return vowels
  }()

  static func isOne(
    _ word: Range<Int>, toldAt _: Int, in text: UnsafeRawBufferPointer
  ) -> Bool {
    let string = String(decoding: text[word], as: UTF8.self)
    let letters = Array(string.lowercased().unicodeScalars)
    guard letters.count > 1, !Syllable.isWellFormed(letters), let meant = meaning(of: letters)
    else {
      return false
    }
    return Syllable.isWellFormed(meant)
  }

  /// What the word `letters`, in lower case, means; nil when it has a letter that is none of VNI.
  private static func meaning(of letters: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var (meant, index) = ([Unicode.Scalar](), 0)
    while index < letters.count {
      let letter = letters[index]
      if index + 1 < letters.count, let both = pairs[letter]?[letters[index + 1]] {
        meant.append(both)
        index += 2
      } else if let single = singles[letter] ?? (letter.isASCII ? letter : nil) {
        meant.append(single)
        index += 1
      } else {
        return nil
      }
    }
    return meant
  }

  private static let singles: [Unicode.Scalar: Unicode.Scalar] = [
    "ô": "ơ", "ö": "ư", "ñ": "đ", "ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ",
  ]

  /// By a vowel and by the mark behind it, what both are.
  private static let pairs: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = {
    var pairs: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [:]
    func add(_ vowels: String, as meant: String, marks: [(mark: Unicode.Scalar, tone: String)]) {
      for (vowel, base) in zip(vowels.unicodeScalars, meant) {
        for (mark, tone) in marks {
          pairs[vowel, default: [:]][mark] = nfc(String(base) + tone).unicodeScalars.first
        }
      }
    }
    let (grave, acute, tilde, hook, dot) = ("\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}")
    add(
      "aeouyôö", as: "aeouyơư",
      marks: [("ø", grave), ("ù", acute), ("õ", tilde), ("û", hook), ("ï", dot)])
    add(
      "aeo", as: "âêô",
      marks: [("â", ""), ("à", grave), ("á", acute), ("ã", tilde), ("å", hook), ("ä", dot)])
    add(
      "a", as: "ă",
      marks: [("ê", ""), ("è", grave), ("é", acute), ("ü", tilde), ("ú", hook), ("ë", dot)])
    return pairs
  }()
}
