import Drawing

/// A small panel's title: the series' name, and quieter what it counts, which the name ends with in
/// brackets.
struct PanelTitle {
  private let stage: Stage
  private let lines: [String]
  private let unit: String
  /// Whether the unit has room after the name's last line.
  private let isInLine: Bool

  /// The titles of panels that stand beside each other.
  static func titles(_ names: [String], width: Double, stage: Stage) -> [PanelTitle] {
    let parts = names.map(Self.parts)
    let lines = stage.ruler.distinctLines(
      parts.map(\.name), stage.theme.title, width: width, limit: 2)
    return zip(parts, lines).map { PanelTitle($1, unit: $0.unit, width: width, stage: stage) }
  }

  private init(_ lines: [String], unit: String, width: Double, stage: Stage) {
    self.stage = stage
    let theme = stage.theme
    let shownUnit = stage.ruler.lines(unit, theme.smallNote, width: width, limit: 1).first ?? ""
    let unitWidth = Self.space + stage.ruler.width(shownUnit, theme.smallNote)
    func hasRoom(_ lines: [String]) -> Bool {
      stage.ruler.width(lines.last ?? "", theme.title) + unitWidth <= width
    }
    // Rather broken elsewhere than with a line more for the unit.
    let ways =
      [lines]
      + stage.ruler.ways(
        of: lines.joined(separator: " "), theme.title, width: width, limit: max(1, lines.count))
    let fitting = shownUnit.isEmpty ? nil : ways.first(where: hasRoom)
    self.lines = fitting ?? lines
    self.unit = shownUnit
    isInLine = fitting != nil
  }

  private static let space = 3.0

  /// `Tập huấn chuyên đề` and `(lượt người)`.
  private static func parts(of name: String) -> (name: String, unit: String) {
    guard name.hasSuffix(")"), let start = name.lastIndex(of: "("), start > name.startIndex,
      name[name.index(before: start)] == " "
    else { return (name, "") }
    return (String(name[..<start].dropLast()), String(name[start...]))
  }

  var height: Double {
    Double(lines.count) * stage.lineHeight(stage.theme.title)
      + (unit.isEmpty || isInLine ? 0 : stage.lineHeight(stage.theme.smallNote))
  }

  func draw(x: Double, top: Double, on canvas: inout Canvas) {
    let theme = stage.theme
    canvas.write(lines, theme.title, x: x, top: top)
    let end = top + Double(lines.count) * stage.lineHeight(theme.title)
    guard isInLine else {
      canvas.write(unit.isEmpty ? [] : [unit], theme.smallNote, x: x, top: end)
      return
    }
    let metrics = stage.ruler.measuring.metrics(of: theme.title)
    let left = x + stage.ruler.width(lines.last ?? "", theme.title) + Self.space
    canvas.write(unit, theme.smallNote, at: Point(left, end - metrics.descent))
  }
}
