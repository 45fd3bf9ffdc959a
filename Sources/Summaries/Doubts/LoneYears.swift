import Diagnostics
import Records

/// Of all records at most one in so many may lie in years apart, else none is out of place.
private let leastOthers = 3

/// A warning for each record of a year apart from all others: no record lies in the year before or
/// after, as when 2021 was typed 2031. Where such years hold more than a fourth of the records, it is
/// the records that are few, and nothing is said.
func loneYears<Row: Record>(in table: RecordTable<Row>) -> [Finding] {
  var counts: [Int: Int] = [:]
  for record in table.records { counts[record.month.year, default: 0] += 1 }
  let lone = Set(counts.keys.filter { counts[$0 - 1] == nil && counts[$0 + 1] == nil })
  let others = counts.keys.filter { !lone.contains($0) }
  // One year of records has none beside it either, and is where the records are.
  let home = others.isEmpty ? counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key : nil
  let apart = lone.subtracting([home].compactMap { $0 })
  let inside = others + [home].compactMap { $0 }
  guard let first = inside.min(), let last = inside.max(),
    apart.reduce(0, { $0 + counts[$1, default: 0] }) * leastOthers
      <= inside.reduce(0, { $0 + counts[$1, default: 0] }),
    !apart.isEmpty
  else { return [] }
  return table.records.filter { apart.contains($0.month.year) }.map { record in
    Finding(
      QualityProblem.loneYear(record.month.year, others: first...last), at: table.place(of: record),
      severity: .warning)
  }
}
