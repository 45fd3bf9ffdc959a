/// Which rows hash to the same as an earlier one.
///
/// A table of all hashes would take more memory than the rows' hashes themselves. A bit for each of
/// many more values than there are rows tells nearly all of them apart; the few that share a bit are
/// looked at again, exactly.
enum RepeatedRows {
  /// A row: which chunk, and which of its rows, from 0.
  struct Place: Hashable, Sendable {
    var chunk: Int
    var row: Int
  }

  /// Two rows with one hash.
  struct Pair: Sendable {
    var row: Place
    /// The first row with the hash.
    var first: Place
  }

  /// All pairs, in the order of their later rows; `chunks` has the chunks' hashes in order.
  static func pairs(in chunks: [[UInt64]]) -> [Pair] {
    var met = BitSet(capacity: chunks.reduce(0) { $0 + $1.count } * 16)
    var shared: Set<UInt64> = []
    for hashes in chunks {
      for hash in hashes where hash != RowHashes.none {
        if met.insert(hash) { shared.insert(hash) }
      }
    }
    guard !shared.isEmpty else { return [] }
    return pairs(in: chunks, among: shared)
  }

  private static func pairs(in chunks: [[UInt64]], among shared: Set<UInt64>) -> [Pair] {
    // Spares nearly all rows the set's slower look.
    var likely = BitSet(capacity: shared.count * 64)
    for hash in shared { _ = likely.insert(hash) }
    var first: [UInt64: Place] = [:]
    var pairs: [Pair] = []
    for (chunk, hashes) in chunks.enumerated() {
      for (row, hash) in hashes.enumerated()
      where hash != RowHashes.none && likely.contains(hash) && shared.contains(hash) {
        let place = Place(chunk: chunk, row: row)
        if let earlier = first[hash] {
          pairs.append(Pair(row: place, first: earlier))
        } else {
          first[hash] = place
        }
      }
    }
    return pairs
  }
}

/// A set of hashes that takes those for one which end in the same bits.
private struct BitSet {
  private var words: [UInt64]
  private let mask: UInt64

  /// A set with at least `capacity` different bits.
  init(capacity: Int) {
    var count = 64
    while count < capacity { count *= 2 }
    words = [UInt64](repeating: 0, count: count / 64)
    mask = UInt64(count - 1)
  }

  /// Puts `hash` in; true when it, or its like, was in before.
  mutating func insert(_ hash: UInt64) -> Bool {
    let index = Int((hash & mask) >> 6)
    let bit: UInt64 = 1 << (hash & 63)
    let wasIn = words[index] & bit != 0
    words[index] |= bit
    return wasIn
  }

  func contains(_ hash: UInt64) -> Bool {
    words[Int((hash & mask) >> 6)] & (1 << (hash & 63)) != 0
  }
}
