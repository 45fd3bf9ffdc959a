import Document
import Quantities

/// Reads a chart's point from its data, by exact comparison.
///
/// Whole periods are never compared with partial ones: where any whole period has values only whole
/// ones count, else those partial ones that cover the same part.
struct ChartReading {
  let chart: Chart
  /// The positions compared.
  let compared: [Int]
  /// Whether what it says of all periods leaves out some that have a plan but no records.
  private var lacksRecordsOfPlans = false

  init(_ chart: Chart) {
    self.chart = chart
    let positions = chart.positions
    let whole = positions.indices.filter { positions[$0].partial == nil }
    let known = positions.indices.filter { index in
      chart.series.contains { $0.values[index] != nil }
    }
    let part = (known.first ?? positions.indices.first).flatMap { positions[$0].partial }
    let alike = positions.indices.filter { positions[$0].partial == part }
    let hasWhole = known.contains { positions[$0].partial == nil } || known.isEmpty
    compared = hasWhole && !whole.isEmpty ? whole : alike
  }

  /// One sentence in the chart's language, without a full stop.
  var headline: String { ChartReading(chart.namedInText).sentence }

  /// The same of a chart whose names are those of sentences.
  private var sentence: String {
    if chart.kind == .bullet, !chart.isPartlyStated {
      var reading = ChartReading(chart.shares)
      reading.lacksRecordsOfPlans = compared.contains { index in
        let progress = chart.progress(at: index)
        return (progress.planned ?? 0) > 0 && progress.done == nil
      }
      return chart.commonPartial == nil ? reading.sentence : reading.progress
    }
    if chart.kind == .shareBar, chart.series.count > 1, !chart.isPartlyStated {
      return ChartReading(chart.sharesOfTotals).sentence
    }
    let words = chart.language.chartWording
    let statement = statement
    var subject = subject
    subject.leavesOutPartial = leavesOutPartial && statement.isOfAllPeriods
    subject.lacksRecordsOfPlans = lacksRecordsOfPlans
    guard let reference = chart.reference else { return words.headline(statement, of: subject) }
    let name = reference.label.isEmpty ? chart.text(.ratio(reference.value)) : reference.label
    return words.headline(.against(name, statement), of: subject)
  }

  /// The same of shares of plans whose year is not over.
  private var progress: String {
    let all = chart.positions.indices
    let known = all.count { chart.series[0].values[$0] != nil }
    let statement = Statement.progress(statement, known: known < all.count ? known : nil)
    return chart.language.chartWording.headline(statement, of: subject)
  }

  var subject: Subject {
    Subject(
      measure: chart.measure, isRate: chart.holdsRates, timeline: timeline,
      memberNoun: memberNoun, positionNoun: chart.positionNoun,
      partial: compared.first.flatMap { chart.positions[$0].partial },
      isOfPlans: chart.measure == chart.language.chartWording.yearsPlanProgress)
  }

  /// Whether periods that are not whole have values, which are then not compared.
  private var leavesOutPartial: Bool {
    chart.positions.indices.contains { index in
      !compared.contains(index) && chart.series.contains { $0.values[index] != nil }
    }
  }

  /// What is compared: rows of a ranking, else series; as the chart says, else by its kind, for
  /// rates are those of units and counts may be of anything.
  private var memberNoun: MemberNoun {
    if let noun = isRanked ? chart.positionNoun : chart.seriesNoun { return .named(noun) }
    if isRanked, let timeline { return .named(chart.language.chartWording.noun(of: timeline)) }
    return switch chart.kind {
    case .rankedDot, .smallLines, .slope: .unit
    case .rankedBar: chart.holdsRates ? .unit : .item
    default: .group
    }
  }

  /// The chart's point.
  var statement: Statement {
    guard chart.series.contains(where: { $0.values.contains { $0 != nil } }) else {
      return .noRecords
    }
    if chart.isPartlyStated { return .partlyStated }
    if isRanked { return ranked(at: nil, named(chart.series[0].values)) }
    if chart.kind == .stackedBar, chart.series.count > 1 { return stacked }
    if chart.series.count == 1 { return sequence(chart.series[0].values) }
    return several
  }

