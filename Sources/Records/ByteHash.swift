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
  var (other, index): (UInt64, Int) = (0, 0)
  // Two chains, so that neither waits for the other.
  while index + 24 < last {
    hash = mixed(hash ^ word(at: index, of: base), word(at: index + 8, of: base))
    other = mixed(other ^ word(at: index + 16, of: base), word(at: index + 24, of: base))
    index += 32
  }
  if index + 8 < last {
    hash = mixed(hash ^ word(at: index, of: base), word(at: index + 8, of: base))
    index += 16
  }
  if index < last { other = mixed(other ^ word(at: index, of: base)) }
  // The last eight, some of them perhaps a second time.
  return mixed(hash ^ word(at: last, of: base), other)
}

@inline(__always)
private func word(at offset: Int, of bytes: UnsafeRawPointer) -> UInt64 {
  UInt64(littleEndian: (bytes + offset).loadUnaligned(as: UInt64.self))
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

  /// Adds two values, or one that nothing goes with.
  mutating func add(_ a: UInt64, _ b: UInt64 = 0) { value = mixed(value ^ a, b) }

  /// Adds two counts, either of which may be absent.
  mutating func add(_ a: Int?, _ b: Int? = nil) {
    add(UInt64(bitPattern: Int64(a ?? .min)), UInt64(bitPattern: Int64(b ?? .min)))
  }

  /// Adds when something was with a name.
  mutating func add(month: Month, day: Day?, _ name: UInt64) {
    add(UInt64(month.ordinal) << 8 | UInt64(day?.number ?? 0), name)
  }
}
