import Document
import Quantities
import Summaries

/// A ```` ```coverage ```` block: in how many months of each year each unit has records.
struct CoverageSpec: Decodable {
  var caption: String
  /// What links in the text call it: `[](#name)`.
  var name: String?
}

/// Makes the table of a ```` ```coverage ```` block, shaded by the share of a year's months.
struct CoverageExhibit {
  /// How many shades there are: more cannot be told apart on paper.
  private static let steps = 5
  /// More columns of figures than these do not fit on a page beside the units' names.
  private static let widest = 12

  private let spec: CoverageSpec
  private let facts: Facts
  private let words: QualityWords
  private let quality: RecordQuality

  init(_ spec: CoverageSpec, _ facts: Facts) {
    self.spec = spec
    self.facts = facts
    quality = facts.quality
    words = QualityWords.words(in: facts.workspace.language)
  }

  /// One table, or where that would be too wide one for training and one for study.
  func tables() -> [Table] {
    let columns = facts.window.years.count * quality.coverage.count
    guard columns > Self.widest else { return [table(quality.coverage, caption: spec.caption)] }
    return quality.coverage.map { part in
      table([part], caption: "\(spec.caption): \(lowercasedFirst(words.dataset(part.dataset)))")
    }
  }

  private func table(
    _ parts: [(dataset: Dataset, coverage: Coverage)], caption: String
  ) -> Table {
    let years = facts.window.years
    let units = parts.first?.coverage.units ?? []
    let rows = units.indices.map { unit in
      Table.Row(
        [Table.Cell(units[unit].label, isRowHeader: true)]
          + parts.flatMap { part in years.map { cell(of: unit, in: $0, part.coverage) } })
    }
    let unit = Dimension.unit.title(in: facts.workspace.language)
    let isFlagged = rows.contains { $0.cells.contains { $0.isFlagged } }
    let notes = [words.coverageNote] + (isFlagged ? [words.coverageFlag] : [])
    return Table(
      caption: [Inline(caption)],
      columns: [Table.Column(.leading)]
        + parts.flatMap { _ in years.map { _ in Table.Column(.trailing) } },
      head: [
        Table.Row(
          [Table.Cell(unit, rowSpan: 2)]
            + parts.map { Table.Cell(words.dataset($0.dataset), columnSpan: years.count) }),
        Table.Row(parts.flatMap { _ in years.map { Table.Cell(facts.words.columnTitle(of: $0)) } }),
      ],
      rows: rows, notes: notes.map { [Inline($0)] }, density: .dense)
  }

  private func cell(of unit: Int, in year: ReportingYear, _ coverage: Coverage) -> Table.Cell {
    let months = zip(coverage.months, coverage.records[unit]).filter { month, _ in
      year.first <= month && month <= year.last
    }
    let count = months.count { $0.1 > 0 }
    var cell = Table.Cell(count == 0 ? facts.words.nothing : facts.format.count(count))
    if count > 0, !months.isEmpty {
      let step = (count * Self.steps - 1) / months.count
      cell.shade = Double(min(step, Self.steps - 1)) / Double(Self.steps - 1)
    }
    cell.isFlagged = coverage.missingMonths(ofUnit: unit).contains {
      year.first <= $0 && $0 <= year.last
    }
    return cell
  }
}
