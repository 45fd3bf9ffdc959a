/// Three bytes to look for at once, eight bytes of text at a time.
///
/// A byte of a word is zero where subtracting 1 borrows and its high bit was not set (Warren,
/// Hacker's Delight, 6-1); the lowest such byte is exact, which is the one wanted.
struct ByteSearch {
  private let patterns: (UInt64, UInt64, UInt64)
  private let bytes: (UInt8, UInt8, UInt8)

  /// A search for `a`, `b` and `c`.
  init(_ a: UInt8, _ b: UInt8, _ c: UInt8) {
    bytes = (a, b, c)
    patterns = (UInt64(a) &* Self.ones, UInt64(b) &* Self.ones, UInt64(c) &* Self.ones)
  }

  /// Where the first of the three stands in `text` at or after `start`; the end when none does.
  func first(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index + 8 <= text.count {
      let word = UInt64(littleEndian: text.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found =
        Self.zeros(in: word ^ patterns.0) | Self.zeros(in: word ^ patterns.1)
        | Self.zeros(in: word ^ patterns.2)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < text.count {
      let byte = text[index]
      if byte == bytes.0 || byte == bytes.1 || byte == bytes.2 { break }
      index += 1
    }
    return index
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The high bit of each byte of `word` that is zero, and perhaps of bytes above it.
  private static func zeros(in word: UInt64) -> UInt64 {
    (word &- ones) & ~word & (ones << 7)
  }
}
