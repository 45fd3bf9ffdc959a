/// A row that adds up others: its counts are no record's, and tell whether all rows were read.
struct TotalRow: Hashable, Sendable {
  /// The physical line on which it begins, from 1.
  var line: Int
  /// The columns in which it has a count.
  private(set) var columns: [Column] = []
  /// Its counts.
  private(set) var counts = ColumnCounts()

  /// A total without a count.
  init(line: Int) { self.line = line }

  /// Its count in `column`; nil when it has none.
  subscript(column: Column) -> Int? {
    get { columns.contains(column) ? counts[column] : nil }
    set {
      columns.removeAll { $0 == column }
      counts[column] = newValue ?? 0
      if newValue != nil { columns.append(column) }
    }
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
      && (!second.isASCII || "our".unicodeScalars.contains(second))
  }

  private static let initials = Set("cglst".utf8)

  /// Whether `name` says that its row is a total: `Tổng cộng`, `CỘNG:`, `Tổng quý I`, `Total`,
  /// `Lũy kế đến tháng 9`.
  static func isLabel(_ name: String) -> Bool {
    let key = headerKey(name)
    return labels.contains { label in
      guard key.hasPrefix(label) else { return false }
      return isScope(key.dropFirst(label.count))
    }
  }

  private static let labels = [
    "tongcong", "tongso", "tong", "congchung", "congdon", "cong", "luyke", "grandtotal", "subtotal",
    "total", "sum",
  ]

  /// Whether a label's rest, as letters and digits alone, says of what the total is.
  private static func isScope(_ rest: Substring) -> Bool {
    let rest = withoutYear(rest)
    if rest.isEmpty || wholes.contains(String(rest)) { return true }
    let number = rest.prefix { $0.isNumber }
    if isMonth(number), monthsSoFar.contains(String(rest.dropFirst(number.count))) { return true }
    return periods.contains { period, numbers in
      rest.hasPrefix(period) && numbers(rest.dropFirst(period.count))
    }
  }

  /// `thang9nam2021` without its year.
  private static func withoutYear(_ scope: Substring) -> Substring {
    let (words, year) = (scope.dropLast(4), scope.suffix(4))
    guard words.hasSuffix("nam"), year.utf8.count == 4, Int(year) != nil else { return scope }
    return words.dropLast(3)
  }

  private static let wholes: Set<String> = [
    "chung", "toanhuyen", "toantinh", "toanxa", "toandangbo", "canam", "toankhoa", "tudaunam",
    "tudaunamdennay", "dennay",
  ]

  /// Whether `number` is a month's, perhaps with its year: `9`, `9/2021`.
  @Sendable private static func isMonth(_ number: Substring) -> Bool {
    let month = number.utf8.count > 4 ? number.dropLast(4) : number
    return Int(number) != nil && Int(month).map { (1...12).contains($0) } ?? false
  }

  /// What stands behind a number of months: `9 tháng`, `9 tháng đầu năm`, `9 tháng đầu [năm 2021]`.
  private static let monthsSoFar: Set<String> = ["thang", "thangdaunam", "thangdau"]

  private static let periods: [(String, @Sendable (Substring) -> Bool)] = [
    ("thang", isMonth), ("denthang", isMonth), ("denhetthang", isMonth),
    ("quy", { ["i", "ii", "iii", "iv", "1", "2", "3", "4"].contains($0) }),
  ]
}
