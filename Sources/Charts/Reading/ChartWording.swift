import Diagnostics
import Document

/// The words that charts write themselves, in one language.
protocol ChartWording: Sendable {
  /// Where there are no records.
  var noData: String { get }
  /// Panels differ in scale.
  var ownScales: String { get }
  /// Which values small panels of lines are labelled with.
  var labelledInPanels: String { get }
  /// The same where some have no room for the lowest value.
  var labelledInSomePanels: String { get }

  /// What ▼ means.
  func belowNote(_ reference: Chart.Reference) -> String
  /// What the dashed line in each panel is.
  func dashedLineNote(_ reference: Chart.Reference) -> String
  /// An axis does not start at 0.
  func axisStart(_ value: String, _ direction: AxisDirection) -> String
  /// The panels' common axis does not start at 0.
  func sharedAxisStart(_ value: String) -> String
  /// Which positions' periods are not over, and how that is drawn.
  func partialNote(_ positions: [String], asBars: Bool) -> String
  /// What stands at the ends of bars of shares, which run this way.
  func totalsNote(_ measure: String, _ direction: AxisDirection) -> String
  /// A series' part of all, as a measure.
  func share(of measure: String) -> String
  /// Since when the reference has been reached: beside its name.
  func reachedSince(_ place: String) -> String
  /// In place of `count` rows with values from `high` down to `low`, of which so many lie below the mark.
  func leftOut(
    _ count: Int, from high: String, to low: String, below: Int, _ subject: Subject
  ) -> String
  /// What the positions along a timeline are called.
  func noun(of timeline: Timeline) -> Chart.Noun
  /// One of them within a sentence: `năm 2017`.
  func place(_ label: String, along timeline: Timeline) -> String
  /// What has no data.
  func missing(_ names: [String]) -> String
  /// How lines that fall are drawn.
  var fallsNote: String { get }
  /// The median's label, of `count` rows.
  func median(_ value: String, of count: Int, _ subject: Subject) -> String

  /// What plans of `measure` are called: `kế hoạch năm về số lớp`.
  func plan(of measure: String) -> String
  /// Shares of plans, as a measure; the same of one year's.
  var planProgress: String { get }
  var yearsPlanProgress: String { get }
  /// What ▼ means beside a plan.
  var missedPlanNote: String { get }
  /// Bars end before their values do.
  var beyondTwicePlanNote: String { get }
  /// What was done in part of a year is held against all of its plan.
  func planSoFarNote(_ partial: String) -> String
  /// What was done of a plan, beside its bar: `197/210 (93,8%)`; nil for what nobody states.
  func progress(_ done: String?, of planned: String?, share: String?) -> String
  /// The same for those who hear it.
  func spokenProgress(_ done: String?, of planned: String?, share: String?) -> String

  /// The chart's point in one sentence, without a full stop.
  func headline(_ statement: Statement, of subject: Subject) -> String
  /// The chart for those who cannot see it.
  func alternativeText(_ description: ChartDescription) -> String
}

/// Which way an axis, or a bar, runs.
enum AxisDirection { case horizontal, vertical }

extension Language {
  /// The words of charts in this language.
  var chartWording: any ChartWording {
    switch self {
    case .vietnamese: VietnameseChartWording()
    case .english: EnglishChartWording()
    }
  }
}

extension String {
  /// With a capital first letter.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
