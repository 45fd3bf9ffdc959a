import Document

/// Sizes within a table, in points.
struct TableMeasures {
  let size: Double
  let padding: Double
  let rowPadding: Double
  /// White that parts groups of columns.
  let gutter: Double

  /// Sizes of a table of so many columns at the type size `size`: where they are many, they stand
  /// closer.
  init(_ density: Table.Density, columns: Int, size: Double) {
    self.size = size
    switch density {
    case .dense: (padding, rowPadding, gutter) = (columns > 9 ? 2 : 3, 0.3, 4)
    case .regular: (padding, rowPadding, gutter) = columns > 9 ? (2, 3, 4) : (4.5, 3, 6)
    }
  }

  /// The ways in which a table may be set, the best first.
  static func ways(of table: Table, in exhibits: Style.Exhibits) -> [Way] {
    let dense: [(Table.Density, Double)] = [
      (.dense, exhibits.denseTable), (.dense, exhibits.denseTable - 0.5),
    ]
    let regular: [(Table.Density, Double)] = [
      (.regular, exhibits.table), (.regular, exhibits.table - 0.5),
    ]
    let looks = (table.density == .dense ? [] : regular) + dense
    let smallest = [1, 1.5, 2].map { (Table.Density.dense, exhibits.denseTable - $0) }
    let upright = looks.map { Way(orientation: .portrait, density: $0.0, size: $0.1) }
    let landscape = (looks + smallest).map {
      Way(orientation: .landscape, density: $0.0, size: $0.1)
    }
    return table.isLandscape ? landscape : upright + landscape
  }

  /// How a table is set, and on which pages.
  struct Way {
    var orientation: PageGeometry.Orientation
    var density: Table.Density
    var size: Double
  }

  var line: LineBox { LineBox(height: size * 1.22, size: size) }

  /// The height of a row of so many lines.
  func rowHeight(lines: Int) -> Double { Double(max(lines, 1)) * line.height + 2 * rowPadding }

  static let rule = 0.8
  static let hairline = 0.3
  /// White between the fields of a heat map.
  static let heatGap = 0.75
}
