/// How firmly what stands on both sides of a place in a text keeps together.
public enum WordBond: Int, Comparable, Sendable {
  /// Not at all: a line may end there as well as anywhere.
  case free
  /// One word of two syllables (`lý luận`): a line ends there where it can't end elsewhere.
  case compound
  /// Such a word that a number names (`Biểu đồ 2`): as firm as the number, but broken before it.
  case named
  /// A number and its word, a whole date, a blank for the pen: broken only where it is wider than the
  /// line, or in narrow text where the lines would be more.
  case firm

  /// Whether `a` is the looser one.
  public static func < (a: WordBond, b: WordBond) -> Bool { a.rawValue < b.rawValue }
}

/// What in a text stays on one line though a space or a dash stands in it: a number and the word that
/// it belongs to (`Bảng 1`, `năm 2021`), a whole date, a range (`2017–2021`), a blank for the pen and
/// the words around it; less firmly a word of two syllables.
public struct WordBonds {
  private let utf8: [UInt8]

  /// The bonds of a text, as UTF-8.
  public init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  /// Spaces at a line's end are lost, and with so many of them the room for the pen.
  private static let blank = 3

  /// Words that a number follows as their name.
  private static let namedByNumber: Set<String> = [
    "bảng", "đồ", "lục", "ngày", "tháng", "năm", "quý", "số", "điều", "khoản", "điểm", "mục",
    "trang", "phần", "mức", "table", "chart", "figure", "appendix", "section", "page", "no.",
    "year",
  ]

  /// What a number counts, by its first syllable.
  private static let counted: Set<String> = [
    "bài", "đảng", "điểm", "đồng", "đơn", "học", "lớp", "loại", "lượt", "năm", "người", "quần",
    "tháng", "văn",
  ]

  /// Words of two syllables that reports are full of.
  private static let compounds: Set<String> = [
    "ban hành", "báo cáo", "biểu đồ", "bồi dưỡng", "cán bộ", "cao cấp", "chi bộ", "chỉ thị",
    "chỉ tiêu", "chính trị", "chuyên đề", "chuyên môn", "cơ quan", "cơ sở", "công an", "công nghệ",
    "công tác", "diễn biến", "đại học", "đảng bộ", "đảng ủy", "đảng viên", "đào tạo", "địa bàn",
    "điểm cầu", "đơn vị", "đồng chí", "giai đoạn", "hình thức", "học tập", "học viên", "huyện ủy",
    "kế hoạch", "kết luận", "kết quả", "khoa học", "kiểm tra", "kiến thức", "kỹ năng", "loại hình",
    "lũy kế", "lượt người", "lý luận", "nghị quyết", "nghiệp vụ", "nhận thức", "nội dung",
    "phát triển",
    "phụ lục", "quán triệt", "quần chúng", "quân sự", "quy định", "sơ cấp", "so sánh", "số liệu",
    "tập huấn", "tập trung", "thanh niên", "thị trấn", "thu hoạch", "thực hiện", "thường trực",
    "thường vụ", "tiếp theo", "toàn dân", "trực tiếp", "trực tuyến", "trung bình", "trung cấp",
    "trung học", "trung vị", "tuyên giáo", "tỷ lệ", "tỷ trọng", "văn bản", "văn phòng",
  ]

  /// The bond across the end of the word before `byte`, where the next one begins.
  public func bond(before byte: Int) -> WordBond {
    guard byte > 0, byte < utf8.count else { return .free }
    guard utf8[byte - 1] == Self.space else { return isWithinRange(byte) ? .firm : .free }
    if isAfterBlank(byte) || isAfterItsWord(byte) || isWithinDate(byte) || isBeforeItsWord(byte)
      || isBeforeItsBracket(byte)
    {
      return .firm
    }
    guard isWithinCompound(byte) else { return .free }
    return isNamedByNumber(at: byte) ? .named : .compound
  }

  private func isAfterBlank(_ byte: Int) -> Bool {
    byte >= Self.blank && utf8[..<byte].suffix(Self.blank).allSatisfy { $0 == Self.space }
  }

  /// Between `Bảng` and `1`.
  private func isAfterItsWord(_ byte: Int) -> Bool {
    guard Self.isDigit(utf8[byte]), let word = word(before: byte) else { return false }
    return Self.namedByNumber.contains(letters(word))
  }

  /// Between `12` and `lớp`.
  private func isBeforeItsWord(_ byte: Int) -> Bool {
    guard let number = word(before: byte), utf8[number].allSatisfy(Self.isOfNumber) else {
      return false
    }
    return Self.counted.contains(letters(byte..<end(ofWordAt: byte)))
  }

  /// Between a word and a number in brackets behind it: `Xã Cát Vân (92,6%)`.
  private func isBeforeItsBracket(_ byte: Int) -> Bool {
    guard utf8[byte] == UInt8(ascii: "("), byte + 1 < utf8.count, Self.isDigit(utf8[byte + 1])
    else { return false }
    return utf8[byte..<end(ofWordAt: byte)].contains(UInt8(ascii: ")"))
  }

  /// Whether a number comes after the word at `byte`: between `Biểu` and `đồ 2`.
  private func isNamedByNumber(at byte: Int) -> Bool {
    let next = end(ofWordAt: byte) + 1
    return next < utf8.count && isAfterItsWord(next)
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

  private func isWithinCompound(_ byte: Int) -> Bool {
    guard let before = word(before: byte) else { return false }
    return Self.compounds.contains(
      "\(letters(before)) \(letters(byte..<end(ofWordAt: byte)))")
  }

  private func end(ofWordAt byte: Int) -> Int {
    utf8[byte...].firstIndex(of: Self.space) ?? utf8.count
  }

  /// The word that ends before the spaces in front of `byte`.
  private func word(before byte: Int) -> Range<Int>? {
    guard let end = utf8[..<byte].lastIndex(where: { $0 != Self.space }) else { return nil }
    let start = utf8[..<end].lastIndex(of: Self.space).map { $0 + 1 } ?? 0
    return start..<end + 1
  }

  /// A word in small letters, without the brackets and marks around it.
  private func letters(_ word: Range<Int>) -> String {
    let bare = utf8[word].drop { $0 == UInt8(ascii: "(") }
    let end = bare.lastIndex { !Self.marks.contains($0) }.map { $0 + 1 } ?? bare.startIndex
    return String(decoding: bare[..<end], as: UTF8.self).lowercased()
  }

  private static let space: UInt8 = 0x20
  private static let marks = Set(",;:)".utf8)

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
}
