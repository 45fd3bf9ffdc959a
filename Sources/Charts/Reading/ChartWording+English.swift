import Document

/// Charts' words in English.
struct EnglishChartWording: ChartWording {
  let noData = "no data"
  let ownScales = "Each panel has its own scale."
  let labelledInPanels = "Labelled in each panel: the last value and the lowest."
  let labelledInSomePanels =
    "Labelled in each panel, where there is room: the last value and the lowest."

  func belowNote(_ reference: Chart.Reference) -> String { "▼ Below \(reference.label)." }

  func dashedLineNote(_ reference: Chart.Reference) -> String {
    "Dashed line: \(reference.label)."
  }

  func axisStart(_ value: String, _ direction: AxisDirection) -> String {
    "The \(direction == .vertical ? "vertical" : "horizontal") axis starts at \(value)."
  }

  func sharedAxisStart(_ value: String) -> String {
    "All panels share one axis, which starts at \(value)."
  }

  func partialNote(_ positions: [String], asBars: Bool) -> String {
    "\(asBars ? "Hatched" : "Hollow"): \(positions.joined(separator: ", "))."
  }

  let fallsNote = "Dashed: falling."

  func leftOut(
    _ count: Int, from high: String, to low: String, below: Int, _ subject: Subject
  ) -> String {
    "… and \(count) other \(nouns(subject)), from \(high) to \(low)"
      + (below > 0 ? ", \(below) of them below the mark" : "")
  }

  func totalsNote(_ measure: String, _ direction: AxisDirection) -> String {
    "\(direction == .vertical ? "Above" : "Beside") each bar: all \(measure)."
  }

  func share(of measure: String) -> String { "share of \(measure)" }

  func reachedSince(_ place: String) -> String { "reached since \(place)" }

  func median(_ value: String, of count: Int, _ subject: Subject) -> String {
    "median of \(count) \(nouns(subject)): \(value)"
  }

  // MARK: Plans

  func plan(of measure: String) -> String { "the year's plan of \(measure)" }
  let planProgress = "progress of the plan"
  let yearsPlanProgress = "progress of the year's plan"
  let missedPlanNote = "▼ Below the year's plan."
  let beyondTwicePlanNote = "Bars end at 200% of the plan."

  func planSoFarNote(_ partial: String) -> String {
    "Done \(partial), against the whole year's plan."
  }

  func progress(_ done: String?, of planned: String?, share: String?) -> String {
    switch (done, planned, share) {
    case (let done?, let planned?, let share?): "\(done)/\(planned) (\(share))"
    default: spokenProgress(done, of: planned, share: share)
    }
  }

  func spokenProgress(_ done: String?, of planned: String?, share: String?) -> String {
    guard let planned else { return done.map { "\($0), no target set" } ?? "no target set" }
    guard let done else { return "no data, plan \(planned)" }
    return share.map { "\(done) of \(planned) planned (\($0))" } ?? "\(done), plan \(planned)"
  }

  // MARK: Headlines

  func headline(_ statement: Statement, of subject: Subject) -> String {
    let sentence = sentence(statement, subject, mark: "")
    let scope = subject.partial ?? (subject.leavesOutPartial ? "of whole years" : nil)
    guard let scope else { return sentence.capitalised }
    if case .progress = statement { return "\(scope), \(sentence)".capitalised }
    // Two brackets in a row would be read as one.
    return (sentence.hasSuffix(")") ? "\(scope): \(sentence)" : "\(sentence) (\(scope))")
      .capitalised
  }

