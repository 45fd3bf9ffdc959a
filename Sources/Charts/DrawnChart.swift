import Document
import Drawing

/// A chart as it is printed, with the words for those who cannot see it.
public struct DrawnChart: Sendable {
  /// The marks.
  public var drawing: Drawing
  /// What the chart shows, in a few sentences.
  public var alternativeText: String
  /// The chart's point, one sentence from the data, without a full stop.
  public var headline: String

  /// A drawn chart.
  public init(drawing: Drawing, alternativeText: String, headline: String) {
    self.drawing = drawing
    self.alternativeText = alternativeText
    self.headline = headline
  }
}

extension Chart {
  /// Draws it `width` points wide, as high as it needs (or `height` when given and enough).
  ///
  /// Throws what makes the chart ill-formed, or that `width` leaves no room for labels.
  public func drawn(
    width: Double, height: Double? = nil, theme: ChartTheme, measuring: some TextMeasuring
  ) throws(ChartProblem) -> DrawnChart {
    try check(width: width)
    let stage = Stage(
      chart: self, theme: theme, ruler: TextRuler(measuring: measuring), width: width,
      height: height)
    let drawing =
      switch kind {
      case .stackedBar: ColumnPlot(stage, isStacked: true).drawing()
      case .groupedBar: ColumnPlot(stage, isStacked: false).drawing()
      case .line: LinePlot(stage).drawing()
      case .rankedBar: RankedPlot(stage, mark: .bar).drawing()
      case .rankedDot: RankedPlot(stage, mark: .dot).drawing()
      case .smallBars: SmallMultiples(stage, panels: .bars).drawing()
      case .smallLines: SmallMultiples(stage, panels: .lines).drawing()
      case .bullet: BulletPlot(stage).drawing()
      }
    let reading = ChartReading(self)
    return DrawnChart(
      drawing: drawing, alternativeText: reading.alternativeText, headline: reading.headline)
  }
}
