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
  /// Draws it `width` points wide, as high as it needs; or `height` points high when given, as long as
  /// that is the least of ``heights(width:theme:measuring:)`` or more.
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
      case .stackedBar: ColumnPlot(stage, .stacked).drawing()
      case .groupedBar where hasUnlikeSeries: SmallMultiples(stage, panels: .bars).drawing()
      case .groupedBar: ColumnPlot(stage, .sideBySide).drawing()
      case .shareBar: ColumnPlot(stage, .shares).drawing()
      case .line: LinePlot(stage).drawing()
      case .rankedBar: RankedPlot(stage, mark: .bar).drawing()
      case .rankedDot: RankedPlot(stage, mark: .dot).drawing()
      case .smallBars: SmallMultiples(stage, panels: .bars).drawing()
      case .smallLines: SmallMultiples(stage, panels: .lines).drawing()
      case .slope: try SlopePlot.drawing(on: stage)
      case .sparkline: Sparkline(stage).drawing()
      case .bullet: BulletPlot(stage).drawing()
      }
    let reading = ChartReading(self)
    return DrawnChart(
      drawing: drawing, alternativeText: reading.alternativeText, headline: reading.headline)
  }
}

/// How high a chart may be drawn, in points.
public struct ChartHeights: Sendable, Hashable {
  /// The lowest; asked for less, a chart is as high as this.
  public var least: Double
  /// Its own choice.
  public var usual: Double
}

extension Chart {
  /// How high it may be drawn at a width: at every height from the least on it is as high as asked for.
  ///
  /// Throws as ``drawn(width:height:theme:measuring:)`` does.
  public func heights(
    width: Double, theme: ChartTheme, measuring: some TextMeasuring
  ) throws(ChartProblem) -> ChartHeights {
    func height(_ wanted: Double?) throws(ChartProblem) -> Double {
      try drawn(width: width, height: wanted, theme: theme, measuring: measuring)
        .drawing.size.height
    }
    return ChartHeights(least: try height(0), usual: try height(nil))
  }
}

extension Figure {
  /// Its charts side by side on `width` points with `gap` between them, their plots equally high.
  ///
  /// Throws what makes one of them ill-formed, or that there is no room for labels.
  public func drawnCharts(
    width: Double, gap: Double, theme: ChartTheme, measuring: some TextMeasuring
  ) throws(ChartProblem) -> [DrawnChart] {
    var drawn: [DrawnChart] = []
    for chart in charts {
      drawn.append(
        try chart.drawn(width: share(of: width, gap: gap), theme: theme, measuring: measuring))
    }
    return drawn
  }

  /// The same, the highest `height` points high; `usual` are those that it draws at their own heights.
  public func drawnCharts(
    width: Double, gap: Double, height: Double, insteadOf usual: [DrawnChart], theme: ChartTheme,
    measuring: some TextMeasuring
  ) throws(ChartProblem) -> [DrawnChart] {
    // What stands above and below the plots takes what it takes in each of them.
    let highest = usual.map(\.drawing.size.height).max() ?? 0
    var drawn: [DrawnChart] = []
    for (chart, usual) in zip(charts, usual) {
      drawn.append(
        try chart.drawn(
          width: share(of: width, gap: gap),
          height: height - (highest - usual.drawing.size.height), theme: theme,
          measuring: measuring))
    }
    return drawn
  }

  private func share(of width: Double, gap: Double) -> Double {
    let count = Double(max(charts.count, 1))
    return (width - (count - 1) * gap) / count
  }
}
