/// What tells the records of a chunk apart: a hash of each, and where some of them begin, from which
/// every other is found again.
///
/// Rows that are no records cost no memory here, however many there are.
struct RowHashes: Sendable {
  /// A place in a chunk's file.
  struct Mark: Sendable {
    var position: Int
    /// From the chunk's first line, which is 1.
    var line: Int
  }

  /// Of how many records, one below the other, one has its place kept.
  private static let stride = 64

  /// One for each record, in order.
  private(set) var hashes: [UInt64] = []
  /// In order, each with the number of the record that begins there.
  private var marks: [(record: Int, mark: Mark)] = []
  private var nextMark = 0

  /// Hashes, none yet, with room for about `count`: growing would take half as much again.
  init(expecting count: Int = 0) {
    if count > 0 { hashes.reserveCapacity(count + count / 32) }
  }

  /// Takes the next row, a record that begins at `mark`, in with its hash.
  mutating func add(_ hash: UInt64, at mark: @autoclosure () -> Mark) {
    if hashes.count >= nextMark {
      marks.append((hashes.count, mark()))
      nextMark = hashes.count + Self.stride
    }
    hashes.append(hash)
  }

  /// Takes the next row, which is no record, in.
  mutating func addOther() { nextMark = hashes.count }

  /// The nearest known place at or before record `record`, and how many rows lie between them, all
  /// of them records.
  func mark(before record: Int) -> (mark: Mark, rows: Int) {
    var (low, high) = (0, marks.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if marks[middle].record <= record { low = middle } else { high = middle }
    }
    return (marks[low].mark, record - marks[low].record)
  }
}
