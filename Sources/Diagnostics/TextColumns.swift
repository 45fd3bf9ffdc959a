/// Cells under each other, for a terminal: columns as wide as their longest text in characters, two
/// spaces apart; none is cut.
public struct TextColumns: Sendable {
  /// A line of the table.
  private enum Line: Sendable {
    case cells([String])
    case rule
  }

  private let leading: Int
  private var lines: [Line] = []
  private var widths: [Int]

  /// A table whose first `leading` columns of `columns` hold words, to the left, and the others
  /// figures, to the right.
  public init(leading: Int, columns: Int) {
    self.leading = leading
    widths = [Int](repeating: 0, count: columns)
  }

  /// Adds a line with one text for each column; control characters, which would break the table or
  /// command the terminal, become spaces.
  public mutating func add(_ cells: [String]) {
    let cells = cells.map(inOneLine)
    for (column, cell) in cells.enumerated() { widths[column] = max(widths[column], cell.count) }
    lines.append(.cells(cells))
  }

  /// Adds a rule across all columns.
  public mutating func addRule() { lines.append(.rule) }

  /// The lines, each with its line feed.
  public var text: String {
    lines.map { line in
      switch line {
      case .cells(let cells): aligned(cells) + "\n"
      case .rule: aligned(widths.map { String(repeating: "─", count: $0) }) + "\n"
      }
    }.joined()
  }

  private func aligned(_ cells: [String]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let gap = String(repeating: " ", count: widths[column] - cell.count)
      line += column == 0 ? "" : "  "
      line += column < leading ? cell + gap : gap + cell
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}

private func inOneLine(_ text: String) -> String {
  var line = ""
  for scalar in text.unicodeScalars {
    line.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
  }
  return line
}
