import Document

/// What an alternative text says of a chart, in parts.
struct ChartDescription {
  /// Values listed in a text; a reader who wants more has the table.
  static let mostValues = 16
  /// Rows or panels listed in a text.
  static let mostMembers = 24

  var kind: Chart.Kind
  var title: String
  var subject: Subject
  /// The first and last position's name.
  var first: String
  var last: String
  var positionCount: Int
  /// Names of the series where there are several.
  var seriesNames: [String]
  /// Values as printed, what misses the reference flagged; grouped by series where several.
  var values: [(name: String?, items: [Item])]
  var headline: String
  /// The highest and the lowest value with where they stand, where the headline does not say it.
  var range: Range?
  /// The reference's name.
  var reference: String?
  /// How many values lie below the reference, of how many; nil without one.
  var below: (count: Int, all: Int)?
  var median: (value: String, count: Int)?
  /// Positions without any data.
  var missing: [String]
  /// Positions that cover part of their period: `2021 (đến tháng 9)`.
  var partial: [String]

  /// The ends of the values.
  struct Range {
    var highest: Dated
    var lowest: Dated
    /// Whether values of partial periods are left out.
    var isOfWholePeriods: Bool
  }

  /// A value at a place.
  struct Item {
    var place: String
    var value: String
    var isFlagged: Bool
  }
}

extension ChartReading {
  /// What is shown, the values or their ends, the point, the reference, what is missing.
  var alternativeText: String {
    chart.language.chartWording.alternativeText(description)
  }

  private var description: ChartDescription {
    ChartDescription(
      kind: chart.kind, title: chart.title, subject: subject,
      first: chart.positions.first?.label ?? "", last: chart.positions.last?.label ?? "",
      positionCount: chart.positions.count,
      seriesNames: chart.series.count > 1 ? chart.series.map(\.name) : [],
      values: describedValues, headline: headline, range: range,
      reference: chart.reference?.label, below: below,
      median: chart.kind == .rankedDot
        ? Ranking(chart).median.map { ($0.text(in: chart), $0.count) } : nil,
      missing: missing,
      partial: chart.positions.compactMap { position in
        position.partial.map { "\(position.label) (\($0))" }
      })
  }

  /// Nil also where values of unlike things, or shares of plans, would be compared.
  private var range: ChartDescription.Range? {
    switch statement {
    case .extremes, .extremesOfAll, .memberExtremes, .members, .partlyStated: return nil
    default: break
    }
    guard !chart.hasUnlikeSeries, ![.bullet, .shareBar].contains(chart.kind) else { return nil }
    let known = comparedValues
    guard let highest = known.max(by: { $0.value < $1.value }),
      let lowest = known.min(by: { $0.value < $1.value }), lowest.value < highest.value
    else { return nil }
    let (high, low) = distinct(highest.value, lowest.value)
    return ChartDescription.Range(
      highest: Dated(place: highest.place, value: high, others: others(like: highest, in: known)),
      lowest: Dated(place: lowest.place, value: low, others: others(like: lowest, in: known)),
      isOfWholePeriods: compared.count < chart.positions.count)
  }

  /// Each value that may be compared, with its series where there are several; of a stack the totals.
  private var comparedValues: [Known] {
    if chart.kind == .stackedBar, chart.series.count > 1 {
      return compared.compactMap { index in
        chart.total(at: index).map { (place: chart.positions[index].label, value: $0) }
      }
    }
    return parts.flatMap { one in
      compared.compactMap { index in
        let position = chart.positions[index].label
        return one.values[index].map {
          (place: parts.count > 1 ? "\(one.name), \(position)" : position, value: $0)
        }
      }
    }
  }

  private var below: (count: Int, all: Int)? {
    guard chart.reference != nil else { return nil }
    let values = chart.series.flatMap(\.values).compactMap { $0 }
    return (values.filter(chart.isFlagged).count, values.count)
  }

  private var missing: [String] {
    let positions = chart.positions.indices.filter { index in
      chart.series.allSatisfy { $0.values[index] == nil }
    }
    return positions.map { chart.positions[$0].label } + (chart.kind == .slope ? silentSeries : [])
  }

  /// The names of series without a value.
  var silentSeries: [String] {
    chart.series.filter { $0.values.allSatisfy { $0 == nil } }.map(\.name)
  }

  private var describedValues: [(name: String?, items: [ChartDescription.Item])] {
    switch chart.kind {
    case .rankedBar, .rankedDot:
      let order = Ranking(chart).order
      let most = ChartDescription.mostMembers
      return [(nil, order.count > most ? [] : items(chart.series[0].values, at: order))]
    case .bullet:
      let all = chart.positions.indices
      return [(nil, all.count > ChartDescription.mostMembers ? [] : all.map(progressItem))]
    case .stackedBar where chart.series.count > 1:
      let totals = chart.positions.indices.map { chart.total(at: $0) }
      return [(nil, items(totals, at: Array(chart.positions.indices)))] + seriesValues
    case .shareBar where chart.series.count > 1:
      let totals = chart.positions.indices.map { chart.total(at: $0) }
      return [(nil, items(totals, at: Array(chart.positions.indices)))]
        + ChartReading(chart.sharesOfTotals).seriesValues
    default: return seriesValues
    }
  }

  private func progressItem(at position: Int) -> ChartDescription.Item {
    let progress = chart.progress(at: position)
    let text = chart.language.chartWording.spokenProgress(
      progress.done.map(chart.format.count), of: progress.planned.map(chart.format.count),
      share: progress.share.map { chart.planText($0) })
    return ChartDescription.Item(
      place: chart.positions[position].label, value: text, isFlagged: false)
  }

  /// All values of few series; of many only the first and last of each.
  private var seriesValues: [(name: String?, items: [ChartDescription.Item])] {
    guard chart.series.count <= ChartDescription.mostMembers else { return [] }
    let all = Array(chart.positions.indices)
    let listsAll = chart.series.count * all.count <= ChartDescription.mostValues
    return chart.series.map { one in
      let known = all.filter { one.values[$0] != nil }
      let ends = [known.first, known.last].compactMap { $0 }
      let indices = listsAll || known.count < 2 ? all : ends
      return (chart.series.count > 1 ? one.name : nil, items(one.values, at: indices))
    }
  }

  private func items(_ values: [Chart.Value?], at indices: [Int]) -> [ChartDescription.Item] {
    indices.compactMap { index in
      values[index].map {
        ChartDescription.Item(
          place: chart.positions[index].label, value: chart.text($0),
          isFlagged: chart.isFlagged($0))
      }
    }
  }
}
