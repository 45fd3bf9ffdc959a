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
    if case .counts(let part, let whole)? = study {
      if header.field(of: .required) == nil { counts.required = whole }
      if header.field(of: .attended) == nil { counts.attended = part }
    }
    if case .counts(let part, let whole)? = report {
      if counts.reports == nil, isEmpty(.reports) { counts.reports = part }
      if header.field(of: .attended) == nil, counts.attended == nil { counts.attended = whole }
    }
    requireCounts(counts)
    if rowIsSound, counts.reports == nil, case .figure? = report {
      self.report(.rateWithoutCounts(writtenCell(of: .reportRate)), in: .reportRate)
    }
    compare(study, in: .studyRate, part: counts.attended, whole: counts.required)
    compare(report, in: .reportRate, part: counts.reports, whole: counts.attended)
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
    guard rowIsSound, let rate, let part, let whole, !rate.agrees(part: part, of: whole) else {
      return
    }
    report(.wrongRate(writtenCell(of: column), part: part, whole: whole), in: column)
  }
}
