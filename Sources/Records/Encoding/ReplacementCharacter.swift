/// U+FFFD, which stands where a program could not read.
enum ReplacementCharacter {
  private static let bytes: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// Where the first stands in `text`.
  static func first(in text: UnsafeRawBufferPointer) -> Int? {
    var start = 0
    while let offset = text.first(bytes[0], from: start) {
      if text[offset...].starts(with: bytes) { return offset }
      start = offset + 1
    }
    return nil
  }
}
