import Diagnostics
import Quantities
import Summaries

/// What a template can say about the study of directives and resolutions.
struct StudyVariables {
  let facts: Facts

  init(_ facts: Facts) { self.facts = facts }

  static let sums: [(name: String, measure: Measure, meaning: String)] = [
    ("sessions", .sessions, "số lượt đơn vị tổ chức học tập"),
    ("required", .required, "số lượt đảng viên phải học"),
    ("attended", .attended, "số lượt đảng viên đã học"),
    ("reports", .reports, "số bài thu hoạch"),
  ]

  /// A rate with what its variables' names begin with.
  private struct Rate {
    var prefix: String
    var measure: Measure
    var meaning: String
    var name: String { prefix + "rate" }
  }

  private static let rates = [
    Rate(prefix: "", measure: .studyRate, meaning: "tỷ lệ học tập"),
    Rate(prefix: "report_", measure: .reportRate, meaning: "tỷ lệ viết bài thu hoạch"),
  ]

  /// Over the report's window.
  func overWindow() throws(Findings) -> VariableGroup {
    var group = try sums(in: facts.window)
    addNewest(of: .study, facts, to: &group)
    for rate in Self.rates { try addRate(rate, to: &group) }
    group.add("years", try years(), "từng năm")
    group.add("units", try units(), "các đơn vị")
    try addOnline(to: &group)
    return group
  }

  /// Over a shorter period, beside the same months a year before.
  func over(_ period: Window) throws(Findings) -> VariableGroup {
    var group = try sums(in: period)
    try addChanges(ofSumsIn: period, to: &group)
    let measures = Self.rates.map(\.measure)
    let now = try facts.figures(.study, measures, in: period)
    let before = try facts.figures(.study, measures, in: period.yearBefore)
    for (index, rate) in Self.rates.enumerated() {
      let (new, old) = (now[index].ratio, before[index].ratio)
      let source = VariableSource.compared(facts.sides(now[index], before[index]))
      group.add(rate.name, facts.print(rate: now[index], of: rate.measure), rate.meaning)
      group.add(
        "\(rate.name)_before", facts.print(rate: before[index], of: rate.measure),
        "\(rate.meaning), cùng kỳ năm trước")
      group.add(
        "\(rate.name)_compared", if: new != nil && old != nil,
        "\(rate.meaning) so sánh được với cùng kỳ năm trước", from: source)
      group.add(
        "\(rate.name)_change", facts.change(new, from: old, of: rate.measure),
        "\(rate.meaning), so với cùng kỳ năm trước", from: source)
    }
    group.add(
      "any_either", if: (now + before).contains { $0.ratio != nil },
      "kỳ này hoặc cùng kỳ năm trước có số liệu học tập",
      from: .compared(zip(now, before).flatMap { facts.sides($0, $1) }))
    return group
  }

  private func sums(in window: Window) throws(Findings) -> VariableGroup {
    let figures = try facts.figures(.study, Self.sums.map(\.measure), in: window)
    let documents = try facts.figures(.study, by: .document, [.sessions], in: window)
    let members = documents.table.rows.map { $0.members[0] }
    var group = VariableGroup()
    group.add(
      "any", if: figures[0].count ?? 0 > 0, "có số liệu học tập",
      from: .compared([figures[0].part(Self.sums[0].meaning)]))
    for (sum, figure) in zip(Self.sums, figures) {
      group.add(sum.name, facts.print(count: figure), sum.meaning)
    }
    try addReportBase(in: window, to: &group)
    group.add(
      "documents",
      facts.print(
        count: try facts.figure(FigureDerivation(.study, .distinct(.document), in: window))),
      "số văn bản được học tập")
    group.add(
      "document_list",
      VariableList(
        fields: [("name", "tên văn bản")],
        items: members.map { member in
          let sessions = documents.figure(at: member, 0)
          return [SourcedText(member.label, from: .chosen([sessions.part(member.label)]))]
        },
        and: facts.words.and),
      "các văn bản được học tập")
    return group
  }

