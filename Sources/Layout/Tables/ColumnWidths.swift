/// Finds columns' widths from what the cells need.
///
/// As in CSS's automatic table layout every column gets at least its widest word; what is left goes
/// first to columns that need little, then to where it makes the table lowest.
struct ColumnWidths {
  /// What one cell needs.
  struct Need {
    var row: Int
    var columns: Range<Int>
    /// Its widest word, or all of it when it must not wrap.
    var minimum: Double
    /// All of it on one line.
    var preferred: Double
  }

  private let minimum: [Double]
  private let preferred: [Double]
  /// Columns of numbers: alike where there is room, and never wrapped.
  private let isNumeric: [Bool]
  /// For each row, what its cells in one column of words want.
  private let words: [[(column: Int, preferred: Double)]]

  init(_ needs: [Need], isNumeric: [Bool]) {
    var minimum = [Double](repeating: 0, count: isNumeric.count)
    var preferred = minimum
    var words: [[(column: Int, preferred: Double)]] = []
    // Spans last, the narrow ones first, so that they only add what is still missing.
    let ordered = needs.enumerated().sorted {
      ($0.element.columns.count, $0.offset) < ($1.element.columns.count, $1.offset)
    }
    for (_, need) in ordered {
      Self.widen(&minimum, need.columns, to: need.minimum)
      Self.widen(&preferred, need.columns, to: need.preferred)
      guard need.columns.count == 1 else { continue }
      while words.count <= need.row { words.append([]) }
      words[need.row].append((need.columns.lowerBound, need.preferred))
    }
    self.minimum = minimum
    self.preferred = zip(preferred, minimum).map { max($0, $1) }
    self.isNumeric = isNumeric
    self.words = words
  }

  /// The least width of all columns together.
  var narrowest: Double { minimum.reduce(0, +) }

  /// Widths that fill `available`; nil when the columns cannot be so narrow.
  func filling(_ available: Double) -> [Double]? {
    guard narrowest <= available + 0.01 else { return nil }
    let wanted = alike(within: available) ?? preferred
    guard wanted.reduce(0, +) > available else { return spread(wanted, to: available) }
    return lowest(from: fair(wanted, within: available), wanted: wanted)
  }

  /// The preferred widths with every column of numbers as wide as the widest, if that fits.
  private func alike(within available: Double) -> [Double]? {
    let widest = zip(preferred, isNumeric).map { $1 ? $0 : 0 }.max() ?? 0
    let alike = zip(preferred, isNumeric).map { $1 ? widest : $0 }
    return alike.reduce(0, +) <= available ? alike : nil
  }

  /// Room to spare: words take more of it than numbers, which would drift apart.
  private func spread(_ wanted: [Double], to available: Double) -> [Double] {
    let shares = zip(wanted, isNumeric).map { $1 ? min($0, 36) : $0 }
    let (extra, sum) = (available - wanted.reduce(0, +), shares.reduce(0, +))
    guard sum > 0 else { return wanted.map { _ in available / Double(wanted.count) } }
    return zip(wanted, shares).map { $0 + extra * $1 / sum }
  }

  /// Equal shares of what is above the minimum, except that no column takes more than it wants.
  private func fair(_ wanted: [Double], within available: Double) -> [Double] {
    var widths = minimum
    var open = Set(wanted.indices.filter { wanted[$0] > minimum[$0] })
    var rest = available - narrowest
    while rest > 0.01, !open.isEmpty {
      let share = rest / Double(open.count)
      for column in open.sorted() {
        let added = min(share, wanted[column] - widths[column])
        widths[column] += added
        rest -= added
        if widths[column] >= wanted[column] - 0.001 { open.remove(column) }
      }
    }
    return widths
  }

  /// Moves width between columns of words as long as the table gets lower by it.
  private func lowest(from start: [Double], wanted: [Double]) -> [Double] {
    var best = (widths: start, lines: lines(start))
    let columns = start.indices.filter { !isNumeric[$0] }
    for step in [48.0, 24, 12, 6, 3] {
      var isLower = true
      while isLower {
        isLower = false
        for from in columns where best.widths[from] - step >= minimum[from] {
          for to in columns where to != from && best.widths[from] - step >= minimum[from] {
            var widths = best.widths
            widths[from] -= step
            widths[to] += step
            let lines = lines(widths)
            if lines < best.lines {
              best = (widths, lines)
              isLower = true
            }
          }
        }
      }
    }
    return best.widths
  }

  /// About how many lines all rows have.
  private func lines(_ widths: [Double]) -> Int {
    words.reduce(0) { sum, row in
      sum
        + row.reduce(1) { lines, cell in
          max(lines, Int((cell.preferred / widths[cell.column]).rounded(.up)))
        }
    }
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
