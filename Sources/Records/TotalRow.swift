/// A row that adds up others: its counts are no record's, and tell whether all rows were read.
struct TotalRow: Hashable, Sendable {
  /// The physical line on which it begins, from 1.
  var line: Int
  /// The columns in which it has a count.
  var columns: [Column] = []
  /// Its counts.
  var counts = ColumnCounts()

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
    return "cgst".unicodeScalars.contains(first)
      && (!second.isASCII || "our".unicodeScalars.contains(second))
  }

  private static let initials = Set("cgst".utf8)

  /// Whether `name` says that its row is a total: `Tổng cộng`, `CỘNG:`, `Tổng quý I`, `Total`.
  static func isLabel(_ name: String) -> Bool {
    let key = headerKey(name)
    return labels.contains { label in
      guard key.hasPrefix(label) else { return false }
      return isScope(key.dropFirst(label.count))
    }
  }

  private static let labels = [
    "tongcong", "tongso", "tong", "congchung", "cong", "grandtotal", "subtotal", "total", "sum",
  ]

  /// Whether a label's rest, as letters and digits alone, says of what the total is.
  private static func isScope(_ rest: Substring) -> Bool {
    if rest.isEmpty || wholes.contains(String(rest)) { return true }
    return periods.contains { period, numbers in
      rest.hasPrefix(period) && numbers(rest.dropFirst(period.count))
    }
  }

  private static let wholes: Set<String> = [
    "chung", "toanhuyen", "toantinh", "toanxa", "toandangbo", "canam", "toankhoa",
  ]

  private static let periods: [(String, @Sendable (Substring) -> Bool)] = [
    ("thang", { Int($0).map { (1...12).contains($0) } ?? false }),
    ("quy", { ["i", "ii", "iii", "iv", "1", "2", "3", "4"].contains($0) }),
    ("nam", { $0.utf8.count == 4 && Int($0) != nil }),
  ]
}