  private func sentence(_ statement: Statement, _ subject: Subject, mark: String) -> String {
    let name = subject.measure
    switch statement {
    case .against(let mark, let inner): return sentence(inner, subject, mark: mark)
    case .noRecords: return "no data on \(name)"
    case .partlyStated: return "\(name), as far as records state it"
    case .single(let one, let standing):
      let tail = standing.map { ", " + reached($0, mark) } ?? ""
      return
        (subject.isRate
        ? "\(name) in \(one.place): \(one.value)" : "\(one.place): \(one.value) \(name)") + tail
    case .trend(let trend, let standing):
      let tail = standing.map { ", " + self.standing($0, subject, mark) } ?? ""
      return "\(name) \(trend.rises ? "up" : "down")\(run(trend, subject))\(tail)"
    case .unchanged(let value, let count):
      return alike(value, "all \(count) \(periods(subject))", subject)
    case .alike(let at, let value, let count, let isRounded):
      let place = at.map { "in \($0), " } ?? ""
      return place
        + alike(value, "all \(count) \(nouns(subject))", subject, isRounded: isRounded)
    case .onlyMember(_, let one, let count, _) where count > 1 && subject.isOfPlans:
      return
        "of \(count) \(nouns(subject)) with a plan, data for \(one.place) only: \(one.value) done"
    case .onlyMember(let at, let one, let count, let standing):
      let place = at.map { "in \($0), " } ?? ""
      let tail = standing.map { ", " + reached($0, mark) } ?? ""
      return place + (count > 1 ? "data for \(one.place) only: " : "\(one.place): ") + one.value
        + tail
    case .standing(let standing, let lowest):
      let head = "\(name) \(self.standing(standing, subject, mark))"
      if case .all = standing { return head }
      return "\(head); lowest in \(member(lowest))"
    case .extremes(let highest, let highPlaces, let lowest, let lowPlaces):
      let (high, low) = (joined(highPlaces, subject), joined(lowPlaces, subject))
      return subject.isRate
        ? "\(name) highest in \(high) (\(highest.value)), lowest in \(low) (\(lowest.value))"
        : "highest in \(high) with \(highest.value) \(name), "
          + "lowest in \(low) with \(lowest.value)"
    case .members(let at, let standing, let highest, let lowest, let hasGaps):
      let place = at.map { "in \($0), " } ?? ""
      return place + members(standing, highest, lowest, subject, mark, hasGaps: hasGaps)
    case .extremesOfAll(let highest, let lowest):
      return "\(name) highest in \(member(highest)), lowest in \(member(lowest))"
    case .memberExtremes(let at, let highest, let lowest):
      let place = at.map { "\($0): " } ?? ""
      return "\(place)highest \(member(highest)), lowest \(member(lowest))"
    case .kinds(let at, let kinds):
      let place = at.map { "\($0): " } ?? ""
      return place + kinds.map { kind($0, subject) }.joined(separator: "; ")
    case .peaks(let peaks):
      return peaks.map { "\($0.name) highest in \(member($0.highest))" }.joined(separator: "; ")
    case .changes(let changes): return self.changes(changes)
    case .directions(let rose, let fell, let same, let unknown, let from, let to):
      let parts = [
        (rose, "up"), (fell, "down"), (same, "unchanged"), (unknown, "with too little data"),
      ].filter { $0.0 > 0 }.map { count, way in
        "\(count) \(count == 1 ? noun(subject) : nouns(subject)) \(way)"
      }
      return "\(name) in \(to) against \(from): " + parts.joined(separator: ", ")
    case .led(let inner, let leader, let share):
      return sentence(inner, subject, mark: mark) + "; \(leader) alone makes up \(share)"
    case .progress(let inner, let known): return progress(inner, known: known, subject)
    }
  }

  /// With the measure named, and what it is told of where others have no values.
  private func progress(_ statement: Statement, known: Int?, _ subject: Subject) -> String {
    let (name, sentence) = (subject.measure, sentence(statement, subject, mark: ""))
    switch statement {
    case .memberExtremes:
      let among = known.map { " of \($0) \(nouns(subject)) with data" } ?? ""
      return "\(name) \(sentence)\(among)"
    case .alike(_, let value, let count, let isRounded):
      let nouns = nouns(subject) + (known == nil ? "" : " with data")
      return alike(value, "all \(count) \(nouns)", subject, isRounded: isRounded)
    case .onlyMember(_, let one, of: 1, _): return "\(name) of \(one.place): \(one.value)"
    case .onlyMember(_, let one, _, _):
      return "\(name) of \(one.place), the only one with data: \(one.value)"
    default: return sentence
    }
  }

