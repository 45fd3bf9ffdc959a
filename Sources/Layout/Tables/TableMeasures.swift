import Document

/// Sizes within a table, in points.
struct TableMeasures {
  let size: Double
  let padding: Double
  let rowPadding: Double

  /// Sizes of `table` at the type size `size`: where there are many columns, they stand closer.
  init(_ table: Table, size: Double) {
    self.size = size
    switch table.density {
    case .dense: (padding, rowPadding) = (3, 1)
    case .regular: (padding, rowPadding) = (table.columns.count > 9 ? 2.5 : 4.5, 3)
    }
  }

  var line: LineBox { LineBox(height: size * 1.22, size: size) }

  /// The height of a row of so many lines.
  func rowHeight(lines: Int) -> Double { Double(max(lines, 1)) * line.height + 2 * rowPadding }

  static let rule = 0.8
  static let hairline = 0.3
  /// White between the fields of a heat map.
  static let heatGap = 0.75
}
