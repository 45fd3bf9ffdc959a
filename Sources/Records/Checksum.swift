import CGLib

/// The SHA-256 (FIPS 180-4) of `file`: 64 hexadecimal digits in lower case.
///
/// Block by block, so that no more of a mapped file is in memory.
public func sha256(of file: FileBytes) -> String {
  guard let checksum = g_checksum_new(G_CHECKSUM_SHA256) else { return "" }
  defer { g_checksum_free(checksum) }
  file.withBytes { bytes in
    let data = bytes.assumingMemoryBound(to: guchar.self)
    for start in stride(from: 0, to: data.count, by: blockSize) {
      let block = start..<min(start + blockSize, data.count)
      g_checksum_update(
        checksum, UnsafeBufferPointer(rebasing: data[block]).baseAddress, gssize(block.count))
      file.release(block)
    }
  }
  return g_checksum_get_string(checksum).map { String(cString: $0) } ?? ""
}

private let blockSize = 1 << 20
