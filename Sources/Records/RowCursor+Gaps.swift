/// Cells that are empty and must not be.
extension RowCursor {
  /// How many lines above an empty cell are looked at for what it may have been merged with.
  private static let reach = 100

  /// Reports the empty cell `field` of `column`. Where the row has counts and a row above has a text in
  /// that column, they were probably one cell in a spreadsheet.
  mutating func reportEmpty(_ column: Column, at field: Int) {
    let title = header.title(of: column)
    if !column.isCount, hasCounts, let above = text(above: field) {
      report(.mergedCell(header: title, above: above), field: field)
    } else {
      report(.emptyCell(title), field: field)
    }
  }

  private var hasCounts: Bool { Column.allCases.contains { $0.isCount && !isEmpty($0) } }

  /// What stands in `field` in the nearest line above that has a text there.
  ///
  /// It goes back over the file's lines as they are, since the cursor keeps no row but the present one;
  /// that a cell may go over several lines is left aside, as the text is for a message alone.
  private func text(above field: Int) -> String? {
    guard let first = row.first else { return nil }
    var end = first.flags.contains(.quoted) ? first.start - 1 : first.start
    var above = CellRow()
    for _ in 0..<Self.reach {
      let start = startOfLine(before: end)
      guard start < end, start >= firstRow else { return nil }
      let bytes = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      var scanner = CellScanner(delimiter: scanner.delimiter)
      if scanner.next(in: bytes, into: &above), field < above.count {
        let text = cleanedName(above[field].text(in: bytes))
        if !text.isEmpty { return text }
      }
      end = start
    }
    return nil
  }

  /// Where the line begins that ends at `end`.
  private func startOfLine(before end: Int) -> Int {
    var start = end
    // The line's own end; of CR LF, both.
    if start > 0, bytes[start - 1] == Byte.lineFeed { start -= 1 }
    if start > 0, bytes[start - 1] == Byte.carriageReturn { start -= 1 }
    while start > 0, !bytes.endsLine(at: start - 1) { start -= 1 }
    return start
  }
}
