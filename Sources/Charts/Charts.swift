import Diagnostics
import Document
import Drawing

/// The look of text in a chart.
public struct ChartTheme: Sendable {
  var family: String
  var size: Double

  /// A theme.
  public init(family: String, size: Double) {
    self.family = family
    self.size = size
  }
}

/// A chart as marks.
public struct DrawnChart: Sendable {
  /// Its marks.
  public var drawing: Drawing
  /// What it shows.
  public var alternativeText: String
  /// Its point.
  public var headline: String
}

/// What keeps a chart from being drawn.
public enum ChartProblem: Problem, Error {
  /// It has nothing to show.
  case noData

  /// A stable name.
  public var code: String { "no-data" }

  /// The wording.
  public func explanation(in language: Language) -> Explanation { Explanation("no data") }
}

extension Chart {
  /// Its marks.
  public func drawn(
    width: Double, height: Double? = nil, theme: ChartTheme, measuring: some TextMeasuring
  ) throws(ChartProblem) -> DrawnChart {
    if positions.isEmpty { throw .noData }
    let height = height ?? 160
    let style = TextStyle(family: theme.family, size: theme.size)
    var marks: [Drawing.Mark] = [
      .path(
        .rectangle(Rect(x: 20, y: 10, width: width - 20, height: height - 30)),
        fill: .solid(Color(grey: 0.9)), stroke: nil)
    ]
    for (index, position) in positions.enumerated() {
      let x = 20 + (Double(index) + 0.5) * (width - 20) / Double(positions.count)
      marks.append(
        .text(TextMark(position.label, style: style, at: Point(x, height - 6), anchor: .middle)))
    }
    return DrawnChart(
      drawing: Drawing(size: Size(width: width, height: height), marks: marks),
      alternativeText: measure, headline: "")
  }
}
