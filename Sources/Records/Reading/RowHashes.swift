/// What tells the rows of a chunk apart: a hash of each, and where some of them begin, from which
/// every other is found again.
struct RowHashes: Sendable {
  /// A place in a chunk's file.
  struct Mark: Sendable {
    var position: Int
    /// From the chunk's first line, which is 1.
    var line: Int
  }

  /// Of how many rows one has its place kept.
  private static let stride = 64

  /// One for each row, in order; ``none`` for a row that is no record.
  private(set) var hashes: [UInt64] = []
  private var marks: [Mark] = []

  /// What stands for the hash of a row without one.
  static let none: UInt64 = 0

  /// Takes the next row, which begins at `mark`, in.
  mutating func begin(at mark: @autoclosure () -> Mark) {
    if hashes.count % Self.stride == 0 { marks.append(mark()) }
    hashes.append(Self.none)
  }

  /// Says what the row taken in last hashes to.
  mutating func set(_ hash: UInt64) {
    hashes[hashes.count - 1] = hash == Self.none ? 1 : hash
  }

  /// The nearest known place at or before row `row`, and how many rows lie between them.
  func mark(before row: Int) -> (mark: Mark, rows: Int) {
    (marks[row / Self.stride], row % Self.stride)
  }
}
