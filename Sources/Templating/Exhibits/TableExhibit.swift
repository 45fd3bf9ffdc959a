import Diagnostics
import Document
import Quantities
import Summaries

/// Makes the table of a ```` ```table ```` block.
struct TableExhibit {
  private let facts: Facts
  private let dataset: Dataset
  private let rows: Dimension
  private let columns: Dimension?
  private let measures: [Measure]
  private let filters: [Filter]
  private let references: [Ratio?]
  private let totals: [TableSpec.Total]
  private let caption: String
  private let note: String?
  private let hasSparklines: Bool
  private let density: Table.Density
  private let isLandscape: Bool

  init(_ spec: TableSpec, _ facts: Facts) throws(Findings) {
    var names = ExhibitNames(spec.data, facts)
    let rows = names.dimension(spec.rows, key: "rows")
    columns = spec.columns.flatMap { names.dimension($0, key: "columns") }
    var measures = names.measures(spec.measures, key: "measures")
    filters = names.filters(spec.where)
    if rows != .category, columns != .category, facts.kinds(where: filters).count > 1 {
      // Participants of unlike categories in one row would be a sum of people and attendances.
      measures = measures.flatMap { $0 == .participants ? [.people, .attendances] : [$0] }
    }
    references = names.references(spec.reference, for: measures)
    try names.check()
    hasSparklines = spec.sparkline?.value ?? false
    if hasSparklines, columns == nil {
      throw Findings([
        Finding(TemplateProblem.sparklineWithoutColumns, at: spec.sparkline?.location)
      ])
    }
    self.facts = facts
    self.measures = measures
    dataset = spec.data.dataset
    self.rows = rows ?? .year
    totals = spec.totals ?? []
    caption = spec.caption
    note = spec.note
    density = spec.density == .dense ? .dense : .regular
    isLandscape = spec.page == .landscape
  }

  /// The same parts, already checked: a heat map's.
  init(
    _ facts: Facts, dataset: Dataset, rows: Dimension, columns: Dimension, measure: Measure,
    filters: [Filter], reference: Ratio?, caption: String
  ) {
    self.facts = facts
    self.dataset = dataset
    self.rows = rows
    self.columns = columns
    measures = [measure]
    self.filters = filters
    references = [reference]
    totals = [.rows, .columns]
    self.caption = caption
    note = nil
    hasSparklines = false
    density = .regular
    isLandscape = false
  }

  /// The table, with the notes that its signs need.
  func table() throws(Findings) -> Table {
    let lines = try lines()
    let groups = lines.columns.map(\.title) + totalGroups(lines.columns).map(\.title)
    return Table(
      caption: [Inline(caption)], columns: alignments(groups: max(groups.count, 1)),
      head: head(groups), rows: lines.rows.map { row($0, columns: lines.columns) },
      notes: notes(lines.rows, totalGroups: totalGroups(lines.columns).count), density: density,
      isLandscape: isLandscape)
  }

  /// A row before it is printed: a member, or a sum over several.
  struct Line {
    var title: String
    var role: Table.Row.Role
    /// For each column (and each total column), one for each measure.
    var amounts: [[Amount]]
  }

  /// A column, or with several measures a group of them, over all the others.
  private struct TotalGroup {
    var title: String
    /// What it adds up.
    var filters: [Filter]
  }

  /// The total columns; none over a single column, which they would repeat. Over categories that count
  /// people and attendances there is one for each kind.
  private func totalGroups(_ members: [AxisMember]) -> [TotalGroup] {
    guard columns != nil, totals.contains(.columns), members.count != 1 else { return [] }
    guard columns == .category, splitsKinds else {
      return [TotalGroup(title: totalTitle(members), filters: filters)]
    }
    return kinds.map { TotalGroup(title: title(ofTotal: $0), filters: filters(of: $0)) }
  }

  /// What the participants are that the block asks for.
  private var kinds: [Counted] { facts.kinds(where: filters) }

  /// Whether a sum over categories would add people to attendances.
  private var splitsKinds: Bool { measures.contains(.participants) && kinds.count > 1 }

  private func title(ofTotal kind: Counted) -> String {
    kind == .people ? facts.words.totalPeople : facts.words.totalAttendances
  }

