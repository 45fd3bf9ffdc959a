/// Cuts a file's rows into chunks that threads read apart.
///
/// Where a row begins is known for certain only to who has read all rows before it: a line may begin
/// within a cell of several lines. So each chunk's first row is a guess, which the end of the chunk
/// before it proves or not; the lines looked at here make a wrong one rare.
struct ChunkPlan {
  /// How many bytes a chunk has at the least, unless it is the file's last.
  static let size = 2 << 20
  private let head: TableHead
  private let lineEnds = ByteSearch(Byte.lineFeed, Byte.carriageReturn, Byte.lineFeed)

  /// A plan for the rows under `head`.
  init(_ head: TableHead) { self.head = head }

  /// The chunks of `bytes`, each through the end of a line.
  func chunks(of bytes: UnsafeRawBufferPointer, size: Int = ChunkPlan.size) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var start = head.scanner.position
    while bytes.count - start > size + size / 2 {
      let end = rowStart(in: bytes, after: start + size)
      if end == bytes.count { break }
      chunks.append(start..<end)
      start = end
    }
    chunks.append(start..<bytes.count)
    return chunks
  }

  /// Where a row probably begins at or after `position`: at the first of some lines that has as many
  /// fields as the header.
  private func rowStart(in bytes: UnsafeRawBufferPointer, after position: Int) -> Int {
    let first = nextLine(in: bytes, from: position)
    var line = first
    for _ in 0..<64 where line < bytes.count {
      if isRow(at: line, in: bytes) { return line }
      line = nextLine(in: bytes, from: line)
    }
    return first
  }

  private func isRow(at position: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    var (scanner, row) = (head.scanner, CellRow())
    scanner.seek(position, line: 1)
    guard scanner.next(in: bytes, into: &row) else { return false }
    return row.count == head.header.width
      && row.allSatisfy { $0.flags.isDisjoint(with: [.multiline, .unclosed, .textAfterQuote]) }
  }

  /// Where the line after that of `position` begins, past lines without a byte: a chunk that began
  /// with those would go through them all to its first row, and so would the chunks behind it.
  private func nextLine(in bytes: UnsafeRawBufferPointer, from position: Int) -> Int {
    let end = lineEnds.first(in: bytes, from: position)
    return bytes[end...].firstIndex { $0 != Byte.lineFeed && $0 != Byte.carriageReturn }
      ?? bytes.count
  }
}
