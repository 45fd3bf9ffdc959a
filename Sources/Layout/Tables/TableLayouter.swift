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
    let title = titleStrips(element: number == nil ? nil : element.add(.caption))
    guard let rows = fittingRows(head: head, body: body) else { return nil }

    var strips = title
    let headStrip = rows.headStrip()
    if let headStrip { strips.append(headStrip) }
    for index in strips.indices { strips[index].keepsWithNext = true }
    strips += rows.bodyStrips()
    let notes = noteStrips()
    if !notes.strips.isEmpty, !strips.isEmpty { strips[strips.count - 1].keepsWithNext = true }
    strips += notes.strips
    strips.spaceBefore = 12
    if !strips.isEmpty { strips[strips.count - 1].spaceAfter = 12 }
    if let number, !strips.isEmpty {
      strips[0].destinations.append(composition.words.tableAnchor(number))
    }
    let continued = (titleStrips(element: nil, isContinued: true) + [headStrip].compactMap { $0 })
      .map(\.asArtifact)
    var block = LaidBlock(
      .table(continued: continued), strips: strips, elements: [element] + notes.elements)
    keepSmallTableWhole(&block)
    return block
  }

  /// A table of up to half a page does not break, unless much of a page would stay empty: it waits
  /// as a figure does.
  private func keepSmallTableWhole(_ block: inout LaidBlock) {
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

  /// Sets the cells at the style's size, or up to 2 pt smaller where the columns need it.
  private func fittingRows(head: TableGrid, body: TableGrid) -> TableRows? {
    let exhibits = composition.style.exhibits
    let size = table.density == .dense ? exhibits.denseTable : exhibits.table
    let available = composition.geometry.width
    var narrowest = 0.0
    for smaller in [0.0, 0.5, 1, 1.5, 2] {
      let measures = TableMeasures(table, size: size - smaller)
      let cells = TableCells(
        table, head: head, body: body, measures: measures, element: element,
        composition: composition, source: source)
      if let widths = cells.columns.filling(available) {
        cells.attach()
        return TableRows(cells: cells, widths: widths)
      }
      narrowest = cells.columns.narrowest
    }
    composition.report(
      LayoutProblem.tableTooWide(
        points: Int(clamping: narrowest), available: Int(clamping: available.rounded(.down))),
      at: source)
    return nil
  }

  /// `Bảng 1. …` above the table; decoration when it goes on.
  private func titleStrips(element: ElementNode?, isContinued: Bool = false) -> [Strip] {
    guard let number else { return [] }
    var inlines = [Inline(composition.words.table(number), strong: true)] + table.caption
    if isContinued { inlines.append(Inline(composition.words.continued, emphasised: true)) }
    return lines(inlines, size: composition.style.exhibits.caption, element: element, after: 4)
  }

  private func noteStrips() -> (strips: [Strip], elements: [ElementNode]) {
    var (strips, elements): ([Strip], [ElementNode]) = ([], [])
    for note in table.notes {
      let element = ElementNode(.paragraph, source: source)
      elements.append(element)
      strips += lines(note, size: 10.5, element: element, before: strips.isEmpty ? 4 : 0)
    }
    for index in strips.indices.dropLast() { strips[index].keepsWithNext = true }
    return (strips, elements)
  }

  private func lines(
    _ inlines: [Inline], size: Double, element: ElementNode?, before: Double = 0, after: Double = 0
  ) -> [Strip] {
    let text = TextBlock(
      inlines, style: composition.serif(size), owner: element, in: composition, source: source)
    let box = LineBox(height: 1.25 * size, size: size)
    var strips = text.raggedLines(width: composition.geometry.width).map { line in
      Strip(height: box.height, contents: text.contents(of: line, at: Point(0, box.baseline)))
    }
    strips.spaceBefore = before
    if !strips.isEmpty { strips[strips.count - 1].spaceAfter = after }
    return strips
  }
}