  /// All rows before they are printed, with the members of the columns.
  func lines() throws(Findings) -> (columns: [AxisMember], rows: [Line]) {
    let cells = try facts.table(
      dataset, by: [rows] + (columns.map { [$0] } ?? []), measures, where: filters)
    let members = columns.map { countedMembers(of: $0, in: cells) } ?? []
    let index = AmountIndex(cells)
    var sums: [AmountIndex] = []
    for group in totalGroups(members) {
      sums.append(
        AmountIndex(try facts.table(dataset, by: [rows], measures, where: group.filters)))
    }
    let rowMembers = countedMembers(of: rows, in: cells)
    var lines = rowMembers.map { member in
      let keys = columns == nil ? [[member.order]] : members.map { [member.order, $0.order] }
      let amounts = keys.map { key in measures.indices.map { index.amount(key, $0) } }
      let totals = sums.map { sum in measures.indices.map { sum.amount([member.order], $0) } }
      return Line(title: title(of: member), role: .ordinary, amounts: amounts + totals)
    }
    // A total of a single row would repeat it.
    if totals.contains(.rows), rowMembers.count != 1 { lines += try totalLines(members) }
    return (members, lines)
  }

  /// The members of `dimension` that the measures are counted of.
  private func countedMembers(of dimension: Dimension, in table: SummaryTable) -> [AxisMember] {
    facts.counted(
      AxisMember.all(of: dimension, in: table, facts), along: dimension, by: measures)
  }

  private func title(of row: AxisMember) -> String {
    guard rows == .category, measures.contains(.participants) else { return row.title }
    return facts.title(ofCategory: row.order, named: row.title)
  }

  private func totalLines(_ members: [AxisMember]) throws(Findings) -> [Line] {
    guard rows == .category, splitsKinds else {
      let title =
        measures.allSatisfy(\.isRate) ? facts.words.overall : facts.words.total
      return [try totalLine(title, members, where: filters)]
    }
    var lines: [Line] = []
    for kind in kinds {
      lines.append(try totalLine(title(ofTotal: kind), members, where: filters(of: kind)))
    }
    return lines
  }

  private func totalLine(
    _ title: String, _ members: [AxisMember], where filters: [Filter]
  ) throws(Findings) -> Line {
    var amounts: [[Amount]] = []
    if let columns {
      let index = AmountIndex(
        try facts.table(dataset, by: [columns], measures, where: filters))
      amounts = members.map { member in
        measures.indices.map { index.amount([member.order], $0) }
      }
      for group in totalGroups(members) {
        // Of a row of one kind there is one group, over what the row counts.
        amounts.append(
          try facts.amounts(
            dataset, measures, where: columns == .category ? group.filters : filters))
      }
    } else {
      amounts = [try facts.amounts(dataset, measures, where: filters)]
    }
    return Line(title: title, role: .total, amounts: amounts)
  }

  /// The filters with those on categories narrowed to the categories of one kind.
  private func filters(of kind: Counted) -> [Filter] {
    filters.filter { $0.dimension != .category } + categoryFilters(of: kind)
  }

  /// The categories of one kind, as far as the block asks for them.
  private func categoryFilters(of kind: Counted) -> [Filter] {
    let wanted = filters.filter { $0.dimension == .category }.map(\.value)
    return facts.workspace.categories.map(\.info)
      .filter { $0.counted == kind }
      .filter { wanted.isEmpty || wanted.contains($0.key) || wanted.contains($0.name) }
      .map { Filter(.category, $0.key) }
  }
}

// What is printed of it.
extension TableExhibit {
  private func totalTitle(_ members: [AxisMember]) -> String {
    guard columns == .year else { return facts.words.total }
    return facts.window.isPartial ? facts.words.allMonths : facts.words.allYears(members.count)
  }

  private func alignments(groups: Int) -> [Table.Column] {
    let group = measures.map { Table.Column($0.isRate ? .decimal : .trailing) }
    return [Table.Column(.leading)] + (0..<groups).flatMap { _ in group }
      + (hasSparklines ? [Table.Column(.centre)] : [])
  }

  private func head(_ groups: [String]) -> [Table.Row] {
    let first = rows.title(in: facts.workspace.language)
    let titles = measures.map(facts.words.shortTitle)
    guard columns != nil else {
      return [Table.Row([Table.Cell(first)] + titles.map { Table.Cell($0) })]
    }
    let trend = hasSparklines ? [facts.words.sparkline] : []
    guard measures.count > 1 else {
      return [Table.Row([Table.Cell(first)] + (groups + trend).map { Table.Cell($0) })]
    }
    let years = groups.map { Table.Cell($0, columnSpan: measures.count) }
    return [
      Table.Row(
        [Table.Cell(first, rowSpan: 2)] + years + trend.map { Table.Cell($0, rowSpan: 2) }),
      Table.Row(groups.flatMap { _ in titles.map { Table.Cell($0) } }),
    ]
  }

