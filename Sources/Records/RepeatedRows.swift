/// Finds rows that say the same as an earlier one.
struct RepeatedRows {
  /// The hash of each record's cells.
  private var hashes: [UInt64] = []
  /// Open addressing with linear steps: a record's number, or -1. The size is a power of two.
  private var slots = [Int32](repeating: -1, count: 1024)

  /// Takes in the next record, whose cells hash to `hash`; gives the first earlier record with the
  /// same hash of which `isSame` holds.
  mutating func add(_ hash: UInt64, isSame: (_ earlier: Int) -> Bool) -> Int? {
    hashes.append(hash)
    if hashes.count * 2 > slots.count { grow() }
    var slot = firstSlot(of: hash)
    while slots[slot] >= 0 {
      let earlier = Int(slots[slot])
      if hashes[earlier] == hash, isSame(earlier) { return earlier }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(truncatingIfNeeded: hashes.count - 1)
    return nil
  }

  /// Forgets all records but the first `count`.
  mutating func keep(first count: Int) {
    let known = hashes.prefix(count)
    self = RepeatedRows()
    // What was added as a repetition finds its own again; nothing new is told apart.
    for hash in known { _ = add(hash) { _ in false } }
  }

  private func firstSlot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  private mutating func grow() {
    let old = slots
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for number in old where number >= 0 {
      var slot = firstSlot(of: hashes[Int(number)])
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = number
    }
  }
}
