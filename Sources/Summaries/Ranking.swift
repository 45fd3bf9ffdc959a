import Quantities

/// Members of one dimension by a measure, the highest first.
public struct Ranking: Sendable {
  /// One member with its rank.
  public struct Entry: Hashable, Sendable {
    /// From 1; equal figures share a rank (1, 2, 2, 4).
    public var rank: Int
    /// Who.
    public var member: Member
    /// By what; never absent.
    public var figure: Figure
  }

  /// The highest first; of equals in the members' own order.
  public var entries: [Entry]

  /// The rows of `table`, whose first dimension is ranked by `measure`; those without a figure
  /// have no rank, and none has where records leave a part of one open.
  public init(_ table: SummaryTable, by measure: Measure) {
    let column = table.column(measure)
    entries =
      column.contains(where: \.figure.isOpen)
      ? []
      : column
        .filter { $0.figure.count != nil || $0.figure.ratio != nil }
        .map { Entry(rank: 1, member: $0.member, figure: $0.figure) }
    entries.sort { a, b in
      if b.figure.isLess(than: a.figure) { return true }
      return !a.figure.isLess(than: b.figure) && a.member < b.member
    }
    for index in entries.indices.dropFirst() {
      let isEqual = !entries[index].figure.isLess(than: entries[index - 1].figure)
      entries[index].rank = isEqual ? entries[index - 1].rank : index + 1
    }
  }
}

extension SummaryTable {
  /// The members of the first dimension whose rate `measure` lies below `threshold`, compared on
  /// whole numbers, in the table's order. One without a rate does not.
  public func members(below threshold: Ratio, by measure: Measure) -> [Member] {
    column(measure).filter { $0.figure.ratio.map { $0 < threshold } ?? false }.map(\.member)
  }

  /// The first dimension's members with their figures of `measure`; none when the table has not
  /// both.
  fileprivate func column(_ measure: Measure) -> [(member: Member, figure: Figure)] {
    guard let column = measures.firstIndex(of: measure) else { return [] }
    return rows.compactMap { row in row.members.first.map { ($0, row.figures[column]) } }
  }
}
