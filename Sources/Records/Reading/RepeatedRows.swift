import Threads

/// Which rows hash to the same as an earlier one.
///
/// A table of all hashes would take more memory than the rows' hashes themselves, and the time of a
/// wait for memory with each. A bit for each tells nearly all of them apart, two bytes nearly all of
/// the rest; the few that are alike then are looked at again, exactly.
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
  private static let partBits = 2
  /// Below so many rows one part does.
  private static let leastRowsForParts = 50_000

  /// All pairs, in the order of their later rows; `chunks` has the chunks' hashes in order.
  static func pairs(in chunks: [[UInt64]], threads: Int = 1) -> [Pair] {
    let rows = chunks.reduce(0) { $0 + $1.count }
    let bits = rows < leastRowsForParts ? 0 : partBits
    let tickets = Tickets()
    let found = Locked<Set<UInt64>>([])
    onThreads(bits == 0 ? 1 : threads) { _ in
      while true {
        let part = tickets.take()
        guard part < 1 << bits else { return }
        let shared = sharedHashes(in: chunks, part: UInt64(part), bits: bits, rows: rows >> bits)
        found.use { $0.formUnion(shared) }
      }
    }
    let shared = found.use { $0 }
    return shared.isEmpty ? [] : pairs(in: chunks, among: shared)
  }

  /// The hashes that may be those of several rows, out of those whose first `bits` bits are `part`,
  /// which are about `rows`.
  private static func sharedHashes(
    in chunks: [[UInt64]], part: UInt64, bits: Int, rows: Int
  ) -> [UInt64] {
    var chosen = ChosenHashes(from: chunks, part: part, bits: bits)
    // One in sixteen is taken for another at the most.
    var (met, alike, count) = (BitSet(capacity: rows * 16), BitSet(capacity: rows), 0)
    for hashes in chunks {
      chosen.forEach(of: hashes) { hash in
        guard met.insert(hash) else { return }
        _ = alike.insert(hash)
        count += 1
      }
    }
    guard count > 0 else { return [] }
    var (tags, shared) = (TagTable(capacity: min(rows, rows / 16 + 2 * count)), [UInt64]())
    for hashes in chunks {
      chosen.forEach(of: hashes) { hash in
        if alike.contains(hash), tags.insert(hash) { shared.append(hash) }
      }
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

/// Picks those hashes out of chunks whose first bits are a part's.
private struct ChosenHashes {
  private let part: UInt64
  private let shift: UInt64
  private var hashes: [UInt64]

  init(from chunks: [[UInt64]], part: UInt64, bits: Int) {
    self.part = part
    // By 64 and more, Swift shifts everything out: 0, which is the only part then.
    shift = UInt64(64 - bits)
    hashes = [UInt64](repeating: 0, count: chunks.reduce(0) { max($0, $1.count) })
  }

  /// Calls `body` with those of a chunk's hashes, in their order.
  @inline(__always)
  mutating func forEach(of chunk: [UInt64], _ body: (UInt64) -> Void) {
    var count = 0
    // Without a branch, which could not be foreseen.
    for hash in chunk {
      hashes[count] = hash
      count += hash >> shift == part ? 1 : 0
    }
    for index in 0..<count { body(hashes[index]) }
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
