import CZlib

/// What `bytes` begin with, in zlib's format, unpacked; what follows it is left alone.
func inflated(_ bytes: ArraySlice<UInt8>) throws(ConformanceProblem) -> [UInt8] {
  var stream = z_stream()
  var status = inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  guard status == Z_OK else { throw .compressionFailed(code: Int(status)) }
  defer { inflateEnd(&stream) }
  var input = Array(bytes)
  var content: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 1 << 16)
  input.withUnsafeMutableBufferPointer { input in
    stream.next_in = input.baseAddress
    stream.avail_in = UInt32(clamping: input.count)
    while status == Z_OK {
      part.withUnsafeMutableBufferPointer { part in
        stream.next_out = part.baseAddress
        stream.avail_out = UInt32(part.count)
        status = inflate(&stream, Z_NO_FLUSH)
        content.append(contentsOf: part.dropLast(Int(stream.avail_out)))
      }
    }
  }
  guard status == Z_STREAM_END else { throw .compressionFailed(code: Int(status)) }
  return content
}

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
