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
///
/// Small enough, with the names of a country's units, for a processor's cache.
struct SpellingTable {
  private struct Entry {
    var start: UInt32
    var length: UInt32
    var value: Int32
  }

  /// An entry's number, or -1, beside a part of its hash, so that few others are looked at.
  private struct Slot {
    var entry: Int32 = -1
    var tag: UInt32 = 0
  }

  private var entries: [Entry] = []
  private var hashes: [UInt64] = []
  /// All spellings, end to end.
  private var letters: [UInt8] = []
  /// Open addressing with linear steps. The size is a power of two.
  private var slots = [Slot](repeating: Slot(), count: 64)
  /// The entry of the spelling that was looked for last.
  private var recent = -1

  /// The number of `spelling`; nil when it was not met before.
  func value(of spelling: UnsafeRawBufferPointer) -> Int32? {
    entry(of: spelling).map { entries[$0].value }
  }

  /// The same, and sooner where spellings come in the order in which they first came: tables list
  /// their units in one order, month after month.
  mutating func nextValue(of spelling: UnsafeRawBufferPointer) -> Int32? {
    guard let entry = entry(of: spelling, after: recent) else { return nil }
    recent = entry
    return entries[entry].value
  }

  /// The entry of `spelling`; sooner found when it is the one after `recent`.
  ///
  /// Apart from ``nextValue(of:)``, which changes the table: there the arrays would be retained.
  @inline(never)
  private func entry(of spelling: UnsafeRawBufferPointer, after recent: Int) -> Int? {
    let next = recent + 1 < entries.count ? recent + 1 : 0
    if next < entries.count, isSpelling(spelling, of: entries[next]) { return next }
    return entry(of: spelling)
  }

  private func entry(of spelling: UnsafeRawBufferPointer) -> Int? {
    let hash = byteHash(spelling)
    let (mask, tag) = (slots.count - 1, Self.tag(of: hash))
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot].entry >= 0 {
      let entry = Int(slots[slot].entry)
      if slots[slot].tag == tag, isSpelling(spelling, of: entries[entry]) { return entry }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Keeps `value` for `spelling`, which was not met before; but no more than 4 GiB of spellings, the
  /// rest of which are looked up each time.
  mutating func insert(_ value: Int32, for spelling: UnsafeRawBufferPointer) {
    guard let start = UInt32(exactly: letters.count), let length = UInt32(exactly: spelling.count),
      entries.count < Int(Int32.max)
    else { return }
    recent = entries.count
    entries.append(Entry(start: start, length: length, value: value))
    hashes.append(byteHash(spelling))
    letters.append(contentsOf: spelling)
    if entries.count * 2 > slots.count {
      slots = [Slot](repeating: Slot(), count: slots.count * 2)
      for index in entries.indices { place(index) }
    } else {
      place(entries.count - 1)
    }
  }

  private static func tag(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

  private mutating func place(_ index: Int) {
    var slot = Int(truncatingIfNeeded: hashes[index]) & (slots.count - 1)
    while slots[slot].entry >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Slot(entry: Int32(clamping: index), tag: Self.tag(of: hashes[index]))
  }

  @inline(__always)
  private func isSpelling(_ spelling: UnsafeRawBufferPointer, of entry: Entry) -> Bool {
    guard Int(entry.length) == spelling.count else { return false }
    return letters.withUnsafeBytes { letters in
      // Only the empty spelling has no address, and then the lengths were all there is to compare.
      guard let known = letters.baseAddress, let wanted = spelling.baseAddress else { return true }
      return memcmp(known + Int(entry.start), wanted, Int(entry.length)) == 0
    }
  }
}
