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
    let rows = ordered(table.records) { $0.day }.enumerated().map { index, record in
      Table.Row([
        Table.Cell(facts.format.count(index + 1)), Table.Cell(date(record.day, record.month)),
        Table.Cell(name(record.unit, in: names.units)),
        Table.Cell(subject(of: record, in: names)),
        Table.Cell(count(record.classes)), Table.Cell(facts.format.count(record.participants)),
      ])
    }
    return Table(
      caption: caption,
      columns: [.trailing, .centre, .leading, .leading, .trailing, .trailing].map {
        Table.Column($0)
      },
      head: head([
        heads.number, heads.date, heads.unit, heads.subject, heads.classes,
        heads.participants,
      ]),
      rows: rows, notes: notes, density: .dense)
  }

  private func studyTable() -> Table {
    let table = facts.request.records.study
    let names = table.names
    let rows = ordered(table.records) { $0.day }.enumerated().map { index, record in
      Table.Row([
        Table.Cell(facts.format.count(index + 1)), Table.Cell(date(record.day, record.month)),
        Table.Cell(name(record.unit, in: names.units)),
        Table.Cell(name(record.document, in: names.documents)),
        Table.Cell(format(record.format)), Table.Cell(facts.format.count(record.required)),
        Table.Cell(facts.format.count(record.attended)), Table.Cell(count(record.reports)),
      ])
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
      rows: rows, density: .dense)
  }

  /// Category and topic in one cell, since two columns would break nearly every row in two; a topic
  /// that begins with its category's name says both.
  private func subject(of record: TrainingRecord, in names: NameTables) -> String {
    let category = name(record.category, in: names.categories)
    guard let topic = record.topic.map({ name($0, in: names.topics) }) else { return category }
    return topic.hasPrefix(category) ? topic : "\(category): \(topic)"
  }

  private var notes: [[Inline]] {
    guard facts.kinds(where: []).count > 1 else { return [] }
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
