import Diagnostics
import Document
import Drawing
import PageModel

/// A table: its title, its head, its rows and its notes, each a strip.
struct TableLayouter {
  let composition: Composition
  let table: Table
  let source: SourceLocation?
  let number: Int?
  private let element: ElementNode

  /// Takes the next number when the table has a title.
  init(_ table: Table, in composition: Composition, source: SourceLocation?) {
    self.composition = composition
    self.table = table
    self.source = source
    number = table.caption.isEmpty ? nil : composition.nextTableNumber()
    element = ElementNode(.table, source: source)
  }

  /// The table's strips; nil when it cannot be set, which is reported.
  func layOut() -> LaidBlock? {
    guard let head = grid(table.head, firstRow: 1),
      let body = grid(table.rows, firstRow: table.head.count + 1)
    else { return nil }
    let caption = number.map { _ in element.add(.caption) }
    guard let (rows, geometry) = fittingRows(head: head, body: body) else { return nil }
    let lines = LineSetter(composition: composition, source: source, width: geometry.width)

    var strips = title(lines, element: caption)
    let headStrip = rows.headStrip()
    if let headStrip { strips.append(headStrip) }
    for index in strips.indices { strips[index].keepsWithNext = true }
    strips += rows.bodyStrips()
    let notes = notes(lines)
    if !notes.strips.isEmpty, !strips.isEmpty { strips[strips.count - 1].keepsWithNext = true }
    strips += notes.strips
    strips.spaceBefore = 12
    if !strips.isEmpty { strips[strips.count - 1].spaceAfter = 12 }
    if let number, !strips.isEmpty {
      strips[0].destinations.append(composition.words.tableAnchor(number))
    }
    let again = LaidBlock.Kind.table(
      title: title(lines, element: nil, isContinued: true).map(\.asArtifact),
      head: [headStrip].compactMap { $0?.asArtifact })
    var block = LaidBlock(again, strips: strips, elements: [element] + notes.elements)
    block.orientation = geometry.orientation
    keepWhole(&block)
    return block
  }

  /// A table of up to half a page does not break, unless much of a page would stay empty: it waits
  /// as a figure does. A wide one waits for a page of its own.
  private func keepWhole(_ block: inout LaidBlock) {
    if block.orientation == .landscape {
      block.mayWait = true
      return
    }
    guard block.strips.height <= composition.geometry.height / 2 else { return }
    block.breaking = block.strips
    for index in block.strips.indices.dropLast() { block.strips[index].keepsWithNext = true }
    block.mayWait = true
  }

  private func grid(_ rows: [Table.Row], firstRow: Int) -> TableGrid? {
    do throws(TableGrid.Misfit) {
      return try TableGrid(rows, columns: table.columns.count)
    } catch {
      composition.report(
        LayoutProblem.rowDoesNotFit(
          row: firstRow + error.row, columns: table.columns.count, filled: error.filled),
        at: source)
      return nil
    }
  }

  /// Sets the cells at the style's size, or smaller where the columns need it; on landscape pages
  /// where even that is too wide, or leaves rows' names so little room that they become columns of words
  /// themselves.
  private func fittingRows(
    head: TableGrid, body: TableGrid
  ) -> (rows: TableRows, geometry: PageGeometry)? {
    // Words grow with their type, while what stands between columns does not shrink faster.
    var widthAtPoint = 0.0
    var narrowest = 0.0
    var crushed: (cells: TableCells, widths: [Double], geometry: PageGeometry)?
    let landscape = PageGeometry(style: composition.style, orientation: .landscape)
    for way in TableMeasures.ways(of: table, in: composition.style.exhibits) {
      let geometry = PageGeometry(style: composition.style, orientation: way.orientation)
      guard widthAtPoint * way.size <= geometry.width + 0.01 else { continue }
      let measures = TableMeasures(way.density, columns: table.columns.count, size: way.size)
      let cells = TableCells(
        table, head: head, body: body, measures: measures, element: element,
        composition: composition, source: source)
      let white = cells.gutters.reduce(0, +)
      if let widths = cells.columns.filling(geometry.width - white) {
        guard cells.crushesNames(widths) else {
          cells.attach()
          return (TableRows(cells: cells, widths: widths), geometry)
        }
        if crushed == nil { crushed = (cells, widths, geometry) }
        continue
      }
      narrowest = cells.columns.narrowest + white
      let padding = 2 * measures.padding * Double(table.columns.count) + white
      widthAtPoint = max(widthAtPoint, (narrowest - padding) / way.size)
    }
    // Where no way is better, the best that there is.
    if let (cells, widths, geometry) = crushed {
      cells.attach()
      return (TableRows(cells: cells, widths: widths), geometry)
    }
    composition.report(
      LayoutProblem.tableTooWide(
        points: Int(clamping: narrowest),
        available: Int(clamping: landscape.width.rounded(.down))),
      at: source)
    return nil
  }

  /// `Bảng 1. …` above the table; decoration when it goes on.
  private func title(
    _ lines: LineSetter, element: ElementNode?, isContinued: Bool = false
  ) -> [Strip] {
    let size = composition.style.exhibits.caption
    guard let number else {
      guard isContinued, !table.head.isEmpty else { return [] }
      let words = Inline(composition.words.continuedAlone, emphasised: true)
      return lines.strips([words], size: composition.style.exhibits.denseTable, element: nil)
    }
    var inlines = [Inline(composition.words.table(number), strong: true)] + table.caption
    if isContinued { inlines.append(Inline(composition.words.continued, emphasised: true)) }
    return lines.strips(inlines, size: size, element: element, after: 4)
  }

  private func notes(_ lines: LineSetter) -> (strips: [Strip], elements: [ElementNode]) {
    var (strips, elements): ([Strip], [ElementNode]) = ([], [])
    for note in table.notes {
      let element = ElementNode(.note, source: source)
      element.name = composition.nextNoteName()
      elements.append(element)
      strips += lines.strips(note, size: 10.5, element: element, before: strips.isEmpty ? 4 : 0)
    }
    for index in strips.indices.dropLast() { strips[index].keepsWithNext = true }
    return (strips, elements)
  }
}

/// Sets ragged lines about a table, a strip each.
struct LineSetter {
  let composition: Composition
  let source: SourceLocation?
  let width: Double

  func strips(
    _ inlines: [Inline], size: Double, element: ElementNode?, before: Double = 0, after: Double = 0
  ) -> [Strip] {
    let text = TextBlock(
      inlines, style: composition.serif(size), owner: element, in: composition, source: source)
    let box = LineBox(height: 1.25 * size, size: size)
    var strips = text.evenedLines(width: width).map { line in
      Strip(height: box.height, contents: text.contents(of: line, at: Point(0, box.baseline)))
    }
    strips.spaceBefore = before
    if !strips.isEmpty { strips[strips.count - 1].spaceAfter = after }
    return strips
  }
}
