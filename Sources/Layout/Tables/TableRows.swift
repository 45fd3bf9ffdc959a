import Document
import Drawing
import PageModel

/// A table's cells in columns of settled widths, as strips.
struct TableRows {
  let cells: TableCells
  let widths: [Double]
  /// Where each column begins, behind the white that parts it from another group.
  private let starts: [Double]
  /// Where each column ends.
  private let ends: [Double]

  private var measures: TableMeasures { cells.measures }

  init(cells: TableCells, widths: [Double]) {
    self.cells = cells
    self.widths = widths
    var (starts, ends): ([Double], [Double]) = ([], [])
    for (width, gutter) in zip(widths, cells.gutters) {
      starts.append((ends.last ?? 0) + gutter)
      ends.append(starts[starts.count - 1] + width)
    }
    (self.starts, self.ends) = (starts, ends)
  }

  /// All head rows as one strip; nil without a head.
  func headStrip() -> Strip? {
    guard !cells.head.isEmpty else { return nil }
    let lines = cells.head.map { $0.map(lines(of:)) }
    let heights = rowHeights(cells.head, lines: lines)
    let tops = heights.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + $1) }
    var rules: [Item] = []
    var contents: [Strip.Content] = []
    for (row, texts) in cells.head.enumerated() {
      for (cell, lines) in zip(texts, lines[row]) {
        let (top, bottom) = (tops[row], tops[cell.placed.rows.upperBound])
        let height = Double(lines.count) * measures.line.height
        // Heads stand on the rule below them.
        let y = max(top + measures.rowPadding, bottom - measures.rowPadding - height)
        contents += self.contents(of: cell, lines: lines, top: y)
        if cell.placed.rows.upperBound < cells.head.count {
          rules.append(rule(under: cell, at: bottom))
        }
      }
    }
    let height = tops[cells.head.count]
    rules.append(rule(at: height, width: TableMeasures.rule, color: Ink.rule))
    return Strip(height: height, contents: [Strip.Content(owner: nil, items: rules)] + contents)
  }

  /// A strip for each body row.
  func bodyStrips() -> [Strip] {
    let lines = cells.body.map { $0.map(lines(of:)) }
    let heights = rowHeights(cells.body, lines: lines)
    var strips: [Strip] = []
    var group: [Strip] = []
    for (row, texts) in cells.body.enumerated() {
      let decoration = decoration(ofRow: row, height: heights[row])
      var contents = decoration.isEmpty ? [] : [Strip.Content(owner: nil, items: decoration)]
      for (cell, lines) in zip(texts, lines[row]) {
        contents += self.contents(of: cell, lines: lines, top: measures.rowPadding)
      }
      var strip = Strip(height: heights[row], contents: contents)
      strip.isTableRow = true
      for cell in texts where cell.placed.cell.rowSpan > 1 {
        strip.reach = max(strip.reach, heights[cell.placed.rows].reduce(0, +))
      }
      switch cells.table.rows[row].role {
      case .group: group = cells.groups[row].map { [continuedGroup($0)] } ?? []
      case .total: group = []
      case .ordinary, .subtotal: strip.groupStrips = group
      }
      for cell in texts { addPicture(of: cell, to: &strip) }
      strips.append(strip)
    }
    keepTogether(&strips)
    return strips
  }

  /// A group's name once more, above its rows on a new page.
  private func continuedGroup(_ texts: [CellText]) -> Strip {
    let lines = texts.map(lines(of:))
    let height = measures.rowHeight(lines: lines.map(\.count).max() ?? 1)
    let rule = rule(at: height, width: TableMeasures.hairline, color: Ink.hairline)
    let words = zip(texts, lines).flatMap { cell, lines in
      contents(of: cell, lines: lines, top: measures.rowPadding)
    }
    let strip = Strip(
      height: height, contents: [Strip.Content(owner: nil, items: [rule])] + words)
    return strip.asArtifact
  }

  /// A table leaves no fewer rows on a page.
  private static let fewestRows = 3

  /// Pages end neither within a group of joined rows, after a group's name, before a total, nor
  /// where few rows would be left alone before or after.
  private func keepTogether(_ strips: inout [Strip]) {
    let rows = cells.table.rows
    for row in strips.indices.dropLast() {
      let next = rows[row + 1].role
      strips[row].keepsWithNext =
        cells.bodyGrid.isJoinedToNext[row] || rows[row].role == .group || next == .subtotal
        || next == .total || row < Self.fewestRows - 1 || row >= strips.count - Self.fewestRows
    }
  }

  private func lines(of cell: CellText) -> [TextLine] {
    let (start, end) = edges(of: cell)
    let width = end - start - 2 * measures.padding
    // Rounding must not wrap what was measured to fit.
    return cell.lines(width: width + 0.05 - cell.flagWidth)
  }

  /// The left and right edge of the columns that it takes.
  private func edges(of cell: CellText) -> (start: Double, end: Double) {
    let columns = cell.placed.columns
    return (starts[columns.lowerBound], ends[columns.upperBound - 1])
  }

  /// Rows as high as their cells; a cell over several rows makes its last row higher.
  private func rowHeights(_ rows: [[CellText]], lines: [[[TextLine]]]) -> [Double] {
    var heights = rows.map { _ in measures.rowHeight(lines: 1) }
    var tall: [(rows: Range<Int>, height: Double)] = []
    for (row, cells) in rows.enumerated() {
      for (index, cell) in cells.enumerated() {
        let height = measures.rowHeight(lines: lines[row][index].count)
        if cell.placed.cell.rowSpan > 1 {
          tall.append((cell.placed.rows, height))
        } else {
          heights[row] = max(heights[row], height)
        }
      }
    }
    for (rows, height) in tall {
      heights[rows.upperBound - 1] += max(0, height - heights[rows].reduce(0, +))
    }
    return heights
  }

  // MARK: Text

  private func contents(of cell: CellText, lines: [TextLine], top: Double) -> [Strip.Content] {
    var contents: [Strip.Content] = []
    for (index, line) in lines.enumerated() {
      let y = top + Double(index) * measures.line.height + measures.line.baseline
      let x = left(of: line, in: cell)
      if index == 0, let flag = cell.flag, let sign = flag.segments.first?.line {
        contents += flag.contents(of: sign, at: Point(x - cell.flagWidth, y))
      }
      contents += cell.text.contents(of: line, at: Point(x, y))
    }
    return contents
  }

  private func addPicture(of cell: CellText, to strip: inout Strip) {
    guard let picture = cell.picture else { return }
    let (start, end) = edges(of: cell)
    picture.add(to: &strip, centredOn: Point((start + end) / 2, strip.height / 2))
  }

  private func left(of line: TextLine, in cell: CellText) -> Double {
    let (start, end) = edges(of: cell)
    if cell.alignment == .leading { return start + measures.padding + cell.flagWidth }
    guard cell.standsInBlock else { return (start + end - line.width) / 2 }
    // The column's numbers as a block in its middle, so that they stand under their head.
    let reach = cells.reach[cell.placed.column]
    return (start + end - reach.width) / 2 + reach.lead - (line.width - cell.tail)
  }

  // MARK: Rules and fills

  private func decoration(ofRow row: Int, height: Double) -> [Item] {
    let role = cells.table.rows[row].role
    var items = cells.body[row].compactMap { cell in cell.ground.map { fill(cell, $0, height) } }
    let isHeat = !items.isEmpty
    let isFirstTotal = row == 0 || cells.table.rows[row - 1].role != .total
    if role == .total && isFirstTotal || row == 0 && cells.head.isEmpty {
      items.append(rule(at: 0, width: TableMeasures.rule, color: Ink.rule))
    }
    if row == cells.body.count - 1 {
      items.append(rule(at: height, width: TableMeasures.rule, color: Ink.rule))
    } else if !isHeat, role == .total || cells.table.rows[row + 1].role != .total {
      items += hairlines(below: row, at: height)
    }
    return items
  }

  /// Light rules over the cells that begin in the next row, not through those that reach into it.
  private func hairlines(below row: Int, at y: Double) -> [Item] {
    var stretches: [(start: Double, end: Double)] = []
    for cell in cells.body[row + 1] {
      let gutter = cells.gutters[cell.placed.column]
      let (start, end) = edges(of: cell)
      if let last = stretches.last, start <= last.end + gutter + 0.01 {
        stretches[stretches.count - 1].end = end
      } else {
        stretches.append((start, end))
      }
    }
    return stretches.map {
      .rule(
        from: $0.start, to: $0.end, y: y, width: TableMeasures.hairline, color: Ink.hairline)
    }
  }

  private func fill(_ cell: CellText, _ color: Color, _ height: Double) -> Item {
    let (start, end) = edges(of: cell)
    let gap = TableMeasures.heatGap
    let field = Rect(
      x: start + gap, y: gap, width: end - start - 2 * gap, height: height - 2 * gap)
    return .path(.rectangle(field), fill: .solid(color), stroke: nil)
  }

  private func rule(at y: Double, width: Double, color: Color) -> Item {
    .rule(from: 0, to: ends.last ?? 0, y: y, width: width, color: color)
  }

  /// A thin rule under a head cell that has others below it, shorter than its columns.
  private func rule(under cell: CellText, at y: Double) -> Item {
    let (start, end) = edges(of: cell)
    return .rule(
      from: start + measures.padding / 2, to: end - measures.padding / 2, y: y,
      width: TableMeasures.hairline, color: Ink.rule)
  }
}
