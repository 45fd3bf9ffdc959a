import Diagnostics
import Document
import Drawing
import PageModel

/// A cell's words, shaped and measured.
final class CellText {
  let placed: TableGrid.Placed
  let element: ElementNode
  let text: TextBlock
  let alignment: Table.Column.Alignment
  let ground: Color?
  /// ▼ and its space, before a number below its mark.
  let flag: TextBlock?
  /// The width of what follows the whole part: `,4` or `,4%`; 0 where nothing does.
  let tail: Double
  /// What stands in place of words.
  let picture: CellPicture?

  /// Numbers never wrap.
  let isNumeric: Bool
  /// Whether a number stands in it, not a dash or a word.
  let hasDigits: Bool
  let isHead: Bool
  let flagWidth: Double
  /// The width of the number or the words, without the flag.
  let width: Double

  init(
    placed: TableGrid.Placed, element: ElementNode, text: TextBlock,
    alignment: Table.Column.Alignment, ground: Color?, flag: TextBlock?, tail: Double,
    isHead: Bool, picture: CellPicture?
  ) {
    self.placed = placed
    self.element = element
    self.text = text
    self.alignment = alignment
    self.ground = ground
    self.flag = flag
    self.tail = tail
    self.isHead = isHead
    self.picture = picture
    isNumeric = alignment == .decimal || alignment == .trailing
    hasDigits = placed.cell.content.contains { $0.text.utf8.contains { 0x30...0x39 ~= $0 } }
    flagWidth = flag?.width ?? 0
    width = picture?.size.width ?? text.width
  }

  /// Whether it is a number that stands under the other numbers of its column.
  var standsInBlock: Bool { isNumeric && hasDigits }

  /// What it needs in its columns in the table's row `row`: at least `block`, and `padding` at each
  /// side.
  func need(row: Int, block: Double, padding: Double) -> ColumnWidths.Need {
    let whole = max(width + flagWidth, block)
    let least =
      isNumeric || picture != nil ? whole : min(text.widestWord + flagWidth, Self.breakable)
    return .init(
      row: row, columns: placed.columns, minimum: least + 2 * padding,
      preferred: whole + 2 * padding)
  }

  /// Words longer than this, such as checksums, may break anywhere, in points.
  private static let breakable = 170.0

  /// What a head over numbers needs, which take `numbers`: two lines before it drives its columns
  /// far apart, or names into two.
  func headNeed(row: Int, numbers: Double, padding: Double) -> ColumnWidths.Need {
    var need = need(row: row, block: 0, padding: padding)
    if picture == nil {
      need.minimum = min(need.minimum, text.widestWord + 2 * padding)
      // `2022 (đến tháng 9)` breaks before its bracket rather than within.
      let bracket = (text.segments.map(\.bracketWidth).max() ?? 0) + 2 * padding
      if bracket <= Self.shortHead { need.minimum = max(need.minimum, bracket) }
    }
    // One line where that asks for little more than the numbers do.
    if placed.columns.count == 1, need.preferred <= 1.5 * numbers { need.minimum = need.preferred }
    guard need.preferred > max(2 * numbers, Self.shortHead) else { return need }
    let twoLines = text.segments.map { LineBreaker.narrowest($0, lines: 2) }.max() ?? 0
    need.preferred = max(twoLines + 2 * padding, min(numbers, need.preferred))
    return need
  }

  /// A head up to this width stays on one line wherever that fits, in points.
  private static let shortHead = 96.0

  /// The lines in a column `width` wide; a head's are about as long as each other.
  func lines(width: Double) -> [TextLine] {
    isHead ? text.balancedLines(width: width) : text.raggedLines(width: width)
  }
}

/// Shapes the cells of one table at one size.
struct CellShaper {
  let composition: Composition
  let table: Table
  let size: Double
  let source: SourceLocation?

  /// A head cell: bold, in the middle over numbers and over several columns.
  func head(_ placed: TableGrid.Placed, element: ElementNode) -> CellText {
    let column = table.columns[placed.column].alignment
    let isCentred = placed.cell.columnSpan > 1 || column != .leading
    return cell(
      placed, element: element, isBold: true, alignment: isCentred ? .centre : .leading,
      isHead: true)
  }

  /// A body cell in a row of some role.
  func body(
    _ placed: TableGrid.Placed, element: ElementNode, role: Table.Row.Role
  ) -> CellText {
    let isBold = role != .ordinary || placed.cell.isFlagged
    let isWide = placed.cell.columnSpan > 1
    return cell(
      placed, element: element, isBold: isBold,
      alignment: isWide ? .leading : table.columns[placed.column].alignment)
  }

  private func cell(
    _ placed: TableGrid.Placed, element: ElementNode, isBold: Bool,
    alignment: Table.Column.Alignment, isHead: Bool = false
  ) -> CellText {
    let ground = placed.cell.shade.map(Ink.heat)
    let preferred = placed.cell.isFlagged ? Ink.flag : Ink.text
    let color = ground.map { Ink.readable(preferred, on: $0) } ?? preferred
    let style = composition.serif(size, bold: isBold, color: color)
    func block(_ inlines: [Inline]) -> TextBlock {
      TextBlock(inlines, style: style, owner: element, in: composition, source: source)
    }
    return CellText(
      placed: placed, element: element, text: block(placed.cell.content),
      alignment: alignment, ground: ground,
      flag: placed.cell.isFlagged ? block([Inline("▼\u{A0}")]) : nil,
      tail: alignment == .decimal ? tail(of: placed.cell.content, style: style) : 0,
      isHead: isHead,
      picture: placed.cell.sparkline.flatMap {
        CellPicture($0, textSize: size, cell: element, in: composition, source: source)
      })
  }

  private func tail(of content: [Inline], style: TextStyle) -> Double {
    let utf8 = content.flatMap { Array($0.text.utf8) }
    guard utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return 0 }
    let separator = composition.words.decimalSeparator
    let start = utf8.lastIndex(of: separator) ?? utf8.lastIndex { 0x30...0x39 ~= $0 }.map { $0 + 1 }
    let tail = String(decoding: utf8[(start ?? utf8.count)...], as: UTF8.self)
    return tail.isEmpty ? 0 : composition.fonts.width(of: tail, in: style)
  }
}
