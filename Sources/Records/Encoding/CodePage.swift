/// An encoding with a byte a character, as the system's iconv knows it.
struct CodePage: Sendable {
  /// A byte that means nothing, and where it stands.
  struct UnknownByte: Error {
    var offset: Int
  }

  /// What each byte means.
  private let scalars: [Unicode.Scalar?]
  /// The UTF-8 of each byte; empty for those that mean nothing.
  private let letters: [[UInt8]]
  /// The UTF-8 of a letter's byte (the high one) with a mark's behind it, where one letter is both.
  private let composed: [UInt16: [UInt8]]
  private let bytes: [Unicode.Scalar: UInt8]

  /// Windows' code page of Western Europe.
  static let windows1252 = CodePage(charset: "WINDOWS-1252")
  /// Windows' Vietnamese code page.
  static let windows1258 = CodePage(charset: "WINDOWS-1258")

  /// The code pages that Windows has in Vietnam.
  static let windows = [windows1252, windows1258].compactMap { $0 }

  /// ISO 8859-1, with a control character for each byte from 0x80 to 0x9F.
  static let latin1 = CodePage(charset: "ISO-8859-1")

  /// Those that programs take UTF-8 for.
  static let misread = [windows1252, windows1258, latin1].compactMap { $0 }

  /// Those of Vietnam's text before UTF-8.
  static let old = [windows1258, tcvn3].compactMap { $0 }

  /// TCVN 5712:1993, third set, as the ABC fonts have it.
  ///
  /// iconv knows the standard's first set alone. The third is what is left of it without capitals
  /// with tone marks, combining marks, and letters where other sets have control characters. From
  /// 0x80 to 0xA0, where the first set has capitals, Windows' programs put the punctuation of
  /// windows-1252, whose places the fonts keep.
  static let tcvn3: CodePage? = {
    guard let first = CodePage(charset: "TCVN5712-1"), let western = windows1252 else { return nil }
    return CodePage(
      (0...255).map { (byte: Int) -> Unicode.Scalar? in
        switch byte {
        case ..<0x80: Unicode.Scalar(UInt8(byte))
        case ...0xA0:
          western.scalars[byte].flatMap { typographicPunctuation.contains($0) ? $0 : nil }
        case ...0xA7: first.scalars[byte]
        default: first.scalars[byte].flatMap { $0.properties.isLowercase ? $0 : nil }
        }
      })
  }()

  private init?(charset: String) {
    guard let converter = Converter(from: charset) else { return nil }
    self.init(
      (0...255).map { (byte: UInt8) -> Unicode.Scalar? in
        do throws(Converter.Fault) {
          let text = try withUnsafeBytes(of: byte) { bytes throws(Converter.Fault) in
            try converter.converted(bytes)
          }
          let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
          return scalars.count == 1 ? scalars.first : nil
        } catch {
          return nil
        }
      })
  }

  private init(_ scalars: [Unicode.Scalar?]) {
    self.scalars = scalars
    letters = scalars.map { $0.map { Array(String($0).utf8) } ?? [] }
    var (bytes, composed): ([Unicode.Scalar: UInt8], [UInt16: [UInt8]]) = ([:], [:])
    for byte in UInt8.min...UInt8.max {
      // Windows passes bytes that mean nothing as the control characters of their numbers.
      if let scalar = scalars[Int(byte)] { bytes[scalar] = byte }
      if scalars[Int(byte)] == nil, byte < 0xA0 { bytes[Unicode.Scalar(byte)] = byte }
    }
    for mark in UInt8.min...UInt8.max {
      guard let second = scalars[Int(mark)],
        second.properties.canonicalCombiningClass != .notReordered
      else { continue }
      for letter in UInt8.min...UInt8.max {
        guard let first = scalars[Int(letter)], first.properties.isAlphabetic else { continue }
        let pair = nfc(String(first) + String(second))
        if pair.unicodeScalars.count == 1 {
          composed[UInt16(letter) << 8 | UInt16(mark)] = Array(pair.utf8)
        }
      }
    }
    (self.bytes, self.composed) = (bytes, composed)
  }

  /// The byte of `scalar`; of a control character, the byte that means nothing in its place.
  func byte(of scalar: Unicode.Scalar) -> UInt8? { bytes[scalar] }

  /// The text of `bytes` in UTF-8, marks put on the letters before them.
  func text(of bytes: UnsafeRawBufferPointer) throws(UnknownByte) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 2)
    var (last, start): (UInt8, Int) = (0, 0)
    for (offset, byte) in bytes.enumerated() {
      let letter = letters[Int(byte)]
      guard !letter.isEmpty else { throw UnknownByte(offset: offset) }
      if byte >= 0x80, let pair = composed[UInt16(last) << 8 | UInt16(byte)] {
        text.replaceSubrange(start..., with: pair)
        last = 0
      } else {
        (last, start) = (byte, text.count)
        text += letter
      }
    }
    return text
  }

  /// UTF-8 `text` with a byte a character, without its byte order mark; nil when a character has no
  /// byte. No two characters have the same one, so that reading the bytes gives `text` back.
  func bytes(of text: UnsafeRawBufferPointer) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var offset = text.scalar(at: 0) == "\u{FEFF}" ? 3 : 0
    while let scalar = text.scalar(at: offset) {
      guard let byte = byte(of: scalar) else { return nil }
      bytes.append(byte)
      offset += scalar.width
    }
    return bytes
  }
}
