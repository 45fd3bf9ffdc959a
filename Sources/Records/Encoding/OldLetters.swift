/// Letters of an old encoding that are the characters of a Windows code page, saved as UTF-8:
/// `Lo¹i h×nh`.
///
/// Workbooks that were typed in an ABC font hold them, and Excel makes them when it opens an old CSV
/// file; its "CSV UTF-8" then writes what only looks like Unicode.
enum OldLetters {
  /// Where the first word with such letters begins in `text`, which is UTF-8.
  static func first(in text: UnsafeRawBufferPointer) -> Int? {
    var words = OldWords(text)
    return words.next()?.lowerBound
  }

  /// The text that UTF-8 `text` was meant to be; nil when it has no such letters.
  static func read(_ text: UnsafeRawBufferPointer) throws(Refusal) -> DecodedText? {
    guard let offset = [first(in: text), VNIWords.first(in: text)].compactMap({ $0 }).min() else {
      return nil
    }
    for codePage in CodePage.windows {
      guard let bytes = codePage.bytes(of: text) else { continue }
      switch bytes.withUnsafeBytes(OldEncodings.choice(for:)) {
      case .clear(let encoding, _, let line?): throw Refusal(.mixedEncodings(encoding), line: line)
      case .clear(let encoding, let read, nil):
        return DecodedText(
          bytes: read, remarks: [(.oldLettersRead(encoding), line(of: offset, in: text))])
      case .unclear: break
      }
    }
    // A few words read like those of either.
    let (ofVNI, ofOthers) = (VNIWords(text).count { _ in true }, OldWords(text).count { _ in true })
    throw Refusal(ofVNI > ofOthers ? .vni : .oldLetters, at: offset, in: text)
  }
}

/// The words of UTF-8 text that have letters or symbols which are none of Vietnamese, and would be
/// syllables as the bytes of an old encoding; not `µm` or `m×n`.
private typealias OldWords = ToldWords<StrangeLetters>

private enum StrangeLetters: TellingLetters {
  static let leads = ByteSearch(0xC2, 0xC3, 0xC3)

  static func tells(at offset: Int, in text: UnsafeRawBufferPointer) -> Bool {
    switch text[offset] {
    case 0xC2: text[offset + 1] > 0xA0
    case 0xC3: isStrangeBehindC3[Int(text[offset + 1])]
    default: false
    }
  }

  /// The letters and signs of Latin-1's second half that are none of Vietnamese; Ð and ð are typed
  /// for Đ and đ.
  private static let isStrangeBehindC3 = (UInt8.min...UInt8.max).map { byte in
    guard (0x80...0xBF).contains(byte) else { return false }
    let scalar = Unicode.Scalar(byte + 0x40)
    return VietnameseLetter(scalar) == nil && scalar != "Ð" && scalar != "ð"
  }

  static func isOne(
    _ word: Range<Int>, toldAt offset: Int, in text: UnsafeRawBufferPointer
  ) -> Bool {
    let mayBeSign = "µ×".unicodeScalars.contains { $0 == text.scalar(at: offset) }
    let (word, least) = (UnsafeRawBufferPointer(rebasing: text[word]), mayBeSign ? 4 : 2)
    return CodePage.windows.contains { codePage in
      guard let bytes = codePage.bytes(of: word), bytes.count >= least else { return false }
      return CodePage.old.contains { isSyllable(bytes, in: $0) }
    }
  }

  private static func isSyllable(_ bytes: [UInt8], in codePage: CodePage) -> Bool {
    guard let text = try? bytes.withUnsafeBytes(codePage.text(of:)) else { return false }
    return Syllable.isWellFormed(String(decoding: text, as: UTF8.self).unicodeScalars)
  }
}
