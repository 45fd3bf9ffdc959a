import Document

extension Chart {
  /// The chart in `count` parts, each of about as many rows or panels; nil where a chart's kind has
  /// none that could stand apart.
  ///
  /// Rows keep the order that the whole chart ranks them in, and the parts share its scale, median and
  /// looks.
  public func parts(_ count: Int) -> [Chart]? {
    let all = drawnValues
    return slicedParts(count)?.map { part in
      var part = part
      (part.axisValues, part.rankedValues) = (axisValues + all, all)
      part.leadingSeries = largestSeries
      return part
    }
  }

  /// What its marks are as long or as far as.
  private var drawnValues: [Value] {
    switch kind {
    case .bullet: shares.series.flatMap(\.values).compactMap { $0 }
    case .stackedBar: positions.indices.compactMap(total)
    default: series.flatMap(\.values).compactMap { $0 }
    }
  }

  /// The series with the largest sum.
  var largestSeries: Int {
    let sums = series.map { one in one.values.reduce(0.0) { $0 + ($1?.approximation ?? 0) } }
    return sums.indices.max { sums[$0] < sums[$1] } ?? 0
  }

  private func slicedParts(_ count: Int) -> [Chart]? {
    switch kind {
    case .rankedBar, .rankedDot: slices(of: rankedPositions, count).map(withPositions)
    case .bullet: slices(of: Array(positions.indices), count).map(withPositions)
    case .stackedBar, .shareBar, .groupedBar:
      // Columns of years are not higher for being many, nor are panels of unlike counts.
      hasUnlikeSeries || isOfTime
        ? nil : slices(of: Array(positions.indices), count).map(withPositions)
    case .smallBars, .smallLines, .slope:
      slices(of: Array(series.indices), count).map { indices in
        var part = self
        part.series = indices.map { series[$0] }
        return part
      }
    default: nil
    }
  }

  private var isOfTime: Bool { Timeline(of: positions.map(\.label)) != nil }

  private func withPositions(_ indices: [Int]) -> Chart {
    var part = self
    part.positions = indices.map { positions[$0] }
    for number in series.indices {
      part.series[number].values = indices.map { series[number].values[$0] }
    }
    return part
  }

  private func slices(of indices: [Int], _ count: Int) -> [[Int]] {
    let size = max(1, (indices.count + count - 1) / max(count, 1))
    return stride(from: 0, to: indices.count, by: size).map { start in
      Array(indices[start..<min(start + size, indices.count)])
    }
  }
}
