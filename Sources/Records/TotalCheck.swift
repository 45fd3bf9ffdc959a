/// Compares the total rows of a file with the rows that they may add up.
///
/// A total fits when all its counts are the sums over the rows between it and another total, or the
/// file's beginning or end: grand totals below or above the table, subtotals, totals of subtotals.
/// Which of these a total is meant to be is written nowhere, so any may be it. A total of no rows can
/// only be that of the empty stretch between it and another total, or of a file without rows.
///
/// A file that is read in parts has a check for each; ``append(_:)`` joins them in the file's order,
/// whatever was joined first.
struct TotalCheck: Sendable {
  /// A count of a total row that no sum bears out.
  struct Misfit: Hashable, Sendable {
    /// The total row's line.
    var line: Int
    /// What the row says, of which column, in which cell.
    var stated: StatedCount
    /// What the rows that it most likely adds up come to.
    var computed: Int
    /// Where those rows end that begin or end at the total.
    var otherEnd: OtherEnd

    /// The lines of the rows, as far as they have an end that is a total's.
    var rows: TotalledRows {
      switch otherEnd {
      case .beginning: .above
      case .end: .below
      case .line(let other): .between(min(other, line), max(other, line))
      }
    }
  }

  /// The other end of a total's rows.
  enum OtherEnd: Hashable, Sendable {
    case beginning
    /// The line of another total.
    case line(Int)
    case end
  }

  /// A place between rows, with what lies above it; none of it is less further down.
  private struct Place {
    var end: OtherEnd
    var above = ColumnCounts()
    var rows = 0
  }

  /// A total with what lies above it.
  private struct Entry {
    var total: TotalRow
    var above: ColumnCounts
    var rows: Int

    var place: Place { Place(end: .line(total.line), above: above, rows: rows) }
  }

  /// Of so many totals that no rows bear out, the rows that each most likely adds up are looked for in the
  /// whole file; of the others, no further away than so many totals.
  private static let (leastSearched, reach) = (100, 200)

  private var sums = ColumnCounts()
  private var rows = 0
  private var hasFaultyRow = false
  private var entries: [Entry] = []

  /// How many totals with a count there are.
  var count: Int { entries.count }

  /// Takes in the next record's counts.
  mutating func add(_ counts: ColumnCounts) {
    sums += counts
    rows += 1
  }

  /// Takes in that the next row could not be read, so that sums over it say nothing.
  mutating func addFaultyRow() { hasFaultyRow = true }

  /// Takes in the next row, a total; one without a count says nothing that could be compared.
  mutating func add(_ total: TotalRow) {
    if !total.counts.isEmpty { entries.append(Entry(total: total, above: sums, rows: rows)) }
  }

  /// Goes on with the rows of `later`, the file's next part, whose lines are counted from `lines`
  /// further down.
  mutating func append(_ later: TotalCheck, linesAbove lines: Int = 0) {
    entries += later.entries.map { entry in
      var total = entry.total
      total.line += lines
      return Entry(total: total, above: sums + entry.above, rows: rows + entry.rows)
    }
    sums += later.sums
    rows += later.rows
    hasFaultyRow = hasFaultyRow || later.hasFaultyRow
  }

  /// The counts that are wrong, in the file's order. None while a row is faulty: its finding comes
  /// first, and no sum is to be had without it.
  var misfits: [Misfit] {
    if hasFaultyRow { return [] }
    let places = entries.map(\.place)
    let wrong = entries.indices.filter { !fits($0, among: places) }
    return wrong.enumerated().flatMap { number, index in
      misfits(
        of: index, among: places, reach: number < Self.leastSearched ? places.count : Self.reach)
    }
  }

  // MARK: Whether one fits

  /// Whether some rows that begin or end at total `index` come to its counts.
  private func fits(_ index: Int, among places: [Place]) -> Bool {
    let (total, here) = (entries[index].total, places[index])
    func bearsOut(_ other: Place) -> Bool {
      let sums = distance(from: other, to: here)
      return total.counts.allSatisfy { $0.count == sums[$0.column] }
    }
    if outerEnds(of: here).contains(where: bearsOut) { return true }
    // The column whose sums tell most places apart.
    guard let key = total.counts.max(by: { $0.count < $1.count }) else { return true }
    let value = here.above[key.column]
    return [value - key.count, value + key.count].contains { wanted in
      let first = places.partitioningIndex { $0.above[key.column] >= wanted }
      return places[first...].lazy.prefix { $0.above[key.column] == wanted }.indices
        .contains { $0 != index && bearsOut(places[$0]) }
    }
  }

  /// The file's beginning and end, as far as rows lie between them and `place`.
  private func outerEnds(of place: Place) -> [Place] {
    let ends = [Place(end: .beginning), Place(end: .end, above: sums, rows: rows)]
    return rows == 0 ? ends : ends.filter { $0.rows != place.rows }
  }

  /// Sums between two places.
  private func distance(from a: Place, to b: Place) -> ColumnCounts {
    a.rows <= b.rows ? b.above - a.above : a.above - b.above
  }

  // MARK: What is wrong with one

  /// The counts of total `index` that differ from the sums they come nearest to.
  private func misfits(of index: Int, among places: [Place], reach: Int) -> [Misfit] {
    let before = places[max(0, index - reach)..<index].reversed()
    let behind = places[(index + 1)...].prefix(reach)
    let (here, outer) = (places[index], outerEnds(of: places[index]))
    // Likely ones first: of equals the first is told.
    let ends =
      outer.filter { $0.end == .beginning } + before + outer.filter { $0.end == .end } + behind
    var best: [Misfit]?
    for other in ends where other.rows != here.rows {
      let found = misfits(of: entries[index].total, from: other, to: here)
      if best.map({ distance(of: found) < distance(of: $0) }) ?? true { best = found }
    }
    // Where there are no rows at all.
    return best ?? misfits(of: entries[index].total, from: here, to: here)
  }

  /// How many counts are wrong, and by how much.
  private func distance(of misfits: [Misfit]) -> (Int, Double) {
    (misfits.count, misfits.reduce(0) { $0 + abs(Double($1.stated.count) - Double($1.computed)) })
  }

  private func misfits(of total: TotalRow, from other: Place, to here: Place) -> [Misfit] {
    let sums = distance(from: other, to: here)
    return total.counts.filter { $0.count != sums[$0.column] }.map { stated in
      Misfit(
        line: total.line, stated: stated, computed: sums[stated.column], otherEnd: other.end)
    }
  }
}

extension Array {
  /// The first index whose element `belongs` to the second part, of an array whose elements of the first
  /// part all come before those.
  fileprivate func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
