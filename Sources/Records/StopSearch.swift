/// A search for the end of a line and one further byte, eight bytes of text at a time.
///
/// A byte of a word is zero, or less than a number, where subtracting borrows and its high bit was
/// not set (Warren, Hacker's Delight, 6-1). A borrow can only make a byte above such a one look like
/// it, so each place is looked at once more. Line feed and carriage return are looked for together, as
/// bytes below 14; the few others there are, a tab above all, are passed over.
struct StopSearch: Sendable {
  private let pattern: UInt64
  private let byte: UInt8

  /// A search for `byte`, line feed and carriage return.
  init(_ byte: UInt8) {
    self.byte = byte
    pattern = UInt64(byte) &* Self.ones
  }

  /// Where the first of the three stands in `text` at or after `start`; the end when none does.
  @inline(__always)
  func first(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = text.baseAddress else { return text.count }
    let end = text.count
    var index = start
    while index + 8 <= end {
      let word = UInt64(littleEndian: (base + index).loadUnaligned(as: UInt64.self))
      let other = word ^ pattern
      var found = ((other &- Self.ones) & ~other | (word &- Self.fourteens) & ~word) & Self.highs
      while found != 0 {
        let place = index + found.trailingZeroBitCount / 8
        if isStop((base + place).load(as: UInt8.self)) { return place }
        found &= found &- 1
      }
      index += 8
    }
    while index < end, !isStop((base + index).load(as: UInt8.self)) { index += 1 }
    return min(index, end)
  }

  @inline(__always)
  private func isStop(_ candidate: UInt8) -> Bool {
    candidate == byte || candidate == Byte.lineFeed || candidate == Byte.carriageReturn
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let fourteens: UInt64 = 0x0E0E_0E0E_0E0E_0E0E
  private static let highs: UInt64 = 0x8080_8080_8080_8080
}