  /// How far the number of reports is known: sessions whose cell is empty are in no report rate.
  private func addReportBase(
    in window: Window, to group: inout VariableGroup
  ) throws(Findings) {
    let cell = FigureDerivation.Cell.measure(.reports)
    let stated = try facts.figure(FigureDerivation(.study, .rows, stating: cell, in: window))
    let base = try facts.figure(
      FigureDerivation(.study, .measure(.attended), stating: cell, in: window))
    // Of nobody who attended there is no rate of reports.
    try addStated(
      stated, in: window, known: "any_reports", if: base.count ?? 0 > 0, "có số liệu bài thu hoạch",
      partial: "reports_partial", "có lượt học tập không ghi số bài thu hoạch", to: &group)
    group.add(
      "report_base", facts.print(count: base),
      "mẫu số của tỷ lệ viết bài: lượt đảng viên đã học ở các lượt có ghi số bài thu hoạch")
    group.add("report_sessions", facts.print(count: stated), "số lượt có ghi số bài thu hoạch")
  }

  /// Whether any, and whether only some, of the sessions in `window` are among the `stated` ones.
  func addStated(
    _ stated: TracedFigure, in window: Window, known: String, if isUsable: Bool = true,
    _ knownMeaning: String, partial: String, _ partialMeaning: String, to group: inout VariableGroup
  ) throws(Findings) {
    let all = try facts.figure(FigureDerivation(.study, .rows, in: window))
    let (count, records) = (stated.count ?? 0, all.count ?? 0)
    let source = VariableSource.compared([
      stated.part(facts.words.statedRows), all.part(facts.words.allRows),
    ])
    group.add(known, if: count > 0 && isUsable, knownMeaning, from: source)
    group.add(partial, if: count > 0 && isUsable && count < records, partialMeaning, from: source)
  }

  private func addRate(_ rate: Rate, to group: inout VariableGroup) throws(Findings) {
    let total = try facts.figures(.study, [rate.measure], in: facts.window)[0]
    let series = try known(rate.measure)
    group.add(
      rate.name, facts.print(rate: total, of: rate.measure), "\(rate.meaning) cả giai đoạn")
    addThreshold(of: rate, total: total, series, to: &group)
    addExtremes(of: rate, series, to: &group)
    try addChange(of: rate, series, to: &group)
    addRise(of: rate, series, to: &group)
  }

  /// The years up to the last one with a rate: a year that has only begun is no judgement.
  private func known(_ measure: Measure) throws(Findings) -> YearSeries {
    var series = try facts.years(measure, of: .study)
    while let last = series.points.last, (last.figure.ratio ?? nil) == nil {
      series.points.removeLast()
    }
    return series
  }

  private func addThreshold(
    of rate: Rate, total: TracedFigure, _ series: YearSeries, to group: inout VariableGroup
  ) {
    guard let mark = facts.threshold(of: rate.measure) else { return }
    let since = series.firstYearHolding(mark)
    let held = series.points.map(\.year).filter { year in
      since.map { $0.first <= year.first } ?? false
    }
    let known = series.points.filter { $0.figure.ratio != nil }
    let (prefix, meaning) = (rate.prefix, rate.meaning)
    let setting = rate.measure == .studyRate ? "thresholds.study" : "thresholds.reports"
    let source = VariableSource.compared(parts(of: series, rate), settings: [setting])
    group.add(
      "\(prefix)mark", facts.print(threshold: mark), "mức quy định của \(meaning)",
      from: .setting(setting))
    group.add(
      "\(prefix)met", if: total.ratio.map { $0 >= mark } ?? false,
      "\(meaning) cả giai đoạn đạt mức",
      from: .compared([total.part(facts.words.span(facts.window))], settings: [setting]))
    group.add(
      "\(prefix)holds", if: since != nil, "\(meaning) năm cuối có số liệu đạt mức", from: source)
    group.add(
      "\(prefix)holds_since", since.map { String($0.year) } ?? facts.words.nothing,
      "từ năm nào \(meaning) mọi năm đều đạt mức", from: source)
    group.add(
      "\(prefix)holds_years", facts.words.name(of: held),
      "các năm liền nhau, đến năm cuối có số liệu, mà \(meaning) đạt mức", from: source)
    group.add(
      "\(prefix)holds_many", if: held.count > 1, "\(meaning) đạt mức từ hai năm liền",
      from: source)
    group.add(
      "\(prefix)always", if: !held.isEmpty && held.count == known.count,
      "\(meaning) mọi năm có số liệu đều đạt mức", from: source)
  }

  private func parts(of series: YearSeries, _ rate: Rate) -> [VariableSource.Part] {
    facts.parts(of: series, rate.measure, of: .study)
  }

