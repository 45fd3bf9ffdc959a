import CGLib
import Glibc

/// The offset of the first byte from `start` on that is not part of UTF-8 (RFC 3629), or is NUL.
func firstFault(in bytes: UnsafeRawBufferPointer, from start: Int = 0) -> Int? {
  guard let base = bytes.assumingMemoryBound(to: CChar.self).baseAddress, start < bytes.count
  else { return nil }
  var end: UnsafePointer<CChar>?
  // GLib takes NUL for a fault when it is told the length.
  if g_utf8_validate_len(base + start, gsize(bytes.count - start), &end) != 0 { return nil }
  return end.map { $0 - base }
}

/// The physical line of the byte at `offset`, from 1.
func line(of offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
  1 + bytes[..<offset].indices.count { bytes.endsLine(at: $0) }
}

extension UnsafeRawBufferPointer {
  /// Where `byte` first stands from `start` on.
  func first(_ byte: UInt8, from start: Int) -> Int? {
    guard let base = baseAddress, start < count,
      let found = memchr(base + start, Int32(byte), count - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// The scalar that begins at `offset` of well-formed UTF-8; nil at the end.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < count else { return nil }
    if self[offset] < 0x80 { return Unicode.Scalar(self[offset]) }
    let width = (~self[offset]).leadingZeroBitCount
    guard (2...4).contains(width), offset + width <= count else { return nil }
    let value = (1..<width).reduce(UInt32(self[offset] & (0x7F >> UInt8(width)))) {
      $0 << 6 | UInt32(self[offset + $1] & 0x3F)
    }
    return Unicode.Scalar(value)
  }

  /// The scalar that ends before `offset` of well-formed UTF-8; nil at the beginning.
  func scalar(before offset: Int) -> Unicode.Scalar? {
    var start = offset - 1
    while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? nil : scalar(at: start)
  }
}

extension Unicode.Scalar {
  /// How many bytes of UTF-8 it is.
  var width: Int { UTF8.width(self) }
}
