import Document
import Quantities
import Summaries

/// A ```` ```data-quality ```` block: whatever it says is one key too many.
struct QualitySpec: Decodable {
  private enum Keys: CodingKey {}

  init(from decoder: any Decoder) throws { _ = try decoder.container(keyedBy: Keys.self) }
}

/// Makes what a ```` ```data-quality ```` block stands for: whether all rows were read, which months are
/// missing, which counts are unusual, each with its rule.
struct QualityExhibit {
  /// More rows would be a list for `report check`, and no page.
  private static let most = 30

  private let facts: Facts
  private let words: QualityWords
  private let quality: RecordQuality

  init(_ facts: Facts) {
    self.facts = facts
    quality = facts.quality
    words = QualityWords.words(in: facts.workspace.language)
  }

  /// Sentences, with a table under each that has something to list.
  func contents() -> [Block.Content] {
    let findings = missing + unusual
    let isSound =
      quality.missing.isEmpty && quality.unusual.isEmpty && quality.silentUnits.isEmpty
      && quality.silentYears.isEmpty
    guard isSound else { return [paragraph([files, totals])] + findings }
    return [
      paragraph([files, totals, isOfUnit ? "" : words.noneMissing, words.noneUnusual]),
      paragraph([isOfUnit ? "" : words.missingRule, words.unusualRule]),
    ]
  }

  private var isOfUnit: Bool { facts.request.part?.kind == .unit }

  private func paragraph(_ sentences: [String]) -> Block.Content {
    .paragraph([Inline(sentences.filter { !$0.isEmpty }.joined(separator: " "))])
  }

  private func print(_ count: Int) -> String { facts.format.count(count) }

  private var files: String {
    let rows = quality.rowsRead + quality.rowsLeftOut
    let leftOut = quality.rowsLeftOut
    return words.read(print(rows), print(facts.request.sources.count))
      + (leftOut == 0 ? words.allRead : words.leftOut(print(leftOut)))
  }

  private var totals: String {
    let checked = quality.totalsAgreeing + quality.totalsDiffering
    var sentences: [String] = []
    if quality.totalsDiffering > 0 {
      sentences.append(words.totalsDiffer(print(checked), print(quality.totalsDiffering)))
    } else if checked > 0 {
      sentences.append(words.totalsAgree(print(checked)))
    } else if quality.totalsUnchecked == 0 {
      sentences.append(words.noTotals)
    }
    if quality.totalsUnchecked > 0 {
      sentences.append(words.totalsUnchecked(print(quality.totalsUnchecked)))
    }
    return sentences.joined(separator: " ")
  }

  // MARK: Missing months

  private var missing: [Block.Content] {
    let units = Set(quality.missing.map(\.unit)).count
    let silent =
      quality.silentYears.map { dataset, years in
        words.silent(words.dataset(dataset), facts.words.name(of: years))
      }
      + quality.silentUnits.map { dataset, units in
        words.silent(
          words.dataset(dataset), facts.words.listedUnits(units.map { unitNameInText($0.label) }))
      }
    // One unit alone has no others that it could lag behind.
    if isOfUnit, units == 0 { return silent.isEmpty ? [] : [paragraph(silent)] }
    let found = units == 0 ? words.noneMissing : words.someMissing(print(units))
    let text = paragraph(silent + [found, words.missingRule])
    return units == 0 ? [text] : [text, .table(missingTable)]
  }

  private var missingTable: Table {
    let rows = quality.missing.map { missing in
      Table.Row([
        Table.Cell(missing.unit.label, isRowHeader: true),
        Table.Cell(words.dataset(missing.dataset)),
        Table.Cell(missing.months.map(words.shortMonth).joined(separator: ", ")),
      ])
    }
    let unit = Dimension.unit.title(in: facts.workspace.language)
    return Table(
      caption: [Inline(words.missingCaption)],
      columns: [.leading, .leading, .leading].map { Table.Column($0) },
      head: [
        Table.Row(
          [unit, words.records, words.missingMonths].map { Table.Cell($0) })
      ],
      rows: rows, density: .dense)
  }

  // MARK: Unusual counts

  private var unusual: [Block.Content] {
    let count = quality.unusual.count
    let found = count == 0 ? words.noneUnusual : words.someUnusual(print(count))
    let text = paragraph([found, words.unusualRule])
    return count == 0 ? [text] : [text, .table(unusualTable)]
  }

  private var unusualTable: Table {
    let rows = quality.unusual.prefix(Self.most).map { value in
      Table.Row([
        Table.Cell("\(value.row.file):\(value.row.line)", isRowHeader: true),
        Table.Cell(
          value.row.day.map(DateFormat.short) ?? DateFormat.short(value.row.month)),
        Table.Cell(value.row.unit), Table.Cell(value.row.subject),
        Table.Cell(facts.words.shortTitle(value.measure)), Table.Cell(print(value.count)),
        Table.Cell(facts.format.half(value.doubledMedian)),
      ])
    }
    let more = quality.unusual.count - rows.count
    let heads = facts.words.recordHeads
    return Table(
      caption: [Inline(words.unusualCaption)],
      columns: [.leading, .centre, .leading, .leading, .leading, .trailing, .trailing].map {
        Table.Column($0)
      },
      head: [
        Table.Row(
          [
            words.place, heads.date, heads.unit, words.subject, words.indicator, words.count,
            words.usual,
          ].map { Table.Cell($0) })
      ],
      rows: rows, notes: more > 0 ? [[Inline(words.moreUnusual(print(more)))]] : [],
      density: .dense)
  }
}
