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
    let now = try facts.amounts(.study, measures, in: period)
    let before = try facts.amounts(.study, measures, in: period.yearBefore)
    for (index, rate) in Self.rates.enumerated() {
      let (new, old) = (now[index].ratio, before[index].ratio)
      group.add(rate.name, facts.print(rate: new, of: rate.measure), rate.meaning)
      group.add(
        "\(rate.name)_before", facts.print(rate: old, of: rate.measure),
        "\(rate.meaning), cùng kỳ năm trước")
      group.add(
        "\(rate.name)_compared", if: new != nil && old != nil,
        "\(rate.meaning) so sánh được với cùng kỳ năm trước")
      group.add(
        "\(rate.name)_change", facts.change(new, from: old, of: rate.measure),
        "\(rate.meaning), so với cùng kỳ năm trước")
    }
    let either = zip(now, before).contains { $0.ratio ?? nil != nil || $1.ratio ?? nil != nil }
    group.add("any_either", if: either, "kỳ này hoặc cùng kỳ năm trước có số liệu học tập")
    return group
  }

  private func sums(in window: Window) throws(Findings) -> VariableGroup {
    let amounts = try facts.amounts(.study, Self.sums.map(\.measure), in: window)
    let documents = try facts.table(.study, by: [.document], [.sessions], in: window).rows
    var group = VariableGroup()
    group.add("any", if: amounts[0].count ?? 0 > 0, "có số liệu học tập")
    for (sum, amount) in zip(Self.sums, amounts) {
      group.add(sum.name, facts.print(count: amount), sum.meaning)
    }
    try addReportBase(in: window, to: &group)
    group.add("documents", facts.format.count(documents.count), "số văn bản được học tập")
    group.add(
      "document_list",
      VariableList(
        fields: [("name", "tên văn bản")], items: documents.map { [$0.members[0].label] },
        and: facts.words.and),
      "các văn bản được học tập")
    return group
  }

  /// How far the number of reports is known: sessions whose cell is empty are in no report rate.
  private func addReportBase(
    in window: Window, to group: inout VariableGroup
  ) throws(Findings) {
    let cells = facts.request.records.statedReports(in: window)
    let base = try facts.value { (records) throws(SummaryProblem) in
      try records.reportBase(in: window)
    }
    group.add("any_reports", if: cells.isKnown, "có số liệu bài thu hoạch")
    group.add(
      "reports_partial", if: cells.isPartial, "có lượt học tập không ghi số bài thu hoạch")
    group.add(
      "report_base", base.map { facts.format.count($0) } ?? facts.words.nothing,
      "mẫu số của tỷ lệ viết bài: lượt đảng viên đã học ở các lượt có ghi số bài thu hoạch")
    group.add(
      "report_sessions", facts.format.count(cells.stated), "số lượt có ghi số bài thu hoạch")
  }

  private func addRate(_ rate: Rate, to group: inout VariableGroup) throws(Findings) {
    let total = try facts.amounts(.study, [rate.measure])[0].ratio
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
    of rate: Rate, total: Ratio?, _ series: YearSeries, to group: inout VariableGroup
  ) {
    guard let mark = facts.threshold(of: rate.measure) else { return }
    let since = series.firstYearHolding(mark)
    let held = series.points.map(\.year).filter { year in
      since.map { $0.first <= year.first } ?? false
    }
    let known = series.points.filter { $0.figure.ratio != nil }
    let (prefix, meaning) = (rate.prefix, rate.meaning)
    group.add("\(prefix)mark", facts.print(threshold: mark), "mức quy định của \(meaning)")
    group.add(
      "\(prefix)met", if: total.map { $0 >= mark } ?? false, "\(meaning) cả giai đoạn đạt mức")
    group.add("\(prefix)holds", if: since != nil, "\(meaning) năm cuối có số liệu đạt mức")
    group.add(
      "\(prefix)holds_since", since.map { String($0.year) } ?? facts.words.nothing,
      "từ năm nào \(meaning) mọi năm đều đạt mức")
    group.add(
      "\(prefix)holds_years", facts.words.name(of: held),
      "các năm liền nhau, đến năm cuối có số liệu, mà \(meaning) đạt mức")
    group.add("\(prefix)holds_many", if: held.count > 1, "\(meaning) đạt mức từ hai năm liền")
    group.add(
      "\(prefix)always", if: !held.isEmpty && held.count == known.count,
      "\(meaning) mọi năm có số liệu đều đạt mức")
  }

  private func addExtremes(of rate: Rate, _ series: YearSeries, to group: inout VariableGroup) {
    let known = series.points.filter { $0.figure.ratio != nil }
    let points = [
      ("first", known.first, "năm đầu có số liệu"), ("last", known.last, "năm cuối có số liệu"),
      ("highest", series.highest, "năm cao nhất"), ("lowest", series.lowest, "năm thấp nhất"),
    ]
    for (name, point, when) in points {
      group.add(
        "\(rate.prefix)\(name)_year", point.map { String($0.year.year) } ?? facts.words.nothing,
        "\(when) của \(rate.meaning)")
      group.add(
        "\(rate.prefix)\(name)_title",
        point.map { facts.words.name(of: $0.year) } ?? facts.words.nothing,
        "\(when) của \(rate.meaning), như trong câu văn: ghi rõ mấy tháng khi chưa đủ năm")
      group.add(
        "\(rate.prefix)\(name)_rate", facts.print(rate: point?.figure.ratio, of: rate.measure),
        "\(rate.meaning), \(when)")
    }
    let (low, high) = (series.lowest?.figure.ratio, series.highest?.figure.ratio)
    let differ = if let low = low ?? nil, let high = high ?? nil { low < high } else { false }
    group.add("\(rate.prefix)varies", if: differ, "\(rate.meaning) các năm khác nhau")
    group.add("\(rate.prefix)many_years", if: known.count > 1, "có số liệu từ hai năm trở lên")
    let knownYears = facts.words.name(of: known.map(\.year))
    let isComplete = known.count == facts.window.years.count
    group.add("\(rate.prefix)known_years", knownYears, "các năm có số liệu của \(rate.meaning)")
    group.add(
      "\(rate.prefix)scope", isComplete ? facts.words.wholeWindow : knownYears,
      "cả giai đoạn; khi có năm không có số liệu thì là các năm có số liệu")
    group.add(
      "\(rate.prefix)last_partial", if: known.last?.year.isPartial ?? false,
      "năm cuối có số liệu không đủ 12 tháng")
  }

  /// The last year beside the first whole one; where it is not whole itself, beside the same months
  /// of the year before.
  private func addChange(
    of rate: Rate, _ series: YearSeries, to group: inout VariableGroup
  ) throws(Findings) {
    let known = series.points.filter { $0.figure.ratio != nil }
    let whole = known.filter { !$0.year.isPartial }
    let last = known.last
    var before = whole.count > 1 ? whole[0].figure.ratio ?? nil : nil
    var name = whole.first.map { facts.words.name(of: $0.year) }
    if let year = last?.year, year.isPartial,
      let months = Window(first: year.first, last: year.last)
    {
      before = try facts.amounts(.study, [rate.measure], in: months.yearBefore)[0].ratio ?? nil
      name = facts.words.periodBefore(months)
    }
    let now = last?.figure.ratio ?? nil
    let (prefix, meaning) = (rate.prefix, rate.meaning)
    group.add(
      "\(prefix)compared", if: now != nil && before != nil,
      "\(meaning) năm cuối so sánh được với năm đầu hoặc với cùng kỳ năm trước")
    group.add(
      "\(prefix)change", facts.change(now, from: before, of: rate.measure),
      "\(meaning), năm cuối so với năm đầu đủ 12 tháng; năm cuối không đủ 12 tháng thì so với cùng kỳ"
        + " năm trước")
    group.add(
      "\(prefix)change_from", name ?? facts.words.nothing,
      "năm hoặc kỳ mà \(meaning) năm cuối được so với")
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
    group.add("\(prefix)rising", if: rises > 1, "\(meaning) tăng ít nhất hai năm liền")
    group.add(
      "\(prefix)rises", String(rises), "số năm liền \(meaning) tăng, tính đến năm cuối đủ 12 tháng")
    for (name, point, when) in [
      ("rising_since", start, "năm mà từ đó \(meaning) tăng liên tục"),
      ("rising_until", known.last, "năm cuối đủ 12 tháng của \(meaning)"),
    ] {
      group.add(
        "\(prefix)\(name)", point.map { String($0.year.year) } ?? facts.words.nothing, when)
    }
    for (name, point, when) in [
      ("rising_from", start, "năm mà từ đó tăng liên tục"),
      ("rising_to", known.last, "năm cuối đủ 12 tháng"),
    ] {
      group.add(
        "\(prefix)\(name)", facts.print(rate: point?.figure.ratio ?? nil, of: rate.measure),
        "\(meaning) của \(when)")
    }
  }

  private func years() throws(Findings) -> VariableList {
    let columns = Self.sums + Self.rates.map { ($0.name, $0.measure, $0.meaning) }
    let measures = columns.map(\.measure)
    let table = try facts.table(.study, by: [.year], measures)
    return VariableList(
      fields: [("year", "năm"), ("title", "năm; ghi rõ mấy tháng khi không đủ 12 tháng")]
        + columns.map { ($0.name, $0.meaning) },
      items: facts.window.years.map { year in
        let figures = table.rows.first { $0.members[0].order == year.year }?.figures
        return [String(year.year), facts.words.name(of: year)]
          + measures.enumerated().map { facts.print(figures?[$0] ?? .absent, of: $1) }
      }, and: facts.words.and)
  }

  /// The units by their study rate, over the window and in its last year.
  private func units() throws(Findings) -> VariableGroup {
    let mark = facts.workspace.thresholds.study
    let table = try facts.table(.study, by: [.unit], [.studyRate])
    let lastYear = try known(.studyRate).points.last.map(\.year)
    let last = try facts.table(
      .study, by: [.unit], [.studyRate],
      in: lastYear.flatMap { Window(first: $0.first, last: $0.last) })
    let ranking = Ranking(table, by: .studyRate).entries
    var group = VariableGroup()
    group.add("count", facts.format.count(ranking.count), "số đơn vị có số liệu học tập")
    group.add("many", if: ranking.count > 1, "có từ hai đơn vị trở lên")
    let differ = ranking.last.map { $0.rank > 1 } ?? false
    group.add("vary", if: differ, "tỷ lệ học tập của các đơn vị khác nhau")
    for (name, word, best) in [
      ("highest", "cao nhất", ranking.first), ("lowest", "thấp nhất", ranking.last),
    ] {
      // Of equals all are named, in their official order.
      let places = ranking.filter { $0.rank == best?.rank }.map(\.member.label)
      group.add(name, facts.words.listed(places), "đơn vị có tỷ lệ \(word)")
      group.add(
        "\(name)_label", facts.words.listed(places.map(unitNameInText)),
        "đơn vị có tỷ lệ \(word), tên như ở giữa câu")
      group.add(
        "\(name)_rate", facts.print(rate: best?.figure.ratio ?? nil, of: .studyRate),
        "tỷ lệ học tập của đơn vị \(word)")
    }
    group.add("ranked", ranked(ranking), "các đơn vị xếp theo tỷ lệ học tập, từ cao xuống thấp")
    add(table, below: mark, name: "below", "cả giai đoạn", to: &group)
    add(last, below: mark, name: "last_below", "năm cuối", to: &group)
    return group
  }

  private func add(
    _ table: SummaryTable, below mark: Ratio, name: String, _ when: String,
    to group: inout VariableGroup
  ) {
    let below = table.members(below: mark, by: .studyRate)
    let rows = table.rows.filter { below.contains($0.members[0]) }
    let reached = table.rows.filter { $0.figures[0].ratio != nil }.count - below.count
    group.add("any_\(name)_reached", if: reached > 0, "có đơn vị đạt mức, \(when)")
    group.add("many_\(name)_reached", if: reached > 1, "có từ hai đơn vị đạt mức, \(when)")
    group.add("any_\(name)", if: !below.isEmpty, "có đơn vị dưới mức, \(when)")
    group.add("\(name)_count", facts.format.count(below.count), "số đơn vị dưới mức, \(when)")
    group.add("\(name)_reached", facts.format.count(reached), "số đơn vị đạt mức, \(when)")
    group.add(
      "\(name)",
      VariableList(
        fields: [
          ("name", "tên đơn vị"), ("label", "tên đơn vị, như ở giữa câu"),
          ("rate", "tỷ lệ học tập"),
        ],
        items: rows.map { row in
          let name = row.members[0].label
          return [name, unitNameInText(name), facts.print(row.figures[0], of: .studyRate)]
        }, and: facts.words.and),
      "các đơn vị dưới mức, \(when)")
  }

  private func addOnline(to group: inout VariableGroup) throws(Findings) {
    let online = [Filter(.format, "online")]
    let sessions =
      try facts.table(.study, [.sessions], where: online).rows.first?.figures[0].count ?? 0
    let share = facts.request.records.onlineShare(in: facts.window)
    let formats = facts.request.records.statedFormats(in: facts.window)
    group.add("any_format", if: formats.isKnown, "có số liệu hình thức học tập")
    group.add("format_partial", if: formats.isPartial, "có lượt học tập không ghi hình thức")
    group.add("format_sessions", facts.format.count(formats.stated), "số lượt có ghi hình thức")
    group.add("online", if: sessions > 0, "có học tập trực tuyến")
    group.add(
      "online_sessions", facts.format.count(sessions), "số lượt đơn vị học tập trực tuyến")
    group.add(
      "online_share", facts.print(rate: share, of: .sessions),
      "tỷ lệ lượt học tập trực tuyến trong số lượt có ghi hình thức")
    group.add(
      "online_since", try firstYear(where: online) ?? facts.words.nothing,
      "năm đầu tiên có học tập trực tuyến, kể cả trước giai đoạn báo cáo")
    let points = try facts.value { (records) throws(SummaryProblem) in
      try records.meetingPoints(in: facts.window)
    }
    group.add("any_points", if: points != nil, "có số liệu điểm cầu trực tuyến")
    group.add(
      "meeting_points", points.map { facts.format.count($0) } ?? facts.words.nothing,
      "số điểm cầu trực tuyến")
  }

  /// The first year of all that the records know, so that a short window claims no beginning.
  private func firstYear(where filters: [Filter]) throws(Findings) -> String? {
    let past = Month(year: 1, number: 1).flatMap { Window(first: $0, last: facts.window.last) }
    return try facts.table(.study, by: [.year], [.sessions], where: filters, in: past)
      .rows.first?.members[0].label
  }
}
