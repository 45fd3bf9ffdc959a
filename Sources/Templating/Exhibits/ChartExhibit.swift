import Diagnostics
import Document
import Quantities
import Summaries

/// Makes the charts of a ```` ```chart ```` block.
struct ChartExhibit {
  private let kind: Chart.Kind
  private let facts: Facts
  private let dataset: Dataset
  private let x: Dimension
  private let series: Dimension?
  private let measures: [Measure]
  private let filters: [Filter]
  private let references: [Ratio?]
  private let addsTotal: Bool
  private let location: SourceLocation

  init(
    _ spec: ChartSpec, _ kind: Chart.Kind, _ facts: Facts, at location: SourceLocation
  ) throws(Findings) {
    var names = ExhibitNames(spec.data, facts)
    let x = names.dimension(spec.x, key: "x")
    series = spec.series.flatMap { names.dimension($0, key: "series") }
    measures = names.measures(spec.y, key: "y")
    filters = names.filters(spec.where)
    references = names.references(spec.reference, for: measures)
    try names.check()
    self.kind = kind
    self.facts = facts
    self.location = location
    dataset = spec.data.dataset
    self.x = x ?? .year
    addsTotal = spec.total?.value ?? false
    try checkKind()
    if addsTotal, kind != .smallBars || series == nil || splitsTotal {
      throw Findings([
        Finding(
          kind == .smallBars && splitsTotal
            ? TemplateProblem.mixedCounts : .keyNotUsed("total", kind: kind.rawValue),
          at: spec.total?.location ?? location)
      ])
    }
  }

  private func checkKind() throws(Findings) {
    let drawsRates = [Chart.Kind.line, .rankedDot, .smallLines].contains(kind)
    for measure in measures where drawsRates != measure.isRate && kind != .slope {
      throw problem(.wrongMeasure(measure.rawValue, kind: kind.rawValue))
    }
    if kind == .line || kind == .smallLines, x != .year, x != .month {
      throw problem(.timeNeeded(kind.rawValue))
    }
    let needsSeries = [.smallBars, .smallLines, .shareBar, .slope].contains(kind)
    if needsSeries, series == nil, !splitsKinds(measures[0]) {
      throw problem(.seriesNeeded(kind.rawValue))
    }
    let isRanking = kind == .rankedBar || kind == .rankedDot
    if isRanking, series != nil { throw problem(.seriesNotUsed(kind.rawValue)) }
    if measures.contains(.participants), facts.kinds(where: filters).count > 1, mixesKinds {
      throw problem(.mixedCounts)
    }
  }

  /// Whether people and attendances would be added up or stand side by side along x: only series of
  /// one kind each keep them apart, and only where they are neither stacked nor ranked.
  private var mixesKinds: Bool {
    let keepsApart = kind == .groupedBar || kind == .smallBars
    return !keepsApart || x == .category || (series != nil && series != .category)
  }

  private func problem(_ problem: TemplateProblem) -> Findings {
    Findings([Finding(problem, at: location)])
  }

  /// One chart for each measure.
  func charts() throws(Findings) -> [Chart] {
    var charts: [Chart] = []
    for (measure, reference) in zip(measures, references) {
      charts.append(try chart(of: measure, reference: reference))
    }
    return sharingAxes(charts)
  }

  /// Charts of rates side by side are compared: on one scale.
  private func sharingAxes(_ charts: [Chart]) -> [Chart] {
    guard charts.count > 1, measures.allSatisfy(\.isRate) else { return charts }
    let levels = charts.compactMap { $0.reference.map { Chart.Value.ratio($0.value) } }
    let all = charts.flatMap { $0.series.flatMap(\.values).compactMap { $0 } } + levels
    return charts.map { chart in
      var chart = chart
      chart.axisValues = all
      return chart
    }
  }

  /// Whether a total would add people to attendances.
  private var splitsTotal: Bool {
    measures.contains(.participants) && facts.kinds(where: filters).count > 1
  }