  private func row(_ line: Line, columns: [AxisMember]) -> Table.Row {
    let cells = line.amounts.flatMap { amounts in
      zip(amounts, zip(measures, references)).map { amount, about in
        cell(amount, of: about.0, reference: about.1)
      }
    }
    let trend = hasSparklines ? [trend(of: line, over: columns)] : []
    return Table.Row(
      [Table.Cell(line.title, isRowHeader: true)] + cells + trend, role: line.role)
  }

  /// The line's picture, or that there is nothing to draw.
  private func trend(of line: Line, over columns: [AxisMember]) -> Table.Cell {
    let chart = sparkline(of: line, over: columns)
    let isEmpty = chart.series.allSatisfy { $0.values.allSatisfy { $0 == nil } }
    return isEmpty ? Table.Cell(facts.words.nothing) : Table.Cell(sparkline: chart)
  }

  /// A small line of the first measure over the columns, without the total column.
  private func sparkline(of line: Line, over columns: [AxisMember]) -> Chart {
    let marks = facts.marks(of: measures[0], and: references[0])
    return Chart(
      kind: .sparkline, title: line.title, measure: facts.words.measureName(measures[0]),
      positions: columns.map(\.position),
      series: [
        Chart.Series(
          name: line.title,
          values: zip(columns, line.amounts).map { _, amounts in amounts.first?.chartValue })
      ],
      reference: references[0].map {
        Chart.Reference(
          value: $0, label: facts.words.thresholdLabel(facts.print(threshold: $0)))
      },
      otherMarks: marks.levels, format: facts.format, decimals: marks.decimals,
      language: facts.workspace.language)
  }

  private func cell(_ amount: Amount, of measure: Measure, reference: Ratio?) -> Table.Cell {
    var cell = Table.Cell(text(amount, of: measure, reference: reference))
    if let rate = amount.ratio ?? nil, let reference { cell.isFlagged = rate < reference }
    return cell
  }

  /// A rate keeps below the mark of this table as well, which may not be that of the workspace.
  private func text(_ amount: Amount, of measure: Measure, reference: Ratio?) -> String {
    guard let rate = amount.ratio ?? nil else { return facts.print(amount, of: measure) }
    return facts.marks(of: measure, and: reference).print(rate)
  }

  private func notes(_ lines: [Line], totalGroups groups: Int) -> [[Inline]] {
    var notes: [String] = []
    for (number, measure) in measures.enumerated() {
      guard let reference = references[number] else { continue }
      let isFlagged = lines.contains { line in
        line.amounts.contains { ($0[number].ratio ?? nil).map { $0 < reference } ?? false }
      }
      guard isFlagged else { continue }
      notes.append(
        facts.words.belowThreshold(
          facts.words.measureName(measure), facts.print(threshold: reference)))
    }
    notes += decimalsNotes(lines)
    let amounts = lines.flatMap { $0.amounts.flatMap { $0 } }
    if amounts.contains(where: \.isNothing) { notes.append(facts.words.noRecords) }
    if amounts.contains(where: \.isOpen) { notes.append(facts.words.atLeast) }
    let areSplit = lines.filter { $0.role == .total }.count > 1 || groups > 1
    if areSplit { notes.append(facts.words.notAdded) }
    if hasSparklines, let columns {
      let dimension = columns.title(in: facts.workspace.language).lowercased()
      notes.append(facts.words.sparklineNote(facts.words.measureName(measures[0]), dimension))
    }
    if let note, !note.isEmpty { notes.append(note) }
    return notes.map { [Inline($0)] }
  }

  /// A note of more than so many rates would be a list.
  private static let mostListedRates = 8

  /// Which rates have more decimals than the others, and why.
  private func decimalsNotes(_ lines: [Line]) -> [String] {
    let texts = measures.indices.flatMap { number -> [String] in
      let marks = facts.marks(of: measures[number], and: references[number])
      return lines.flatMap(\.amounts).compactMap { amounts in
        guard let rate = amounts[number].ratio ?? nil, marks.addsDecimals(to: rate) else {
          return nil
        }
        return marks.print(rate)
      }
    }
    let listed = texts.reduce(into: [String]()) { list, text in
      if !list.contains(text) { list.append(text) }
    }
    if listed.count > Self.mostListedRates { return [facts.words.manyMoreDecimals] }
    return listed.isEmpty ? [] : [facts.words.moreDecimals(listed.joined(separator: "; "))]
  }
}

extension Amount {
  /// Whether a cell prints `–` for it.
  fileprivate var isNothing: Bool {
    switch self {
    case .absent, .unstated, .ratio(nil): true
    case .count, .atLeast, .ratio: false
    }
  }
}
