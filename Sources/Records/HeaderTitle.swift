/// What a header says: its name, and what stands in brackets behind it.
struct HeaderTitle {
  /// What headers are compared by, of the whole and of the part outside brackets.
  private let keys: (whole: String, name: String)
  /// What stands in brackets, folded like the keys but with its `%`.
  private let note: String

  /// Whether it says that dates have their months first: `Ngày (mm/dd/yyyy)`.
  var saysMonthFirst: Bool {
    ["mmdd", "md", "thangngay", "monthday"].contains { note.hasPrefix($0) }
  }

  /// Whether it says that its numbers are thousands or the like.
  var saysLargeUnit: Bool { Self.isLargeUnit(note) }

  /// Whether `key` has a word for a number of which others are counted.
  static func isLargeUnit(_ key: String) -> Bool {
    ["nghin", "ngan", "tram", "trieu", "1000", "thousand"].contains { key.contains($0) }
  }

  /// Whether the cleaned title `text` begins with a word of columns that hold numbers.
  static func saysNumber(_ text: String) -> Bool {
    let first = text.lowercased().split { !$0.isLetter && $0 != "%" }.first
    return first.map { numberWords.contains(String($0)) } ?? false
  }

  private static let numberWords: Set<String> = [
    "số", "sl", "nữ", "nam", "tổng", "trong", "tỷ", "tỉ", "tl", "%", "kinh", "tiền", "mức", "điểm",
    "tuổi", "number", "no", "women", "men", "female", "male", "amount", "total",
  ]

  init(_ text: String) {
    var (name, note, depth) = ("", "", 0)
    for character in text {
      switch character {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      default: if depth > 0 { note.append(character) } else { name.append(character) }
      }
    }
    keys = (headerKey(text), headerKey(name))
    self.note = headerKey(note) + (note.contains("%") ? "%" : "")
  }

  /// The column among `columns`, by key, that it means.
  ///
  /// A note behind a name or a date says nothing else; behind a count it may say that these are other
  /// people (`kế hoạch`, `nữ`), so that only units and numbers of columns are passed over.
  func column(among columns: [String: Column]) -> Column? {
    // All of it may stand in brackets. A key tells no per cent from the counts they are of.
    if !note.hasSuffix("%"), let column = columns[keys.whole] { return column }
    guard let column = columns[keys.name] else { return nil }
    if column.isRate { return note.hasSuffix("%") || note.isEmpty ? column : nil }
    return !column.isCount || Self.units.contains(note) || isNumbering ? column : nil
  }

  /// `(1)`, `(A)`, `(3)=(1)+(2)`.
  private var isNumbering: Bool {
    note != "%" && note.utf8.count <= 1
      || !saysLargeUnit && note.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let units: Set<String> = [
    "nguoi", "dongchi", "dc", "luot", "luotnguoi", "hocvien", "dangvien", "quanchung", "canbo",
    "lop", "buoi", "bai", "diem", "diemcau", "donvi", "donvinguoi", "dvtnguoi", "donvitinhnguoi",
    "people", "persons", "members", "classes", "reports", "points",
  ]
}

/// What headers are compared by: letters and digits alone, in lower case and without marks.
func headerKey(_ title: String) -> String {
  var key = String.UnicodeScalarView()
  for scalar in nfd(cleanedName(title).lowercased()).unicodeScalars {
    if scalar == "đ" {
      key.append("d")
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      key.append(scalar)
    }
  }
  return String(key)
}
