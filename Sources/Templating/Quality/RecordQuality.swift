import Diagnostics
import Quantities
import Records
import Summaries

/// How complete and plausible a report's records are.
struct RecordQuality: Sendable {
  /// Months that a unit's records miss.
  struct Missing: Sendable {
    var dataset: Dataset
    var unit: Member
    var months: [Month]
  }

  /// Rows read, and rows left out, of all files.
  let rowsRead: Int
  let rowsLeftOut: Int
  /// Rows that add up others: those that agree, those that do not, and those that nobody could compare.
  let totalsAgreeing: Int
  let totalsDiffering: Int
  let totalsUnchecked: Int
  /// Who has records when, in the order of `Dataset.allCases`.
  let coverage: [(dataset: Dataset, coverage: Coverage)]
  let missing: [Missing]
  let unusual: [UnusualValue]
  private let window: Window

  init(of request: Request) {
    let window = request.window
    self.window = window
    let files = request.sources
    rowsRead = files.reduce(0) { $0 + $1.rowsRead }
    rowsLeftOut = files.reduce(0) { $0 + $1.rowsLeftOut }
    let checked = files.filter { $0.rowsLeftOut == 0 }.reduce(0) { $0 + $1.totalRows }
    totalsUnchecked = files.reduce(0) { $0 + $1.totalRows } - checked
    let differing = Set(request.leftOut.filter(\.isOfTotal).compactMap(\.location?.row))
    totalsDiffering = min(differing.count, checked)
    totalsAgreeing = checked - totalsDiffering
    // A category has no study records.
    let datasets = Dataset.allCases.filter { $0 == .training || request.part?.kind != .category }
    coverage = datasets.map { ($0, request.records.coverage(of: $0, in: window)) }
    let known = coverage
    missing = known.flatMap { dataset, coverage in
      Self.missing(of: dataset, coverage) + Self.formerlyMissing(of: dataset, coverage, request)
    }
    unusual = request.records.unusualValues(in: window)
  }

  private static func missing(of dataset: Dataset, _ coverage: Coverage) -> [Missing] {
    coverage.units.enumerated().compactMap { index, unit in
      let months = coverage.missingMonths(ofUnit: index)
      return months.isEmpty ? nil : Missing(dataset: dataset, unit: unit, months: months)
    }
  }

  /// What the records of units miss that are folded under others: where one of several has records of a
  /// month, the unit in their place has some, and is not complete.
  private static func formerlyMissing(
    of dataset: Dataset, _ coverage: Coverage, _ request: Request
  ) -> [Missing] {
    guard request.part == nil, let former = request.records.underFormerUnits else { return [] }
    let present = Set(coverage.units.map(\.label))
    return missing(of: dataset, former.coverage(of: dataset, in: request.window))
      .filter { !present.contains($0.unit.label) }
  }

  /// The datasets that have records, each with the years of the window that have none.
  var silentYears: [(dataset: Dataset, years: [ReportingYear])] {
    coverage.compactMap { dataset, coverage in
      let filled = Set(
        coverage.months.indices.filter { month in coverage.records.contains { $0[month] > 0 } }
          .map { coverage.months[$0].year })
      let silent = window.years.filter { !filled.contains($0.year) }
      return silent.isEmpty || filled.isEmpty ? nil : (dataset, silent)
    }
  }

  /// The datasets that have records, each with the units that have none.
  var silentUnits: [(dataset: Dataset, units: [Member])] {
    coverage.compactMap { dataset, coverage in
      let silent = coverage.silentUnits
      return silent.isEmpty || silent.count == coverage.units.count ? nil : (dataset, silent)
    }
  }
}

extension Finding {
  /// Whether it is a total that its rows do not come to.
  fileprivate var isOfTotal: Bool {
    if case .wrongTotal? = problem as? RecordProblem { true } else { false }
  }
}

extension SourceLocation {
  /// The row alone, for one total may differ in several cells.
  fileprivate var row: SourceLocation { SourceLocation(file: file, line: line) }
}
