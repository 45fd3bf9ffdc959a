/// Compares the total rows of a file with the rows that they may add up.
///
/// A total fits when all its counts are the sums over the rows between it and another total, or the
/// file's beginning or end: grand totals below or above the table, subtotals, totals of subtotals.
/// Which of these a total is meant to be is written nowhere, so any may be it.
///
/// A file that is read in parts has a check for each; ``append(_:)`` joins them in the file's order,
/// whatever was joined first.
struct TotalCheck: Sendable {
  /// A count of a total row that no sum bears out.
  struct Misfit: Hashable, Sendable {
    /// The total row's line.
    var line: Int
    var column: Column
    /// What the row says.
    var stated: Int
    /// What the rows that it most likely adds up come to.
    var computed: Int
  }

  /// A total with the sums over all rows above it.
  private struct Entry {
    var total: TotalRow
    var above: ColumnCounts
  }

  /// How many totals before and behind one are tried as the other end of its rows.
  private static let reach = 200

  private var sums = ColumnCounts()
  private var hasFaultyRow = false
  private var entries: [Entry] = []

  /// How many totals there are.
  var count: Int { entries.count }

  /// Takes in the next record's counts.
  mutating func add(_ counts: ColumnCounts) { sums += counts }

  /// Takes in that the next row could not be read, so that sums over it say nothing.
  mutating func addFaultyRow() { hasFaultyRow = true }

  /// Takes in the next row, a total.
  mutating func add(_ total: TotalRow) { entries.append(Entry(total: total, above: sums)) }

  /// Goes on with the rows of `later`, the file's next part, whose lines are counted from `lines`
  /// further down.
  mutating func append(_ later: TotalCheck, linesAbove lines: Int = 0) {
    entries += later.entries.map { entry in
      var total = entry.total
      total.line += lines
      return Entry(total: total, above: sums + entry.above)
    }
    sums += later.sums
    hasFaultyRow = hasFaultyRow || later.hasFaultyRow
  }

  /// The counts that are wrong, in the file's order. None while a row is faulty: its finding comes
  /// first, and no sum is to be had without it.
  var misfits: [Misfit] {
    hasFaultyRow ? [] : entries.indices.flatMap { misfits(of: $0) }
  }

  /// The counts of total `index` that differ from the sums they come nearest to.
  private func misfits(of index: Int) -> [Misfit] {
    var best: [Misfit]?
    let here = entries[index].above
    for other in otherEnds(of: index) {
      let found = misfits(of: entries[index].total, sums: distance(from: other, to: here))
      if found.isEmpty { return [] }
      if best.map({ found.count < $0.count }) ?? true { best = found }
    }
    return best ?? []
  }

  private func misfits(of total: TotalRow, sums: ColumnCounts) -> [Misfit] {
    total.columns.filter { total.counts[$0] != sums[$0] }.map { column in
      Misfit(
        line: total.line, column: column, stated: total.counts[column], computed: sums[column])
    }
  }

  /// The sums above each place where the rows of total `index` may begin or end; likely ones first.
  private func otherEnds(of index: Int) -> [ColumnCounts] {
    let before = entries[max(0, index - Self.reach)..<index].reversed().map(\.above)
    let behind = entries[(index + 1)...].prefix(Self.reach).map(\.above)
    let here = entries[index].above
    return ([ColumnCounts()] + before + [sums] + behind).filter { $0 != here }
      + [here]
  }

  /// Sums between two places; they grow from the file's beginning to its end.
  private func distance(from a: ColumnCounts, to b: ColumnCounts) -> ColumnCounts {
    let isForward = Column.allCases.allSatisfy { a[$0] <= b[$0] }
    return isForward ? b - a : a - b
  }
}
