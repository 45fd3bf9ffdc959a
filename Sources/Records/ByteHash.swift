import Quantities

/// A fast hash of bytes that is the same in every run, unlike the standard library's.
///
/// Multiply and fold, eight bytes at a time, after wyhash; not for hostile input.
func byteHash(_ bytes: UnsafeRawBufferPointer, seed: UInt64 = 0) -> UInt64 {
  var hash = seed ^ UInt64(truncatingIfNeeded: bytes.count)
  var index = 0
  while index + 8 <= bytes.count {
    hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    index += 8
  }
  var rest: UInt64 = 0
  while index < bytes.count {
    rest = rest << 8 | UInt64(bytes[index])
    index += 1
  }
  return mixed(hash ^ rest)
}

func mixed(_ value: UInt64) -> UInt64 {
  let (high, low) = (value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
  return high ^ low
}

/// A hash of a record's values, one after the other.
struct RecordHash {
  private(set) var value: UInt64

  init(seed: UInt64) { value = seed }

  mutating func add(_ part: UInt64) { value = mixed(value ^ part) }

  mutating func add(_ part: UInt64?) { add(part ?? .max) }

  mutating func add(_ part: Int?) { add(part.map { UInt64(bitPattern: Int64($0)) }) }

  mutating func add(month: Month, day: Day?) {
    add(UInt64(month.ordinal) << 8 | UInt64(day?.number ?? 0))
  }
}
