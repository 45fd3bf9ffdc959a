import Document

/// A part of a table (its head or its body) with every cell at its row and column.
struct TableGrid {
  /// A cell at its place.
  struct Placed {
    var cell: Table.Cell
    var row: Int
    var column: Int

    var columns: Range<Int> { column..<(column + max(cell.columnSpan, 1)) }
    var rows: Range<Int> { row..<(row + max(cell.rowSpan, 1)) }
  }

  /// A row whose cells and the spans from above do not fill the columns.
  struct Misfit: Error {
    /// From 0.
    var row: Int
    var filled: Int
  }

  /// For each row the cells that begin in it, from left to right.
  let rows: [[Placed]]
  /// For each row whether a cell reaches from it into the next.
  let isJoinedToNext: [Bool]

  /// Finds each cell's column; spans reach at most to the last row.
  init(_ rows: [Table.Row], columns: Int) throws(Misfit) {
    // How many rows, this one included, a cell from above still covers.
    var covered = [Int](repeating: 0, count: columns)
    var placed: [[Placed]] = []
    var joined: [Bool] = []
    for (index, row) in rows.enumerated() {
      var cells: [Placed] = []
      var column = 0
      for var cell in row.cells {
        while column < columns, covered[column] > 0 { column += 1 }
        cell.rowSpan = min(max(cell.rowSpan, 1), rows.count - index)
        let end = column + max(cell.columnSpan, 1)
        guard end <= columns, covered[column..<end].allSatisfy({ $0 == 0 }) else {
          throw Misfit(row: index, filled: max(end, columns + 1))
        }
        for c in column..<end { covered[c] = cell.rowSpan }
        cells.append(Placed(cell: cell, row: index, column: column))
        column = end
      }
      let filled = covered.count { $0 > 0 }
      guard filled == columns else { throw Misfit(row: index, filled: filled) }
      for c in covered.indices { covered[c] -= 1 }
      joined.append(covered.contains { $0 > 0 })
      placed.append(cells)
    }
    self.rows = placed
    isJoinedToNext = joined
  }
}
