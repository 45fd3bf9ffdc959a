/// The document as text, for `--debug-dump document` and for tests: one line for each block, row
/// and series, in reading order.
extension Document {
  /// The dump; every line ends with a line feed.
  public func dump() -> String {
    var dump = Dump()
    dump.line("document \(language.tag) \(quoted(title))")
    dump.letterhead(letterhead)
    dump.line("body")
    dump.nested { $0.blocks(body) }
    dump.closing(closing)
    for appendix in appendices {
      let anchor = appendix.anchor.map { " #\($0)" } ?? ""
      let source = appendix.source?.line.map { " @\($0)" } ?? ""
      dump.line("appendix\(anchor + source) \(quoted(appendix.label)) \(quoted(appendix.title))")
      dump.nested { dump in
        dump.line("reference \(quoted(appendix.reference))")
        dump.blocks(appendix.body)
      }
    }
    return dump.text
  }
}

private struct Dump {
  private(set) var text = ""
  private var depth = 0

  mutating func line(_ words: String) {
    text += String(repeating: "  ", count: depth) + words + "\n"
  }

  mutating func nested(_ content: (inout Dump) -> Void) {
    depth += 1
    content(&self)
    depth -= 1
  }

  mutating func letterhead(_ head: Letterhead) {
    line("letterhead")
    nested { dump in
      dump.line("superior \(quoted(head.superior))")
      dump.line("issuer \(quoted(head.issuer))")
      dump.line("number \(quoted(head.number))")
      dump.line("emblem \(quoted(head.emblem))")
      dump.line("place-and-date \(quoted(head.placeAndDate))")
      dump.line("kind \(quoted(head.kind))")
      dump.line("subject \(quoted(head.subject))")
    }
  }

  mutating func closing(_ closing: Closing) {
    line("closing")
    nested { dump in
      dump.line("authority \(quoted(closing.authority))")
      dump.line("position \(quoted(closing.position))")
      dump.line("signer \(quoted(closing.signer))")
      if closing.hasSignatureField { dump.line("signature field") }
      dump.line("recipients \(quoted(closing.recipientsTitle)) \(quoted(closing.recipients))")
    }
  }

  mutating func blocks(_ blocks: [Block]) {
    for block in blocks {
      let anchor = block.anchor.map { " #\($0)" } ?? ""
      let source = block.source?.line.map { " @\($0)" } ?? ""
      content(block.content, mark: anchor + source)
    }
  }

  private mutating func content(_ content: Block.Content, mark: String) {
    switch content {
    case .heading(let level, let words): line("heading \(level)\(mark): \(marked(words))")
    case .paragraph(let words): line("paragraph\(mark): \(marked(words))")
    case .list(let items):
      line("list\(mark)")
      nested { dump in
        for item in items { dump.line("\(item.label) \(marked(item.content))") }
      }
    case .table(let table): self.table(table, mark: mark)
    case .figure(let figure): self.figure(figure, mark: mark)
    case .keyFigures(let figures):
      line("key-figures\(mark)")
      nested { dump in
        for figure in figures {
          dump.line("\(quoted(figure.value)) \(quoted(figure.label)) \(quoted(figure.change))")
        }
      }
    case .contents(let title): line("contents\(mark): \(quoted(title))")
    case .pageBreak: line("page-break\(mark)")
    }
  }

  private mutating func table(_ table: Table, mark: String) {
    let landscape = table.isLandscape ? " landscape" : ""
    line("table \(table.density.rawValue)\(landscape)\(mark): \(marked(table.caption))")
    nested { dump in
      dump.line("columns \(table.columns.map(\.alignment.rawValue).joined(separator: " "))")
      for row in table.head { dump.row(row, named: "head") }
      for row in table.rows { dump.row(row, named: row.role.rawValue) }
      for note in table.notes { dump.line("note: \(marked(note))") }
    }
  }

  private mutating func row(_ row: Table.Row, named name: String) {
    let cells = row.cells.map { cell in
      var words = marked(cell.content)
      if cell.isRowHeader { words = "\(words) ≡" }
      if cell.isFlagged { words = "▼\(words)" }
      if let chart = cell.sparkline {
        let values = chart.series.flatMap(\.values).map { $0.map(plain) ?? "–" }
        words += "∿ " + values.joined(separator: " ")
      }
      if let shade = cell.shade { words += " ░\(twoDecimals(shade))" }
      let spans = cell.columnSpan > 1 || cell.rowSpan > 1
      return spans ? "\(words) (\(cell.columnSpan)×\(cell.rowSpan))" : words
    }
    line("\(name) | \(cells.joined(separator: " | "))")
  }

  private mutating func figure(_ figure: Figure, mark: String) {
    let name = figure.name.map { " \($0)" } ?? ""
    line("figure\(name)\(mark): \(marked(figure.caption))")
    nested { dump in
      if let headline = figure.headline { dump.line("headline \(quoted(headline))") }
      for chart in figure.charts { dump.chart(chart) }
    }
  }

  private mutating func chart(_ chart: Chart) {
    line("chart \(chart.kind.rawValue) \(quoted(chart.title)) of \(quoted(chart.measure))")
    nested { dump in
      let positions = chart.positions.map { position in
        position.partial.map { "\(position.label) (\($0))" } ?? position.label
      }
      dump.line("positions \(quoted(positions))")
      for series in chart.series {
        let values = series.values.map { $0.map(plain) ?? "–" }.joined(separator: " ")
        let unit = series.unit.map { " in \(quoted($0))" } ?? ""
        dump.line("series \(quoted(series.name))\(unit): \(values)")
      }
      if let reference = chart.reference {
        dump.line("reference \(plain(.ratio(reference.value))) \(quoted(reference.label))")
      }
    }
  }
}

private func quoted(_ text: String) -> String { "“\(text)”" }

private func quoted(_ lines: [String]) -> String { lines.map { quoted($0) }.joined(separator: " ") }

private func plain(_ value: Chart.Value) -> String {
  switch value {
  case .count(let count): String(count)
  case .ratio(let ratio): "\(ratio.numerator)/\(ratio.denominator)"
  }
}

/// With `**` about bold, `*` about italic words, `[…](#…)` about links, `⏎` for a new line.
private func marked(_ inlines: [Inline]) -> String {
  inlines.map { inline in
    var words = inline.text
    if inline.isEmphasised { words = "*\(words)*" }
    if inline.isStrong { words = "**\(words)**" }
    if let target = inline.target { words = "[\(words)](#\(target))" }
    return inline.endsLine ? words + "⏎" : words
  }.joined()
}

private func twoDecimals(_ number: Double) -> String {
  let hundredths = Int((number * 100).rounded())
  let fraction = String(hundredths % 100)
  return "\(hundredths / 100).\(fraction.count < 2 ? "0" : "")\(fraction)"
}