  private func chart(of measure: Measure, reference: Ratio?) throws(Findings) -> Chart {
    let name = facts.words.measureName(counted(measure))
    var (positions, series, isPartlyStated) = try data(of: measure)
    let kind = isPartlyStated ? kind.withoutComparison : kind
    if kind == .rankedBar || kind == .rankedDot { rank(&positions, &series) }
    let marks = facts.marks(of: measure, and: reference)
    var chart = Chart(
      kind: kind, title: measures.count > 1 ? capitalised(name) : "", measure: name,
      positions: positions.map(\.position), series: series,
      reference: reference.map { level in
        Chart.Reference(
          value: level, label: facts.words.thresholdLabel(facts.print(threshold: level)))
      },
      otherMarks: marks.levels, positionNoun: facts.words.noun(x),
      seriesNoun: self.series.flatMap(facts.words.noun), format: facts.format,
      decimals: marks.decimals,
      language: facts.workspace.language)
    chart.isPartlyStated = isPartlyStated
    return chart
  }

  /// What participants are, where all are of one kind.
  private func counted(_ measure: Measure) -> Measure {
    let kinds = measure == .participants ? facts.reportedKinds(where: filters) : []
    return kinds.count == 1 ? kinds[0].measure : measure
  }

  /// Participants that are split neither by category nor by kind are two series, for people and
  /// attendances are never added together.
  private func splitsKinds(_ measure: Measure) -> Bool {
    measure == .participants && x != .category && series != .category
      && facts.kinds(where: filters).count > 1
  }

  private func data(
    of measure: Measure
  ) throws(Findings) -> (positions: [AxisMember], series: [Chart.Series], isPartlyStated: Bool) {
    guard let dimension = series else {
      let kinds = facts.kinds(where: filters)
      let parts = splitsKinds(measure) ? kinds.map(\.measure) : [measure]
      let table = try facts.table(dataset, by: [x], parts, where: filters)
      let positions = countedMembers(of: x, in: table, measure)
      let index = AmountIndex(table)
      let series = parts.enumerated().map { number, part in
        Chart.Series(
          name: capitalised(facts.words.measureName(part)),
          nameInText: facts.words.measureName(part),
          values: positions.map { index.amount([$0.order], number).chartValue },
          unit: parts.count > 1 ? unit(of: kinds[number]) : nil)
      }
      return (positions, withValues(series), table.isOpen)
    }
    let table = try facts.table(dataset, by: [x, dimension], [measure], where: filters)
    let all = countedMembers(of: x, in: table, measure)
    let (positions, index) = (ends(all), AmountIndex(table))
    // A unit without records at both ends of a slope has some between them, and is not forgotten.
    let members = countedMembers(of: dimension, in: table, measure).filter { member in
      all.contains { index.amount([$0.order, member.order], 0).chartValue != nil }
    }
    let series = members.map { member in
      Chart.Series(
        name: name(of: member, named: member.title, along: dimension, measure),
        nameInText: name(of: member, named: member.labelInText, along: dimension, measure),
        values: positions.map { index.amount([$0.order, member.order], 0).chartValue },
        unit: unit(of: member, along: dimension, measure))
    }
    let known = kind == .slope && !series.isEmpty ? series : withValues(series)
    // A total of a single series would repeat it.
    let total = known.count > 1 ? try total(of: measure, at: positions) : []
    return (positions, total + known, table.isOpen)
  }

  /// The members of `dimension` that `measure` is counted of.
  private func countedMembers(
    of dimension: Dimension, in table: SummaryTable, _ measure: Measure
  ) -> [AxisMember] {
    facts.counted(
      AxisMember.all(of: dimension, in: table, facts), along: dimension, by: [measure])
  }

