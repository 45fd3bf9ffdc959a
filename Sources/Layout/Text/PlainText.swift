/// Text of which shaping needs not ask much: Latin letters, figures, spaces and the commonest marks.
struct PlainText {
  /// Whether it has letters; without any its script is Common.
  let hasLetters: Bool

  /// Nil where the text has any other character, a mark after a space, or nothing but spaces.
  init?(_ utf8: [UInt8]) {
    var (hasLetters, hasOthers) = (false, false)
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      switch byte {
      case 0x20:
        index += 1
        continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        hasLetters = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","), UInt8(ascii: "."),
        UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "%"), UInt8(ascii: "-"),
        UInt8(ascii: "/"), UInt8(ascii: "+"):
        let isFigure = UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        guard isFigure || index == 0 || utf8[index - 1] != 0x20 else { return nil }
        hasOthers = true
      default:
        guard let length = Self.lengthOfLetter(at: index, in: utf8) else { return nil }
        hasLetters = true
        index += length - 1
      }
      index += 1
    }
    guard hasLetters || hasOthers else { return nil }
    self.hasLetters = hasLetters
  }

  /// The bytes of a letter beyond ASCII: À…ỹ but for × and ÷, all that Vietnamese has.
  private static func lengthOfLetter(at index: Int, in utf8: [UInt8]) -> Int? {
    let rest = utf8[index...].prefix(3)
    guard rest.count >= 2 else { return nil }
    let next = utf8[index + 1]
    switch utf8[index] {
    // U+00C0 to U+00FF; U+0100 to U+01BF: Latin Extended-A and what follows it.
    case 0xC3: return next == 0x97 || next == 0xB7 ? nil : 2
    case 0xC4...0xC5: return 2
    case 0xC6: return [0xA0, 0xA1, 0xAF, 0xB0].contains(next) ? 2 : nil
    // U+1EA0 to U+1EF9.
    case 0xE1:
      guard rest.count == 3, next == 0xBA || next == 0xBB else { return nil }
      let last = utf8[index + 2]
      return next == 0xBA && last < 0xA0 || next == 0xBB && last > 0xB9 ? nil : 3
    default: return nil
    }
  }

  /// For each byte of plain text, whether a line may begin there: at each word or number after a
  /// space (UAX 14, LB18; the rules before it are about other characters).
  static func breaks(in utf8: [UInt8]) -> [Bool] {
    var breaks = [Bool](repeating: false, count: utf8.count + 1)
    for index in utf8.indices.dropFirst() where utf8[index - 1] == 0x20 {
      breaks[index] = utf8[index] != 0x20
    }
    return breaks
  }
}
