import Glibc

/// Numbers found by the keys of names; a dictionary would normalise each key again to hash it.
struct KeyTable {
  private var table = SpellingTable()

  /// The number of `key`, once given it stays.
  subscript(key: String) -> Int32? {
    get {
      var key = key
      return key.withUTF8 { table.value(of: UnsafeRawBufferPointer($0)) }
    }
    set {
      guard let newValue, self[key] == nil else { return }
      var key = key
      key.withUTF8 { table.insert(newValue, for: UnsafeRawBufferPointer($0)) }
    }
  }
}

/// Numbers found by the bytes of a spelling, so that a name of which a file has a million cells is
/// decoded and looked up once.
struct SpellingTable {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var length: Int
    var value: Int32
  }

  private var entries: [Entry] = []
  /// All spellings, end to end.
  private var letters: [UInt8] = []
  /// Open addressing with linear steps: an index into `entries`, or -1. The size is a power of two.
  private var slots = [Int32](repeating: -1, count: 64)

  /// The number of `spelling`; nil when it was not met before.
  func value(of spelling: UnsafeRawBufferPointer) -> Int32? {
    let hash = byteHash(spelling)
    var slot = firstSlot(of: hash)
    while slots[slot] >= 0 {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, isSpelling(spelling, of: entry) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Keeps `value` for `spelling`, which was not met before.
  mutating func insert(_ value: Int32, for spelling: UnsafeRawBufferPointer) {
    let entry = Entry(
      hash: byteHash(spelling), start: letters.count, length: spelling.count, value: value)
    entries.append(entry)
    letters.append(contentsOf: spelling)
    if entries.count * 2 > slots.count {
      slots = [Int32](repeating: -1, count: slots.count * 2)
      for index in entries.indices { place(index) }
    } else {
      place(entries.count - 1)
    }
  }

  private func firstSlot(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  private mutating func place(_ index: Int) {
    var slot = firstSlot(of: entries[index].hash)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index)
  }

  private func isSpelling(_ spelling: UnsafeRawBufferPointer, of entry: Entry) -> Bool {
    guard entry.length == spelling.count else { return false }
    return letters.withUnsafeBytes { letters in
      // Only the empty spelling has no address, and then the lengths were all there is to compare.
      guard let known = letters.baseAddress, let wanted = spelling.baseAddress else { return true }
      return memcmp(known + entry.start, wanted, entry.length) == 0
    }
  }
}
