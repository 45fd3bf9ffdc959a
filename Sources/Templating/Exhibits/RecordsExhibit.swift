import Document
import Quantities
import Records
import Summaries

/// Makes the table of a ```` ```records ```` block: every record of the window, by date.
struct RecordsExhibit {
  private let spec: RecordsSpec
  private let facts: Facts
  private let heads: Wording.RecordHeads

  init(_ spec: RecordsSpec, _ facts: Facts) {
    self.spec = spec
    self.facts = facts
    heads = facts.words.recordHeads
  }

  /// The table; of one day the records stand as the files have them.
  func table() -> Table {
    switch spec.data {
    case .training: trainingTable()
    case .study: studyTable()
    }
  }

  private func trainingTable() -> Table {
    let table = facts.request.records.training
    let names = table.names
    let kinds = KindSums(facts)
    let rows = grouped(table.records, day: { $0.day }, sums: kinds.sums) { number, record in
      [
        facts.format.count(number), date(record.day, record.month),
        name(record.unit, in: names.units), subject(of: record, in: names),
        count(record.classes), facts.format.count(record.participants),
      ]
    }
    return Table(
      caption: caption,
      columns: [.trailing, .centre, .leading, .leading, .trailing, .trailing].map {
        Table.Column($0)
      },
      head: head([
        heads.number, heads.date, heads.unit, heads.subject, heads.classes,
        heads.participants(facts.reportedKinds(where: [])),
      ]),
      rows: rows, notes: signNotes(rows) + kindNotes, density: .dense)
  }

  private func studyTable() -> Table {
    let table = facts.request.records.study
    let names = table.names
    let rows = grouped(table.records, day: { $0.day }, sums: studySums) { number, record in
      [
        facts.format.count(number), date(record.day, record.month),
        name(record.unit, in: names.units), name(record.document, in: names.documents),
        format(record.format), facts.format.count(record.required),
        facts.format.count(record.attended), count(record.reports),
      ]
    }
    return Table(
      caption: caption,
      columns: [
        .trailing, .centre, .leading, .leading, .leading, .trailing, .trailing, .trailing,
      ].map { Table.Column($0) },
      head: head([
        heads.number, heads.date, heads.unit, heads.document, heads.format, heads.required,
        heads.attended, heads.reports,
      ]),
      rows: rows, notes: signNotes(rows), density: .dense)
  }

  // MARK: Years

  /// Sums of some records, each with what it is called.
  typealias Sums = [(title: String, counts: [Amount])]

  /// The rows by year, each year below its name and above its sums; at the end the sums of all.
  /// Where there is one year alone, its name is left out.
  private func grouped<Row: Record>(
    _ records: [Row], day: (Row) -> Day?, sums: ([Row]) -> Sums,
    cells: (_ number: Int, _ record: Row) -> [String]
  ) -> [Table.Row] {
    let all = ordered(records, day: day)
    let isGrouped = Set(all.map(\.month.year)).count > 1
    var rows: [Table.Row] = []
    var number = 0
    for year in facts.window.years {
      let records = all.filter { $0.month.year == year.year }
      guard !records.isEmpty else { continue }
      let columns = cells(0, records[0]).count
      if isGrouped {
        let title = Table.Cell(
          heads.year(facts.words.columnTitle(of: year)), columnSpan: columns, isRowHeader: true)
        rows.append(Table.Row([title], role: .group))
      }
      for record in records {
        number += 1
        rows.append(Table.Row(cells(number, record).map { Table.Cell($0) }))
      }
      if isGrouped {
        rows += sums(records).map { title, counts in
          row(heads.subtotal(title, "\(year.year)"), counts, of: columns, role: .subtotal)
        }
      }
    }
    guard let first = all.first else { return [] }
    let columns = cells(0, first).count
    return rows + sums(all).map { row($0.title, $0.counts, of: columns, role: .total) }
  }

  private func row(
    _ title: String, _ counts: [Amount], of columns: Int, role: Table.Row.Role
  ) -> Table.Row {
    let title = Table.Cell(title, columnSpan: columns - counts.count, isRowHeader: true)
    return Table.Row(
      [title] + counts.map { Table.Cell(facts.print($0, of: .participants)) }, role: role)
  }

