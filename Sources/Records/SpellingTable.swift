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
  /// Whether the next spelling is first looked for behind the recent one, and not in its pigeonhole.
  private var isInOrder = false
  /// For each of some simple hashes, the entry of a spelling of late that has it, or -1.
  private var pigeonholes = [Int32](repeating: -1, count: 64)

  /// The number of `spelling`; nil when it was not met before.
  func value(of spelling: UnsafeRawBufferPointer) -> Int32? {
    entry(of: spelling).map { entries[$0].value }
  }

  /// The same, and sooner for two kinds of columns: those whose spellings come in the order in which
  /// they first came, since tables list their units in one order, month after month; and those that
  /// have few.
  @inline(__always)
  mutating func nextValue(of spelling: UnsafeRawBufferPointer) -> Int32? {
    let (guess, value) = guess(for: spelling)
    guard guess >= 0 else { return unforeseenValue(of: spelling) }
    recent = guess
    return value
  }

  /// The entry where `spelling` is looked for first, and its number; -1 when it is another's.
  ///
  /// By pointers to the arrays' elements, since the arrays of a table that changes would be retained.
  @inline(__always)
  private func guess(for spelling: UnsafeRawBufferPointer) -> (entry: Int, value: Int32) {
    let pigeonhole = Self.pigeonhole(of: spelling)
    let guess = isInOrder ? following : pigeonholes.withUnsafeBufferPointer { Int($0[pigeonhole]) }
    guard guess >= 0 else { return (-1, 0) }
    let entry = entries.withUnsafeBufferPointer { $0[guess] }
    return isSpelling(spelling, of: entry) ? (guess, entry.value) : (-1, 0)
  }

  /// The entry after the one that was looked for last; -1 when there is none at all.
  @inline(__always)
  private var following: Int {
    recent + 1 < entries.count ? recent + 1 : entries.isEmpty ? -1 : 0
  }

  /// The number of `spelling`, which is not where it was looked for first; and decides where to look
  /// first for the next.
  @inline(never)
  private mutating func unforeseenValue(of spelling: UnsafeRawBufferPointer) -> Int32? {
    guard let entry = entry(of: spelling) else { return nil }
    // For 700 units in one order, 3 ns a cell are 12 by pigeonholes; for seven names in any, 2.5 ns are 11
    // in order.
    isInOrder = !isInOrder && entry == following
    pigeonholes[Self.pigeonhole(of: spelling)] = Int32(clamping: entry)
    recent = entry
    return entries[entry].value
  }

  /// The pigeonhole of `spelling`: by its length and its end, in which names differ oftener than at
  /// their beginning.
  @inline(__always)
  private static func pigeonhole(of spelling: UnsafeRawBufferPointer) -> Int {
    guard let base = spelling.baseAddress, spelling.count >= 8 else { return spelling.count }
    let end = (base + (spelling.count - 8)).loadUnaligned(as: UInt64.self)
    let mixed = (end ^ UInt64(truncatingIfNeeded: spelling.count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 58)
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
