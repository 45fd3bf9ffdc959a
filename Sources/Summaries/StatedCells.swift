import Quantities
import Records

/// Over how many records a figure is known whose cells may be empty.
public struct StatedCells: Hashable, Sendable {
  /// Records that could state it.
  public var records = 0
  /// Of these, how many do.
  public var stated = 0

  /// Whether any record states it.
  public var isKnown: Bool { stated > 0 }
  /// Whether some records state it and others do not, so that a sum says less than it seems to.
  public var isPartial: Bool { isKnown && stated < records }

  fileprivate mutating func add(isStated: Bool) {
    records += 1
    stated += isStated ? 1 : 0
  }
}

extension RecordSet {
  /// Of how many training records in `window`, among the categories at `categories`, the number of
  /// classes is known.
  public func statedClasses(in window: Window, ofCategoriesAt categories: Set<Int>) -> StatedCells {
    var cells = StatedCells()
    for record in training.records
    where window.contains(record.month) && categories.contains(Int(record.category)) {
      cells.add(isStated: record.classes != nil)
    }
    return cells
  }

  /// Of how many study sessions in `window` the number of reports is known.
  public func statedReports(in window: Window) -> StatedCells {
    stated(in: window) { $0.reports != nil }
  }

  /// Of how many study sessions in `window` the format is known.
  public func statedFormats(in window: Window) -> StatedCells {
    stated(in: window) { $0.format != nil }
  }

  /// What the report rate is out of: the members who studied, over the sessions in `window` that
  /// state their reports. Nil when none does.
  public func reportBase(in window: Window) throws(SummaryProblem) -> Int? {
    var sum = Sum()
    for record in study.records where window.contains(record.month) && record.reports != nil {
      sum.add(Sum(record.attended))
    }
    return try sum.figure(.attended).count
  }

  /// The month of the newest record of `dataset`; nil when there is none.
  public func newestMonth(of dataset: Dataset) -> Month? {
    switch dataset {
    case .training: training.records.map(\.month).max()
    case .study: study.records.map(\.month).max()
    }
  }

  private func stated(in window: Window, where isStated: (StudyRecord) -> Bool) -> StatedCells {
    var cells = StatedCells()
    for record in study.records where window.contains(record.month) {
      cells.add(isStated: isStated(record))
    }
    return cells
  }
}
