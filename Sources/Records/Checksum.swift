import CGLib

/// The SHA-256 (FIPS 180-4) of `bytes`: 64 hexadecimal digits in lower case.
func sha256(of bytes: UnsafeRawBufferPointer) -> String {
  // A checksum of nothing still needs an address.
  let data = bytes.assumingMemoryBound(to: guchar.self).baseAddress
  let text =
    data.map { g_compute_checksum_for_data(G_CHECKSUM_SHA256, $0, gsize(bytes.count)) }
    ?? g_compute_checksum_for_string(G_CHECKSUM_SHA256, "", 0)
  guard let text else { return "" }
  defer { g_free(text) }
  return String(cString: text)
}
