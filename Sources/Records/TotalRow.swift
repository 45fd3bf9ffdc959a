/// A count that a total row states.
struct StatedCount: Hashable, Sendable {
  /// What is counted.
  var column: Column
  var count: Int
  /// The column of the cell that says so: a rate may be written as its two counts.
  var source: Column
}

/// A row that adds up others: its counts are no record's, and tell whether all rows were read.
struct TotalRow: Hashable, Sendable {
  /// The physical line on which it begins, from 1.
  var line: Int
  /// Its counts, at most one of each column.
  private(set) var counts: [StatedCount] = []

  /// A total without a count.
  init(line: Int) { self.line = line }

  /// Its count of `column`; nil when it has none.
  subscript(column: Column) -> StatedCount? { counts.first { $0.column == column } }

  /// Takes in what the cell of `source` says is the count of `column`, unless another cell said it.
  mutating func state(_ count: Int, of column: Column, in source: Column) {
    guard self[column] == nil else { return }
    counts.append(StatedCount(column: column, count: count, source: source))
  }

  /// Whether the bytes of a cell can be a label, as few are: the letter that one begins with has no
  /// marks, and is the first of ASCII in it.
  static func mayBeLabel(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let letter = bytes.lazy.map({ $0 | 0x20 }).first(where: { (0x61...0x7A).contains($0) })
    else { return false }
    return initials.contains(letter)
  }

  /// Whether a name with the key `key` can be a label: its first two letters are like those of one.
  static func mayBeLabel(key: String) -> Bool {
    var letters = key.unicodeScalars.lazy.filter { $0.value > 0x7E || ("a"..."z").contains($0) }
      .makeIterator()
    guard let first = letters.next(), let second = letters.next() else { return false }
    return "cglst".unicodeScalars.contains(first)
      && (!second.isASCII || "ourc".unicodeScalars.contains(second))
  }

  private static let initials = Set("cglst".utf8)

  /// Whether `name` says that its row is a total: `Tổng cộng`, `CỘNG:`, `Tổng quý I/2021`, `Total`,
  /// `Lũy kế đến tháng 9`, `Tổng cộng (4 dòng)`.
  static func isLabel(_ name: String) -> Bool {
    isPlainLabel(name) || shortLabels.contains(headerKey(withoutNumberInBrackets(name)))
  }

  /// The same of what can be nothing else, in a record neither.
  static func isPlainLabel(_ name: String) -> Bool {
    let key = headerKey(withoutNumberInBrackets(name))
    return labels.contains { label in
      key.hasPrefix(label) && isScope(key.dropFirst(label.count))
    }
  }

  /// `Tổng cộng (4 dòng)` without its brackets; what else stands in some may say that the row is another.
  private static func withoutNumberInBrackets(_ name: String) -> String {
    guard let start = name.firstIndex(of: "("),
      name[start...].dropFirst().first?.isNumber ?? false
    else { return name }
    return String(name[..<start])
  }

  private static let labels = [
    "tongcong", "tongso", "tong", "congchung", "congdon", "cong", "tcong", "luyke", "grandtotal",
    "subtotal", "total", "sum",
  ]

  /// What is a label only by itself, and may be a record's topic.
  private static let shortLabels: Set<String> = [
    "tc", "tonghop", "toanhuyen", "toantinh", "toanxa", "toandangbo",
  ]

  /// Whether a label's rest, as letters and digits alone, says of what the total is.
  private static func isScope(_ rest: Substring) -> Bool {
    if isPeriod(rest) { return true }
    // A year behind it, with its word or without: `9 tháng đầu năm 2021`, `cả năm 2021`, `quý I/2021`.
    let (words, year) = (rest.dropLast(4), rest.suffix(4))
    guard year.utf8.count == 4, year.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(year), DateFault.plausibleYears.contains(number)
    else { return false }
    if words.last?.isNumber ?? false { return isPeriodBeforeYear(words) }
    return isPeriod(words) || words.hasSuffix("nam") && isPeriod(words.dropLast(3))
  }

  /// `denngay306`, `thang9`, `quy4`: numbers that a year may follow at once.
  private static func isPeriodBeforeYear(_ words: Substring) -> Bool {
    isPeriod(words) || isDay(words)
  }

  private static func isPeriod(_ rest: Substring) -> Bool {
    if rest.isEmpty || wholes.contains(String(rest)) { return true }
    if rest.hasPrefix("tudaunam"), isPeriod(rest.dropFirst(8)) || isDay(rest.dropFirst(8)) {
      return true
    }
    let number = rest.prefix { $0.isNumber }
    if isMonth(number), monthsSoFar.contains(String(rest.dropFirst(number.count))) { return true }
    return periods.contains { period, numbers in
      rest.hasPrefix(period) && numbers(rest.dropFirst(period.count))
    }
  }

  /// `denngay306`: a day without its year.
  private static func isDay(_ words: Substring) -> Bool {
    ["denngay", "denhetngay", "den"].contains { prefix in
      guard words.hasPrefix(prefix) else { return false }
      let digits = words.dropFirst(prefix.count)
      return (1...2).contains { count in
        Int(digits.prefix(count)).map { (1...31).contains($0) } ?? false
          && isMonth(digits.dropFirst(count))
      }
    }
  }

  private static let wholes: Set<String> = [
    "chung", "toanhuyen", "toantinh", "toanxa", "toandangbo", "canam", "toankhoa", "tudaunam",
    "tudaunamdennay", "dennay", "lop", "hocvien", "nguoi", "luotnguoi", "luot",
  ]

  /// Whether `number` is a month's: `9`, `09`.
  @Sendable private static func isMonth(_ number: Substring) -> Bool {
    number.utf8.count <= 2 && Int(number).map { (1...12).contains($0) } ?? false
  }

  /// What stands behind a number of months: `9 tháng`, `9 tháng đầu năm`, `9 tháng đầu [năm 2021]`.
  private static let monthsSoFar: Set<String> = [
    "thang", "thangdaunam", "thangdau", "thangcuoinam", "thangcuoi",
  ]

  private static let periods: [(String, @Sendable (Substring) -> Bool)] = [
    ("thang", isMonth), ("denthang", isMonth), ("denhetthang", isMonth),
    ("quy", { ["i", "ii", "iii", "iv", "1", "2", "3", "4"].contains($0) }),
  ]
}