  /// The rate of one year of a series; where there is none, all of the series say so.
  private func source(
    of point: YearSeries.Point?, in series: YearSeries, _ rate: Rate
  ) -> VariableSource {
    point.map { .figure(facts.derivation(of: rate.measure, of: .study, in: $0.year)) }
      ?? .chosen(parts(of: series, rate))
  }

  private func addExtremes(of rate: Rate, _ series: YearSeries, to group: inout VariableGroup) {
    let known = series.points.filter { $0.figure.ratio != nil }
    let points = [
      ("first", known.prefix(1), "năm đầu có số liệu"),
      ("last", known.suffix(1), "năm cuối có số liệu"),
      ("highest", series.highestYears[...], "năm cao nhất"),
      ("lowest", series.lowestYears[...], "năm thấp nhất"),
    ]
    let source = VariableSource.chosen(parts(of: series, rate))
    for (name, years, when) in points {
      let point = years.first
      group.add(
        "\(rate.prefix)\(name)_year",
        years.isEmpty
          ? facts.words.nothing : facts.words.listed(years.map { String($0.year.year) }),
        "\(when) của \(rate.meaning)", from: source)
      group.add(
        "\(rate.prefix)\(name)_title",
        years.isEmpty ? facts.words.nothing : facts.words.name(of: years.map(\.year)),
        "\(when) của \(rate.meaning), như trong câu văn: ghi rõ mấy tháng khi chưa đủ năm",
        from: source)
      group.add(
        "\(rate.prefix)\(name)_rate", facts.print(rate: point?.figure.ratio, of: rate.measure),
        "\(rate.meaning), \(when)", from: self.source(of: point, in: series, rate))
    }
    let (low, high) = (series.lowest?.figure.ratio, series.highest?.figure.ratio)
    let differ = if let low = low ?? nil, let high = high ?? nil { low < high } else { false }
    group.add(
      "\(rate.prefix)varies", if: differ, "\(rate.meaning) các năm khác nhau", from: source)
    group.add(
      "\(rate.prefix)many_years", if: known.count > 1, "có số liệu từ hai năm trở lên",
      from: source)
    let knownYears = facts.words.name(of: known.map(\.year))
    let isComplete = known.count == facts.window.years.count
    group.add(
      "\(rate.prefix)known_years", knownYears, "các năm có số liệu của \(rate.meaning)",
      from: source)
    group.add(
      "\(rate.prefix)scope", isComplete ? facts.words.wholeWindow : knownYears,
      "cả giai đoạn; khi có năm không có số liệu thì là các năm có số liệu", from: source)
    group.add(
      "\(rate.prefix)last_partial", if: known.last?.year.isPartial ?? false,
      "năm cuối có số liệu không đủ 12 tháng", from: source)
  }

  /// The last year beside the year before, or, where it is not whole, beside the same months of it: as
  /// the counts are compared.
  private func addChange(
    of rate: Rate, _ series: YearSeries, to group: inout VariableGroup
  ) throws(Findings) {
    let last = series.points.last { $0.figure.ratio != nil }
    let months = last.flatMap { Window(first: $0.year.first, last: $0.year.last) }
    let before = try months.map { months throws(Findings) in
      try facts.figures(.study, [rate.measure], in: months.yearBefore)[0]
    }
    let name = months.map(facts.words.periodBefore)
    var sides = parts(of: YearSeries(points: [last].compactMap { $0 }), rate)
    if let before, let name { sides.append(before.part(name)) }
    let (now, old) = (last?.figure.ratio ?? nil, before?.ratio)
    let (prefix, meaning) = (rate.prefix, rate.meaning)
    let source = VariableSource.compared(sides)
    group.add(
      "\(prefix)compared", if: now != nil && old != nil,
      "\(meaning) năm cuối so sánh được với năm trước hoặc với cùng kỳ năm trước", from: source)
    group.add(
      "\(prefix)change", facts.change(now, from: old, of: rate.measure),
      "\(meaning), năm cuối so với năm trước; năm cuối không đủ 12 tháng thì so với cùng kỳ năm trước",
      from: source)
    group.add(
      "\(prefix)change_from", name ?? facts.words.nothing,
      "năm hoặc kỳ mà \(meaning) năm cuối được so với", from: source)
  }

