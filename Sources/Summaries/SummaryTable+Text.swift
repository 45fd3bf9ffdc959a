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
      row.members.map(\.label) + text(row.figures)
        + derived.map { $0.values[number].text(format, below: marks[$0.measure]) }
    }
    let footer =
      rows.count < 2
      ? []
      : totals.map { total in
        [total.title(in: language)] + Array(repeating: "", count: max(dimensions.count - 1, 0))
          + text(total.figures) + derived.map { _ in "" }
      }
    var columns = TextColumns(leading: dimensions.count, columns: header.count)
    columns.add(header)
    columns.addRule()
    for row in body { columns.add(row) }
    if !footer.isEmpty { columns.addRule() }
    for row in footer { columns.add(row) }
    return columns.text
  }
}

extension Figure {
  func text(_ format: NumberFormat, below mark: Ratio?) -> String {
    switch self {
    case .count(let count): format.count(count)
    case .atLeast(let count): format.atLeast(count)
    case .ratio(let ratio): ratio.map { format.percent($0, decimals: 2, below: mark) } ?? "–"
    case .unstated, .absent: "–"
    }
  }
}
