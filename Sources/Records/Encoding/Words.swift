/// The words of UTF-8 text that have anything but ASCII in them.
///
/// Symbols that stand among letters are part of the word, as they are letters of another encoding.
struct Words: Sequence, IteratorProtocol {
  private let text: UnsafeRawBufferPointer
  private var offset = 0

  /// The words of `text`.
  init(_ text: UnsafeRawBufferPointer) { self.text = text }

  /// The next word.
  mutating func next() -> UnsafeRawBufferPointer? {
    while offset < text.count {
      let start = offset
      var isMarked = false
      while let scalar = text.scalar(at: offset), Self.isPartOfWord(scalar) {
        if !scalar.isASCII { isMarked = true }
        offset += scalar.width
      }
      if isMarked { return UnsafeRawBufferPointer(rebasing: text[start..<offset]) }
      offset += text.scalar(at: offset)?.width ?? 1
    }
    return nil
  }

  /// Whether `scalar` is a letter, or a symbol that may be one.
  static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      : scalar.value != 0xA0 && !(0x2000...0x206F).contains(scalar.value)
  }
}

extension UnsafeRawBufferPointer {
  /// The word of well-formed UTF-8 in which the byte at `offset` stands.
  func word(around offset: Int) -> Range<Int> {
    var (start, end) = (offset, offset)
    while let scalar = scalar(before: start), Words.isPartOfWord(scalar) { start -= scalar.width }
    while let scalar = scalar(at: end), Words.isPartOfWord(scalar) { end += scalar.width }
    return start..<end
  }
}
