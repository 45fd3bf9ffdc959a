/// Rows that do not have as many fields as the header, and why.
extension RowCursor {
  /// What tells why the present row has too few fields to be a record; nil when some are only missing.
  func causeOfShortness() -> (problem: RecordProblem, field: Int?)? {
    if let field = fieldWithSpacedQuote() { return (.spaceBeforeQuote, field) }
    if row.count == 1, row[0].flags.contains(.quoted),
      !row[0].isWithin(fields: requiredCount - 1, cutBy: scanner.delimiter, in: bytes)
    {
      return (.quotedLine, nil)
    }
    return otherDelimiter().map { (.otherDelimiter($0, header: scanner.delimiter), nil) }
  }

  /// The first field where a quotation mark, and a space before it, begins a cell that goes on behind
  /// the next delimiter: the mark, which would hold it together, is none behind a space.
  func fieldWithSpacedQuote() -> Int? {
    row.firstIndex { cell in
      guard !cell.flags.contains(.quoted), bytes.hasByte(Byte.space, at: cell.start) else {
        return false
      }
      let text = trimmed(cell)
      return text.first == Byte.quote && !text.count { $0 == Byte.quote }.isMultiple(of: 2)
    }
  }

  /// What cuts the present row into the fields of a record, other than what cuts the header.
  private func otherDelimiter() -> UInt8? {
    CellScanner.allDelimiters.first { delimiter in
      guard delimiter != scanner.delimiter else { return false }
      var (other, fields) = (
        CellScanner(delimiter: delimiter, longestCell: CellScanner.longestOfSpreadsheets), CellRow()
      )
      other.seek(start, line: line)
      return other.next(in: bytes, into: &fields) && fields.count >= requiredCount
        && fields.flags.isDisjoint(with: Cell.Flags.ofBrokenRows)
    }
  }
}
