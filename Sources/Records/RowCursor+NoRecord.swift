import Diagnostics

/// Rows that tables for people have between their records.
extension RowCursor {
  /// Puts one error in the place of all that was found wrong with the present row since there were
  /// `before` findings, when it is plainly no record of `schema`.
  ///
  /// That is a row without date and count: numbers of columns, headings of sections, a header repeated
  /// on each printed page, the names of those who sign. It is also one with counts whose other cells are
  /// empty but for one at the most, or that has neither a date nor any name that is known: a total under
  /// another name.
  mutating func joinFindingsOfNoRecord(of schema: Schema, from before: Int) {
    guard rowFindings.count - before > 1 else { return }
    let time = schema.timeColumns.filter(hasTime).compactMap { header.field(of: $0) }
    let hasCounts = schema.columns.contains { $0.isCount && hasCount(in: $0) }
    let isPlain = !rowFindings[before...].contains { $0.problem.tellsOfARecord }
    let isNameless = isNameless(schema, findingsFrom: before)
    // Words with a number may be a date that was written wrong, if the row has a name.
    guard isPlain, time.isEmpty || isNameless && time.allSatisfy({ hasLetters(row[$0]) }) else {
      return
    }
    let texts = row.indices.filter { index in
      !schema.columns.contains { $0.isCount && header.field(of: $0) == index }
        && !trimmed(row[index]).isEmpty
    }
    if !hasCounts, let first = row.indices.first(where: { !trimmed(row[$0]).isEmpty }) {
      replaceFindings(from: before, with: .notARecord(text: text(of: first)))
    } else if isNameless, texts.count <= 1 {
      replaceFindings(from: before, with: .likelyTotal(text: texts.first.map(text(of:))))
    } else if isNameless {
      replaceFindings(from: before, with: .notARecord(text: text(of: texts[0])))
    }
  }

  /// Whether no cell for a date or a name that a record must have has anything of it.
  private func isNameless(_ schema: Schema, findingsFrom before: Int) -> Bool {
    let faulty = Set(rowFindings[before...].compactMap { $0.location?.column })
    let fields = (schema.timeColumns + schema.required).filter { !$0.isCount }
      .compactMap { header.field(of: $0) }
    return fields.allSatisfy { faulty.contains($0 + 1) || !hasWord(row[$0]) }
  }

  private func text(of field: Int) -> String { cleanedName(row[field].text(in: bytes)) }

  private mutating func replaceFindings(from before: Int, with problem: RecordProblem) {
    rowFindings.removeSubrange(before...)
    report(problem, field: nil)
  }

  /// Whether the cell of `column`, one for the time, has a number; a date has more than the number of a
  /// row or column.
  private func hasTime(_ column: Column) -> Bool {
    guard let field = header.field(of: column), !isBracketed(row[field]) else { return false }
    let text = trimmed(row[field])
    return text.contains(where: isDigit) && (column != .date || text.count > 3)
  }

  private func hasCount(in column: Column) -> Bool {
    guard let field = header.field(of: column) else { return false }
    let text = trimmed(row[field])
    return text.contains(where: isDigit) && !hasLetters(row[field])
  }

  private func hasLetters(_ cell: Cell) -> Bool {
    trimmed(cell).contains { (0x61...0x7A).contains($0 | 0x20) }
  }

  /// Whether it is more than the letter or number of a column.
  private func hasWord(_ cell: Cell) -> Bool {
    hasLetters(cell) && trimmed(cell).count > 1
  }

  private func isDigit(_ byte: UInt8) -> Bool { (Byte.zero...Byte.nine).contains(byte) }

  /// `(3)`, `(3)=(1)+(2)`.
  private func isBracketed(_ cell: Cell) -> Bool {
    trimmed(cell).first == UInt8(ascii: "(")
  }
}

extension Problem {
  /// Whether it tells what was probably meant, or that a spreadsheet had a value there.
  fileprivate var tellsOfARecord: Bool {
    switch self as? RecordProblem {
    case .unlistedUnit(_, nearest: .some)?, .unlistedCategory(_, nearest: .some)?,
      .spreadsheetFault?:
      true
    default: false
    }
  }
}
