extension Int {
  /// `value` rounded up, for lengths and counts; 0 for what is no number, a billion at most, so that
  /// sums of many stay whole numbers too.
  init(clamping value: Double) {
    self = value.isNaN ? 0 : Int(Swift.min(Swift.max(value, -1e9), 1e9).rounded(.up))
  }
}
