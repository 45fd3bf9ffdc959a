/// A search for the end of a line and one further byte, sixteen bytes of text at a time.
///
/// Line feed and carriage return are looked for together, as bytes below 14; the few others there
/// are, a tab above all, are passed over.
struct StopSearch: Sendable {
  private typealias Bytes = SIMD16<UInt8>

  private let byte: UInt8

  /// A search for `byte`, line feed and carriage return.
  init(_ byte: UInt8) { self.byte = byte }

  /// Where the first of the three stands in `text` at or after `start`; the end when none does.
  @inline(__always)
  func first(in text: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = text.baseAddress else { return text.count }
    let end = text.count
    var index = start
    while index + 16 <= end {
      let bytes = (base + index).loadUnaligned(as: Bytes.self)
      let found = (bytes .== Bytes(repeating: byte)) .| (bytes .< Bytes(repeating: 14))
      // A byte of ones for each that was found; the first byte is the lowest.
      let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
      if let place = first(of: halves[0].littleEndian, at: base + index) { return index + place }
      if let place = first(of: halves[1].littleEndian, at: base + index + 8) {
        return index + 8 + place
      }
      index += 16
    }
    while index < end, !isStop((base + index).load(as: UInt8.self)) { index += 1 }
    return min(index, end)
  }

  /// Which of eight bytes, of which `found` has the candidates, is the first of the three.
  @inline(__always)
  private func first(of found: UInt64, at bytes: UnsafeRawPointer) -> Int? {
    var found = found
    while found != 0 {
      let place = found.trailingZeroBitCount / 8
      if isStop((bytes + place).load(as: UInt8.self)) { return place }
      found &= ~(0xFF << UInt64(8 * place))
    }
    return nil
  }

  @inline(__always)
  private func isStop(_ candidate: UInt8) -> Bool {
    candidate == byte || candidate == Byte.lineFeed || candidate == Byte.carriageReturn
  }
}
