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
  func known(_ measure: Measure) throws(Findings) -> YearSeries {
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
}
