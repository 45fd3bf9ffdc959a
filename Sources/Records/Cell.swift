/// One field of a record, as the scanner saw it: a range of the file's bytes and what is odd.
public struct Cell: Sendable, Hashable {
  /// What was seen at a field's borders.
  public struct Flags: OptionSet, Sendable, Hashable {
    /// The set as bits.
    public let rawValue: UInt8
    /// A set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The field began with a quotation mark.
    public static let quoted = Flags(rawValue: 1)
    /// Its bytes hold quotation marks that are not part of its text: a doubled or a closing one.
    public static let escaped = Flags(rawValue: 2)
    /// The file ended before the closing quotation mark.
    public static let unclosed = Flags(rawValue: 4)
    /// Between the closing quotation mark and the next delimiter stood something else than spaces.
    public static let textAfterQuote = Flags(rawValue: 8)
    /// Its text goes over the end of a line.
    public static let multiline = Flags(rawValue: 16)

    /// What a row that is cut right has in none of its cells, but for notes of several lines.
    static let ofBrokenRows: Flags = [.unclosed, .textAfterQuote, .multiline]
  }

  /// Where its bytes begin, without the opening quotation mark.
  public let start: Int
  /// Where its bytes end, without the closing quotation mark.
  public let end: Int
  /// The physical line on which it begins, from 1.
  public let line: Int
  /// What was seen at its borders.
  public let flags: Flags

  /// The field's bytes as they stand in the file.
  func raw(in bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[start..<end])
  }

  /// The physical lines that it touches.
  func lines(in bytes: UnsafeRawBufferPointer) -> ClosedRange<Int> {
    guard flags.contains(.multiline) else { return line...line }
    return line...(line + (start..<end).count { bytes.endsLine(at: $0) })
  }

  /// Whether it has line ends, and only at its beginning and its end, where they say nothing.
  func endsLinesOnlyAtItsEnds(in bytes: UnsafeRawBufferPointer) -> Bool {
    flags.contains(.multiline)
      && !withoutSpaces(raw(in: bytes)).contains {
        $0 == Byte.lineFeed || $0 == Byte.carriageReturn
      }
  }

  /// Whether its bytes would be at most `fields` fields if no quotation mark held them together.
  func isWithin(
    fields: Int, cutBy delimiter: UInt8, in bytes: UnsafeRawBufferPointer
  ) -> Bool {
    raw(in: bytes).count { $0 == delimiter } < fields
  }

  /// The field's text: doubled quotation marks made single, bytes that are not UTF-8 replaced by
  /// U+FFFD.
  public func text(in bytes: UnsafeRawBufferPointer) -> String {
    let raw = raw(in: bytes)
    return flags.contains(.escaped)
      ? String(decoding: unescaped(raw), as: UTF8.self) : copiedText(raw)
  }
}

/// The text of `bytes`, those that are not UTF-8 replaced by U+FFFD.
///
/// They are copied first: a string's bytes are looked at and then taken, and those of a mapped file may
/// have changed in between.
func copiedText(_ bytes: UnsafeRawBufferPointer) -> String {
  String(decoding: Array(bytes), as: UTF8.self)
}

/// The text of a quoted field: a doubled mark is one mark, a single one closes, and what follows it
/// is taken as it is.
private func unescaped(_ raw: UnsafeRawBufferPointer) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(raw.count)
  var index = 0
  while index < raw.count, raw[index] != Byte.quote || raw.hasByte(Byte.quote, at: index + 1) {
    text.append(raw[index])
    index += raw[index] == Byte.quote ? 2 : 1
  }
  if index < raw.count { text += raw[(index + 1)...] }
  return text
}

/// The fields of one record; reused from record to record, so that a row allocates nothing.
public struct CellRow: Sendable, RandomAccessCollection {
  /// The fields, and behind them what longer records before have left.
  private var cells: [Cell] = []
  /// How many fields the record has.
  public private(set) var endIndex = 0
  /// What is odd about any of them.
  var flags: Cell.Flags = []

  /// A row without fields, for a scanner to fill.
  public init() {}

  /// 0.
  public var startIndex: Int { 0 }
  /// The field at `position`, from 0.
  public subscript(position: Int) -> Cell {
    precondition(position < endIndex)
    return cells[position]
  }

  /// Where the record begins; 0 before the first record.
  var start: Int { first.map { $0.start - ($0.flags.contains(.quoted) ? 1 : 0) } ?? 0 }
  /// The physical line on which the record begins, from 1; 0 before the first record.
  public var line: Int { first?.line ?? 0 }

  /// Whether no field has anything but spaces, as the rows that spreadsheets leave at a table's end.
  func isBlank(in bytes: UnsafeRawBufferPointer) -> Bool {
    flags.isSubset(of: .quoted) && allSatisfy { withoutSpaces($0.raw(in: bytes)).isEmpty }
  }

  /// Whether no field has anything but spaces, quotation marks, and the delimiters of any file.
  func hasOnlyDelimiters(in bytes: UnsafeRawBufferPointer) -> Bool {
    allSatisfy {
      $0.raw(in: bytes).allSatisfy {
        $0 <= Byte.space || $0 == Byte.quote || CellScanner.delimiters.contains($0)
      }
    }
  }

  mutating func clear() { (endIndex, flags) = (0, []) }

  @inline(__always)
  mutating func append(_ cell: Cell) {
    if endIndex < cells.count { cells[endIndex] = cell } else { cells.append(cell) }
    endIndex += 1
    flags.formUnion(cell.flags)
  }

  /// Makes it a record of `count` fields, for `set` to set each; gives what that gives.
  @inline(__always)
  mutating func withFields<Result>(
    _ count: Int, set: (UnsafeMutableBufferPointer<Cell>) -> Result
  ) -> Result {
    while cells.count < count { cells.append(Cell(start: 0, end: 0, line: 0, flags: [])) }
    endIndex = count
    return cells.withUnsafeMutableBufferPointer {
      set(UnsafeMutableBufferPointer(rebasing: $0[..<count]))
    }
  }

  /// Adds a field without text behind the last.
  mutating func appendEmpty() {
    guard let last else { return }
    append(Cell(start: last.end, end: last.end, line: last.line, flags: []))
  }
}

/// The bytes that have a meaning in CSV.
enum Byte {
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let space: UInt8 = 0x20
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let semicolon: UInt8 = 0x3B
  static let bar: UInt8 = 0x7C
  static let zero: UInt8 = 0x30
  static let nine: UInt8 = 0x39
}

extension UnsafeRawBufferPointer {
  /// Whether `byte` stands at `index`; false beyond the end.
  func hasByte(_ byte: UInt8, at index: Int) -> Bool { index < count && self[index] == byte }

  /// Whether a line ends with the byte at `index`: a CR counts where no LF follows.
  func endsLine(at index: Int) -> Bool {
    switch self[index] {
    case Byte.lineFeed: true
    case Byte.carriageReturn: !hasByte(Byte.lineFeed, at: index + 1)
    default: false
    }
  }
}
