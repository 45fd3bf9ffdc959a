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

  /// Equal shares of what is above the minimum, except that no column takes more than it wants: words
  /// first, since a column of numbers has nothing to wrap but its head.
  private func fair(_ wanted: [Double], within available: Double) -> [Double] {
    var widths = minimum
    for isOfNumbers in [false, true] {
      let columns = wanted.indices.filter { isNumeric[$0] == isOfNumbers }
      share(available - widths.reduce(0, +), among: columns, wanted: wanted, in: &widths)
    }
    return widths
  }

  private func share(
    _ room: Double, among columns: [Int], wanted: [Double], in widths: inout [Double]
  ) {
    var open = Set(columns.filter { wanted[$0] > widths[$0] })
    var rest = room
    while rest > 0.01, !open.isEmpty {
      let share = rest / Double(open.count)
      for column in open.sorted() {
        let added = min(share, wanted[column] - widths[column])
        widths[column] += added
        rest -= added
        if widths[column] >= wanted[column] - 0.001 { open.remove(column) }
      }
    }
  }

  /// The widths among those worth trying that make the table lowest.
  private func lowest(from start: [Double], wanted: [Double]) -> [Double] {
    let columns = start.indices.filter { !isNumeric[$0] && wanted[$0] > minimum[$0] }
    guard columns.count > 1, let last = columns.last else { return start }
    let rows = distinctRows(of: columns)
    guard columns.count <= 4 else { return exchanged(start, columns: columns, rows: rows) }
    let room = columns.reduce(0) { $0 + start[$1] }
    let most = columns.count == 2 ? 32 : columns.count == 3 ? 16 : 4
    var best = (widths: start, lines: lines(start, in: rows))
    for choice in choices(for: columns.dropLast(), most: most) {
      let rest = room - choice.reduce(0, +)
      guard rest >= minimum[last] else { continue }
      var widths = start
      for (column, width) in zip(columns, choice + [rest]) { widths[column] = width }
      let lines = lines(widths, in: rows)
      if lines < best.lines { best = (widths, lines) }
    }
    return best.widths
  }

  /// All combinations of what is worth trying; their number grows with the power of the columns.
  private func choices(for columns: some Collection<Int>, most: Int) -> [[Double]] {
    columns.reduce([[]]) { choices, column in
      let tried = tried(for: column, most: most)
      return choices.flatMap { choice in tried.map { choice + [$0] } }
    }
  }

  /// Widths at which one more cell of the column comes onto one line, at most `most` of them.
  private func tried(for column: Int, most: Int) -> [Double] {
    let widths = Set(
      words.joined().lazy.filter { $0.column == column }.map { max($0.preferred, minimum[column]) }
    ).sorted()
    let step = max(1, (widths.count + most - 1) / most)
    return stride(from: widths.count - 1, through: 0, by: -step).map { widths[$0] }
  }

  /// Many columns of words: two at a time share their room anew while that makes the table lower,
  /// for so many trials.
  private func exchanged(_ start: [Double], columns: [Int], rows: [RowKind]) -> [Double] {
    let tried = columns.map { self.tried(for: $0, most: 8) }
    var best = (widths: start, lines: lines(start, in: rows))
    var trials = 4096
    var isLower = true
    while isLower {
      isLower = false
      for (column, choices) in zip(columns, tried) {
        for other in columns where other != column {
          for width in choices {
            let rest = best.widths[column] + best.widths[other] - width
            guard rest >= minimum[other] else { continue }
            trials -= 1
            guard trials > 0 else { return best.widths }
            var widths = best.widths
            (widths[column], widths[other]) = (width, rest)
            let lines = lines(widths, in: rows)
            if lines < best.lines { (best, isLower) = ((widths, lines), true) }
          }
        }
      }
    }
    return best.widths
  }

  /// What one kind of row wants of columns of words, and how many rows are alike.
  private typealias RowKind = (row: [(column: Int, preferred: Double)], count: Int)

  /// What the rows want of `columns`, each kind of row once, with how many are alike.
  private func distinctRows(of columns: [Int]) -> [RowKind] {
    var numbers: [[Double]: Int] = [:]
    var rows: [RowKind] = []
    for row in words {
      let cells = row.filter { columns.contains($0.column) }
      let key = cells.flatMap { [Double($0.column), $0.preferred] }
      if let number = numbers[key] {
        rows[number].count += 1
      } else {
        numbers[key] = rows.count
        rows.append((cells, 1))
      }
    }
    return rows
  }

  /// About how many lines all rows have: a text of several lines fills them to nine tenths.
  private func lines(_ widths: [Double], in rows: [RowKind]) -> Int {
    rows.reduce(0) { sum, row in
      let highest = row.row.reduce(1) { highest, cell in
        let width = widths[cell.column]
        guard cell.preferred > width + 0.01 else { return highest }
        return max(highest, Int(clamping: cell.preferred / (0.9 * width)))
      }
      return sum + highest * row.count
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