  /// How many years running the rate has risen, up to the last whole year: a year that is not over
  /// is no step of a rise.
  private func addRise(of rate: Rate, _ series: YearSeries, to group: inout VariableGroup) {
    let known = series.points.filter { $0.figure.ratio != nil && !$0.year.isPartial }
    let rises = zip(known, known.dropFirst()).reversed().prefix { before, after in
      guard let old = before.figure.ratio, let new = after.figure.ratio else { return false }
      return old < new && after.year.year == before.year.year + 1
    }.count
    let start = known.isEmpty ? nil : known[known.count - 1 - rises]
    let (prefix, meaning) = (rate.prefix, rate.meaning)
    let source = VariableSource.compared(parts(of: series, rate))
    group.add(
      "\(prefix)rising", if: rises > 1, "\(meaning) tăng ít nhất hai năm liền", from: source)
    group.add(
      "\(prefix)rises", String(rises), "số năm liền \(meaning) tăng, tính đến năm cuối đủ 12 tháng",
      from: source)
    for (name, point, when) in [
      ("rising_since", start, "năm mà từ đó \(meaning) tăng liên tục"),
      ("rising_until", known.last, "năm cuối đủ 12 tháng của \(meaning)"),
    ] {
      group.add(
        "\(prefix)\(name)", point.map { String($0.year.year) } ?? facts.words.nothing, when,
        from: source)
    }
    for (name, point, when) in [
      ("rising_from", start, "năm mà từ đó tăng liên tục"),
      ("rising_to", known.last, "năm cuối đủ 12 tháng"),
    ] {
      group.add(
        "\(prefix)\(name)", facts.print(rate: point?.figure.ratio ?? nil, of: rate.measure),
        "\(meaning) của \(when)", from: self.source(of: point, in: series, rate))
    }
  }

  private func years() throws(Findings) -> VariableList {
    let columns = Self.sums + Self.rates.map { ($0.name, $0.measure, $0.meaning) }
    let measures = columns.map(\.measure)
    let table = try facts.figures(.study, by: .year, measures)
    return VariableList(
      fields: [("year", "năm"), ("title", "năm; ghi rõ mấy tháng khi không đủ 12 tháng")]
        + columns.map { ($0.name, $0.meaning) },
      items: facts.window.years.map { year in
        let member = Member(order: year.year, label: String(year.year))
        return [
          SourcedText(member.label, from: .window),
          SourcedText(facts.words.name(of: year), from: .window),
        ]
          + measures.enumerated().map { column, measure in
            facts.print(table.figure(at: member, column), of: measure)
          }
      }, and: facts.words.and)
  }

  /// The units by their study rate, over the window and in its last year.
  private func units() throws(Findings) -> VariableGroup {
    let mark = facts.workspace.thresholds.study
    let table = try facts.figures(.study, by: .unit, [.studyRate])
    let lastYear = try known(.studyRate).points.last.map(\.year)
    let last = try facts.figures(
      .study, by: .unit, [.studyRate],
      in: lastYear.flatMap { Window(first: $0.first, last: $0.last) })
    let ranking = Ranking(table.table, by: .studyRate).entries
    let parts = ranking.map { table.figure(at: $0.member, 0).part($0.member.label) }
    var group = VariableGroup()
    group.add(
      "count", facts.format.count(ranking.count), "số đơn vị có số liệu học tập",
      from: .counted(parts))
    group.add(
      "many", if: ranking.count > 1, "có từ hai đơn vị trở lên", from: .counted(parts))
    let differ = ranking.last.map { $0.rank > 1 } ?? false
    group.add(
      "vary", if: differ, "tỷ lệ học tập của các đơn vị khác nhau", from: .compared(parts))
    for (name, word, best) in [
      ("highest", "cao nhất", ranking.first), ("lowest", "thấp nhất", ranking.last),
    ] {
      // Of equals all are named, in their official order.
      let places = ranking.filter { $0.rank == best?.rank }.map(\.member.label)
      group.add(
        name, facts.words.listedUnits(places), "đơn vị có tỷ lệ \(word)", from: .chosen(parts))
      group.add(
        "\(name)_label", facts.words.listedUnits(places.map(unitNameInText)),
        "đơn vị có tỷ lệ \(word), tên như ở giữa câu", from: .chosen(parts))
      group.add(
        "\(name)_rate", facts.print(rate: best?.figure.ratio ?? nil, of: .studyRate),
        "tỷ lệ học tập của đơn vị \(word)",
        from: best.map { .figure(table.figure(at: $0.member, 0).derivation) } ?? .chosen(parts))
    }
    group.add(
      "ranked", ranked(ranking, in: table), "các đơn vị xếp theo tỷ lệ học tập, từ cao xuống thấp")
    try addShort(ranking, of: parts, to: &group)
    add(table, below: mark, name: "below", "cả giai đoạn", to: &group)
    add(last, below: mark, name: "last_below", "năm cuối", to: &group)
    return group
  }

