/// Bytes that are no text in any encoding, as pictures' and programs' are.
enum BinaryBytes {
  /// Whether `bytes` begin like such: control characters that no text has are many among them.
  static func begin(_ bytes: UnsafeRawBufferPointer) -> Bool {
    let start = bytes.prefix(4096)
    let controls = start.count { $0 < Byte.space && !inTexts.contains($0) }
    return controls >= 8 && controls * 25 >= start.count
  }

  /// Tab, line feed, line and page breaks, carriage return, the old mark of a file's end; and what the
  /// letters of a damaged file in UTF-16 have: NUL, 1 and 1E above, 2, 3, 10 and 11 below.
  private static let inTexts: Set<UInt8> = [
    Byte.tab, Byte.lineFeed, 0x0B, 0x0C, Byte.carriageReturn, 0x1A, 0, 1, 2, 3, 0x10, 0x11, 0x1E,
  ]
}
