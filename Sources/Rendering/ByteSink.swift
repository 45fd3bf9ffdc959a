import CCairo

/// Collects the bytes that a Cairo surface writes.
final class ByteSink {
  private(set) var bytes: [UInt8] = []

  /// Cairo's view of this object; valid only while the object is held elsewhere.
  var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// Appends what Cairo hands over; memory is the only thing that can run out.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}
