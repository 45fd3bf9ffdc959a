import Document

extension Chart {
  /// The least width in points that labels of 8 points and marks share.
  static let leastWidth = 120.0

  /// The least width of a line without labels.
  static let leastSparkline = 24.0

  /// Throws what is wrong with the chart itself.
  func check(width: Double) throws(ChartProblem) {
    guard !positions.isEmpty else { throw .noPositions }
    guard !series.isEmpty else { throw .noSeries }
    let least = kind == .sparkline ? Self.leastSparkline : Self.leastWidth
    guard width >= least else {
      throw .tooNarrow(points: Int(max(0, width)), least: Int(least))
    }
    for one in series where one.values.count != positions.count {
      throw .valueCount(series: one.name, expected: positions.count, found: one.values.count)
    }
    if kind == .bullet, series.count != 2 { throw .bulletSeries(count: series.count) }
    if kind == .slope, positions.count > 2 { throw .slopePositions(count: positions.count) }
    if isRanked || kind == .sparkline, series.count > 1 {
      throw .severalSeries(kind, count: series.count)
    }
    if [.line, .groupedBar, .stackedBar, .shareBar].contains(kind), series.count > SeriesLook.count
    {
      throw .tooManySeries(kind, count: series.count, most: SeriesLook.count)
    }
    let values = series.flatMap(\.values).compactMap { $0 }
    let rates = values.filter(\.isRate).count
    guard rates == 0 || rates == values.count else { throw .mixedValues }
    if kind == .stackedBar || kind == .shareBar, hasUnlikeSeries { throw .unlikeSeries }
    if rates > 0, [.stackedBar, .groupedBar, .shareBar, .bullet].contains(kind) {
      throw .rateInBars(kind)
    }
    for one in series {
      for (position, value) in zip(positions, one.values) where (value?.approximation ?? 0) < 0 {
        throw .negativeValue(series: one.name, position: position.label)
      }
    }
  }

  private var isRanked: Bool { kind == .rankedBar || kind == .rankedDot }
}
