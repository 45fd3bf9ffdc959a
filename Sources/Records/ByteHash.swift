import Quantities

/// A fast hash of bytes that is the same in every run, unlike the standard library's.
///
/// Multiply and fold, sixteen bytes at a time, after wyhash; not for hostile input.
func byteHash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
  var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
  guard let base = bytes.baseAddress, bytes.count >= 8 else {
    return mixed(hash ^ bytes.reduce(0) { $0 << 8 | UInt64($1) })
  }
  let last = bytes.count - 8
  var index = 0
  while index + 8 < last {
    hash = mixed(
      hash ^ UInt64(littleEndian: (base + index).loadUnaligned(as: UInt64.self)),
      UInt64(littleEndian: (base + index + 8).loadUnaligned(as: UInt64.self)))
    index += 16
  }
  if index < last {
    hash = mixed(hash ^ UInt64(littleEndian: (base + index).loadUnaligned(as: UInt64.self)))
  }
  // The last eight, some of them perhaps a second time.
  return mixed(hash ^ UInt64(littleEndian: (base + last).loadUnaligned(as: UInt64.self)))
}

@inline(__always)
func mixed(_ value: UInt64, _ other: UInt64 = 0) -> UInt64 {
  let (high, low) = (value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
    by: other ^ 0xA076_1D64_78BD_642F)
  return high ^ low
}

/// A hash of a record's values, one after the other.
struct RecordHash {
  private(set) var value: UInt64 = 0

  mutating func add(_ part: UInt64) { value = mixed(value ^ part) }

  mutating func add(_ part: UInt64?) { add(part ?? .max) }

  mutating func add(_ part: Int?) { add(part.map { UInt64(bitPattern: Int64($0)) }) }

  mutating func add(month: Month, day: Day?) {
    add(UInt64(month.ordinal) << 8 | UInt64(day?.number ?? 0))
  }
}
