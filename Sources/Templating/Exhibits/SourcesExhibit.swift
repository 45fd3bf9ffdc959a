import Diagnostics
import Document
import Records

/// Makes what a ```` ```sources ```` block stands for: the files that the records came from, the
/// rows left out, and the program's version.
struct SourcesExhibit {
  private let spec: SourcesSpec
  private let facts: Facts
  private let heads: Wording.SourceHeads

  init(_ spec: SourcesSpec, _ facts: Facts) {
    self.spec = spec
    self.facts = facts
    heads = facts.words.sourceHeads
  }

  /// A sentence and one or two tables: behind them it could stand alone on the report's last page.
  func contents() -> [Block.Content] {
    let leftOut = facts.request.leftOut.isEmpty ? [] : [Block.Content.table(leftOutTable())]
    return [.paragraph([Inline(heads.madeBy(facts.request.version))]), .table(filesTable())]
      + leftOut
  }

  private func filesTable() -> Table {
    let rows = facts.request.sources.map { file in
      Table.Row([
        Table.Cell(file.name, isRowHeader: true), Table.Cell(file.sha256),
        Table.Cell(facts.format.count(file.rowsRead + file.rowsLeftOut)),
        Table.Cell(facts.format.count(facts.recordsInWindow(of: file))),
        Table.Cell(facts.format.count(file.rowsLeftOut)),
      ])
    }
    return Table(
      caption: [Inline(spec.caption)],
      columns: [.leading, .leading, .trailing, .trailing, .trailing].map { Table.Column($0) },
      head: [
        Table.Row(
          [heads.file, heads.checksum, heads.rowsRead, heads.rowsInWindow, heads.rowsLeftOut]
            .map { Table.Cell($0) })
      ],
      rows: rows, density: .dense)
  }

  private func leftOutTable() -> Table {
    let language = facts.workspace.language
    let rows = facts.request.leftOut.map { finding in
      Table.Row([
        Table.Cell(finding.location?.description ?? facts.words.nothing, isRowHeader: true),
        Table.Cell(printable(finding.problem.explanation(in: language).problem)),
      ])
    }
    return Table(
      caption: [Inline(heads.leftOutCaption)],
      columns: [Table.Column(.leading), Table.Column(.leading)],
      head: [Table.Row([Table.Cell(heads.place), Table.Cell(heads.reason)])],
      rows: rows, density: .dense)
  }
}
