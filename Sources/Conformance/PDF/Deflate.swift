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
/// At zlib's level 7 of 9: a report's objects come out a tenth smaller than at 4, for some
/// milliseconds more; 9 would take twice that for one hundredth.
func deflated(_ bytes: [UInt8]) throws(ConformanceProblem) -> [UInt8] {
  var length = compressBound(uLong(bytes.count))
  var compressed = [UInt8](repeating: 0, count: Int(length))
  let status = compress2(
    &compressed, &length, bytes, uLong(bytes.count), 7)
  guard status == Z_OK else { throw .compressionFailed(code: Int(status)) }
  compressed.removeLast(compressed.count - Int(length))
  return compressed
}

/// `text`, to which white space may be added, compressed so that a stream does not end in CR.
///
/// The line's end before `endstream` does not count for `/Length` (ISO 19005-3, 6.1.7.1): a reader
/// that takes CR LF for it would miss the stream's last byte.
func deflatedText(_ text: [UInt8]) throws(ConformanceProblem) -> [UInt8] {
  var compressed = try deflated(text)
  var text = text
  while compressed.last == UInt8(ascii: "\r") {
    text.append(UInt8(ascii: "\n"))
    compressed = try deflated(text)
  }
  return compressed
}

/// `bytes` compressed so that a stream does not end in CR; a byte may follow what is compressed,
/// where it is not read.
func deflatedData(_ bytes: [UInt8]) throws(ConformanceProblem) -> [UInt8] {
  let compressed = try deflated(bytes)
  return compressed.last == UInt8(ascii: "\r") ? compressed + [0] : compressed
}