  /// A slope leads from the first whole period to the last; from the first to the last of all where
  /// there are not two whole ones.
  private func ends(_ positions: [AxisMember]) -> [AxisMember] {
    guard kind == .slope else { return positions }
    let whole = positions.filter { $0.partial == nil }
    let chosen = whole.count > 1 ? whole : positions
    guard chosen.count > 2, let first = chosen.first, let last = chosen.last else { return chosen }
    return [first, last]
  }

  /// All series together, where the block asks for them.
  private func total(
    of measure: Measure, at positions: [AxisMember]
  ) throws(Findings) -> [Chart.Series] {
    guard addsTotal else { return [] }
    let index = AmountIndex(try facts.table(dataset, by: [x], [measure], where: filters))
    let values = positions.map { index.amount([$0.order], 0).chartValue }
    return [Chart.Series(name: facts.words.total, values: values, isTotal: true)]
  }

  /// What has no value anywhere (classes of people sent on courses) would be an empty name; one
  /// series stays, for a chart needs one.
  private func withValues(_ series: [Chart.Series]) -> [Chart.Series] {
    let some = series.filter { one in one.values.contains { $0 != nil } }
    return some.isEmpty ? Array(series.prefix(1)) : some
  }

  /// A category's participants are named with what they are: `Tập huấn chuyên đề (lượt người)`.
  private func name(
    of member: AxisMember, named name: String, along dimension: Dimension, _ measure: Measure
  ) -> String {
    let categories = facts.workspace.categories
    guard measure == .participants, dimension == .category,
      categories.indices.contains(member.order)
    else { return name }
    return "\(name) (\(categories[member.order].info.unitWord))"
  }

  /// What a category's participants are, where the chart has both people and attendances.
  private func unit(
    of member: AxisMember, along dimension: Dimension, _ measure: Measure
  ) -> String? {
    let categories = facts.workspace.categories
    guard measure == .participants, dimension == .category,
      categories.indices.contains(member.order), facts.kinds(where: filters).count > 1
    else { return nil }
    return unit(of: categories[member.order].info.counted)
  }

  private func unit(of kind: Counted) -> String {
    switch kind {
    case .people: facts.words.people
    case .attendances: facts.words.attendances
    }
  }

  /// Puts the positions that have a value in its order, the highest first; of equals, in theirs.
  private func rank(_ positions: inout [AxisMember], _ series: inout [Chart.Series]) {
    guard let values = series.first?.values else { return }
    let order = positions.indices.filter { values[$0] != nil }.sorted { a, b in
      guard let left = values[a], let right = values[b] else { return false }
      if right.isLess(than: left) { return true }
      return !left.isLess(than: right) && a < b
    }
    positions = order.map { positions[$0] }
    for index in series.indices {
      let values = series[index].values
      series[index].values = order.map { values[$0] }
    }
  }
}

extension AxisMember {
  /// As a chart takes it.
  var position: Chart.Position {
    Chart.Position(label, nameInText: labelInText, partial: partial)
  }
}

extension Chart.Kind {
  /// What draws counts of which records leave a part open: in no order of theirs, and as no share.
  fileprivate var withoutComparison: Chart.Kind {
    switch self {
    case .rankedBar: .groupedBar
    case .shareBar: .stackedBar
    default: self
    }
  }
}

extension Counted {
  /// The measure of participants of this kind alone.
  var measure: Measure {
    switch self {
    case .people: .people
    case .attendances: .attendances
    }
  }
}

extension Amount {
  /// As a chart takes it; nil where there are no records.
  var chartValue: Chart.Value? {
    switch self {
    case .count(let count), .atLeast(let count): .count(count)
    case .ratio(let ratio): ratio.map(Chart.Value.ratio)
    case .unstated, .absent: nil
    }
  }
}

extension Chart.Value {
  /// Exact for two of a kind.
  fileprivate func isLess(than other: Chart.Value) -> Bool {
    switch (self, other) {
    case (.count(let a), .count(let b)): a < b
    case (.ratio(let a), .ratio(let b)): a < b
    default: approximation < other.approximation
    }
  }
}
