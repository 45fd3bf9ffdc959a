import Synchronization
import Threads

/// Which rows hash to the same as an earlier one.
///
/// A table of all hashes would take more memory than the rows' hashes themselves. Two bytes of each
/// tell nearly all of them apart; the few that are alike are looked at again, exactly. Hashes that
/// begin alike are looked at together, so that little memory is gone through at a time.
enum RepeatedRows {
  /// A row: which chunk, and which of its records, from 0.
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

  /// Into how many parts the hashes of large tables are divided, as a power of two.
  private static let partBits = 3
  /// Below so many rows one part does.
  private static let leastRowsForParts = 50_000

  /// All pairs, in the order of their later rows; `chunks` has the chunks' hashes in order.
  static func pairs(in chunks: [[UInt64]], threads: Int = 1) -> [Pair] {
    let rows = chunks.reduce(0) { $0 + $1.count }
    let bits = rows < leastRowsForParts ? 0 : partBits
    let tickets = Tickets()
    let found = Mutex<Set<UInt64>>([])
    onThreads(bits == 0 ? 1 : threads) { _ in
      while true {
        let part = tickets.take()
        guard part < 1 << bits else { return }
        let shared = sharedHashes(in: chunks, part: UInt64(part), bits: bits, rows: rows >> bits)
        found.withLock { $0.formUnion(shared) }
      }
    }
    let shared = found.withLock { $0 }
    return shared.isEmpty ? [] : pairs(in: chunks, among: shared)
  }

  /// The hashes that may be those of several rows, out of those whose first `bits` bits are `part`.
  private static func sharedHashes(
    in chunks: [[UInt64]], part: UInt64, bits: Int, rows: Int
  ) -> [UInt64] {
    var (met, shared) = (TagTable(capacity: rows), [UInt64]())
    var chosen = [UInt64](repeating: 0, count: chunks.reduce(0) { max($0, $1.count) })
    for hashes in chunks {
      var count = 0
      // Without a branch, which could not be foreseen.
      for hash in hashes {
        chosen[count] = hash
        let isOfPart = bits == 0 || hash >> UInt64(64 - bits) == part
        count += isOfPart ? 1 : 0
      }
      for index in 0..<count where met.insert(chosen[index]) { shared.append(chosen[index]) }
    }
    return shared
  }

  private static func pairs(in chunks: [[UInt64]], among shared: Set<UInt64>) -> [Pair] {
    // Spares nearly all rows the set's slower look.
    var likely = BitSet(capacity: shared.count * 64)
    for hash in shared { _ = likely.insert(hash) }
    var first: [UInt64: Place] = [:]
    var pairs: [Pair] = []
    for (chunk, hashes) in chunks.enumerated() {
      for (row, hash) in hashes.enumerated()
      where likely.contains(hash) && shared.contains(hash) {
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

/// A set of hashes that takes those for one of which it keeps the same two bytes, near one place.
private struct TagTable {
  /// Parts of hashes, and 0 where there is none. Open addressing with linear steps; at most about half
  /// is used.
  private var tags: [UInt16]
  private let mask: UInt64

  /// So many places are looked at for one hash. Where all of them are taken, as by hashes that were
  /// made to be alike, any further one is taken for known.
  private static let reach: UInt64 = 64

  /// A set for about `capacity` hashes.
  init(capacity: Int) {
    var count = 64
    while count < capacity * 2 { count *= 2 }
    tags = [UInt16](repeating: 0, count: count)
    mask = UInt64(count - 1)
  }

  /// Puts `hash` in; true when it, or its like, was in before.
  mutating func insert(_ hash: UInt64) -> Bool {
    // Neither the bits of the place nor those that a part of all hashes has in common.
    let tag = max(UInt16(truncatingIfNeeded: hash >> 40), 1)
    for step in 0..<Self.reach {
      let place = Int((hash &+ step) & mask)
      if tags[place] == tag { return true }
      if tags[place] == 0 {
        tags[place] = tag
        return false
      }
    }
    return true
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
