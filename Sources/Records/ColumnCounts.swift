/// The counts of a row by column, or their sums over rows: six numbers side by side, so that adding a
/// row's to the sums allocates nothing.
struct ColumnCounts: Hashable, Sendable {
  private var values = SIMD8<Int>()

  /// The count in `column`; a column that holds no counts has none.
  subscript(column: Column) -> Int {
    get { column.countIndex.map { values[$0] } ?? 0 }
    set { if let index = column.countIndex { values[index] = newValue } }
  }

  static func + (a: ColumnCounts, b: ColumnCounts) -> ColumnCounts {
    var sum = a
    sum.values = a.values &+ b.values
    return sum
  }

  static func - (a: ColumnCounts, b: ColumnCounts) -> ColumnCounts {
    var difference = a
    difference.values = a.values &- b.values
    return difference
  }

  static func += (a: inout ColumnCounts, b: ColumnCounts) { a = a + b }
}

extension Column {
  /// Whether its cells are counts.
  var isCount: Bool { countIndex != nil }

  fileprivate var countIndex: Int? {
    switch self {
    case .classes: 0
    case .participants: 1
    case .points: 2
    case .required: 3
    case .attended: 4
    case .reports: 5
    case .date, .year, .month, .unit, .category, .topic, .document, .format, .studyRate,
      .reportRate:
      nil
    }
  }
}
