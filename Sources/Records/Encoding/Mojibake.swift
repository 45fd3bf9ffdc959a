/// UTF-8 that a program took for a code page of Windows, or for ISO 8859-1, and saved as UTF-8 again:
/// `Bá»“i dÆ°á»¡ng`.
enum Mojibake {
  /// Where the first letter that was taken for several stands in `text`, which is UTF-8.
  static func first(in text: UnsafeRawBufferPointer) -> Int? {
    var offset = leads.first(in: text, from: 0)
    while offset + 3 < text.count {
      if mayLead(text[offset], text[offset + 1]), text[offset + 2] >= 0x80,
        CodePage.misread.contains(where: { isLetter(at: offset, in: text, takenFor: $0) })
      {
        return offset
      }
      offset = leads.first(in: text, from: offset + 1)
    }
    return nil
  }

  /// `text` as it was before, without its byte order mark, and how many times it had been taken for
  /// another encoding; nil when that cannot be undone without loss.
  ///
  /// Every character has to have a byte in the code page, and the bytes have to be UTF-8.
  static func repaired(_ text: UnsafeRawBufferPointer) -> (bytes: [UInt8], times: Int)? {
    guard var bytes = undone(text) else { return nil }
    var times = 1
    while bytes.withUnsafeBytes(first(in:)) != nil {
      guard let more = bytes.withUnsafeBytes(undone) else { return nil }
      (bytes, times) = (more, times + 1)
    }
    return (bytes, times)
  }

  private static func undone(_ text: UnsafeRawBufferPointer) -> [UInt8]? {
    CodePage.misread.lazy.compactMap { $0.bytes(of: text) }
      .first { bytes in bytes.withUnsafeBytes { firstFault(in: $0) } == nil }
  }

  private static let leads = ByteSearch(0xC3, 0xC4, 0xC4)

  /// Whether two bytes of UTF-8 can be a character for which the first byte of a Vietnamese letter
  /// was taken: a letter of Latin-1, or Ă, which windows-1258 has in the place of Ã.
  private static func mayLead(_ first: UInt8, _ second: UInt8) -> Bool {
    first == 0xC3 || first == 0xC4 && second == 0x82
  }

  private static func isLetter(
    at offset: Int, in text: UnsafeRawBufferPointer, takenFor codePage: CodePage
  ) -> Bool {
    guard let lead = text.scalar(at: offset), let leadByte = codePage.byte(of: lead) else {
      return false
    }
    let width = (~leadByte).leadingZeroBitCount
    guard (2...3).contains(width) else { return false }
    var (bytes, rest, end) = ([leadByte], [Unicode.Scalar](), offset + lead.width)
    while bytes.count < width, let scalar = text.scalar(at: end), !scalar.isASCII,
      let byte = codePage.byte(of: scalar)
    {
      bytes.append(byte)
      rest.append(scalar)
      end += scalar.width
    }
    guard let meant = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first,
      isTelling(meant)
    else { return false }
    return !rest.allSatisfy(typographicPunctuation.contains)
      || isOddPlace(of: lead, at: offset, before: end, in: text)
  }

  /// Whether `scalar` is what Vietnamese text has many of: its letters and marks, and punctuation.
  private static func isTelling(_ scalar: Unicode.Scalar) -> Bool {
    VietnameseLetter.marked.contains(scalar) || typographicPunctuation.contains(scalar)
      || VietnameseLetter.Tone(rawValue: scalar.value) != nil || scalar == "\u{FEFF}"
  }

  /// A letter before a quotation mark, a dash or a fixed space may be just that (`cấp XÃ”`): it is
  /// not where no word has it, a capital behind a small letter (`NgÃ y`) or punctuation before a
  /// capital (`HÃ’A`).
  private static func isOddPlace(
    of lead: Unicode.Scalar, at offset: Int, before end: Int, in text: UnsafeRawBufferPointer
  ) -> Bool {
    guard lead.properties.isUppercase else { return false }
    if let before = text.scalar(before: offset), before.properties.isLowercase { return true }
    return text.scalar(before: end) != "\u{A0}"
      && text.scalar(at: end)?.properties.isUppercase ?? false
  }
}
