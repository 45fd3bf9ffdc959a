/// Letters that a program could not write and made question marks: `Lo?i hình`, `??n v?`.
///
/// A question mark ends a word; before a letter it stands for one. Where a capital follows a small
/// letter's question mark, a space was forgotten; in a link it has its own meaning.
enum LostLetters {
  /// Where the first stands in `text`, which is UTF-8 or an old encoding.
  static func first(in text: UnsafeRawBufferPointer) -> Int? {
    var (offset, link) = (0, Link())
    while let mark = text.first(Self.mark, from: offset) {
      if standsForALetter(at: mark, in: text) {
        link.goOn(to: mark, in: text)
        if !link.isOne { return mark }
      }
      offset = mark + 1
    }
    return nil
  }

  private static let mark = UInt8(ascii: "?")

  private static func standsForALetter(at mark: Int, in text: UnsafeRawBufferPointer) -> Bool {
    guard let next = text.scalar(at: mark + 1)?.properties, next.isAlphabetic else { return false }
    let isSentence =
      next.isUppercase && text.scalar(before: mark)?.properties.isLowercase ?? false
    return !isSentence
  }

  /// What is known of the word that a question mark stands in; it goes over the text once.
  private struct Link {
    private var position = 0
    /// Whether the word up to there has a slash.
    private(set) var isOne = false

    mutating func goOn(to end: Int, in text: UnsafeRawBufferPointer) {
      for byte in text[position..<end] {
        if byte == UInt8(ascii: "/") {
          isOne = true
        } else if byte <= Byte.space || byte == Byte.quote
          || CellScanner.delimiters.contains(byte)
        {
          isOne = false
        }
      }
      position = end
    }
  }
}
