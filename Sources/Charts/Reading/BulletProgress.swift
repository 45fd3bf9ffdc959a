import Document
import Quantities

/// What was done of one position's plan in a bullet chart.
struct BulletProgress {
  /// Nil where nothing is planned, or no record tells what was done.
  let done, planned: Int?
  /// Whether the position's period is over.
  let isOver: Bool
  /// Whether what was done may be more.
  let isPartlyStated: Bool

  /// Done out of planned; nil where one is missing or not wholly known, or 0 is planned.
  var share: Ratio? {
    guard let done, let planned, !isPartlyStated else { return nil }
    return Ratio(done, of: planned)
  }

  /// Whether less was done than planned, in a period that is over: before that it is no miss.
  var isMissed: Bool {
    guard let done, let planned else { return false }
    return isOver && !isPartlyStated && done < planned
  }

  /// `▼197/210 (93,8%)`, or what is missing of it.
  func text(in chart: Chart) -> String {
    let words = chart.language.chartWording
    let (done, planned) = (done.map(chart.format.count), planned.map(chart.format.count))
    return mark + words.progress(done, of: planned, share: share.map { chart.planText($0) })
  }

  /// The share alone, where there is one.
  func shortText(in chart: Chart) -> String {
    guard let share else { return text(in: chart) }
    return mark + chart.planText(share)
  }

  private var mark: String { isMissed ? "▼" : "" }
}

extension Chart {
  /// A bullet chart's first series is what was done, its second what was planned.
  func progress(at position: Int) -> BulletProgress {
    func count(_ series: Int) -> Int? {
      guard case .count(let count) = self.series[series].values[position] else { return nil }
      return count
    }
    return BulletProgress(
      done: count(0), planned: count(1), isOver: positions[position].partial == nil,
      isPartlyStated: isPartlyStated)
  }

  /// What all positions cover where none is a whole period and all cover the same.
  var commonPartial: String? {
    guard let first = positions.first?.partial else { return nil }
    return positions.allSatisfy { $0.partial == first } ? first : nil
  }

  /// A share of a plan, never printed as the whole of it when it is less.
  func planText(_ share: Ratio) -> String {
    format.percent(share, decimals: decimals)
  }

  /// A bullet chart's shares, to be read as values that are held against the plan, once its period is over.
  ///
  /// What has no plan is none of its rows; but time leaves no year out.
  var shares: Chart {
    var chart = self
    let words = language.chartWording
    let isTimeline = Timeline(of: positions.map(\.label)) != nil
    let planned = positions.indices.filter { isTimeline || (progress(at: $0).planned ?? 0) > 0 }
    chart.kind = isTimeline ? .line : .rankedBar
    chart.measure = isTimeline ? words.planProgress : words.yearsPlanProgress
    chart.positions = planned.map { positions[$0] }
    chart.series = [
      Series(
        name: chart.measure, values: planned.map { progress(at: $0).share.map(Value.ratio) })
    ]
    guard commonPartial == nil else {
      chart.reference = nil
      return chart
    }
    chart.reference = Ratio(1, of: 1).map { whole in
      Reference(
        value: whole,
        label: isTimeline ? format.percent(whole, decimals: 0) : words.plan(of: measure))
    }
    return chart
  }
}
