/// Cells that go over the ends of lines: texts of several lines, and rows that a stray quotation mark
/// swallowed.
///
/// Not how many lines a cell has tells the two apart, but whether a line in it looks like a row.
extension RowCursor {
  /// What is wrong with the cell of `field` when it goes over a line's end and should not.
  func runaway(_ cell: Cell, at field: Int) -> RecordProblem? {
    if cell.flags.contains(.unclosed) { return .unclosedQuote }
    guard cell.flags.contains(.multiline) else { return nil }
    // What follows the closing mark, or makes the row longer, tells that the mark was another cell's.
    if !cell.flags.contains(.textAfterQuote), row.count <= header.width {
      let isSound =
        scanner.mayBeMultiline(field)
        ? !swallowsRow(cell, at: field) : cell.endsLinesOnlyAtItsEnds(in: bytes)
      if isSound { return nil }
    }
    return .lineEndInCell(lines: cell.lines(in: bytes))
  }

  /// Whether some line of `cell`, from its second on, looks like a row.
  private func swallowsRow(_ cell: Cell, at field: Int) -> Bool {
    var start = nextLine(after: cell.start)
    while start < cell.end {
      let next = nextLine(after: start)
      let isRow =
        next <= cell.end
        ? looksLikeRow(pieces(from: start))
        : endsInRow(from: start, cell, at: field)
      if isRow { return true }
      start = next
    }
    return false
  }

  /// Whether `pieces` of a line that lies within a cell look like a row's.
  private func looksLikeRow(_ pieces: [UnsafeRawBufferPointer]) -> Bool {
    if hasTime(pieces) { return true }
    guard pieces.count >= header.width else { return false }
    return timeFields.allSatisfy { pieces[$0].allSatisfy(isOfTime) }
      || countFields.contains { isNumber(pieces[$0]) }
  }

  /// Whether the line from `lineStart` on, in which `cell` of `field` ends, looks like a row. Behind the
  /// cell, its own row goes on.
  private func endsInRow(from lineStart: Int, _ cell: Cell, at field: Int) -> Bool {
    let pieces = pieces(from: lineStart)
    let own = 1 + bytes[lineStart..<max(lineStart, cell.end)].count { $0 == scanner.delimiter }
    // A mark further left would have made its row longer than the header.
    guard own > field else { return false }
    let hasTimes = timeFields.allSatisfy { $0 < own }
    if hasTimes, hasTime(pieces) { return true }
    guard pieces.count >= header.width else { return false }
    if hasTimes, timeFields.allSatisfy({ pieces[$0].allSatisfy(isOfTime) }) { return true }
    // The line in which it begins is a row without the other.
    let (first, counts) = (self.pieces(from: start), countFields.filter { $0 > field })
    return !counts.isEmpty && first.count >= requiredCount
      && counts.allSatisfy { $0 < first.count && isNumber(first[$0]) }
  }

  /// Whether `pieces` are as many as a row has at the least, with a time in its place.
  private func hasTime(_ pieces: [UnsafeRawBufferPointer]) -> Bool {
    guard pieces.count >= requiredCount else { return false }
    return timeFields.allSatisfy { field in
      if field == header.field(of: .year) {
        return (try? yearNumber(in: pieces[field]).get()) != nil
      }
      if field == header.field(of: .month) {
        return (try? monthNumber(in: pieces[field]).get()) != nil
      }
      return (try? date(in: pieces[field]).get()) != nil
    }
  }

  /// Whether `byte` is one of those of which dates consist.
  private func isOfTime(_ byte: UInt8) -> Bool {
    (Byte.zero...Byte.nine).contains(byte) || " /-.:".utf8.contains(byte)
  }

  private func isNumber(_ piece: UnsafeRawBufferPointer) -> Bool { plainCount(piece) != nil }

  /// The line from `start` on, cut at each delimiter, without spaces and quotation marks at the pieces'
  /// ends.
  private func pieces(from start: Int) -> [UnsafeRawBufferPointer] {
    let end = Self.lineEnds.first(in: bytes, from: start)
    return bytes[start..<end].split(
      separator: scanner.delimiter, omittingEmptySubsequences: false
    ).map { piece in
      var piece = withoutSpaces(UnsafeRawBufferPointer(rebasing: piece))
      if piece.first == Byte.quote { piece = UnsafeRawBufferPointer(rebasing: piece.dropFirst()) }
      if piece.last == Byte.quote { piece = UnsafeRawBufferPointer(rebasing: piece.dropLast()) }
      return piece
    }
  }

  /// Where the line after that of `position` begins; behind the bytes' end where there is none.
  private func nextLine(after position: Int) -> Int {
    let end = Self.lineEnds.first(in: bytes, from: position)
    let isPair = bytes.hasByte(Byte.carriageReturn, at: end)
    return end + (isPair && bytes.hasByte(Byte.lineFeed, at: end + 1) ? 2 : 1)
  }

  private static var lineEnds: StopSearch { StopSearch(Byte.lineFeed) }
}
