/// The counts of a study record, as far as its row says them.
struct StudyCounts {
  var required: Int?
  var attended: Int?
  var reports: Int?
}

/// Rates that stand beside the counts, or in their place.
extension RowCursor {
  /// Takes the counts for which the file has no column from the row's rates, and reports rates that do
  /// not agree with the counts.
  mutating func compareRates(with counts: inout StudyCounts) {
    let (study, report) = (rateIfAny(.studyRate), rateIfAny(.reportRate))
    fill(&counts, from: study, report)
    requireCounts(counts)
    if rowIsSound, counts.reports == nil, case .figure? = report {
      self.report(.rateWithoutCounts(writtenCell(of: .reportRate)), in: .reportRate)
    }
    compare(study, in: .studyRate, part: counts.attended, whole: counts.required)
    compare(report, in: .reportRate, part: counts.reports, whole: counts.attended)
  }

  /// Takes counts that a total row leaves empty from its rates, and warns of rates that do not agree with
  /// its counts, which its rows bear out or not.
  mutating func compareRates(with total: inout TotalRow) {
    let (study, report) = (rateIfAny(.studyRate), rateIfAny(.reportRate))
    guard rowIsSound else { return }
    if case .counts(let part, let whole)? = study {
      total.state(part, of: .attended, in: .studyRate)
      total.state(whole, of: .required, in: .studyRate)
    }
    if case .counts(let part, let whole)? = report {
      total.state(part, of: .reports, in: .reportRate)
      total.state(whole, of: .attended, in: .reportRate)
    }
    warn(of: study, in: .studyRate, part: total[.attended], whole: total[.required])
    warn(of: report, in: .reportRate, part: total[.reports], whole: total[.attended])
  }

  /// Warns of a rate that is not that of the row's counts. A figure is not held against what another rate
  /// says that they are, which the rows bear out or not.
  private mutating func warn(
    of rate: WrittenRate?, in column: Column, part: StatedCount?, whole: StatedCount?
  ) {
    func isOwn(_ count: StatedCount) -> Bool {
      count.source == count.column || count.source == column
    }
    guard let part, let whole else { return }
    if case .figure? = rate, !isOwn(part) || !isOwn(whole) { return }
    guard let problem = problem(of: rate, in: column, part: part.count, whole: whole.count)
    else { return }
    warn(problem, field: header.field(of: column))
  }

  /// Takes the counts for which the file has no column from the row's rates.
  private func fill(
    _ counts: inout StudyCounts, from study: WrittenRate?, _ report: WrittenRate?
  ) {
    if case .counts(let part, let whole)? = study {
      if header.field(of: .required) == nil { counts.required = whole }
      if header.field(of: .attended) == nil { counts.attended = part }
    }
    if case .counts(let part, let whole)? = report {
      if counts.reports == nil, isEmpty(.reports) { counts.reports = part }
      if header.field(of: .attended) == nil, counts.attended == nil { counts.attended = whole }
    }
  }

  /// Reports counts that a record must have, that have no column, and that no rate gives.
  private mutating func requireCounts(_ counts: StudyCounts) {
    let isWithoutRequired = header.field(of: .required) == nil && counts.required == nil
    let isWithoutAttended = header.field(of: .attended) == nil && counts.attended == nil
    guard rowIsSound, isWithoutRequired || isWithoutAttended else { return }
    let column: Column = header.field(of: .studyRate) == nil ? .reportRate : .studyRate
    guard let field = header.field(of: column) else { return }
    if isEmpty(column) { return reportEmpty(column, at: field) }
    report(.rateWithoutCounts(writtenCell(of: column)), field: field)
  }

  private mutating func compare(
    _ rate: WrittenRate?, in column: Column, part: Int?, whole: Int?
  ) {
    guard rowIsSound, let problem = problem(of: rate, in: column, part: part, whole: whole) else {
      return
    }
    report(problem, in: column)
  }

  /// That a rate does not agree with its counts; nil when it does, or one of them is not known.
  private func problem(
    of rate: WrittenRate?, in column: Column, part: Int?, whole: Int?
  ) -> RecordProblem? {
    guard let rate, let part, let whole, !rate.agrees(part: part, of: whole) else { return nil }
    return .wrongRate(writtenCell(of: column), part: part, whole: whole)
  }
}