  /// The first position since which its one series has reached the reference, after it had not.
  var heldSince: String? {
    // What a part of a year is not compared with may still miss the mark.
    let others = chart.positions.indices.filter { !compared.contains($0) }
    guard chart.series.count == 1,
      !others.contains(where: { chart.series[0].values[$0].map(chart.isFlagged) ?? false })
    else { return nil }
    switch statement {
    case .trend(_, standing: .since(let place)), .standing(.since(let place), lowest: _):
      return place
    default: return nil
    }
  }

  private var isRanked: Bool { chart.kind == .rankedBar || chart.kind == .rankedDot }

  /// What stretch of time the positions are; nil where they are anything else, or where one is
  /// left out: only along time does anything rise, fall or hold since.
  var timeline: Timeline? {
    let labels = chart.positions.map(\.label)
    // A slope leads over what lies between its ends.
    if chart.kind == .slope, labels.count == 2 {
      let ends = labels.map { Timeline(of: [$0]) }
      return ends[0] == ends[1] ? ends[0] : nil
    }
    return Timeline(of: labels)
  }

  private var isTimeline: Bool { timeline != nil }

  // MARK: One series

  typealias Known = (place: String, value: Chart.Value)

  private func sequence(_ values: [Chart.Value?]) -> Statement {
    let known = compared.compactMap { index in
      values[index].map { (place: chart.positions[index].label, value: $0) }
    }
    guard let first = known.first, let last = known.last,
      let highest = known.max(by: { $0.value < $1.value }),
      let lowest = known.min(by: { $0.value < $1.value })
    else { return .noRecords }
    if known.count == 1 {
      return .single(dated(first), standing([first.value], places: [first.place]))
    }
    if !(lowest.value < highest.value) {
      return .unchanged(value: chart.text(first.value), count: known.count)
    }
    let standing = standing(known.map(\.value), places: known.map(\.place))
    let hasGap = known.count < compared.count
    if isTimeline, !hasGap, let rises = direction(known.map(\.value)) {
      let (from, to) = distinct(first.value, last.value)
      let trend = Statement.Trend(
        rises: rises, steps: known.count - 1, from: Dated(place: first.place, value: from),
        to: Dated(place: last.place, value: to),
        isComplete: known.count == chart.positions.count)
      return .trend(trend, standing: standing)
    }
    if let standing {
      let others = others(like: lowest, in: known)
      let low = Dated(place: lowest.place, value: chart.text(lowest.value), others: others)
      return .standing(standing, lowest: low)
    }
    return extremes(known, highest: highest.value, lowest: lowest.value)
  }

  private func extremes(
    _ known: [Known], highest: Chart.Value, lowest: Chart.Value
  ) -> Statement {
    let (high, low) = distinct(highest, lowest)
    func places(_ value: Chart.Value) -> [String] {
      known.filter { !($0.value < value) && !(value < $0.value) }.map(\.place)
    }
    let (highPlaces, lowPlaces) = (places(highest), places(lowest))
    return .extremes(
      highest: Dated(place: highPlaces[0], value: high), highestPlaces: highPlaces,
      lowest: Dated(place: lowPlaces[0], value: low), lowestPlaces: lowPlaces)
  }

  /// True when each value is above the one before, false when each is below; nil otherwise.
  private func direction(_ values: [Chart.Value]) -> Bool? {
    let steps = Array(zip(values, values.dropFirst()))
    if steps.allSatisfy({ $0 < $1 }) { return true }
    if steps.allSatisfy({ $1 < $0 }) { return false }
    return nil
  }

  private func standing(_ values: [Chart.Value], places: [String]) -> Standing? {
    guard let reference = chart.reference else { return nil }
    let reached = values.map { !chart.isFlagged($0) }
    let count = reached.filter { $0 }.count
    if count == values.count {
      let strictly = values.allSatisfy { reference.value < ($0.exact ?? reference.value) }
      return .all(strictly: strictly, count: count)
    }
    if count == 0 { return .none(count: values.count) }
    // From some place on all reach it; one alone at the end is no "since".
    if isTimeline, values.count == compared.count, let first = reached.firstIndex(of: true),
      reached[first...].allSatisfy({ $0 }), values.count - first >= 2
    {
      return .since(places[first])
    }
    return .some(reached: count, count: values.count)
  }

  // MARK: Several series

