/// A letter of Vietnamese: a consonant or vowel, and the tone that its mark says.
struct VietnameseLetter: Hashable, Sendable {
  /// The tones that have a mark, by the combining mark.
  enum Tone: UInt32, CaseIterable {
    case grave = 0x0300
    case acute = 0x0301
    case tilde = 0x0303
    case hook = 0x0309
    case dot = 0x0323
  }

  /// The letter without its tone, in lower case.
  var base: Unicode.Scalar
  /// Its tone; nil when it has no mark.
  var tone: Tone?

  /// What `scalar` is in Vietnamese, in either case; nil when it is no letter of Latin without marks
  /// nor one of Vietnamese with them.
  init?(_ scalar: Unicode.Scalar) {
    guard let letter = Self.all[scalar] else { return nil }
    self = letter
  }

  private init(base: Unicode.Scalar, tone: Tone?) {
    self.base = base
    self.tone = tone
  }

  /// The letters that are not ASCII, in both cases.
  static let marked: Set<Unicode.Scalar> = Set(all.keys.filter { !$0.isASCII })

  private static let all: [Unicode.Scalar: VietnameseLetter] = {
    var letters: [Unicode.Scalar: VietnameseLetter] = [:]
    for base in "abcdefghijklmnopqrstuvwxyzăâđêôơư".unicodeScalars {
      let tones: [Tone?] = "aăâeêioôơuưy".unicodeScalars.contains(base) ? Tone.allCases : []
      for tone in [nil] + tones {
        let marks = tone.flatMap { Unicode.Scalar($0.rawValue) }.map { String($0) } ?? ""
        let letter = nfc(String(base) + marks)
        for scalar in (letter + letter.uppercased()).unicodeScalars {
          letters[scalar] = VietnameseLetter(base: base, tone: tone)
        }
      }
    }
    return letters
  }()
}
