/// Cuts CSV bytes into records of fields, and never fails.
///
/// RFC 4180 with what offices' programs do besides: LF, CRLF or CR ends a record, the last record
/// needs no end, a byte order mark and lines without a byte are skipped, a delimiter may be another
/// than the comma. Whatever is odd is left to the reader above, as a flag of the field.
///
/// The scanner is its state alone and holds no memory; the caller passes the same bytes each time.
public struct CellScanner: Sendable {
  /// What stands between fields.
  public let delimiter: UInt8
  private let fieldEnds: StopSearch
  /// Which fields may go over the end of a line; nil when every one may, and all may have line ends at
  /// their own ends. A record ends with the first that does and may not, and the caller has to go on
  /// with ``resume(afterLineOf:in:)``.
  var multilineFields: [Bool]?
  /// The offset of the next byte to look at.
  private(set) var position = 0
  /// The physical line of ``position``, from 1.
  private(set) var line = 1

  /// How many bytes a cell between quotation marks may have; one with more counts as never closed.
  private let longestCell: Int

  /// The longest cell of Excel and LibreOffice, 32 767 characters, in bytes.
  static let longestOfSpreadsheets = 4 * 32_767

  /// A scanner at the beginning of a file. Where cells are at most `longestCell` bytes long, a
  /// quotation mark that nothing closes does not send it through all of a large file.
  public init(delimiter: UInt8, longestCell: Int = .max) {
    self.delimiter = delimiter
    self.longestCell = longestCell
    fieldEnds = StopSearch(delimiter)
  }

  /// Reads the next record of `bytes` into `row`; false when there is none.
  public mutating func next(in bytes: UnsafeRawBufferPointer, into row: inout CellRow) -> Bool {
    skipLineEnds(in: bytes)
    guard position < bytes.count else { return false }
    row.clear()
    repeat {
      let cell = bytes.hasByte(Byte.quote, at: position) ? quoted(in: bytes) : plain(in: bytes)
      if cell.flags.contains(.multiline), !mayBeMultiline(row.count),
        !cell.endsLinesOnlyAtItsEnds(in: bytes)
      {
        row.append(cell)
        return true
      }
      row.append(cell)
    } while takeDelimiter(in: bytes)
    _ = takeLineEnd(in: bytes)
    return true
  }

  /// Goes to where the next record begins, or to the end.
  mutating func skipLineEnds(in bytes: UnsafeRawBufferPointer) {
    if position == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while takeLineEnd(in: bytes) {}
  }

  /// Goes to `position`, where a record begins, and calls its line `line`.
  mutating func seek(_ position: Int, line: Int) { (self.position, self.line) = (position, line) }

  /// Goes on with the line after the one on which `cell` begins, whatever the cell swallowed.
  mutating func resume(afterLineOf cell: Cell, in bytes: UnsafeRawBufferPointer) {
    position = Self.quotesAndLineEnds.first(in: bytes, from: cell.start)
    while bytes.hasByte(Byte.quote, at: position) {
      position = Self.quotesAndLineEnds.first(in: bytes, from: position + 1)
    }
    line = cell.line
    _ = takeLineEnd(in: bytes)
  }

  /// Whether the field numbered `field`, from 0, may go over the end of a line.
  func mayBeMultiline(_ field: Int) -> Bool {
    guard let multilineFields else { return true }
    return field < multilineFields.count && multilineFields[field]
  }

  /// Reads the next record that has any text and begins before `limit` into `row`; false when there
  /// is none.
  mutating func nextWithText(
    in bytes: UnsafeRawBufferPointer, before limit: Int = .max, into row: inout CellRow
  ) -> Bool {
    repeat {
      skipLineEnds(in: bytes)
      guard position < limit, next(in: bytes, into: &row) else { return false }
    } while row.isBlank(in: bytes)
    return true
  }

  @inline(__always)
  private mutating func plain(in bytes: UnsafeRawBufferPointer) -> Cell {
    let start = position
    position = fieldEnds.first(in: bytes, from: start)
    return Cell(start: start, end: position, line: line, flags: [])
  }

