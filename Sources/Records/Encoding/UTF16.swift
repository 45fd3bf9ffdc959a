extension DecodedText {
  /// The text of UTF-16 `bytes`, with a byte order mark or without.
  init(
    utf16 bytes: UnsafeRawBufferPointer, _ encoding: TextEncoding, isDeclared: Bool = false
  ) throws(Refusal) {
    guard let converter = Converter(from: encoding.rawValue) else {
      throw Refusal(.noConverter(encoding), line: 1)
    }
    let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    do throws(Converter.Fault) {
      self.init(
        bytes: try converter.converted(
          UnsafeRawBufferPointer(rebasing: bytes.dropFirst(hasMark ? 2 : 0))))
    } catch {
      let last = error.output.withUnsafeBytes { line(of: $0.count, in: $0) }
      throw Refusal(.notIn(encoding, isDeclared: isDeclared), line: last)
    }
    try self.bytes.withUnsafeBufferPointer { bytes throws(Refusal) in
      let text = UnsafeRawBufferPointer(bytes)
      if let nul = text.firstIndex(of: 0) { throw Refusal(.nul, at: nul, in: text) }
      if let fault = FileSignature(text)?.fault { throw Refusal(fault, line: 1) }
    }
  }
}

extension TextEncoding {
  /// The UTF-16 that `bytes` are without saying so: a fourth of the characters or more are ASCII, as
  /// digits and delimiters are, and all NUL bytes are the high bytes of those.
  init?(alternatingNULsOf bytes: UnsafeRawBufferPointer) {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var (even, odd) = (0, 0)
    for (offset, byte) in bytes.enumerated() where byte == 0 {
      if offset.isMultiple(of: 2) { even += 1 } else { odd += 1 }
    }
    switch (even, odd) {
    case (0, (bytes.count / 8)...): self = .utf16LE
    case ((bytes.count / 8)..., 0): self = .utf16BE
    default: return nil
    }
  }
}
