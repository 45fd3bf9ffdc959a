import Diagnostics

/// Sets aside plans of one year and category that stand in several rows: which of them holds, or
/// whether they are parts of one plan, nobody but the office knows.
struct RepeatedPlans {
  /// A year with a category.
  private struct Subject: Hashable {
    var year: Int
    var category: Int32

    init(_ record: PlanRecord) { (year, category) = (record.year, record.category) }
  }

  /// `reading` without such rows, each after the first of them an error.
  static func left(out reading: Reading<PlanRecord>) -> Reading<PlanRecord> {
    var (reading, log) = (reading, FindingLog())
    let table = reading.table
    var first: [Subject: PlanRecord] = [:]
    var repeated: Set<Subject> = []
    for record in table.records {
      let subject = Subject(record)
      guard let earlier = first[subject] else {
        first[subject] = record
        continue
      }
      repeated.insert(subject)
      let problem = RecordProblem.repeatedPlan(
        year: record.year, category: table.names.categories[Int(record.category)],
        earlier: place(of: earlier, in: table))
      log.add(Finding(problem, at: place(of: record, in: table)))
    }
    guard !repeated.isEmpty else { return reading }
    for record in table.records where repeated.contains(Subject(record)) {
      reading.table.files[Int(record.origin.file)].rowsRead -= 1
      reading.table.files[Int(record.origin.file)].rowsLeftOut += 1
    }
    reading.table.records.removeAll { repeated.contains(Subject($0)) }
    // The error says it all where rows are the same to the letter.
    let others = reading.findings.filter { $0.problem.code != RecordProblem.repeatedRowCode }
    reading.findings = FindingList(others + log.findings).findings
    let repeats = FindingKind(code: RecordProblem.repeatedRowCode, severity: .warning)
    reading.unsaid[repeats] = nil
    reading.unsaid.merge(log.unsaid, uniquingKeysWith: +)
    return reading
  }

  private static func place(
    of record: PlanRecord, in table: RecordTable<PlanRecord>
  ) -> SourceLocation {
    SourceLocation(
      file: table.files[Int(record.origin.file)].name, line: Int(record.origin.line))
  }
}
