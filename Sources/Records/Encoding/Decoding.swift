/// Text that was in another encoding.
struct DecodedText {
  /// UTF-8, without a byte order mark.
  var bytes: [UInt8]
  /// What has to be said about it, and the line that shows it.
  var remarks: [(problem: RecordProblem, line: Int)] = []
}

/// What a file's bytes are.
enum Decoding {
  /// UTF-8, with a byte order mark or without: the bytes are the text.
  case asItIs
  /// Another encoding.
  case decoded(DecodedText)
  /// No text, or none that can be known for sure; the place is the first that shows it.
  case refused(EncodingFault, at: TextPlace)
}

/// What `bytes`, a whole file, are as text.
///
/// A byte order mark, and being UTF-8, tell an encoding for sure; `declared` is for files that have
/// neither. It is believed: text that only looks garbled is taken as it is when it is in the declared
/// encoding. Without it, UTF-16 shows by its NUL bytes and an old encoding by its spelling.
func decoding(of bytes: UnsafeRawBufferPointer, as declared: TextEncoding?) -> Decoding {
  let signature = FileSignature(bytes)
  if let fault = signature?.fault { return .refused(fault, at: TextPlace(line: 1)) }
  do throws(Refusal) {
    switch signature {
    case .utf16LE: return .decoded(try checked(DecodedText(utf16: bytes, .utf16LE)))
    case .utf16BE: return .decoded(try checked(DecodedText(utf16: bytes, .utf16BE)))
    default: break
    }
    guard let fault = firstFault(in: bytes) else {
      return try checked(bytes, isBelieved: declared == .utf8).map(Decoding.decoded) ?? .asItIs
    }
    let hasMark = signature == .utf8
    return .decoded(try foreignText(bytes, fault: fault, declared: hasMark ? .utf8 : declared))
  } catch {
    // What no text is may look like a damaged one.
    if signature == nil, BinaryBytes.begin(bytes) {
      return .refused(.binary, at: TextPlace(line: 1))
    }
    return .refused(error.fault, at: error.place)
  }
}

/// Whether the cell text `cell` shows that its file must go through ``decoding(of:as:)``.
///
/// Of a file that is refused, repaired or decoded there, at least one cell shows it, or its
/// beginning does (``startsForeign(_:)``).
func looksForeign(_ cell: UnsafeRawBufferPointer) -> Bool {
  firstFault(in: cell) != nil || LostLetters.first(in: cell) != nil
    || Mojibake.first(in: cell) != nil || OldLetters.first(in: cell) != nil
    || VNIWords.first(in: cell) != nil || ReplacementCharacter.first(in: cell) != nil
}

/// Why a file is refused.
struct Refusal: Error {
  var fault: EncodingFault
  var place: TextPlace

  init(_ fault: EncodingFault, line: Int) {
    self.fault = fault
    place = TextPlace(line: line)
  }

  /// For what stands at `offset` of `bytes`, which are in another encoding unless `isUTF8`.
  init(
    _ fault: EncodingFault, at offset: Int, in bytes: UnsafeRawBufferPointer, isUTF8: Bool = true
  ) {
    self.fault = fault
    place = TextPlace(of: offset, in: bytes, isUTF8: isUTF8)
  }
}

/// The text of `bytes`, which are not UTF-8 from `fault` on.
private func foreignText(
  _ bytes: UnsafeRawBufferPointer, fault: Int, declared: TextEncoding?
) throws(Refusal) -> DecodedText {
  switch declared {
  case .utf8: throw Refusal(bytes[fault] == 0 ? .nul : .damagedUTF8, at: fault, in: bytes)
  case .utf16LE?, .utf16BE?:
    guard let declared, bytes.contains(0) else { break }
    return try DecodedText(utf16: bytes, declared, isDeclared: true)
  case .windows1258?, .tcvn3?:
    guard let declared, !bytes.contains(0) else { break }
    return try DecodedText(bytes, codePageOf: declared)
  case nil: break
  }
  if let nul = bytes.firstIndex(of: 0) {
    guard let encoding = TextEncoding(alternatingNULsOf: bytes) else {
      throw Refusal(.nul, at: nul, in: bytes, isUTF8: isMostlyUTF8(bytes))
    }
    return try checked(DecodedText(utf16: bytes, encoding))
  }
  if isMostlyUTF8(bytes) { throw Refusal(.damagedUTF8, at: fault, in: bytes) }
  return try checked(oldText(bytes, fault: fault))
}

/// The text of `bytes`, which are in an encoding that only their spelling tells.
private func oldText(
  _ bytes: UnsafeRawBufferPointer, fault: Int
) throws(Refusal) -> DecodedText {
  switch OldEncodings.choice(for: bytes) {
  case .clear(let encoding, _, let line?): throw Refusal(.mixedEncodings(encoding), line: line)
  case .clear(let encoding, let text, nil):
    return DecodedText(
      bytes: text, remarks: [(.encodingAssumed(encoding), line(of: fault, in: bytes))])
  case .unclear(let candidates):
    if let lost = LostLetters.first(in: bytes) {
      throw Refusal(.lettersLost, at: lost, in: bytes, isUTF8: false)
    }
    if VNIWords.areMost(ofOld: bytes) { throw Refusal(.vni, at: fault, in: bytes, isUTF8: false) }
    throw Refusal(.unknownEncoding(candidates: candidates), at: fault, in: bytes, isUTF8: false)
  }
}

/// `text`, unless letters were lost before it was written.
private func checked(_ text: DecodedText) throws(Refusal) -> DecodedText {
  let repaired = try text.bytes.withUnsafeBufferPointer { bytes throws(Refusal) in
    try checked(UnsafeRawBufferPointer(bytes))
  }
  guard var repaired else { return text }
  repaired.remarks = text.remarks + repaired.remarks
  return repaired
}

/// What UTF-8 `text` was before it was garbled; nil when nothing is wrong with it.
private func checked(
  _ text: UnsafeRawBufferPointer, isBelieved: Bool = false
) throws(Refusal) -> DecodedText? {
  if let offset = ReplacementCharacter.first(in: text) {
    throw Refusal(.replacementCharacter, at: offset, in: text)
  }
  if isBelieved { return nil }
  if let offset = LostLetters.first(in: text) { throw Refusal(.lettersLost, at: offset, in: text) }
  guard let offset = Mojibake.first(in: text) else { return try OldLetters.read(text) }
  guard let (bytes, times) = Mojibake.repaired(text) else {
    throw Refusal(.garbled, at: offset, in: text)
  }
  let repaired = DecodedText(
    bytes: bytes,
    remarks: [(.garbledTextRepaired(times: times), line(of: offset, in: text))])
  return try checked(repaired)
}

/// Whether the bytes beyond ASCII are UTF-8 but for a few.
private func isMostlyUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
  var (characters, faults, start) = (0, 0, 0)
  while start < bytes.count {
    let end = firstFault(in: bytes, from: start) ?? bytes.count
    characters += bytes[start..<end].count { $0 >= 0xC0 }
    faults += end < bytes.count ? 1 : 0
    start = end + 1
  }
  // In the old encodings two letters are a character of UTF-8 by chance, far more seldom than this.
  return characters * 10 > faults
}
