import Document

/// Where the hook of `ủy` stands, which offices write either way.
public enum Spelling: String, Sendable, Codable, CaseIterable {
  /// `Huyện ủy`, the default.
  case onFirstVowel = "ủy"
  /// `Huyện uỷ`.
  case onSecondVowel = "uỷ"

  private static let first: [[Character]] = [["ủ", "y"], ["Ủ", "y"], ["Ủ", "Y"]]
  private static let second: [[Character]] = [["u", "ỷ"], ["U", "ỷ"], ["U", "Ỷ"]]

  /// `text` spelt this way throughout; the `u` of `qu` is a consonant's and keeps its place.
  func applied(to text: String) -> String {
    let (old, new) =
      switch self {
      case .onFirstVowel: (Self.second, Self.first)
      case .onSecondVowel: (Self.first, Self.second)
      }
    let (small, capital): (Unicode.Scalar, Unicode.Scalar) =
      self == .onFirstVowel ? ("ỷ", "Ỷ") : ("ủ", "Ủ")
    guard text.unicodeScalars.contains(where: { $0 == small || $0 == capital }) else {
      return text
    }
    var letters = Array(text)
    for index in letters.indices.dropLast() {
      let pair = Array(letters[index...(index + 1)])
      guard let known = old.firstIndex(of: pair) else { continue }
      let isAfterQ = index > 0 && (letters[index - 1] == "q" || letters[index - 1] == "Q")
      if !isAfterQ { letters.replaceSubrange(index...(index + 1), with: new[known]) }
    }
    return String(letters)
  }
}

extension Document {
  /// The document with `change` made to every text that is printed.
  func changingText(_ change: (String) -> String) -> Document {
    var document = self
    document.title = change(title)
    document.letterhead.superior = letterhead.superior.map(change)
    document.letterhead.issuer = letterhead.issuer.map(change)
    document.letterhead.emblem = letterhead.emblem.map(change)
    document.letterhead.placeAndDate = change(letterhead.placeAndDate)
    document.letterhead.kind = change(letterhead.kind)
    document.letterhead.subject = letterhead.subject.map(change)
    document.body = body.map { $0.changingText(change) }
    document.closing.authority = closing.authority.map(change)
    document.closing.position = change(closing.position)
    document.closing.recipientsTitle = change(closing.recipientsTitle)
    document.closing.recipients = closing.recipients.map(change)
    document.appendices = appendices.map { appendix in
      var appendix = appendix
      appendix.label = change(appendix.label)
      appendix.title = change(appendix.title)
      appendix.reference = change(appendix.reference)
      appendix.body = appendix.body.map { $0.changingText(change) }
      return appendix
    }
    return document
  }
}

extension Block {
  fileprivate func changingText(_ change: (String) -> String) -> Block {
    var block = self
    switch content {
    case .heading(let level, let words):
      block.content = .heading(level: level, words.changed(change))
    case .paragraph(let words): block.content = .paragraph(words.changed(change))
    case .list(let items):
      block.content = .list(
        items.map { ListItem(label: $0.label, $0.content.changed(change)) })
    case .table(let table): block.content = .table(table.changingText(change))
    case .figure(let figure): block.content = .figure(figure.changingText(change))
    case .keyFigures(let figures):
      block.content = .keyFigures(
        figures.map {
          KeyFigure(value: $0.value, label: change($0.label), change: change($0.change))
        })
    case .contents(let title): block.content = .contents(title: change(title))
    case .pageBreak: break
    }
    return block
  }
}

extension [Inline] {
  fileprivate func changed(_ change: (String) -> String) -> [Inline] {
    map { inline in
      var inline = inline
      inline.text = change(inline.text)
      return inline
    }
  }
}

extension Table {
  fileprivate func changingText(_ change: (String) -> String) -> Table {
    var table = self
    table.caption = caption.changed(change)
    table.notes = notes.map { $0.changed(change) }
    for index in head.indices { table.head[index].changeText(change) }
    for index in rows.indices { table.rows[index].changeText(change) }
    return table
  }
}

extension Table.Row {
  fileprivate mutating func changeText(_ change: (String) -> String) {
    for index in cells.indices {
      cells[index].content = cells[index].content.changed(change)
      cells[index].sparkline = cells[index].sparkline?.changingText(change)
    }
  }
}

extension DrawnFigure {
  fileprivate func changingText(_ change: (String) -> String) -> DrawnFigure {
    var figure = self
    figure.headline = headline.map(change)
    figure.caption = caption.changed(change)
    figure.charts = charts.map { $0.changingText(change) }
    return figure
  }
}

extension Chart {
  fileprivate func changingText(_ change: (String) -> String) -> Chart {
    var chart = self
    chart.title = change(title)
    for index in positions.indices { chart.positions[index].label = change(positions[index].label) }
    for index in series.indices { chart.series[index].name = change(series[index].name) }
    return chart
  }
}
