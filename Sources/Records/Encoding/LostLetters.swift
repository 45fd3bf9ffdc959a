/// Letters that a program could not write and made question marks: `Lo?i hình`, `??n v?`.
///
/// A question mark ends a word; before a letter it stands for one. Where a capital follows a small
/// letter's question mark, a space was forgotten; in a link it has its own meaning.
enum LostLetters {
  /// Where the first stands in `text`, which is UTF-8 or an old encoding.
  static func first(in text: UnsafeRawBufferPointer) -> Int? {
    var offset = 0
    while let mark = text.first(Self.mark, from: offset) {
      if standsForALetter(at: mark, in: text) { return mark }
      offset = mark + 1
    }
    return nil
  }

  private static let mark = UInt8(ascii: "?")

  private static func standsForALetter(at mark: Int, in text: UnsafeRawBufferPointer) -> Bool {
    guard let next = text.scalar(at: mark + 1)?.properties, next.isAlphabetic else { return false }
    let isSentence =
      next.isUppercase && text.scalar(before: mark)?.properties.isLowercase ?? false
    return !isSentence && !isInLink(mark, in: text)
  }

  private static func isInLink(_ offset: Int, in text: UnsafeRawBufferPointer) -> Bool {
    let start = text[..<offset].lastIndex(where: endsToken).map { $0 + 1 } ?? 0
    return text[start..<offset].contains(UInt8(ascii: "/"))
  }

  private static func endsToken(_ byte: UInt8) -> Bool {
    byte <= Byte.space || byte == Byte.quote || CellScanner.delimiters.contains(byte)
  }
}
