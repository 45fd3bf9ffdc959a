import PageModel

extension Checker {
  /// Tables have header cells that say what they head, and rows that make a grid
  /// (ISO 14289-1, 7.5).
  mutating func checkTables() {
    for id in report.structure.ids where report.structure.role(of: id) == .table { checkTable(id) }
  }

  private mutating func checkTable(_ table: StructureTree.ID) {
    var rows: [StructureTree.ID] = []
    var cells: [StructureTree.Element] = []
    walk(from: table) { id in
      switch report.structure.role(of: id) {
      case .tableRow: rows.append(id)
      case .headerCell, .dataCell: cells.append(report.structure[id])
      default: break
      }
    }
    checkHeaders(among: cells, of: table)
    checkGrid(rows, of: table)
  }

  private mutating func checkHeaders(
    among cells: [StructureTree.Element], of table: StructureTree.ID
  ) {
    let heads = cells.filter { $0.role == .headerCell }
    let names = Set(heads.compactMap(\.name))
    let wanted = cells.flatMap(\.headers)
    if heads.isEmpty { note(.tableWithoutHeaders, at: table) }
    let referred = Set(wanted)
    for head in heads where head.scope == nil {
      guard let name = head.name, referred.contains(name) else {
        note(.headerCellWithoutScope, at: table)
        continue
      }
    }
    var noted: Set<String> = []
    for name in wanted where !names.contains(name) && noted.insert(name).inserted {
      note(.headerUnknown(name), at: table)
    }
  }

  /// Counts each row's columns, those that cells above reach into included.
  private mutating func checkGrid(_ rows: [StructureTree.ID], of table: StructureTree.ID) {
    var expected: Int?
    // For each column, how many more rows a cell above still covers.
    var covered: [Int] = []
    for (index, row) in rows.enumerated() {
      var column = 0
      for case .element(let id) in report.structure.children(of: row) {
        let cell = report.structure[id]
        while column < covered.count, covered[column] > 0 { column += 1 }
        for _ in 0..<max(1, cell.columnSpan) {
          if column == covered.count { covered.append(0) }
          covered[column] = max(1, cell.rowSpan)
          column += 1
        }
      }
      let columns = covered.count { $0 > 0 }
      covered = covered.map { max(0, $0 - 1) }
      if columns != expected ?? columns {
        note(.tableUneven(row: index + 1, columns: columns, expected: expected ?? 0), at: table)
      }
      expected = expected ?? columns
    }
  }
}
