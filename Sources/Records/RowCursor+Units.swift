extension RowCursor {
  /// The number of the row's unit: the one that its name means at its time.
  mutating func unit(
    in index: inout NameIndex, at when: When?, by succession: UnitSuccession
  ) -> Int32? {
    let number = name(.unit, in: &index)
    guard !succession.isEmpty, let number, let when else { return number }
    if let unit = succession.unit(named: number, in: when.month) { return unit }
    if let fault = succession.fault(named: number, in: when.month) {
      report(RecordProblem(fault, cell: writtenCell(of: .unit), month: when.month), in: .unit)
    }
    return nil
  }
}
