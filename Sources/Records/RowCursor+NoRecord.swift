import Diagnostics

/// Rows that tables for people have between their records.
extension RowCursor {
  /// Puts one error in the place of all that was found wrong with the present row since there were
  /// `before` findings, when nothing in it is as in a record of `schema`: neither a date nor a count.
  /// Numbers of columns, headings of sections, a header repeated on each printed page and the names of
  /// those who sign are such rows.
  mutating func joinFindingsOfNoRecord(of schema: Schema, from before: Int) {
    guard rowFindings.count - before > 1, !hasDate(schema),
      !schema.columns.contains(where: { $0.isCount && hasCount(in: $0) }),
      let first = row.first(where: { !trimmed($0).isEmpty })
    else { return }
    rowFindings.removeSubrange(before...)
    report(.notARecord(text: cleanedName(first.text(in: bytes))), field: nil)
  }

  private func hasDate(_ schema: Schema) -> Bool {
    schema.timeColumns.contains { column in
      guard let field = header.field(of: column) else { return false }
      return trimmed(row[field]).contains { (Byte.zero...Byte.nine).contains($0) }
        && !isBracketed(row[field])
    }
  }

  private func hasCount(in column: Column) -> Bool {
    guard let field = header.field(of: column) else { return false }
    return trimmed(row[field]).contains { (Byte.zero...Byte.nine).contains($0) }
      && !isBracketed(row[field])
  }

  /// `(3)`, `(3)=(1)+(2)`.
  private func isBracketed(_ cell: Cell) -> Bool {
    trimmed(cell).first == UInt8(ascii: "(")
  }
}