  private mutating func quoted(in bytes: UnsafeRawBufferPointer) -> Cell {
    let (start, openingLine) = (position + 1, line)
    var flags: Cell.Flags = .quoted
    let limit = bytes.count - start > longestCell ? start + longestCell : bytes.count
    var index = Self.quotesAndLineEnds.first(in: bytes, from: start)
    while index < limit {
      if bytes[index] != Byte.quote {
        if bytes.endsLine(at: index) {
          line += 1
          flags.insert(.multiline)
        }
      } else if bytes.hasByte(Byte.quote, at: index + 1) {
        flags.insert(.escaped)
        index += 1
      } else {
        return closed(at: index, from: start, line: openingLine, flags: flags, in: bytes)
      }
      index = Self.quotesAndLineEnds.first(in: bytes, from: index + 1)
    }
    position = limit
    flags.insert(.unclosed)
    return Cell(start: start, end: position, line: openingLine, flags: flags)
  }

  /// What can stand in a quoted field and mean something.
  private static let quotesAndLineEnds = StopSearch(Byte.quote)

  private mutating func closed(
    at close: Int, from start: Int, line openingLine: Int, flags: Cell.Flags,
    in bytes: UnsafeRawBufferPointer
  ) -> Cell {
    position = fieldEnds.first(in: bytes, from: close + 1)
    if bytes[(close + 1)..<position].allSatisfy({ $0 == Byte.space }) {
      return Cell(start: start, end: close, line: openingLine, flags: flags)
    }
    return Cell(
      start: start, end: position, line: openingLine,
      flags: flags.union([.escaped, .textAfterQuote]))
  }

  private mutating func takeDelimiter(in bytes: UnsafeRawBufferPointer) -> Bool {
    guard bytes.hasByte(delimiter, at: position) else { return false }
    position += 1
    return true
  }

  private mutating func takeLineEnd(in bytes: UnsafeRawBufferPointer) -> Bool {
    if bytes.hasByte(Byte.carriageReturn, at: position) {
      position += bytes.hasByte(Byte.lineFeed, at: position + 1) ? 2 : 1
    } else if bytes.hasByte(Byte.lineFeed, at: position) {
      position += 1
    } else {
      return false
    }
    line += 1
    return true
  }
}

extension CellScanner {
  /// What can stand between fields; where two would do, the earlier.
  static let delimiters = [Byte.comma, Byte.semicolon, Byte.tab]
  /// Those, and what other programs put between fields, which is only named.
  static let allDelimiters = delimiters + [Byte.bar]

  /// Reads the next record that says anything, whatever its delimiter is, into `row`; false when
  /// there is none.
  mutating func nextThatSays(in bytes: UnsafeRawBufferPointer, into row: inout CellRow) -> Bool {
    repeat {
      guard nextWithText(in: bytes, into: &row) else { return false }
    } while row.hasOnlyDelimiters(in: bytes)
    return true
  }

  /// The delimiter of `bytes`: of comma, semicolon and tab the one that cuts the first record that
  /// says anything into most fields, the comma where they agree.
  public static func delimiter(of bytes: UnsafeRawBufferPointer) -> UInt8 {
    var (best, most) = (Byte.comma, 0)
    var row = CellRow()
    for candidate in delimiters {
      var scanner = CellScanner(delimiter: candidate)
      guard scanner.nextThatSays(in: bytes, into: &row), row.count > most else { continue }
      (best, most) = (candidate, row.count)
    }
    return best
  }
}

/// The records of a CSV file as the scanner sees them, each the text of its fields: for looking at a
/// file, not for reading one fast.
public struct ScannedRecords: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var scanner: CellScanner
  private var row = CellRow()

  /// The records of `bytes`, with the delimiter that its first record makes plain unless `delimiter`
  /// says it.
  public init(_ bytes: [UInt8], delimiter: Delimiter? = nil) {
    self.bytes = bytes
    let byte = delimiter?.byte ?? bytes.withUnsafeBytes(CellScanner.delimiter(of:))
    scanner = CellScanner(delimiter: byte)
  }

  /// The next record.
  public mutating func next() -> [String]? {
    bytes.withUnsafeBytes { bytes in
      guard scanner.next(in: bytes, into: &row) else { return nil }
      return row.map { $0.text(in: bytes) }
    }
  }
}
