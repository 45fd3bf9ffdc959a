import Diagnostics

/// Rows that add up others.
extension RowCursor {
  /// Reads the present row, which is no record of `schema`, as a total: what was found wrong with it
  /// since there were `before` findings is withdrawn. Nil when it is none, or has a faulty count.
  ///
  /// A total has its label in some cell, and no date; or it has a date, and nothing but the label where
  /// a record has its names. What must stand in a record may stand in a total of one unit or category,
  /// if the label is a name's.
  mutating func total(of schema: Schema, insteadOfFindingsFrom before: Int) -> TotalRow? {
    guard row.contains(where: isTotalLabel) else { return nil }
    let isUndated = schema.timeColumns.allSatisfy { isEmptyOrLabel($0) }
    let required = schema.required.filter { schema.nameColumns.contains($0) }
    // A row with all names and no date is a record that lacks it, whatever its notes say.
    let isNamed = required.allSatisfy { !isEmptyOrLabel($0) }
    let isLabelled = schema.nameColumns.contains { column in
      header.field(of: column).map { isTotalLabel(row[$0]) } ?? false
    }
    let isUnnamed = isLabelled && required.allSatisfy { isEmptyOrLabel($0) }
    guard isUndated && (!isNamed || isLabelled) || isUnnamed else { return nil }
    rowFindings.removeSubrange(before...)
    rowIsSound = true
    var total = TotalRow(line: line)
    for column in schema.columns where column.isCount && !isEmpty(column) {
      guard let count = totalCount(column) else { continue }
      total.state(count, of: column, in: column)
    }
    if header.hasRates { compareRates(with: &total) }
    return rowIsSound ? total : nil
  }

  private func isTotalLabel(_ cell: Cell) -> Bool {
    TotalRow.mayBeLabel(cell.raw(in: bytes)) && TotalRow.isLabel(cleanedName(cell.text(in: bytes)))
  }

  private func isEmptyOrLabel(_ column: Column) -> Bool {
    guard let field = header.field(of: column) else { return true }
    return isEmpty(column) || isTotalLabel(row[field])
  }
}
