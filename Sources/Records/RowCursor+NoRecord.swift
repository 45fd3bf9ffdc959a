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
    guard rowFindings.count - before > 1, !hasDate(schema) else { return }
    let texts = row.indices.filter { index in
      !schema.columns.contains { $0.isCount && header.field(of: $0) == index }
        && !trimmed(row[index]).isEmpty
    }
    let hasCounts = schema.columns.contains { $0.isCount && hasCount(in: $0) }
    let faulty = Set(rowFindings[before...].compactMap { $0.location?.column })
    let required = (schema.timeColumns + schema.required).filter { !$0.isCount }
    let isAllFaulty = required.compactMap { header.field(of: $0) }.allSatisfy {
      faulty.contains($0 + 1) || !hasWord(row[$0])
    }
    let isPlain = !rowFindings[before...].contains { $0.problem.tellsOfARecord }
    if !hasCounts {
      guard let first = row.first(where: { !trimmed($0).isEmpty }) else { return }
      replaceFindings(from: before, with: .notARecord(text: cleanedName(first.text(in: bytes))))
    } else if texts.count <= 1 {
      let text = texts.first.map { cleanedName(row[$0].text(in: bytes)) }
      // A name that is known is a record's that lost its other cells.
      guard isAllFaulty, isPlain else { return }
      replaceFindings(from: before, with: .likelyTotal(text: text))
    } else if isAllFaulty, isPlain {
      replaceFindings(
        from: before, with: .notARecord(text: cleanedName(row[texts[0]].text(in: bytes))))
    }
  }

  private mutating func replaceFindings(from before: Int, with problem: RecordProblem) {
    rowFindings.removeSubrange(before...)
    report(problem, field: nil)
  }

  /// Whether a cell for the time may be meant for one: it has a digit, and a date more than a number of a
  /// row or column has.
  private func hasDate(_ schema: Schema) -> Bool {
    schema.timeColumns.contains { column in
      guard let field = header.field(of: column) else { return false }
      let text = trimmed(row[field])
      guard text.contains(where: isDigit), !isBracketed(row[field]) else { return false }
      return column != .date || text.count > 3
    }
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
