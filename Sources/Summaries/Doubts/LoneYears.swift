import Diagnostics
import Records

/// A year that is further than so many from all others is apart from them.
private let reach = 2
/// So many records of a year apart, or one in so many of all, may be mistyped; where there are more, it is
/// other years that have few.
private let (mostMistyped, share) = (2, 100)

/// A warning for each record of a year apart from all others, as when 2021 was typed 2031.
func loneYears<Row: Record>(in table: RecordTable<Row>) -> [Finding] {
  var counts: [Int: Int] = [:]
  for record in table.records { counts[record.month.year, default: 0] += 1 }
  let most = max(mostMistyped, table.records.count / share)
  let apart = counts.keys.filter { year in
    counts[year, default: 0] <= most
      && counts.keys.allSatisfy { $0 == year || abs($0 - year) > reach }
  }
  let others = counts.keys.filter { !apart.contains($0) }
  let count = apart.reduce(0) { $0 + counts[$1, default: 0] }
  // Of a few scattered records none is out of place.
  guard let first = others.min(), let last = others.max(), table.records.count > 2 * count else {
    return []
  }
  return table.records.filter { apart.contains($0.month.year) }.map { record in
    Finding(
      QualityProblem.loneYear(record.month.year, others: first...last), at: table.place(of: record),
      severity: .warning)
  }
}
