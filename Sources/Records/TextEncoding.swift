import CGLib

/// What a file is that is not well-formed UTF-8 text.
public enum ForeignEncoding: Hashable, Sendable {
  /// UTF-16, as Excel's "Unicode Text" is.
  case utf16
  /// A workbook, not a text.
  case workbook
  /// Text in an older encoding, or damaged.
  case unknown
  /// There is a NUL byte, which no text has: UTF-16 without a byte order mark, or damage.
  case binary

  /// Whether lines are where UTF-8 has them.
  var hasLines: Bool { self == .unknown || self == .binary }
}

/// Checks that `bytes` are UTF-8 (RFC 3629) without NUL: nil when they are, else what they look like
/// and the first line that shows it.
func foreignEncoding(of bytes: UnsafeRawBufferPointer) -> (encoding: ForeignEncoding, line: Int)? {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return (.utf16, 1) }
  // The signatures of ZIP, which .xlsx and .ods are, and of a compound file, which .xls is.
  if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
    return (.workbook, 1)
  }
  guard let offset = firstFault(in: bytes) else { return nil }
  return (bytes[offset] == 0 ? .binary : .unknown, line(of: offset, in: bytes))
}

/// Whether a file that begins with `bytes` is certainly not UTF-8 text.
func startsForeign(_ bytes: UnsafeRawBufferPointer) -> Bool {
  signatures.contains { bytes.starts(with: $0) }
}

/// Of UTF-16; of ZIP, which .xlsx and .ods are, and of a compound file, which .xls is.
private let signatures: [[UInt8]] = [
  [0xFF, 0xFE], [0xFE, 0xFF], [0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0],
]

/// Whether `text` is UTF-8 without NUL.
func isUTF8(_ text: UnsafeRawBufferPointer) -> Bool { firstFault(in: text) == nil }

private func firstFault(in bytes: UnsafeRawBufferPointer) -> Int? {
  guard let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress else { return nil }
  var end: UnsafePointer<CChar>?
  // GLib takes NUL for a fault when it is told the length.
  if g_utf8_validate_len(start, gsize(bytes.count), &end) != 0 { return nil }
  return end.map { $0 - start }
}

/// The physical line of the byte at `offset`, from 1.
private func line(of offset: Int, in bytes: UnsafeRawBufferPointer) -> Int {
  1 + bytes[..<offset].indices.count { bytes.endsLine(at: $0) }
}
