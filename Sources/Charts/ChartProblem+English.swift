import Diagnostics

extension ChartProblem {
  var englishExplanation: Explanation {
    switch self {
    case .noPositions:
      Explanation(
        "the chart has nothing along its x axis",
        hint: "check “x” and the period of the data")
    case .noSeries:
      Explanation(
        "the chart has no series", hint: "check “y”, “series” and the filter")
    case .valueCount(let series, let expected, let found):
      Explanation("series “\(series)” has \(found) values where \(expected) are needed")
    case .rateInBars(let kind):
      Explanation(
        "a “\(kind.rawValue)” chart cannot show rates: rates do not add up",
        hint: "use “line”, “ranked-dot” or “small-lines”")
    case .severalSeries(let kind, let count):
      Explanation(
        "a “\(kind.rawValue)” chart takes one series, found \(count)",
        hint: "leave out “series”, or use “small-lines”")
    case .tooManySeries(let kind, let count, let most):
      Explanation(
        "a “\(kind.rawValue)” chart can tell \(most) series apart, and there are \(count)",
        hint: "use “small-bars” or “small-lines”, a panel for each, or choose some by “where”")
    case .bulletSeries(let count):
      Explanation(
        "a “bullet” chart takes two series, what was done and what was planned, found \(count)")
    case .slopePositions(let count):
      Explanation(
        "a “slope” chart leads from one position to another, found \(count)",
        hint: "use “line” or “small-lines”")
    case .mixedValues:
      Explanation("the chart has both counts and rates", hint: "draw each in a chart of its own")
    case .unlikeSeries:
      Explanation(
        "the stacked bars add up unlike measures", hint: "use “grouped-bar” or “small-bars”")
    case .negativeValue(let series, let position):
      Explanation("negative value at “\(position)” in series “\(series)”")
    case .tooNarrow(let points, let least):
      Explanation(
        "the chart is \(points) points wide and needs \(least)",
        hint: "set fewer charts side by side")
    }
  }
}