  private var stacked: Statement {
    let totals = chart.positions.indices.map { chart.total(at: $0) }
    let statement = sequence(totals)
    func sum(_ values: [Chart.Value?]) -> Int {
      compared.reduce(0) { sum, index in
        guard case .count(let count) = values[index] else { return sum }
        return saturatingSum(sum, count)
      }
    }
    let all = sum(totals)
    let sums = chart.series.map { sum($0.values) }
    guard let most = sums.max(), let index = sums.firstIndex(of: most), most > all / 2,
      most < all, let share = Ratio(most, of: all)
    else { return statement }
    let text = chart.format.percent(share, decimals: 0)
    return .led(statement, by: chart.series[index].name, share: text)
  }

  /// The series that are compared: never with their sum.
  var parts: [Chart.Series] {
    let parts = chart.series.filter { !$0.isTotal }
    return parts.isEmpty ? chart.series : parts
  }

  private var several: Statement {
    if parts.count == 1 { return sequence(parts[0].values) }
    guard isTimeline else { return severalOffTime }
    guard let last = compared.last(where: { at in parts.contains { $0.values[at] != nil } })
    else { return .noRecords }
    let place = chart.positions[last].label
    guard chart.reference == nil || parts.count <= 3, let first = compared.first,
      first < last
    else { return ranked(at: last) }
    let start = chart.positions[first].label
    if parts.count <= 3 {
      let changes = parts.compactMap { change($0) }
      return changes.isEmpty ? ranked(at: last) : .changes(changes)
    }
    let changes = parts.map { change($0, from: first, to: last) }
    let known = changes.compactMap { $0 }
    if known.isEmpty { return ranked(at: last) }
    return .directions(
      rose: known.filter { $0.sign > 0 }.count, fell: known.filter { $0.sign < 0 }.count,
      same: known.filter { $0.sign == 0 }.count, unknown: changes.count - known.count,
      from: start, to: place)
  }

  /// Several series over things that have no order in time: each series' highest.
  private var severalOffTime: Statement {
    let peaks = parts.compactMap { one -> Statement.Peak? in
      let known: [Known] = compared.compactMap { index in
        one.values[index].map { (place: place(at: index), value: $0) }
      }
      guard let highest = known.max(by: { $0.value < $1.value }) else { return nil }
      let value = chart.text(highest.value)
      let others = others(like: highest, in: known)
      return Statement.Peak(
        name: one.name, highest: Dated(place: highest.place, value: value, others: others))
    }
    return peaks.count > Self.mostPeaks ? extremesOfAll ?? .peaks(peaks) : .peaks(peaks)
  }

  /// A sentence names no more series' peaks than these.
  private static let mostPeaks = 3

  /// The ends of all values, where they count the same and are not alike.
  private var extremesOfAll: Statement? {
    let known: [Known] = parts.flatMap { one in
      compared.compactMap { index in
        one.values[index].map { ("\(one.name), \(place(at: index))", $0) }
      }
    }
    guard !chart.hasUnlikeSeries, let highest = known.max(by: { $0.value < $1.value }),
      let lowest = known.min(by: { $0.value < $1.value }), lowest.value < highest.value
    else { return nil }
    let (high, low) = distinct(highest.value, lowest.value)
    return .extremesOfAll(
      highest: Dated(place: highest.place, value: high, others: others(like: highest, in: known)),
      lowest: Dated(place: lowest.place, value: low, others: others(like: lowest, in: known)))
  }

  /// The series at one position; only those that count the same are compared.
  private func ranked(at position: Int) -> Statement {
    let place = chart.positions[position].label
    let names = countedNames
    func members(_ series: [Chart.Series]) -> [(String, Chart.Value?)] {
      series.map { (names[$0.name]?.name ?? $0.name, $0.values[position]) }
    }
    guard chart.hasUnlikeSeries else { return ranked(at: place, members(parts)) }
    let known = parts.filter { $0.values[position] != nil }
    let units = known.map(\.unit).reduce(into: [String?]()) { list, unit in
      if !list.contains(unit) { list.append(unit) }
    }
    return .kinds(
      at: place,
      units.map { unit in
        let alike = known.filter { $0.unit == unit }
        return Statement.Kindred(unit: unit ?? "", statement: ranked(at: nil, members(alike)))
      })
  }

  /// Series named with what they count, `Bồi dưỡng kiến thức (học viên)`: the name and the unit apart.
  private var countedNames: [String: (name: String, unit: String)] {
    guard !chart.holdsRates else { return [:] }
    var names: [String: (name: String, unit: String)] = [:]
    for one in parts {
      guard one.name.hasSuffix(")"), let start = one.name.lastIndex(of: "("),
        let end = one.name[..<start].lastIndex(where: { $0 != " " })
      else { return [:] }
      let unit = one.name[one.name.index(after: start)...].dropLast()
      names[one.name] = (String(one.name[...end]), String(unit))
    }
    return names
  }