  /// The units that have no records in some year of which others have: what is said of all years is, of
  /// them, of fewer.
  private func addShort(
    _ ranking: [Ranking.Entry], of parts: [VariableSource.Part], to group: inout VariableGroup
  ) throws(Findings) {
    let years = try known(.studyRate).points.map(\.year)
    let yearly = try facts.table(.study, by: [.unit, .year], [.studyRate])
    let known = Set(
      yearly.rows.filter { $0.figures[0].ratio != nil }.map { $0.members.map(\.order) })
    let short = ranking.map { entry in
      (entry.member, years.filter { known.contains([entry.member.order, $0.year]) })
    }.filter { $0.1.count < years.count }
    let source = VariableSource.counted(
      parts.filter { part in short.contains { $0.0.label == part.title } })
    group.add(
      "any_short", if: !short.isEmpty, "có đơn vị không có số liệu của một số năm", from: source)
    group.add(
      "many_short", if: short.count > Wording.fewUnits,
      "có hơn \(Wording.fewUnits) đơn vị không có số liệu của một số năm", from: source)
    group.add(
      "short_count", facts.format.count(short.count), "số đơn vị không có số liệu của một số năm",
      from: source)
    group.add(
      "short",
      VariableList(
        fields: [("label", "tên đơn vị, như ở giữa câu"), ("years", "các năm có số liệu")],
        items: short.map { member, years in
          let source = VariableSource.chosen(parts.filter { $0.title == member.label })
          return [
            SourcedText(unitNameInText(member.label), from: source),
            SourcedText(facts.words.name(of: years), from: source),
          ]
        }, and: facts.words.and), "các đơn vị không có số liệu của một số năm")
  }

  private func add(
    _ table: TracedTable, below mark: Ratio, name: String, _ when: String,
    to group: inout VariableGroup
  ) {
    let below = table.table.members(below: mark, by: .studyRate)
    let known = table.table.rows.filter { $0.figures[0].ratio ?? nil != nil }.map { $0.members[0] }
    let reached = known.filter { !below.contains($0) }
    func source(_ members: [Member]) -> VariableSource {
      .counted(
        members.map { table.figure(at: $0, 0).part($0.label) }, settings: ["thresholds.study"])
    }
    group.add(
      "any_\(name)_reached", if: !reached.isEmpty, "có đơn vị đạt mức, \(when)",
      from: source(reached))
    group.add(
      "many_\(name)_reached", if: reached.count > 1, "có từ hai đơn vị đạt mức, \(when)",
      from: source(reached))
    group.add(
      "any_\(name)", if: !below.isEmpty, "có đơn vị dưới mức, \(when)", from: source(below))
    group.add(
      "\(name)_count", facts.format.count(below.count), "số đơn vị dưới mức, \(when)",
      from: source(below))
    group.add(
      "\(name)_reached", facts.format.count(reached.count), "số đơn vị đạt mức, \(when)",
      from: source(reached))
    group.add(
      "many_\(name)", if: below.count > Wording.mostUnits,
      "nhiều đơn vị dưới mức, không kể hết được trong câu, \(when)", from: source(below))
    group.add(name, list(below, in: table), "các đơn vị dưới mức, \(when)")
    let lowest = Ranking(table.table, by: .studyRate).entries.reversed().map(\.member)
      .filter(below.contains).prefix(Wording.fewUnits)
    group.add(
      "\(name)_lowest", list(Array(lowest), in: table),
      "\(Wording.fewUnits) đơn vị thấp nhất trong các đơn vị dưới mức, \(when)")
  }

  /// Units with their rates.
  private func list(_ units: [Member], in table: TracedTable) -> VariableList {
    VariableList(
      fields: [
        ("name", "tên đơn vị"), ("label", "tên đơn vị, như ở giữa câu"),
        ("rate", "tỷ lệ học tập"),
      ],
      items: units.map { unit in
        let rate = table.figure(at: unit, 0)
        let name = VariableSource.chosen([rate.part(unit.label)], settings: ["thresholds.study"])
        return [
          SourcedText(unit.label, from: name), SourcedText(unitNameInText(unit.label), from: name),
          facts.print(rate, of: .studyRate),
        ]
      }, and: facts.words.and)
  }
}
