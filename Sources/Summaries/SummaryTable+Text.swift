import Diagnostics
import Quantities

extension SummaryTable {
  /// The table for a terminal: titles in `language`, names to the left and figures to the right of
  /// their columns, `–` for what is absent, and under two rows or more the totals.
  ///
  /// Rates are shown in per cent with two decimals, or more where it takes more to keep them below
  /// their measure's mark. Columns are as wide as their longest text in
  /// characters; none is cut.
  public func text(
    format: NumberFormat, language: Language, marks: [Measure: Ratio] = [:]
  ) -> String {
    func text(_ figures: [Figure]) -> [String] {
      zip(measures, figures).map { measure, figure in figure.text(format, below: marks[measure]) }
    }
    let header =
      dimensions.map { $0.title(in: language) } + measures.map { $0.title(in: language) }
      + derived.map { $0.title(in: language) }
    let body = rows.enumerated().map { number, row in
      row.members.map(\.inOneLine) + text(row.figures)
        + derived.map { $0.values[number].text(format, below: marks[$0.measure]) }
    }
    let footer =
      rows.count < 2
      ? []
      : totals.map { total in
        [total.title(in: language)] + Array(repeating: "", count: max(dimensions.count - 1, 0))
          + text(total.figures) + derived.map { _ in "" }
      }
    let widths = header.indices.map { column in
      ([header] + body + footer).reduce(0) { max($0, $1[column].count) }
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    var lines = [header, rule] + body
    if !footer.isEmpty { lines += [rule] + footer }
    return lines.map { aligned($0, to: widths) + "\n" }.joined()
  }

  private func aligned(_ cells: [String], to widths: [Int]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let gap = String(repeating: " ", count: widths[column] - cell.count)
      line += column == 0 ? "" : "  "
      line += column < dimensions.count ? cell + gap : gap + cell
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}

extension Figure {
  func text(_ format: NumberFormat, below mark: Ratio?) -> String {
    switch self {
    case .count(let count): format.count(count)
    case .ratio(let ratio): ratio.map { format.percent($0, decimals: 2, below: mark) } ?? "–"
    case .absent: "–"
    }
  }
}

extension Member {
  /// The label without line breaks and other control characters, which would break a table or
  /// command the terminal.
  fileprivate var inOneLine: String {
    var text = ""
    for scalar in label.unicodeScalars {
      text.unicodeScalars.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return text
  }
}
