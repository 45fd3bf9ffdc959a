import Diagnostics

extension ChartProblem {
  var englishExplanation: Explanation {
    switch self {
    case .noPositions:
      return Explanation(
        "the chart has nothing along its x axis",
        hint: "check “x” and the period of the data")
    case .noSeries:
      return Explanation(
        "the chart has no series", hint: "check “y”, “series” and the filter")
    case .valueCount(let series, let expected, let found):
      return Explanation("series “\(series)” has \(found) values where \(expected) are needed")
    case .rateInBars(let kind):
      return Explanation(
        "a “\(kind.rawValue)” chart cannot show rates: rates do not add up",
        hint: "use “line”, “ranked-dot” or “small-lines”")
    case .severalSeries(let kind, let count):
      return Explanation(
        "a “\(kind.rawValue)” chart takes one series, found \(count)",
        hint: "leave out “series”, or use “small-lines”")
    case .tooManySeries(let kind, let count, let most):
      return Explanation(
        "a “\(kind.rawValue)” chart can tell \(most) series apart, and there are \(count)",
        hint: "use “small-bars” or “small-lines”, a panel for each, or choose some by “where”")
    case .bulletSeries(let count):
      return Explanation(
        "a “bullet” chart takes two series, what was done and what was planned, found \(count)")
    case .slopePositions(let count):
      return Explanation(
        "a “slope” chart leads from one position to another, found \(count)",
        hint: "use “line” or “small-lines”")
    case .mixedValues:
      return Explanation(
        "the chart has both counts and rates", hint: "draw each in a chart of its own")
    case .unlikeSeries:
      return Explanation(
        "the stacked bars add up unlike measures", hint: "use “grouped-bar” or “small-bars”")
    case .negativeValue(let series, let position):
      return Explanation("negative value at “\(position)” in series “\(series)”")
    case .tooNarrow(let points, let least):
      let (width, needed) = Self.millimetres(points, below: least)
      return Explanation(
        "the chart is \(width) mm wide and needs \(needed) mm",
        hint: "set fewer charts side by side, or make the style's margins narrower")
    }
  }
}
