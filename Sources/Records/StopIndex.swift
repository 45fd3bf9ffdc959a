import CStops

/// Where delimiters, quotation marks and line ends stand in a stretch of a file's bytes, and the rows
/// that can be cut by them alone.
///
/// Nearly all rows can. Their ends are found without a branch that depends on how long a cell is: a
/// word has a bit for each of 64 bytes, and its ones are places (Langdale and Lemire, Parsing
/// Gigabytes of JSON per Second, VLDB Journal 28, 3.1). ``CellScanner`` reads the other rows, and says
/// what these must be the same as.
struct StopIndex {
  private typealias Bytes = SIMD16<UInt8>

  /// How many bytes are looked at ahead: some dozens of rows, whose places stay in a processor's
  /// nearest cache.
  static let stretch = 16 << 10
  private static let block = 64

  private let delimiter: UInt8
  /// Whether it finds places by those instructions.
  let isWide: Bool
  /// In order, from the stretch's start; behind the first `count` may stand any others.
  private var places: [UInt16] = []
  private var count = 0
  /// The stretch.
  private var (start, end) = (0, 0)
  /// The first of `places` at or behind `position`, where the last row was asked for.
  private var (next, position) = (0, 0)

  /// Whether this processor has instructions that find places in 32 bytes at a time.
  static let canBeWide = stops_can_find()

  /// An index of bytes whose fields `delimiter` cuts; `isWide` where it finds them by those instructions,
  /// if this processor has them.
  init(_ delimiter: UInt8, isWide: Bool = Self.canBeWide) {
    (self.delimiter, self.isWide) = (delimiter, isWide && Self.canBeWide)
  }

  /// Reads the row that begins at `position`, on `line`, into `row`, and gives the place behind the end
  /// of its line. Nil, with anything in `row`, when it is not `columns` fields in one line, each without
  /// quotation marks or between two of them.
  mutating func row(
    at position: Int, line: Int, columns: Int, in bytes: UnsafeRawBufferPointer,
    into row: inout CellRow
  ) -> Int? {
    guard columns > 0 else { return nil }
    if position < self.position || position >= end { look(from: position, in: bytes) }
    self.position = position
    while next < count, start + Int(places[next]) < position { next += 1 }
    switch cut(from: position, line: line, columns: columns, in: bytes, into: &row) {
    case .row(let end): return end
    case .otherRow: return nil
    case .unseen: break
    }
    // The row goes on behind the stretch.
    guard start < position, end < bytes.count else { return nil }
    look(from: position, in: bytes)
    guard
      case .row(let end) = cut(from: position, line: line, columns: columns, in: bytes, into: &row)
    else { return nil }
    return end
  }

  // MARK: Cutting rows

  fileprivate enum Cut {
    /// Cut; where the next line begins.
    case row(end: Int)
    /// Not a row to be cut here.
    case otherRow
    /// Places behind the stretch would tell.
    case unseen
  }

  @inline(__always)
  private mutating func cut(
    from position: Int, line: Int, columns: Int, in bytes: UnsafeRawBufferPointer,
    into row: inout CellRow
  ) -> Cut {
    let (start, delimiter, first, count) = (start, delimiter, next, count)
    let result = places.withUnsafeBufferPointer { places in
      row.withFields(columns) { cells in
        var cutter = RowCutter(
          places: UnsafeBufferPointer(rebasing: places[first..<count]), start: start,
          bytes: bytes, delimiter: delimiter, begin: position)
        let cut = cutter.cut(into: cells, line: line)
        return (cut, cutter)
      }
    }
    let cutter = result.1
    guard case .row(var end) = result.0 else { return result.0 }
    row.flags = cutter.flags
    next = first + cutter.place
    if cutter.byte == Byte.carriageReturn, bytes.hasByte(Byte.lineFeed, at: end) { end += 1 }
    return .row(end: end)
  }

  // MARK: Finding places

  /// Finds the places in the stretch that begins at `position`.
  private mutating func look(from position: Int, in bytes: UnsafeRawBufferPointer) {
    // Places are written eight at a time.
    if places.isEmpty { places = [UInt16](repeating: 0, count: Self.stretch + 8) }
    (start, end) = (position, min(position + Self.stretch, bytes.count))
    let text = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    next = 0
    let (delimiter, isWide) = (delimiter, isWide)
    count = places.withUnsafeMutableBufferPointer { places in
      var (count, offset) = (0, 0)
      if isWide, let base = text.baseAddress {
        let blocks = text.count / Self.block
        count = stops_find(base, blocks, delimiter, places.baseAddress)
        offset = blocks * Self.block
      }
      while offset + Self.block <= text.count {
        let stops = Self.stops(delimiter, at: offset, in: text)
        count = Self.write(stops, from: offset, to: places, at: count)
        offset += Self.block
      }
      while offset < text.count {
        if Self.isStop(text[offset], delimiter) {
          places[count] = UInt16(truncatingIfNeeded: offset)
          count += 1
        }
        offset += 1
      }
      return count
    }
  }

