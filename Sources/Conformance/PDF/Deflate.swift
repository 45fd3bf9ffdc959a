import CZlib

/// `bytes` in zlib's format, for `/FlateDecode` (ISO 32000-1, 7.4.4).
///
/// At level 4 of 9, which is a fifth less work than zlib's usual one, for files that a report's
/// pages make a thirtieth larger.
func deflated(_ bytes: [UInt8]) throws(ConformanceProblem) -> [UInt8] {
  var length = compressBound(uLong(bytes.count))
  var compressed = [UInt8](repeating: 0, count: Int(length))
  let status = compress2(
    &compressed, &length, bytes, uLong(bytes.count), 4)
  guard status == Z_OK else { throw .compressionFailed(code: Int(status)) }
  compressed.removeLast(compressed.count - Int(length))
  return compressed
}
