import Diagnostics
import Quantities
import Records
import Summaries

extension VariableExplanation {
  /// The explanation for a terminal in `language`; numbers stand as in the report.
  public func text(in language: Language) -> String {
    let words = ExplanationWords.words(in: language)
    var lines = "\(name) = \(value)\n\(meaning)\n"
    let keys = settings.isEmpty ? [] : [words.setting(settings.joined(separator: ", "))]
    let names = options.isEmpty ? [] : [words.option(options.joined(separator: ", "))]
    let sources = keys + names
    if !sources.isEmpty {
      lines += "\(words.source): \(sources.joined(separator: "; "))\n"
    } else if use == .stated {
      lines += "\(words.source): \(words.program)\n"
    }
    lines += targets.map { target in
      "\(words.planned): \(target.title): \(facts.format.count(target.count))"
        + " (\(target.file):\(target.line))\n"
    }.joined()
    if let use = words.use(use) { lines += "\(words.formula): \(use)\n" }
    if use != .stated, parts.isEmpty, targets.isEmpty { lines += words.nothing + "\n" }
    return lines + parts.map { "\n" + text(of: $0, words, language) }.joined()
  }

  private func text(
    of part: Part, _ words: ExplanationWords, _ language: Language
  ) -> String {
    let derivation = part.derivation
    let title = part.title.isEmpty ? "" : "\(part.title): \(part.value)\n"
    let months =
      derivation.window.map(Wording.words(in: language).span) ?? words.allMonths
    let head =
      title + "\(words.formula): \(derivation.formula(words, language))\n"
      + "\(words.records): \(conditions(derivation, words, language))\n"
      + "\(words.window): \(months)\n"
    guard !part.rows.isEmpty else { return head + words.nothing + "\n" }
    return head + "\n" + table(of: part, words, language) + "\(words.result): \(sum(of: part))\n"
  }

  /// `11.500`, `20.071 ÷ 21.958 = 91,4%`.
  private func sum(of part: Part) -> String {
    let sums = part.sums.map(facts.format.count)
    return sums.count == 1 ? sums[0] : "\(sums.joined(separator: " ÷ ")) = \(part.value)"
  }

  private func table(
    of part: Part, _ words: ExplanationWords, _ language: Language
  ) -> String {
    let derivation = part.derivation
    let titles = derivation.dataset.dimensions.suffix(3).map { $0.title(in: language) }
    let counts = derivation.columns(words)
    var columns = TextColumns(leading: 2 + titles.count, columns: 2 + titles.count + counts.count)
    columns.add([words.place, words.date] + titles + counts)
    columns.addRule()
    for row in part.rows {
      let date = row.day.map(DateFormat.short) ?? DateFormat.short(row.month)
      columns.add(
        ["\(row.file):\(row.line)", date, row.unit, row.subject, row.detail]
          + row.counts.map(facts.format.count))
    }
    columns.addRule()
    let count = words.rowCount(facts.format.count(part.rows.count))
    columns.add(
      ["\(words.sum): \(count)"] + [String](repeating: "", count: 1 + titles.count)
        + part.sums.map(facts.format.count))
    return columns.text
  }

  /// `đào tạo, bồi dưỡng; loại hình: Tập huấn chuyên đề`.
  private func conditions(
    _ derivation: FigureDerivation, _ words: ExplanationWords, _ language: Language
  ) -> String {
    var conditions = [words.dataset(derivation.dataset)]
    for filter in derivation.groupedFilters {
      let values = filter.values.map { name(of: $0, along: filter.dimension) }
      conditions.append(
        "\(filter.dimension.title(in: language)): \(values.joined(separator: ", "))")
    }
    if let stated = derivation.stated {
      conditions.append(words.stated(stated.title(in: language)))
    }
    return conditions.joined(separator: "; ")
  }

  /// A category by its name, and not by its key; a format as records have it.
  private func name(of value: String, along dimension: Dimension) -> String {
    switch dimension {
    case .category:
      facts.workspace.categories.first { $0.info.key == value }?.info.name ?? value
    case .format: formatName(value)
    default: value
    }
  }
}

extension FigureDerivation {
  /// What is done with the rows.
  func formula(_ words: ExplanationWords, _ language: Language) -> String {
    switch operation {
    case .measure(let measure): words.measure(measure)
    case .rows: words.rows
    case .share(let filter): words.share(formatName(filter.value))
    case .distinct(let dimension): words.distinct(dimension.title(in: language).lowercased())
    case .greatest(let measure, let dimension):
      words.greatest(
        words.columns(measure)[0].lowercased(), dimension.title(in: language).lowercased())
    }
  }

  /// The heads of what the rows count: one, or of a rate two.
  func columns(_ words: ExplanationWords) -> [String] {
    switch operation {
    case .measure(let measure), .greatest(let measure, _): words.columns(measure)
    case .rows, .distinct: [words.rowsColumn]
    case .share: words.shareColumns
    }
  }

  /// The values of each dimension that has any, of which any may hold.
  var groupedFilters: [(dimension: Dimension, values: [String])] {
    dataset.dimensions.compactMap { dimension in
      let values = filters.filter { $0.dimension == dimension }.map(\.value)
      return values.isEmpty ? nil : (dimension, values)
    }
  }
}

extension FigureDerivation.Cell {
  fileprivate func title(in language: Language) -> String {
    switch self {
    case .measure(let measure): measure.title(in: language)
    case .dimension(let dimension): dimension.title(in: language)
    }
  }
}

/// `Trực tuyến` of `online`; other names as they are.
private func formatName(_ value: String) -> String {
  StudyRecord.Format(rawValue: value)?.label ?? value
}