  /// Adds the places of the ones of `stops` to the first `count` of `places`, and says how many there
  /// are then.
  @inline(__always)
  private static func write(
    _ stops: UInt64, from offset: Int, to places: UnsafeMutableBufferPointer<UInt16>, at count: Int
  ) -> Int {
    var (stops, place) = (stops, count)
    let end = count &+ stops.nonzeroBitCount
    repeat {
      // Eight, though there may be fewer: their number could not be foreseen.
      for index in 0..<8 {
        let bit = (stops | 1 << 63).trailingZeroBitCount
        places[place &+ index] = UInt16(truncatingIfNeeded: offset &+ bit)
        stops &= stops &- 1
      }
      place &+= 8
    } while place < end
    return end
  }

  /// A word whose bits say which of 64 bytes are stops; the first byte is the lowest.
  @inline(__always)
  private static func stops(
    _ delimiter: UInt8, at offset: Int, in text: UnsafeRawBufferPointer
  ) -> UInt64 {
    // Each eight bytes have another bit. These are eight by eight bits, whose columns are the bytes.
    let found =
      stops(delimiter, at: offset, in: text, marked: 0x01, 0x02)
      | stops(delimiter, at: offset + 16, in: text, marked: 0x04, 0x08)
      | stops(delimiter, at: offset + 32, in: text, marked: 0x10, 0x20)
      | stops(delimiter, at: offset + 48, in: text, marked: 0x40, 0x80)
    let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    return transposed((halves[0] | halves[1]).littleEndian)
  }

  /// Sixteen bytes, those of stops with the bit `low` in the first half and `high` in the second, the
  /// others zero.
  @inline(__always)
  private static func stops(
    _ delimiter: UInt8, at offset: Int, in text: UnsafeRawBufferPointer, marked low: UInt8,
    _ high: UInt8
  ) -> Bytes {
    let bytes = text.loadUnaligned(fromByteOffset: offset, as: Bytes.self)
    let isStop =
      (bytes .== Bytes(repeating: delimiter)) .| (bytes .== Bytes(repeating: Byte.quote))
      .| (bytes .== Bytes(repeating: Byte.lineFeed))
      .| (bytes .== Bytes(repeating: Byte.carriageReturn))
    return unsafeBitCast(isStop, to: Bytes.self)
      & Bytes(lowHalf: SIMD8(repeating: low), highHalf: SIMD8(repeating: high))
  }

  /// Eight by eight bits with rows and columns exchanged (Warren, Hacker's Delight, 7-3).
  @inline(__always)
  private static func transposed(_ bits: UInt64) -> UInt64 {
    var bits = bits
    var swapped = (bits ^ bits >> 7) & 0x00AA_00AA_00AA_00AA
    bits ^= swapped ^ swapped << 7
    swapped = (bits ^ bits >> 14) & 0x0000_CCCC_0000_CCCC
    bits ^= swapped ^ swapped << 14
    swapped = (bits ^ bits >> 28) & 0x0000_0000_F0F0_F0F0
    return bits ^ swapped ^ swapped << 28
  }

  private static func isStop(_ byte: UInt8, _ delimiter: UInt8) -> Bool {
    byte == delimiter || byte == Byte.quote || byte == Byte.lineFeed
      || byte == Byte.carriageReturn
  }
}

/// Cuts one row at places known.
///
/// Here, in the innermost loop of all, offsets are added without a look whether they overflow: all are
/// of bytes in memory.
private struct RowCutter {
  /// Those at or behind the row's beginning, as offsets from `start`.
  let places: UnsafeBufferPointer<UInt16>
  let start: Int
  let bytes: UnsafeRawBufferPointer
  let delimiter: UInt8
  /// Where the next field begins.
  var begin: Int
  /// How many of `places` are used up.
  private(set) var place = 0
  /// What stands at the last of them.
  private(set) var byte: UInt8 = 0
  private(set) var flags = Cell.Flags()

  init(
    places: UnsafeBufferPointer<UInt16>, start: Int, bytes: UnsafeRawBufferPointer,
    delimiter: UInt8, begin: Int
  ) {
    (self.places, self.start, self.bytes) = (places, start, bytes)
    (self.delimiter, self.begin) = (delimiter, begin)
  }

  /// Fills `cells`, which begin on `line`.
  @inline(__always)
  mutating func cut(into cells: UnsafeMutableBufferPointer<Cell>, line: Int) -> StopIndex.Cut {
    for field in cells.indices {
      guard place < places.count else { return .unseen }
      var end = start &+ Int(places[place])
      byte = bytes[end]
      if byte == Byte.quote {
        guard end == begin else { return .otherRow }
        repeat {
          place &+= 1
          guard place < places.count else { return .unseen }
          end = start &+ Int(places[place])
          byte = bytes[end]
        } while byte == delimiter
        place &+= 1
        guard byte == Byte.quote else { return .otherRow }
        guard place < places.count else { return .unseen }
        byte = bytes[end &+ 1]
        guard start &+ Int(places[place]) == end &+ 1, byte != Byte.quote else { return .otherRow }
        cells[field] = Cell(start: begin &+ 1, end: end, line: line, flags: .quoted)
        flags = .quoted
        begin = end &+ 2
      } else {
        cells[field] = Cell(start: begin, end: end, line: line, flags: [])
        begin = end &+ 1
      }
      place &+= 1
      guard (byte == delimiter) == (field &+ 1 < cells.count) else { return .otherRow }
    }
    return .row(end: begin)
  }
}
