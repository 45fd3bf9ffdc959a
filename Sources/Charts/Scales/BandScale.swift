/// Places of equal width along a line, one for each position.
struct BandScale {
  /// How many; at least 1.
  let count: Int
  /// The line's start, in points.
  let start: Double
  /// From one place's middle to the next, in points.
  let step: Double

  init(count: Int, from start: Double, to end: Double) {
    self.count = max(count, 1)
    self.start = start
    step = max(0, end - start) / Double(max(count, 1))
  }

  /// The middle of place `index`.
  func centre(_ index: Int) -> Double { start + (Double(index) + 0.5) * step }

  /// The end of the last place.
  var end: Double { start + step * Double(count) }
}
