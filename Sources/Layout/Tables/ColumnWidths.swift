/// Finds columns' widths from what the cells need, as CSS's automatic table layout does.
struct ColumnWidths {
  /// What one cell needs.
  struct Need {
    var columns: Range<Int>
    /// Its widest word, or all of it when it must not wrap.
    var minimum: Double
    /// All of it on one line.
    var preferred: Double
  }

  private(set) var minimum: [Double]
  private(set) var preferred: [Double]
  /// Columns of numbers: alike where there is room.
  let isNumeric: [Bool]

  init(_ needs: [Need], isNumeric: [Bool]) {
    self.isNumeric = isNumeric
    minimum = Array(repeating: 0, count: isNumeric.count)
    preferred = minimum
    // Spans last, the narrow ones first, so that they only add what is still missing.
    let ordered = needs.enumerated().sorted {
      ($0.element.columns.count, $0.offset) < ($1.element.columns.count, $1.offset)
    }
    for (_, need) in ordered {
      Self.widen(&minimum, need.columns, to: need.minimum)
      Self.widen(&preferred, need.columns, to: need.preferred)
    }
    for column in preferred.indices { preferred[column] = max(preferred[column], minimum[column]) }
  }

  /// The least width of all columns together.
  var narrowest: Double { minimum.reduce(0, +) }

  /// Widths that fill `available`; nil when the columns cannot be so narrow.
  func filling(_ available: Double) -> [Double]? {
    guard narrowest <= available + 0.01 else { return nil }
    var (minimum, preferred) = (minimum, preferred)
    makeNumericAlike(&minimum, &preferred, within: available)
    let total = preferred.reduce(0, +)
    if total <= available {
      // Room to spare: words take it before numbers, which would drift apart.
      let shares = zip(preferred, isNumeric).map { $1 ? min($0, 36) : $0 }
      let sum = shares.reduce(0, +)
      guard sum > 0 else { return preferred.map { _ in available / Double(preferred.count) } }
      return zip(preferred, shares).map { $0 + (available - total) * $1 / sum }
    }
    let narrowest = minimum.reduce(0, +)
    let part = (available - narrowest) / (total - narrowest)
    return zip(minimum, preferred).map { $0 + ($1 - $0) * part }
  }

  /// Gives columns of numbers the width of the widest, if that leaves the others their room.
  private func makeNumericAlike(
    _ minimum: inout [Double], _ preferred: inout [Double], within available: Double
  ) {
    let numeric = isNumeric.indices.filter { isNumeric[$0] }
    guard let widest = numeric.map({ preferred[$0] }).max() else { return }
    var (alikeMinimum, alikePreferred) = (minimum, preferred)
    for column in numeric {
      alikeMinimum[column] = widest
      alikePreferred[column] = widest
    }
    guard alikePreferred.reduce(0, +) <= available else { return }
    (minimum, preferred) = (alikeMinimum, alikePreferred)
  }

  private static func widen(_ widths: inout [Double], _ columns: Range<Int>, to width: Double) {
    let present = widths[columns].reduce(0, +)
    guard width > present else { return }
    for column in columns {
      let share = present > 0 ? widths[column] / present : 1 / Double(columns.count)
      widths[column] += (width - present) * share
    }
  }
}
