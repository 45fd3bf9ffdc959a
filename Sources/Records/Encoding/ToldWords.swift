/// Letters that may tell a word of an old encoding.
protocol TellingLetters {
  /// The bytes that such letters begin with.
  static var leads: ByteSearch { get }
  /// Whether the letter at `offset` of UTF-8 `text`, which begins so, tells one.
  static func tells(at offset: Int, in text: UnsafeRawBufferPointer) -> Bool
  /// Whether the bytes `word`, of which the letter at `offset` tells, are one.
  static func isOne(
    _ word: Range<Int>, toldAt offset: Int, in text: UnsafeRawBufferPointer
  ) -> Bool
}

/// The words of a UTF-8 text that letters tell, from search to search, for most texts have none.
struct ToldWords<Letters: TellingLetters>: Sequence, IteratorProtocol {
  private let text: UnsafeRawBufferPointer
  private var offset = 0

  /// The words of `text`, which is UTF-8.
  init(_ text: UnsafeRawBufferPointer) { self.text = text }

  /// The bytes of the next word.
  mutating func next() -> Range<Int>? {
    while true {
      offset = Letters.leads.first(in: text, from: offset)
      guard offset + 1 < text.count else { return nil }
      guard Letters.tells(at: offset, in: text) else {
        offset += 1
        continue
      }
      let (telling, word) = (offset, text.word(around: offset))
      offset = word.upperBound
      if Letters.isOne(word, toldAt: telling, in: text) { return word }
    }
  }

  /// Where the first begins in `text`, which is UTF-8.
  static func first(in text: UnsafeRawBufferPointer) -> Int? {
    var words = ToldWords(text)
    return words.next()?.lowerBound
  }
}
