import Diagnostics
import Document
import Quantities
import Summaries

/// Makes the table of a ```` ```plan ```` block: by category what the year's plan asks for, what was
/// done of it through the report month, and the share.
struct PlanExhibit {
  private let spec: PlanSpec
  private let facts: Facts
  private var words: Wording.PlanWords { facts.words.planWords }

  init(_ spec: PlanSpec, _ facts: Facts) {
    self.spec = spec
    self.facts = facts
  }

  /// A row before it is printed.
  private struct Line {
    var title: String
    var role = Table.Row.Role.ordinary
    /// Classes, where the plan has any, and participants.
    var parts: [Progress]
  }

  /// The table, with the notes that its signs need.
  func table() throws(Findings) -> Table {
    let progress = try facts.planProgress()
    let hasClasses = progress.rows.contains { $0.classes.planned != nil }
    let rows = progress.rows.filter { $0.isPlanned || $0.isDone }
    let lines =
      rows.map { row in
        Line(
          title: facts.title(ofCategory: row.category.order, named: row.category.label),
          parts: (hasClasses ? [row.classes] : []) + [row.participants])
      }
      // A total of a single row would repeat it.
      + (rows.count > 1 ? try totals(progress, withClasses: hasClasses) : [])
    let isOver = !progress.year.isPartial
    return Table(
      caption: [Inline(spec.caption)],
      columns: [Table.Column(.leading)]
        + (hasClasses ? columns : []) + columns,
      head: head(withClasses: hasClasses), rows: lines.map { row($0, isOver: isOver) },
      notes: notes(progress, lines, withClasses: hasClasses).map { [Inline($0)] })
  }

  private var columns: [Table.Column] {
    [Table.Column(.trailing), Table.Column(.trailing), Table.Column(.decimal)]
  }

  private func totals(
    _ progress: PlanProgress, withClasses: Bool
  ) throws(Findings) -> [Line] {
    let kinds = Counted.allCases.filter { kind in
      progress.rows.contains { $0.counted == kind && $0.isPlanned }
    }
    var lines: [Line] = []
    for kind in kinds {
      let parts = try facts.value { (_) throws(SummaryProblem) in
        (withClasses ? [try progress.totalClasses(kind)] : []) + [try progress.total(kind)]
      }
      let title = kind == .people ? facts.words.totalPeople : facts.words.totalAttendances
      lines.append(
        Line(title: kinds.count > 1 ? title : facts.words.total, role: .total, parts: parts))
    }
    return lines
  }

  private func head(withClasses: Bool) -> [Table.Row] {
    let measures: [Measure] = withClasses ? [.classes, .participants] : [.participants]
    let first = Dimension.category.title(in: facts.workspace.language)
    let names = [words.planned, words.done, words.share]
    return [
      Table.Row(
        [Table.Cell(first, rowSpan: 2)]
          + measures.map { Table.Cell(facts.words.shortTitle($0), columnSpan: names.count) }),
      Table.Row(measures.flatMap { _ in names.map { Table.Cell($0) } }),
    ]
  }

  private func row(_ line: Line, isOver: Bool) -> Table.Row {
    let cells = line.parts.flatMap { part in
      var share = Table.Cell(facts.print(planShare: part.share))
      share.isFlagged = isOver && part.isReached == false
      let done = Table.Cell(facts.print(part.done, of: .classes))
      return [planned(part.planned), done, share]
    }
    return Table.Row([Table.Cell(line.title, isRowHeader: true)] + cells, role: line.role)
  }

  private func planned(_ count: Int?) -> Table.Cell {
    Table.Cell(count.map(facts.format.count) ?? facts.words.nothing)
  }

  /// The signs first, then the words.
  private func notes(
    _ progress: PlanProgress, _ lines: [Line], withClasses hasClasses: Bool
  ) -> [String] {
    guard progress.isPlanned else { return [words.yearWithoutPlan(progress.year.year)] }
    let parts = lines.flatMap(\.parts)
    let without = progress.rows.filter { !$0.isPlanned && $0.isDone }.map(\.category.label)
    var notes: [String] = []
    if !progress.year.isPartial, parts.contains(where: { $0.isReached == false }) {
      notes.append(words.missed)
    }
    if parts.contains(where: { $0.planned == nil || $0.done.wholeCount == nil }) {
      notes.append(words.gap)
    }
    if parts.contains(where: \.done.isOpen) { notes.append(facts.words.atLeast) }
    if progress.year.isPartial { notes.append(words.soFar(progress.year)) }
    let silent = progress.rows.filter { $0.isPlanned && !$0.hasRecords }.map(\.category.label)
    if !silent.isEmpty, silent.count < progress.rows.filter(\.isPlanned).count {
      notes.append(words.withoutRecords(facts.words.listed(silent)))
    }
    if !without.isEmpty { notes.append(words.withoutTarget(facts.words.listed(without))) }
    let isTotalPartial = progress.rows.contains { row in
      [(row.classes, hasClasses), (row.participants, true)].contains { part, isShown in
        isShown && !part.isMeasurable && (part.planned != nil || part.isDone)
      }
    }
    if isTotalPartial { notes.append(words.totals) }
    if lines.filter({ $0.role == .total }).count > 1 { notes.append(facts.words.notAdded) }
    return notes + (spec.note.map { $0.isEmpty ? [] : [$0] } ?? [])
  }
}
