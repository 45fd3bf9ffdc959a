import Drawing
import PageModel

/// Every text inside its cell: columns and rows are bands that do not reach into each other.
extension PageChecks {
  /// A cell's text on one page.
  private struct Text {
    var row: Int
    var columns: Range<Int>
    var isWithinRow: Bool
    var page: Int
    var box: Rect
    var words: String
  }

  func cells() -> [String] {
    report.structure.ids.filter { report.structure[$0].role == .table }.flatMap { table in
      let texts = texts(of: table)
      return crossingColumns(texts) + crossingRows(texts)
    }
  }

  /// Columns: the texts of cells in one column reach into no other column's.
  private func crossingColumns(_ texts: [Text]) -> [String] {
    let narrow = texts.filter { $0.columns.count == 1 }
    let count = texts.map(\.columns.upperBound).max() ?? 0
    // Bands per orientation: a table stands on pages of one.
    let bands = (0..<count).map { column in
      let boxes = narrow.filter { $0.columns.lowerBound == column }
      return (
        start: boxes.map(\.box.x).min() ?? 0, end: boxes.map(\.box.maxX).max() ?? 0, boxes.count
      )
    }
    // Two-sided pages shift a table sideways, so that only texts of like pages compare.
    guard Set(narrow.map { $0.page % 2 }).count == 1 || !style.twoSided else {
      let even = crossingColumns(texts.filter { $0.page.isMultiple(of: 2) })
      return even + crossingColumns(texts.filter { !$0.page.isMultiple(of: 2) })
    }
    var last = -Double.infinity
    var found: [String] = []
    for (column, band) in bands.enumerated() where band.2 > 0 {
      if band.start < last - 0.1 {
        found.append("column \(column + 1) reaches into the one before")
      }
      last = max(last, band.end)
    }
    return found
  }

  /// Rows: the texts of a row are above those of the next on its page.
  private func crossingRows(_ texts: [Text]) -> [String] {
    var found: [String] = []
    let rows = Dictionary(grouping: texts.filter(\.isWithinRow)) { $0.page * 100_000 + $0.row }
    var last: (page: Int, end: Double) = (-1, 0)
    for key in rows.keys.sorted() {
      guard let row = rows[key], let page = row.first?.page else { continue }
      let top = row.map(\.box.y).min() ?? 0
      if page == last.page, top < last.end - 0.6 {
        found.append("page \(page + 1): “\(row[0].words)” is not below the row above it")
      }
      last = (page, row.map(\.box.maxY).max() ?? 0)
    }
    return found
  }

  private func texts(of table: StructureTree.ID) -> [Text] {
    var texts: [Text] = []
    var row = 0
    for part in elements(in: table)
    where [.tableHead, .tableBody].contains(report.structure[part].role) {
      var covered: [Int: Int] = [:]
      for line in elements(in: part) {
        var column = 0
        for cell in elements(in: line) {
          while covered[column, default: 0] > 0 { column += 1 }
          let element = report.structure[cell]
          let columns = column..<(column + element.columnSpan)
          for c in columns { covered[c] = element.rowSpan }
          column = columns.upperBound
          for (page, runs) in runsByPage(below: cell) {
            for run in runs {
              texts.append(
                Text(
                  row: row, columns: columns, isWithinRow: element.rowSpan == 1, page: page,
                  box: run.box, words: run.text))
            }
          }
        }
        for c in covered.keys { covered[c, default: 0] -= 1 }
        row += 1
      }
    }
    return texts
  }

  private func elements(in id: StructureTree.ID) -> [StructureTree.ID] {
    report.structure[id].children.compactMap { if case .element(let id) = $0 { id } else { nil } }
  }

  /// All text of an element and those below it.
  func runsByPage(below id: StructureTree.ID) -> [(page: Int, runs: [GlyphRun])] {
    report.structure[id].children.flatMap { child -> [(page: Int, runs: [GlyphRun])] in
      switch child {
      case .element(let id): runsByPage(below: id)
      case .leaf(let page, let leaf): [(page, runs(report.pages[page].leaves[leaf]))]
      case .link: []
      }
    }
  }

  /// A number in a heat map's field stays in it.
  func heatFields() -> [String] {
    report.pages.flatMap { page -> [String] in
      let fields = page.leaves.filter { role($0) == nil }.flatMap(\.items).compactMap { item in
        if case .path(let path, .some, nil) = item { path.bounds } else { nil as Rect? }
      }.filter { $0.height < 100 }
      guard !fields.isEmpty else { return [] }
      return page.leaves.filter { role($0) == .dataCell }.flatMap(runs).filter { run in
        fields.contains { field in
          let isIn =
            field.x < run.box.midX && run.box.midX < field.maxX && field.y < run.box.midY
            && run.box.midY < field.maxY
          return isIn && (run.box.x < field.x - 0.1 || run.box.maxX > field.maxX + 0.1)
        }
      }.map { "page \(page.number): “\($0.text)” is wider than its field" }
    }
  }
}
