/// The cross-reference table of a file that Cairo wrote (ISO 32000-1, 7.5.4).
///
/// QPDF reads every object that the table lists, also those that nothing refers to; for the
/// structure tree that Cairo wrote and this target replaces, that is most of its time. So the
/// table forgets those objects before QPDF sees the file.
struct CrossReferenceTable {
  private static let entryLength = 20
  /// How the objects of Cairo's structure tree begin: its root, its elements, and the arrays of
  /// references that its parent tree keeps for pages.
  private static let structure = ["<< /Type /StructTreeRoot", "<< /Type /StructElem", "[\n  "].map {
    Array($0.utf8)
  }

  /// `file` with its structure tree's objects listed as free.
  ///
  /// - Throws: `unexpectedFile` when the file does not end in one plain table.
  static func forgettingStructure(of file: [UInt8]) throws(ConformanceProblem) -> [UInt8] {
    guard let entries = entries(of: file) else { throw .unexpectedFile }
    let elements = entries.filter { isStructure(entry: $0, in: file) }
    var file = file
    for entry in elements { file[entry + 17] = UInt8(ascii: "f") }
    return file
  }

  /// Whether the entry's object reads `12 0 obj`, a line's end, and a part of the structure tree.
  private static func isStructure(entry: Int, in file: [UInt8]) -> Bool {
    guard let offset = number(in: file[entry..<(entry + 10)]), offset < file.count,
      let line = file[offset...].prefix(24).firstIndex(of: UInt8(ascii: "\n"))
    else { return false }
    return structure.contains { file[(line + 1)...].starts(with: $0) }
  }

  /// Where the file's last cross-reference section begins.
  static func start(in file: [UInt8]) -> Int? {
    let tail = file.suffix(64)
    let key = Array("startxref".utf8)
    guard let place = tail.indices.last(where: { tail[$0...].starts(with: key) }) else {
      return nil
    }
    let digits = tail[(place + key.count)...].drop { $0 == 10 || $0 == 13 || $0 == 32 }
      .prefix { (48...57).contains($0) }
    return number(in: digits)
  }

  /// Where each entry of the one table begins: `xref`, `0 count`, entries of twenty bytes.
  private static func entries(of file: [UInt8]) -> StrideTo<Int>? {
    guard let start = start(in: file), start < file.count else { return nil }
    let head = Array("xref\n0 ".utf8)
    guard file[start...].starts(with: head) else { return nil }
    let digits = file[(start + head.count)...].prefix { (48...57).contains($0) }
    guard let count = number(in: digits) else { return nil }
    let first = digits.endIndex + 1
    guard first + count * entryLength <= file.count else { return nil }
    return stride(from: first, to: first + count * entryLength, by: entryLength)
  }

  private static func number(in digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 10 else { return nil }
    var value = 0
    for digit in digits {
      guard (48...57).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 48)
    }
    return value
  }
}
