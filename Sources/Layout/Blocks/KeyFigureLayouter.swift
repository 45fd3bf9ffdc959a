import Diagnostics
import Document
import Drawing
import PageModel

/// The report's answer as a row of large numbers between thin rules.
struct KeyFigureLayouter {
  let composition: Composition

  private static let valueSize = 24.0
  private static let labelSize = 11.5
  private static let gap = 12.0
  private static let padding = 6.0

  private struct Column {
    var element: ElementNode
    var value: TextBlock
    var label: TextBlock
    var change: TextBlock
  }

  /// One row of up to five, or as many rows as the numbers' widths ask for.
  func layOut(_ figures: [KeyFigure], source: SourceLocation?) -> LaidBlock {
    let columns = figures.map { column(for: $0, source: source) }
    guard !columns.isEmpty else { return LaidBlock(.text) }
    let perRow = columnsPerRow(for: columns)
    var strips = [ruleStrip(spaceBefore: 12)]
    for start in stride(from: 0, to: columns.count, by: perRow) {
      let row = Array(columns[start..<min(start + perRow, columns.count)])
      strips.append(strip(of: row, columnsPerRow: perRow))
    }
    strips.append(ruleStrip(spaceBefore: 0))
    for index in strips.indices.dropLast() { strips[index].keepsWithNext = true }
    strips[strips.count - 1].spaceAfter = 12
    return LaidBlock(.text, strips: strips, elements: columns.map(\.element))
  }

  private func column(for figure: KeyFigure, source: SourceLocation?) -> Column {
    let element = ElementNode(.paragraph, source: source)
    func block(_ text: String, _ style: TextStyle) -> TextBlock {
      // The space at the end parts the lines for software that reads them as one.
      TextBlock(
        text.isEmpty ? [] : [Inline(text + " ")], style: style, owner: element, in: composition,
        source: source)
    }
    return Column(
      element: element, value: block(figure.value, composition.serif(Self.valueSize, bold: true)),
      label: block(figure.label, composition.serif(Self.labelSize)),
      change: block(figure.change, composition.serif(Self.labelSize, italic: true)))
  }

  /// The fewest even rows in which every number and every word has room.
  private func columnsPerRow(for columns: [Column]) -> Int {
    let needed = columns.map { max($0.value.width, $0.label.widestWord, $0.change.widestWord) }
    let widest = needed.max() ?? 0
    var rows = (columns.count + 4) / 5
    while rows < columns.count, widest > columnWidth((columns.count + rows - 1) / rows) {
      rows += 1
    }
    return (columns.count + rows - 1) / rows
  }

  private func columnWidth(_ count: Int) -> Double {
    (composition.geometry.width - Double(count - 1) * Self.gap) / Double(count)
  }

  private func strip(of row: [Column], columnsPerRow: Int) -> Strip {
    let width = columnWidth(columnsPerRow)
    var contents: [Strip.Content] = []
    var height = 0.0
    for (index, column) in row.enumerated() {
      let x = Double(index) * (width + Self.gap)
      var y = Self.padding
      var items: [Item] = []
      for (block, size, leading) in [
        (column.value, Self.valueSize, 28.0), (column.label, Self.labelSize, 14.0),
        (column.change, Self.labelSize, 14.0),
      ] {
        let box = LineBox(height: leading, size: size)
        for line in block.evenedLines(width: width) {
          items += block.contents(of: line, at: Point(x, y + box.baseline)).flatMap(\.items)
          y += leading
        }
      }
      contents.append(Strip.Content(owner: column.element, items: items))
      height = max(height, y + Self.padding)
    }
    return Strip(height: height, contents: contents)
  }

  private func ruleStrip(spaceBefore: Double) -> Strip {
    let rule = Item.rule(
      from: 0, to: composition.geometry.width, y: 0.25, width: 0.5, color: Ink.rule)
    var strip = Strip(height: 0.5, contents: [Strip.Content(owner: nil, items: [rule])])
    strip.spaceBefore = spaceBefore
    return strip
  }
}

extension Item {
  /// A level line.
  static func rule(
    from start: Double, to end: Double, y: Double, width: Double, color: Color
  ) -> Item {
    .path(
      .line(from: Point(start, y), to: Point(end, y)), fill: nil,
      stroke: Stroke(color, width: width))
  }
}
