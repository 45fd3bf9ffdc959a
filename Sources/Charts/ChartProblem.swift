import Diagnostics
import Document

/// Why a chart cannot be drawn.
public enum ChartProblem: Problem, Error, Hashable {
  /// Nothing along x.
  case noPositions
  /// Nothing to draw.
  case noSeries
  /// A series has more or fewer values than there are positions.
  case valueCount(series: String, expected: Int, found: Int)
  /// Rates do not add up, and bars side by side are for counts.
  case rateInBars(Chart.Kind)
  /// A ranked chart and a sparkline take one series.
  case severalSeries(Chart.Kind, count: Int)
  /// More series in one field than there are looks to tell them apart.
  case tooManySeries(Chart.Kind, count: Int, most: Int)
  /// A bullet chart takes what was done and what was planned.
  case bulletSeries(count: Int)
  /// A slope leads from one position to another.
  case slopePositions(count: Int)
  /// Counts and rates in one chart.
  case mixedValues
  /// Series that count unlike things in one stack.
  case unlikeSeries
  /// Bars and lines here start at 0 or above.
  case negativeValue(series: String, position: String)
  /// No room for labels of 8 points.
  case tooNarrow(points: Int, least: Int)

  /// A stable name.
  public var code: String {
    switch self {
    case .noPositions: "chart-without-positions"
    case .noSeries: "chart-without-series"
    case .valueCount: "chart-value-count"
    case .rateInBars: "chart-rate-in-bars"
    case .severalSeries: "chart-several-series"
    case .tooManySeries: "chart-too-many-series"
    case .bulletSeries: "chart-bullet-series"
    case .slopePositions: "chart-slope-positions"
    case .mixedValues: "chart-mixed-values"
    case .unlikeSeries: "chart-unlike-series"
    case .negativeValue: "chart-negative-value"
    case .tooNarrow: "chart-too-narrow"
    }
  }

  /// The wording.
  public func explanation(in language: Language) -> Explanation {
    switch language {
    case .vietnamese: vietnameseExplanation
    case .english: englishExplanation
    }
  }

  /// A width that is less than is needed, and what is needed, in whole millimetres that are never alike.
  static func millimetres(_ points: Int, below least: Int) -> (width: Int, needed: Int) {
    let needed = Int((Double(least) * 25.4 / 72).rounded(.up))
    return (min(Int((Double(points) * 25.4 / 72).rounded(.down)), needed - 1), needed)
  }
}
