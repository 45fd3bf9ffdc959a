import Diagnostics
import Document
import PageModel

/// A table's cells shaped at one size, with their elements and what they need of their columns.
struct TableCells {
  let table: Table
  let measures: TableMeasures
  let head: [[CellText]]
  let body: [[CellText]]
  /// The cells of each group's name, as they are repeated on a new page; by their rows.
  let groups: [Int: [CellText]]
  let bodyGrid: TableGrid
  /// The columns' widths without the white between groups of them.
  let columns: ColumnWidths
  /// White before each column.
  let gutters: [Double]
  /// For each column of numbers, how far they reach to both sides of the decimal separator.
  let reach: [Reach]
  private let element: ElementNode
  private let headElement = ElementNode(.tableHead)
  private let bodyElement = ElementNode(.tableBody)

  init(
    _ table: Table, head: TableGrid, body: TableGrid, measures: TableMeasures,
    element: ElementNode, composition: Composition, source: SourceLocation?
  ) {
    self.table = table
    self.measures = measures
    self.element = element
    bodyGrid = body
    let shaper = CellShaper(
      composition: composition, table: table, size: measures.size, source: source)
    let headers = HeaderNames(head: head, prefix: composition.nextHeaderPrefix())
    self.head = head.rows.map { [headElement] cells in
      let row = headElement.add(.tableRow)
      return cells.map { shaper.head($0, element: headers.headCell($0, in: row)) }
    }
    self.body = zip(body.rows, table.rows).map { [bodyElement] cells, row in
      let rowElement = bodyElement.add(.tableRow)
      let names = headers.rowNames(cells)
      return cells.map {
        shaper.body(
          $0, element: headers.bodyCell($0, in: rowElement, rowNames: names), role: row.role)
      }
    }
    var groups: [Int: [CellText]] = [:]
    for (index, row) in table.rows.enumerated() where row.role == .group {
      groups[index] = body.rows[index].enumerated().map { number, placed in
        var placed = placed
        if number == 0 {
          placed.cell.content.append(Inline(composition.words.continued, emphasised: true))
        }
        return shaper.body(placed, element: ElementNode(.dataCell), role: .group)
      }
    }
    self.groups = groups
    let reach = Reach.ofColumns(table.columns.count, in: self.body)
    self.reach = reach
    let isNumeric = table.columns.map { $0.alignment == .decimal || $0.alignment == .trailing }
    let gutters = Self.gutters(before: table.columns.count, head: self.head, measures.gutter)
    self.gutters = gutters
    let needs = (self.head + self.body).enumerated().flatMap { row, cells in
      cells.map { cell in
        if cell.isHead, cell.placed.columns.allSatisfy({ isNumeric[$0] }) {
          let numbers = cell.placed.columns.map { reach[$0].width + 2 * measures.padding }
          return cell.headNeed(
            row: row, numbers: numbers.reduce(0, +), padding: measures.padding)
        }
        // Digits stand under digits, so a column of numbers needs its widest whole part beside
        // its widest decimals.
        let block = cell.standsInBlock ? reach[cell.placed.column].width : 0
        return cell.need(row: row, block: block, padding: measures.padding)
      }
    }
    columns = ColumnWidths(
      needs.map { need in
        // A cell over several columns has the white between them as well.
        var need = need
        let within = gutters[need.columns].dropFirst().reduce(0, +)
        need.minimum -= within
        need.preferred -= within
        return need
      }, isNumeric: isNumeric)
  }

  /// White around the columns that one head stands over, which else run into their neighbours.
  private static func gutters(before columns: Int, head: [[CellText]], _ width: Double) -> [Double]
  {
    var gutters = [Double](repeating: 0, count: columns)
    guard head.count > 1 else { return gutters }
    for cell in head[0] where cell.placed.columns.count > 1 {
      for column in [cell.placed.columns.lowerBound, cell.placed.columns.upperBound]
      where column > 0 && column < columns { gutters[column] = width }
    }
    return gutters
  }

  /// Whether columns so wide break the rows' names into more than two lines each on the whole.
  func crushesNames(_ widths: [Double]) -> Bool {
    var (names, lines) = (0, 0.0)
    for cell in body.joined() where cell.placed.cell.isRowHeader && cell.placed.columns.count == 1 {
      let room = max(1, widths[cell.placed.column] - 2 * measures.padding)
      names += 1
      // Lines of words are full to nine tenths.
      lines += cell.width <= room ? 1 : max(2, (cell.width / (0.9 * room)).rounded(.up))
    }
    return lines > 2 * Double(names)
  }

  /// Makes head and body children of the table's element, once the size is settled.
  func attach() {
    if !head.isEmpty { element.add(headElement) }
    element.add(bodyElement)
  }
}

/// How far a column's numbers reach to the left and right of their decimal separators.
struct Reach {
  /// The widest whole part with its flag.
  var lead = 0.0
  /// The widest decimals with what follows them.
  var tail = 0.0

  var width: Double { lead + tail }

  static func ofColumns(_ count: Int, in rows: [[CellText]]) -> [Reach] {
    var reach = [Reach](repeating: Reach(), count: count)
    for cell in rows.joined() where cell.standsInBlock {
      let column = cell.placed.column
      reach[column].lead = max(reach[column].lead, cell.flagWidth + cell.width - cell.tail)
      reach[column].tail = max(reach[column].tail, cell.tail)
    }
    return reach
  }
}

/// Elements of cells: scopes for a single head row, names and references for a head of several
/// rows, where scopes do not say which head cells belong to a column (PDF/UA-1, 7.5).
private struct HeaderNames {
  let head: TableGrid
  let prefix: String

  private var isMultiLevel: Bool { head.rows.count > 1 }

  private func name(_ placed: TableGrid.Placed, in part: String) -> String {
    "\(prefix)-\(part)\(placed.row + 1)-\(placed.column + 1)"
  }

  func headCell(_ placed: TableGrid.Placed, in row: ElementNode) -> ElementNode {
    let element = cell(placed, role: .headerCell, in: row)
    element.scope = .column
    if isMultiLevel {
      element.name = name(placed, in: "h")
      element.headers = names(over: placed.columns, above: placed.row)
    }
    return element
  }

  func bodyCell(
    _ placed: TableGrid.Placed, in row: ElementNode, rowNames: [String]
  ) -> ElementNode {
    let isHeader = placed.cell.isRowHeader
    let element = cell(placed, role: isHeader ? .headerCell : .dataCell, in: row)
    if isHeader { element.scope = .row }
    if isMultiLevel {
      element.headers = names(over: placed.columns, above: head.rows.count)
      if isHeader { element.name = name(placed, in: "r") } else { element.headers += rowNames }
    }
    return element
  }

  /// The names of a body row's own header cells.
  func rowNames(_ cells: [TableGrid.Placed]) -> [String] {
    isMultiLevel ? cells.filter(\.cell.isRowHeader).map { name($0, in: "r") } : []
  }

  /// The head cells over `columns` that end above the head's row `row`, from the top.
  private func names(over columns: Range<Int>, above row: Int) -> [String] {
    head.rows.joined()
      .filter { $0.columns.overlaps(columns) && $0.rows.upperBound <= row }
      .map { name($0, in: "h") }
  }

  private func cell(
    _ placed: TableGrid.Placed, role: StructureTree.Role, in row: ElementNode
  ) -> ElementNode {
    let element = row.add(role)
    element.columnSpan = max(placed.cell.columnSpan, 1)
    element.rowSpan = max(placed.cell.rowSpan, 1)
    return element
  }
}