  /// The value of a series with what it counts, where its name says that.
  private func withUnit(_ one: Dated) -> Dated {
    let unit = countedNames.values.first { $0.name == one.place }?.unit
    return Dated(
      place: one.place, value: unit.map { "\(one.value) \($0)" } ?? one.value, others: one.others)
  }

  /// From its first to its last value, when there are two.
  private func change(_ one: Chart.Series) -> Statement.Change? {
    let known = compared.filter { one.values[$0] != nil }
    guard let first = known.first, let last = known.last, first < last else { return nil }
    return change(one, from: first, to: last)
  }

  private func change(_ one: Chart.Series, from first: Int, to last: Int) -> Statement.Change? {
    guard let old = one.values[first], let new = one.values[last] else { return nil }
    let (from, to) = distinct(old, new)
    let sign = old < new ? 1 : (new < old ? -1 : 0)
    let isConstant = compared.filter { first...last ~= $0 }.compactMap { one.values[$0] }
      .allSatisfy { !($0 < old) && !(old < $0) }
    return Statement.Change(
      name: one.name, from: Dated(place: chart.positions[first].label, value: from),
      to: Dated(place: chart.positions[last].label, value: to), sign: sign, isConstant: isConstant)
  }

  // MARK: Members: rows, or panels at one time

  private func named(_ values: [Chart.Value?]) -> [(String, Chart.Value?)] {
    compared.map { (place(at: $0), values[$0]) }
  }

  /// A position as a sentence names it among others: `năm 2017`.
  private func place(at position: Int) -> String {
    let label = chart.positions[position].label
    return timeline.map { chart.language.chartWording.place(label, along: $0) } ?? label
  }

  private func ranked(at place: String?, _ members: [(String, Chart.Value?)]) -> Statement {
    let known: [Known] = members.compactMap { name, value in
      value.map { (place: name, value: $0) }
    }
    guard let highest = known.max(by: { $0.value < $1.value }),
      let lowest = known.min(by: { $0.value < $1.value })
    else { return .noRecords }
    if known.count == 1 {
      return .onlyMember(
        at: place, withUnit(dated(highest)), of: members.count,
        standing([highest.value], places: [highest.place]))
    }
    // As the marks' labels have them: the headline is read beside these.
    let (high, low) = (chart.text(highest.value), chart.text(lowest.value))
    if high == low, chart.reference == nil {
      return .alike(
        at: place, value: high, count: known.count, isRounded: lowest.value < highest.value)
    }
    let top = Dated(place: highest.place, value: high, others: others(like: highest, in: known))
    let bottom = Dated(place: lowest.place, value: low, others: others(like: lowest, in: known))
    guard chart.reference != nil else {
      return .memberExtremes(at: place, highest: withUnit(top), lowest: withUnit(bottom))
    }
    let values = known.map(\.value)
    let reached = values.filter { !chart.isFlagged($0) }.count
    let standing: Standing =
      reached == 0
      ? .none(count: values.count)
      : reached == values.count
        ? .all(strictly: false, count: reached) : .some(reached: reached, count: values.count)
    return .members(
      at: place, standing: standing, highest: top, lowest: bottom,
      hasGaps: known.count < members.count)
  }

  func others(like one: Known, in known: [Known]) -> Int {
    known.filter { !($0.value < one.value) && !(one.value < $0.value) }.count - 1
  }

  // MARK: Printed values

  private func dated(_ known: Known) -> Dated {
    Dated(place: known.place, value: chart.text(known.value))
  }

  /// Both values as printed, with as many decimals as it takes to tell them apart: a rise from
  /// 95,71 % to 95,74 % must not read "from 95,7 % to 95,7 %".
  func distinct(_ a: Chart.Value, _ b: Chart.Value) -> (String, String) {
    guard case .ratio(let x) = a, case .ratio(let y) = b, !x.isWorth(y) else {
      return (chart.text(a), chart.text(b))
    }
    var decimals = chart.decimals
    while decimals < 12, chart.text(x, decimals: decimals) == chart.text(y, decimals: decimals) {
      decimals += 1
    }
    return (chart.text(x, decimals: decimals), chart.text(y, decimals: decimals))
  }
}
