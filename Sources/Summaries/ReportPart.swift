import Records

/// A part of an office's records that has a report of its own.
public enum ReportPart: Hashable, Sendable {
  /// One unit's records.
  case unit(String)
  /// One training category's, by its name.
  case category(String)

  /// How an office's records are parted.
  public enum Kind: String, CaseIterable, Sendable {
    /// By units.
    case unit
    /// By training categories.
    case category
  }

  /// By what it is a part.
  public var kind: Kind {
    switch self {
    case .unit: .unit
    case .category: .category
    }
  }

  /// The unit's or the category's name.
  public var name: String {
    switch self {
    case .unit(let name), .category(let name): name
    }
  }
}

extension RecordSet {
  /// The parts of `kind`, in official order: all units that these records know, with records or
  /// without, or all configured categories.
  public func parts(by kind: ReportPart.Kind) -> [ReportPart] {
    switch kind {
    case .unit:
      let known = Set(training.names.units)
      let others = study.names.units.filter { !known.contains($0) }
      return (training.names.units + others).map(ReportPart.unit)
    case .category: return categories.all.map { .category($0.name) }
    }
  }

  /// The records of `part` alone, in records seen in one way (``seen(_:)``).
  ///
  /// A unit's have no plan, since plans are the office's. A category's have no study records.
  public func only(_ part: ReportPart) -> RecordSet {
    switch part {
    case .unit(let name): only(unit: name)
    case .category(let name): only(category: name)
    }
  }

  private func only(unit: String) -> RecordSet {
    var set = self
    set.training = training.only(unit: unit)
    set.study = study.only(unit: unit)
    set.plan = nil
    set.mergers = mergers.filter { $0.unit == unit }
    set.unfolded = unfolded?.only(unit: unit)
    return set
  }

  private func only(category: String) -> RecordSet {
    var set = self
    let number = training.names.categories.firstIndex(of: category).map { Int32($0) }
    set.training.records.removeAll { $0.category != number }
    set.unfolded?.training.records.removeAll { $0.category != number }
    set.study = RecordTable(names: study.names)
    set.unfolded?.study.records = []
    if let plan {
      let planned = plan.names.categories.firstIndex(of: category).map { Int32($0) }
      set.plan?.records.removeAll { $0.category != planned }
    }
    return set
  }
}

extension RecordTable where Row: SummableRecord {
  /// The records of `unit`, which is the only one that is left.
  fileprivate func only(unit: String) -> Self {
    var table = self
    let number = names.units.firstIndex(of: unit).map { Int32($0) }
    table.records = records.lazy.filter { $0.unit == number }.map { record in
      var record = record
      record.unit = 0
      return record
    }
    table.names.units = [unit]
    return table
  }
}

extension UnfoldedRecords {
  /// The records of those in whose place `unit` stands, and its own.
  fileprivate func only(unit: String) -> Self {
    var own = self
    own.unit = unit
    own.training.keep(own.folding(of: training.names.units))
    own.study.keep(own.folding(of: study.names.units))
    return own
  }
}

extension RecordTable where Row: SummableRecord {
  /// Keeps the records whose units `folding` sees.
  fileprivate mutating func keep(_ folding: UnitFolding?) {
    guard let folding else { return }
    records.removeAll { folding.numbers[Int($0.unit)] == UnitFolding.notYet }
  }
}