  private func studySums(_ records: [StudyRecord]) -> Sums {
    let reports = records.compactMap(\.reports)
    return [
      (
        facts.words.total,
        [
          .count(records.reduce(0) { $0 + $1.required }),
          .count(records.reduce(0) { $0 + $1.attended }),
          Amount(summing: reports, isOpen: reports.count < records.count),
        ]
      )
    ]
  }

  /// Category and topic in one cell, since two columns would break nearly every row in two; a topic
  /// that has its category's name in it says both.
  private func subject(of record: TrainingRecord, in names: NameTables) -> String {
    let category = name(record.category, in: names.categories)
    guard let topic = record.topic.map({ name($0, in: names.topics) }) else { return category }
    return topic.lowercased().contains(category.lowercased()) ? topic : "\(category): \(topic)"
  }

  /// What `≥` means, where a sum has it.
  private func signNotes(_ rows: [Table.Row]) -> [[Inline]] {
    let sign = facts.format.atLeast(0).prefix(1)
    let texts = rows.filter { $0.role != .ordinary }.flatMap(\.cells).flatMap(\.content)
    return texts.contains { $0.text.hasPrefix(sign) } ? [[Inline(facts.words.atLeast)]] : []
  }

  private var kindNotes: [[Inline]] {
    guard facts.reportedKinds(where: []).count > 1 else { return [] }
    let names = facts.workspace.categories.map(\.info).filter { $0.counted == .attendances }
    return [[Inline(facts.words.countsAttendances(names.map(\.name).joined(separator: "; ")))]]
  }

  private var caption: [Inline] {
    spec.caption.map { $0.isEmpty ? [] : [Inline($0)] } ?? []
  }

  private func head(_ titles: [String]) -> [Table.Row] {
    [Table.Row(titles.map { Table.Cell($0) })]
  }

  /// A record without a day stands at the head of its month.
  private func ordered<Row: Record>(_ records: [Row], day: (Row) -> Day?) -> [Row] {
    records.enumerated()
      .filter { facts.window.contains($0.element.month) }
      .map {
        (key: ($0.element.month.ordinal, day($0.element)?.number ?? 0, $0.offset), $0.element)
      }
      .sorted { $0.key < $1.key }
      .map { $0.1 }
  }

  private func date(_ day: Day?, _ month: Month) -> String {
    day.map(DateFormat.short) ?? DateFormat.short(month)
  }

  private func count(_ count: Int?) -> String {
    count.map(facts.format.count) ?? facts.words.nothing
  }

  private func format(_ format: StudyRecord.Format?) -> String {
    switch format {
    case .inPerson: heads.inPerson
    case .online: heads.online
    case nil: facts.words.nothing
    }
  }

  private func name(_ index: Int32, in names: [String]) -> String {
    let index = Int(index)
    return names.indices.contains(index) ? names[index] : facts.words.nothing
  }
}

/// Sums of training records, people apart from attendances.
private struct KindSums {
  private let facts: Facts
  private let categories: CategoryList

  init(_ facts: Facts) {
    self.facts = facts
    categories = facts.workspace.categoryList
  }

  func sums(_ records: [TrainingRecord]) -> RecordsExhibit.Sums {
    let present = Counted.allCases.filter { kind in records.contains { self.kind(of: $0) == kind } }
    let isMixed = facts.kinds(where: []).count > 1
    return present.map { kind in
      let records = records.filter { self.kind(of: $0) == kind }
      let title =
        !isMixed
        ? facts.words.total
        : kind == .people ? facts.words.totalPeople : facts.words.totalAttendances
      return (title, [classes(of: records), .count(records.reduce(0) { $0 + $1.participants })])
    }
  }

  private func classes(of records: [TrainingRecord]) -> Amount {
    Amount(summing: records.compactMap(\.classes), isOpen: records.contains(where: isOpen))
  }

  private func isOpen(_ record: TrainingRecord) -> Bool {
    record.classes == nil && categories.holdsClasses(at: Int(record.category))
  }

  private func kind(of record: TrainingRecord) -> Counted {
    categories.counted(at: Int(record.category))
  }
}
