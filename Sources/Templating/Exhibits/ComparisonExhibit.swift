import Diagnostics
import Document
import Quantities
import Summaries

/// Makes the table of a ```` ```comparison ```` block: the report month, the year so far, the same
/// months a year before, and the change.
struct ComparisonExhibit {
  private let spec: ComparisonSpec
  private let facts: Facts
  /// The report month (left out in January, whose year so far is the same), the year so far, and
  /// the same months a year before.
  private let periods: [Window]
  private let titles: [String]

  init(_ spec: ComparisonSpec, _ facts: Facts) {
    self.spec = spec
    self.facts = facts
    let month = facts.request.month
    let year = Window(yearToDate: month)
    let isJanuary = year.first == month
    periods = (isJanuary ? [] : [Window(month: month)]) + [year, year.yearBefore]
    titles =
      (isJanuary ? [] : [capitalised(facts.words.month(month))]) + [
        capitalised(facts.words.yearToDate(month)), capitalised(facts.words.periodBefore(year)),
        facts.words.comparisonHeads.change,
      ]
  }

  /// The table.
  func table() throws(Findings) -> Table {
    switch spec.data {
    case .training: try trainingTable()
    case .study: try studyTable()
    }
  }

  // A row for each category, and one total for each kind of count.
  private func trainingTable() throws(Findings) -> Table {
    let measures: [Measure] = [.classes, .participants]
    var tables: [SummaryTable] = []
    for period in periods {
      tables.append(try facts.table(.training, by: [.category], measures, in: period))
    }
    let indices = tables.map(AmountIndex.init)
    let categories = facts.reportedCategories
    var rows = categories.map { order, info in
      row(
        facts.title(ofCategory: order, named: info.name),
        indices.map { index in [0, 1].map { index.amount([order], $0) } })
    }
    let kinds = Counted.allCases.filter { kind in
      categories.contains { $0.info.counted == kind }
    }
    // A total of a single row would repeat it.
    let hasTotals = rows.count > 1
    var totals: [[[Amount]]] = []
    for kind in kinds where hasTotals {
      let title = kind == .people ? facts.words.totalPeople : facts.words.totalAttendances
      let filters = categories.map(\.info).filter { $0.counted == kind }
        .map { Filter(.category, $0.key) }
      var amounts: [[Amount]] = []
      for period in periods {
        amounts.append(try facts.amounts(.training, measures, where: filters, in: period))
      }
      totals.append(amounts)
      rows.append(row(kinds.count > 1 ? title : facts.words.total, amounts, role: .total))
    }
    let spans = titles.map { Table.Cell($0, columnSpan: measures.count) }
    let names = titles.flatMap { _ in measures.map { Table.Cell(facts.words.shortTitle($0)) } }
    let first = Dimension.category.title(in: facts.workspace.language)
    return table(
      head: [Table.Row([Table.Cell(first, rowSpan: 2)] + spans), Table.Row(names)], rows: rows,
      isOpen: tables.contains(where: \.isOpen),
      notes: [facts.words.comparisonHeads.note]
        + (kinds.count > 1 ? [facts.words.notAdded] : [])
        + (hasOneSidedRow(indices, totals) ? [facts.words.comparisonHeads.wholeTotals] : []))
  }

  /// Whether a total is compared although a count of a category is known in one of the last two periods
  /// alone: the changes of the rows then do not add up to the total's.
  private func hasOneSidedRow(_ periods: [AmountIndex], _ totals: [[[Amount]]]) -> Bool {
    [0, 1].contains { measure in
      let isCompared = totals.contains { total in
        total.suffix(2).allSatisfy { $0[measure].wholeCount != nil }
      }
      return isCompared
        && facts.reportedCategories.map(\.order).contains { order in
          Set(periods.suffix(2).map { $0.amount([order], measure).count == nil }).count > 1
        }
    }
  }

  /// One row. A change is told where both periods have records: what has none is not known, and not 0.
  private func row(
    _ title: String, _ amounts: [[Amount]], role: Table.Row.Role = .ordinary
  ) -> Table.Row {
    let cells = amounts.flatMap { $0 }.map { Table.Cell(facts.print($0, of: .classes)) }
    let changes = zip(amounts[amounts.count - 2], amounts[amounts.count - 1]).map { now, before in
      Table.Cell(change(now, from: before, of: .classes))
    }
    return Table.Row(
      [Table.Cell(title, isRowHeader: true)] + cells + changes, role: role)
  }

  // A row for each measure.
  private func studyTable() throws(Findings) -> Table {
    let measures: [Measure] = [
      .sessions, .required, .attended, .studyRate, .reports, .reportRate,
    ]
    var amounts: [[Amount]] = []
    for period in periods { amounts.append(try facts.amounts(.study, measures, in: period)) }
    let rows = measures.enumerated().map { number, measure in
      let cells = amounts.map { Table.Cell(facts.print($0[number], of: measure)) }
      let change = Table.Cell(
        change(
          amounts[amounts.count - 2][number], from: amounts[amounts.count - 1][number], of: measure)
      )
      let title = capitalised(facts.words.measureName(measure))
      return Table.Row([Table.Cell(title, isRowHeader: true)] + cells + [change])
    }
    let head = [Table.Cell(facts.words.indicator)] + titles.map { Table.Cell($0) }
    return table(
      head: [Table.Row(head)], rows: rows,
      isOpen: amounts.joined().contains(where: \.isOpen),
      notes: [facts.words.comparisonHeads.rateNote])
  }

  /// With its signs explained before its words.
  private func table(
    head: [Table.Row], rows: [Table.Row], isOpen: Bool, notes: [String]
  ) -> Table {
    let width = (rows.first?.cells.count ?? 1) - 1
    let cells = rows.flatMap(\.cells).flatMap(\.content)
    let hasGap = cells.contains { $0.text == facts.words.nothing }
    let signs =
      (hasGap ? [facts.words.comparisonHeads.gap] : []) + (isOpen ? [facts.words.atLeast] : [])
    let all = signs + notes + (spec.note.map { [$0] } ?? [])
    return Table(
      caption: [Inline(spec.caption)],
      columns: [Table.Column(.leading)] + (0..<width).map { _ in Table.Column(.trailing) },
      head: head, rows: rows, notes: all.map { [Inline($0)] })
  }

  /// `+12`, `−0,4`; `–` where there is nothing to compare with.
  private func change(_ new: Amount, from old: Amount, of measure: Measure) -> String {
    switch Comparison(current: new, previous: old).difference {
    case .count(let difference): return facts.format.signed(difference)
    case .rates(let from, let to):
      return facts.marks(of: measure).points(from: from, to: to)
    case nil: return facts.words.nothing
    }
  }
}
