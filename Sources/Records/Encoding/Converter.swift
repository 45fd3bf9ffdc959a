import Glibc

/// One of the system's conversions between encodings (iconv), with its state.
final class Converter {
  /// Where a conversion came to bytes that do not exist in its encoding.
  struct Fault: Error {
    /// What had been written by then.
    var output: [UInt8]
  }

  private let handle: iconv_t

  /// A conversion from `charset`, as iconv calls it, to UTF-8; nil when the system has none.
  init?(from charset: String) {
    guard let handle = iconv_open("UTF-8", charset),
      handle != UnsafeMutableRawPointer(bitPattern: -1)
    else { return nil }
    self.handle = handle
  }

  deinit { iconv_close(handle) }

  /// `bytes`, a whole text, in UTF-8; block by block, so that nothing but the result grows.
  func converted(_ bytes: UnsafeRawBufferPointer) throws(Fault) -> [UInt8] {
    iconv(handle, nil, nil, nil, nil)
    var output: [UInt8] = []
    // iconv's parameter has no const, and it does not write there.
    var input = UnsafeMutablePointer(
      mutating: bytes.assumingMemoryBound(to: CChar.self).baseAddress)
    var left = bytes.count
    while left > 0 {
      if !step(&input, &left, appendingTo: &output) { throw Fault(output: output) }
    }
    var none: UnsafeMutablePointer<CChar>?
    guard step(&none, &left, appendingTo: &output) else { throw Fault(output: output) }
    return output
  }

  /// Converts what fits a block; without input, what the state holds back.
  private func step(
    _ input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int,
    appendingTo output: inout [UInt8]
  ) -> Bool {
    var failure: Int32 = 0
    let block = [UInt8](unsafeUninitializedCapacity: Self.blockSize) { buffer, count in
      buffer.withMemoryRebound(to: CChar.self) { buffer in
        var (end, room) = (buffer.baseAddress, buffer.count)
        if iconv(handle, &input, &left, &end, &room) == -1 { failure = errno }
        count = buffer.count - room
      }
    }
    output += block
    return failure == 0 || failure == E2BIG
  }

  private static let blockSize = 65536
}
