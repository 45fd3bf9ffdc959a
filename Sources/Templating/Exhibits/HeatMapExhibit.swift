import Diagnostics
import Document
import Quantities
import Summaries

/// Makes the table of a chart of kind `heat-map`: rates by rows and columns, shaded by their size.
struct HeatMapExhibit {
  /// How many shades there are: more cannot be told apart on paper.
  private static let steps = 5

  private let exhibit: TableExhibit

  init(_ spec: ChartSpec, _ facts: Facts, at location: SourceLocation) throws(Findings) {
    var names = ExhibitNames(spec.data, facts)
    let x = names.dimension(spec.x, key: "x")
    let rows = spec.series.flatMap { names.dimension($0, key: "series") }
    let measures = names.measures(spec.y, key: "y")
    let filters = names.filters(spec.where)
    let reference = names.references(spec.reference, for: measures).first ?? nil
    try names.check()
    guard let x, let rows else {
      throw Findings([
        Finding(TemplateProblem.seriesNeeded(spec.kind.rawValue), at: location)
      ])
    }
    guard measures.count == 1, measures[0].isRate else {
      let name = measures.map(\.rawValue).joined(separator: ", ")
      throw Findings([
        Finding(TemplateProblem.wrongMeasure(name, kind: spec.kind.rawValue), at: location)
      ])
    }
    exhibit = TableExhibit(
      facts, dataset: spec.data.dataset, rows: rows, columns: x, measure: measures[0],
      filters: filters, reference: reference, caption: spec.caption)
  }

  /// The table; the total row and column are not shaded, for they are not among the rest.
  func table() throws(Findings) -> Table {
    var table = try exhibit.table()
    let lines = try exhibit.lines()
    if lines.columns.count > Self.mostLooseColumns { table.density = .dense }
    let rates = lines.rows.filter { $0.role == .ordinary }.flatMap { line in
      line.amounts.prefix(lines.columns.count).compactMap { $0.first?.ratio ?? nil }
    }
    guard let lowest = rates.min(), let highest = rates.max() else { return table }
    for (row, line) in lines.rows.enumerated() where line.role == .ordinary {
      for column in lines.columns.indices {
        guard let rate = line.amounts[column].first?.ratio ?? nil else { continue }
        // The first cell of a row names it.
        table.rows[row].cells[column + 1].shade = shade(of: rate, from: lowest, to: highest)
      }
    }
    return table
  }

  /// With more columns rows are set dense, for names to have room.
  private static let mostLooseColumns = 5

  private func shade(of rate: Ratio, from lowest: Ratio, to highest: Ratio) -> Double {
    let range = highest.approximation - lowest.approximation
    guard range > 0 else { return 0 }
    let place = (rate.approximation - lowest.approximation) / range
    let step = min(Int(place * Double(Self.steps)), Self.steps - 1)
    return Double(step) / Double(Self.steps - 1)
  }
}