  /// What is said of those that count the same; one alone has its value.
  private func kind(_ kind: Statement.Kindred, _ subject: Subject) -> String {
    switch kind.statement {
    case .onlyMember(_, let one, _, _): "\(one.place) \(one.value)"
    case .alike(_, let value, let count, _):
      "\(value) in all \(count) \(nouns(subject)) counted in \(kind.unit)"
    case .memberExtremes(_, let highest, let lowest):
      "of those counted in \(kind.unit) highest \(member(highest)), lowest \(member(lowest))"
    default: sentence(kind.statement, subject, mark: "")
    }
  }

  private func alike(
    _ value: String, _ all: String, _ subject: Subject, isRounded: Bool = false
  ) -> String {
    subject.isRate
      ? "\(subject.measure) \(isRounded ? "about " : "")\(value) in \(all)"
      : "\(value) \(subject.measure) in \(all)"
  }

  private func run(_ trend: Statement.Trend, _ subject: Subject) -> String {
    let (from, to) = (trend.from, trend.to)
    guard trend.steps > 1 else {
      return " from \(from.value) in \(from.place) to \(to.value) in \(to.place)"
    }
    let run = " \(word(trend.steps)) \(periods(subject)) running"
    return trend.isComplete
      ? run + ", from \(from.value) to \(to.value)"
      : run + ", from \(from.value) in \(from.place) to \(to.value) in \(to.place)"
  }

  /// Each series' change; the times are said once where all have the same.
  private func changes(_ changes: [Statement.Change]) -> String {
    guard let first = changes.first else { return "" }
    let isCommon = changes.allSatisfy {
      $0.from.place == first.from.place && $0.to.place == first.to.place
    }
    func text(_ one: Dated) -> String { isCommon ? one.value : "\(one.value) (\(one.place))" }
    let parts = changes.map { change in
      if change.sign == 0, change.isConstant {
        return "\(change.name) unchanged at \(text(change.to))"
      }
      if change.sign == 0 { return "\(change.name) ends where it began (\(change.to.value))" }
      let way = change.sign > 0 ? "up" : "down"
      return "\(change.name) \(way) from \(text(change.from)) to \(text(change.to))"
    }
    let times = "from \(first.from.place) to \(first.to.place): "
    return (isCommon ? times : "") + parts.joined(separator: "; ")
  }

  /// How one value stands.
  private func reached(_ standing: Standing, _ mark: String) -> String {
    switch standing {
    case .all(let strictly, _): "\(strictly ? "above" : "at") \(mark)"
    case .none, .since, .some: "below \(mark)"
    }
  }

  private func standing(_ standing: Standing, _ subject: Subject, _ mark: String) -> String {
    let periods = periods(subject) + (subject.lacksRecordsOfPlans ? " with a plan and data" : "")
    return switch standing {
    case .all(let strictly, let count):
      "\(strictly ? "above" : "at or above") \(mark) in all \(count) \(periods)"
    case .none(let count): "below \(mark) in all \(count) \(periods)"
    case .since(let first): "at or above \(mark) since \(first)"
    case .some(let reached, let count):
      "at or above \(mark) in \(reached) of \(count) \(periods)"
    }
  }

  private func members(
    _ standing: Standing, _ highest: Dated, _ lowest: Dated, _ subject: Subject, _ mark: String,
    hasGaps: Bool
  ) -> String {
    let nouns = nouns(subject) + (hasGaps ? " with data" : "")
    return switch standing {
    case .all(_, let count) where lowest.others == count - 1:
      "all \(count) \(nouns) reach \(mark), each at \(lowest.value)"
    case .none(let count) where highest.others == count - 1:
      "all \(count) \(nouns) below \(mark), each at \(highest.value)"
    case .all(_, let count):
      "all \(count) \(nouns) reach \(mark); lowest \(member(lowest))"
    case .none(let count):
      "all \(count) \(nouns) below \(mark); highest \(member(highest))"
    case .some(let reached, let count):
      "\(reached) of \(count) \(nouns) reach \(mark); lowest \(member(lowest))"
    case .since: ""
    }
  }

  // MARK: Words

  func missing(_ names: [String]) -> String { "No data: \(names.joined(separator: ", "))." }

  func noun(of timeline: Timeline) -> Chart.Noun {
    timeline == .years
      ? Chart.Noun(one: "year", many: "years") : Chart.Noun(one: "month", many: "months")
  }

