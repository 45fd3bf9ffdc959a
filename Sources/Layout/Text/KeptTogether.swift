/// What stays on one line though a space or a dash stands in it: a number and the word that it
/// belongs to (`Bảng 1`, `năm 2021`), a whole date, a range (`2017–2021`), a blank for the pen and the
/// words around it.
struct KeptTogether {
  private let utf8: [UInt8]

  /// The rules for a text, as UTF-8.
  init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  /// A line that ended in spaces would lose them, and with them the room for the pen.
  private static let blank = 3

  /// Words that a number follows as their name.
  private static let namedByNumber: Set<String> = [
    "bảng", "đồ", "lục", "ngày", "tháng", "năm", "quý", "số", "điều", "khoản", "điểm", "mục",
    "trang", "phần", "mức", "table", "chart", "figure", "appendix", "section", "page", "no.",
    "year",
  ]

  /// Whether no line begins at `byte`, where one might.
  func keeps(_ byte: Int) -> Bool {
    guard byte > 0, byte < utf8.count else { return false }
    guard utf8[byte - 1] == Self.space else { return isWithinRange(byte) }
    if utf8[..<byte].suffix(Self.blank).allSatisfy({ $0 == Self.space }), byte >= Self.blank {
      return true
    }
    if Self.isDigit(utf8[byte]) { return isNamedByNumber(before: byte) }
    return isWithinDate(byte)
  }

  private func isNamedByNumber(before byte: Int) -> Bool {
    guard let word = word(before: byte) else { return false }
    let letters = utf8[word].drop { $0 == UInt8(ascii: "(") }
    return Self.namedByNumber.contains(String(decoding: letters, as: UTF8.self).lowercased())
  }

  /// Behind a dash between two numbers.
  private func isWithinRange(_ byte: Int) -> Bool {
    guard Self.isDigit(utf8[byte]), byte > 3 else { return false }
    return utf8[..<byte].suffix(3).elementsEqual("–".utf8) && Self.isDigit(utf8[byte - 4])
  }

  /// Between a number and `tháng 3` or `năm 2022`: in `05 tháng 3 năm 2022`, `5 năm 2017–2021`.
  private func isWithinDate(_ byte: Int) -> Bool {
    let rest = utf8[byte...]
    guard let unit = ["tháng ", "năm "].first(where: { rest.starts(with: $0.utf8) }),
      let next = rest.dropFirst(unit.utf8.count).first, Self.isDigit(next)
    else { return false }
    return word(before: byte).map { utf8[$0].allSatisfy(Self.isDigit) } ?? false
  }

  /// The word that ends before the spaces in front of `byte`.
  private func word(before byte: Int) -> Range<Int>? {
    guard let end = utf8[..<byte].lastIndex(where: { $0 != Self.space }) else { return nil }
    let start = utf8[..<end].lastIndex(of: Self.space).map { $0 + 1 } ?? 0
    return start..<end + 1
  }

  private static let space: UInt8 = 0x20

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
