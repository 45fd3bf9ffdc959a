import Diagnostics
import Quantities
import Summaries

extension VariableExplanation {
  /// The rows as comma-separated values (RFC 4180, but with LF), for programs and spreadsheets: to
  /// which figure they belong, where they stand, what they count. Text that a spreadsheet would take
  /// for a formula begins with an apostrophe.
  public func csv() -> String {
    let dimensions = (parts.first?.derivation.dataset ?? .training).dimensions.suffix(3)
    var csv = CSVText(inert: true)
    for name in ["part", "file", "line", "date"] + dimensions.map(\.rawValue) { csv.add(name) }
    for name in ["counted", "out_of"] { csv.add(name) }
    csv.endRow()
    for part in parts {
      for row in part.rows {
        for text in [part.title, row.file] { csv.add(text) }
        csv.add(number: String(row.line))
        for text in [row.date, row.unit, row.subject, row.detail] { csv.add(text) }
        csv.add(number: String(row.counts[0]))
        csv.add(number: row.counts.count > 1 ? String(row.counts[1]) : nil)
        csv.endRow()
      }
    }
    return csv.text
  }

  /// One JSON object (RFC 8259), for programs: the value, and of each figure its formula in
  /// `language`, window, rows and sums. Keys are always there, `null` where there is nothing to say.
  public func json(in language: Language) -> String {
    """
    {
      "name": \(jsonString(name)),
      "value": \(jsonString(value)),
      "meaning": \(jsonString(meaning)),
      "use": \(jsonString(use.rawValue)),
      "settings": \(array(settings)),
      "options": \(array(options)),
      "parts": \(parts.isEmpty ? "[]" : "[\n    \(parts.map { json(of: $0, language) }.joined(separator: ",\n    "))\n  ]")
    }

    """
  }

  private func json(of part: Part, _ language: Language) -> String {
    let derivation = part.derivation
    let filters = derivation.groupedFilters.map { filter in
      "\(jsonString(filter.dimension.rawValue)): \(array(filter.values))"
    }
    let window = derivation.window.map { window in
      "{\"from\": \(jsonString("\(window.first)")), \"to\": \(jsonString("\(window.last)"))}"
    }
    let rows = part.rows.map { json(of: $0, derivation.dataset) }
    let formula = derivation.formula(ExplanationWords.words(in: language), language)
    return """
      {
            "title": \(part.title.isEmpty ? "null" : jsonString(part.title)),
            "value": \(jsonString(part.value)),
            "formula": \(jsonString(formula)),
            "records": \(jsonString(derivation.dataset.rawValue)),
            "where": {\(filters.joined(separator: ", "))},
            "stating": \(derivation.stated.map { jsonString($0.name) } ?? "null"),
            "window": \(window ?? "null"),
            "sum": \(part.sums[0]),
            "out_of": \(part.sums.count > 1 ? String(part.sums[1]) : "null"),
            "rows": \(rows.isEmpty ? "[]" : "[\n        \(rows.joined(separator: ",\n        "))\n      ]")
          }
      """
  }

  private func json(of row: CountedRow, _ dataset: Dataset) -> String {
    let names = dataset.dimensions.suffix(2).map { jsonString($0.rawValue) }
    return """
      {"file": \(jsonString(row.file)), "line": \(row.line), "date": \(jsonString(row.date)), \
      "unit": \(jsonString(row.unit)), \(names[0]): \(jsonString(row.subject)), \
      \(names[1]): \(row.detail.isEmpty ? "null" : jsonString(row.detail)), \
      "counted": \(row.counts[0]), \
      "out_of": \(row.counts.count > 1 ? String(row.counts[1]) : "null")}
      """
  }

  private func array(_ texts: [String]) -> String {
    "[\(texts.map(jsonString).joined(separator: ", "))]"
  }
}

extension CountedRow {
  /// ISO 8601: the day, or the month where the file has no days.
  fileprivate var date: String { day.map { "\($0)" } ?? "\(month)" }
}

extension FigureDerivation.Cell {
  fileprivate var name: String {
    switch self {
    case .measure(let measure): measure.rawValue
    case .dimension(let dimension): dimension.rawValue
    }
  }
}