  func place(_ label: String, along timeline: Timeline) -> String { label }

  private func noun(_ subject: Subject) -> String {
    switch subject.memberNoun {
    case .unit: "unit"
    case .group: "group"
    case .item: "item"
    case .named(let noun): noun.one
    }
  }

  private func nouns(_ subject: Subject) -> String {
    if case .named(let noun) = subject.memberNoun { return noun.many }
    return noun(subject) + "s"
  }

  /// What the positions are called.
  private func periods(_ subject: Subject) -> String {
    switch subject.timeline {
    case .years: "years"
    case .months: "months"
    case nil: subject.positionNoun?.many ?? "items"
    }
  }

  private func joined(_ places: [String], _ subject: Subject) -> String {
    places.count > 2
      ? "\(places.count) \(periods(subject))" : places.joined(separator: " and ")
  }

  private func member(_ one: Dated) -> String {
    let rest =
      one.others == 0 ? "" : " and \(one.others) \(one.others == 1 ? "other" : "others")"
    let isBracketed = rest.isEmpty && one.place.hasSuffix(")")
    return "\(one.place)\(rest)" + (isBracketed ? ", \(one.value)" : " (\(one.value))")
  }

  private func word(_ number: Int) -> String {
    let words = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    return words.indices.contains(number - 2) ? words[number - 2] : String(number)
  }

  // MARK: Alternative text

  func alternativeText(_ chart: ChartDescription) -> String {
    var sentences = [opening(chart)]
    sentences += chart.values.filter { !$0.items.isEmpty }.map { values in
      let items = values.items.map { item in
        "\(item.place): \(item.value)\(item.isFlagged ? " (below the mark)" : "")"
      }
      return (values.name.map { "\($0) – " } ?? "") + items.joined(separator: "; ") + "."
    }
    sentences.append(chart.headline + ".")
    if let median = chart.median {
      sentences.append(self.median(median.value, of: median.count, chart.subject).capitalised + ".")
    }
    if let range = chart.range {
      let period = range.isOfWholePeriods ? "Of whole periods: highest" : "Highest"
      sentences.append("\(period) \(member(range.highest)), lowest \(member(range.lowest)).")
    }
    if let reference = chart.reference { sentences.append("The dashed line is \(reference).") }
    if let below = chart.below, below.count > 0, below.all > 1 {
      sentences.append("Below it: \(below.count) of \(below.all) values.")
    }
    if !chart.missing.isEmpty {
      sentences.append(missing(chart.missing))
    }
    if !chart.partial.isEmpty {
      sentences.append("Not a whole period: \(chart.partial.joined(separator: ", ")).")
    }
    return sentences.joined(separator: " ")
  }

  private func opening(_ chart: ChartDescription) -> String {
    let kind =
      switch chart.kind {
      case .stackedBar: chart.seriesNames.isEmpty ? "Bar chart" : "Stacked bar chart"
      case .groupedBar: chart.seriesNames.isEmpty ? "Bar chart" : "Grouped bar chart"
      case .shareBar: "Bar chart of shares"
      case .line: "Line chart"
      case .slope: "Slope chart"
      case .sparkline: "Small line"
      case .rankedBar: "Bar chart in order, the highest first"
      case .rankedDot: "Dot plot in order, the highest first"
      case .smallBars: "Small bar charts"
      case .smallLines: "Small line charts"
      case .bullet: "Bar chart against the plan"
      }
    let title = chart.title.isEmpty ? "" : " “\(chart.title)”"
    let isRanked = chart.kind == .rankedBar || chart.kind == .rankedDot
    let extent =
      isRanked
      ? "of \(chart.positionCount) \(nouns(chart.subject))"
      : chart.subject.timeline == nil
        ? "of \(chart.positionCount) \(periods(chart.subject))"
        : chart.positionCount == 1 ? "in \(chart.first)" : "from \(chart.first) to \(chart.last)"
    let names = chart.seriesNames
    let series =
      names.isEmpty
      ? ""
      : names.count > ChartDescription.mostMembers
        ? ", \(names.count) \(nouns(chart.subject))" : ": \(names.joined(separator: "; "))"
    return "\(kind)\(title): \(chart.subject.measure) \(extent)\(series)."
  }
}
