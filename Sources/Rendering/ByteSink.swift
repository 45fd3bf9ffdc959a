import CCairo

/// Collects the bytes that a Cairo surface writes.
///
/// Cairo hands over what it does not compress word by word, some hundred thousand times a report.
/// So the bytes lie in memory of their own, which costs a call as much as copying them.
final class ByteSink {
  /// Where the bytes lie; only Cairo's calls and the owner touch it, one after the other.
  private struct Store {
    var start: UnsafeMutablePointer<UInt8>
    var count = 0
    var capacity: Int

    init(capacity: Int) {
      start = .allocate(capacity: capacity)
      self.capacity = capacity
    }

    mutating func append(_ bytes: UnsafePointer<UInt8>, _ length: Int) {
      if count + length > capacity { grow(to: max(2 * capacity, count + length)) }
      (start + count).initialize(from: bytes, count: length)
      count += length
    }

    private mutating func grow(to capacity: Int) {
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      larger.moveInitialize(from: start, count: count)
      start.deallocate()
      (start, self.capacity) = (larger, capacity)
    }
  }

  private let store = UnsafeMutablePointer<Store>.allocate(capacity: 1)

  init() { store.initialize(to: Store(capacity: 1 << 16)) }

  deinit {
    store.pointee.start.deallocate()
    store.deallocate()
  }

  /// How many there are so far.
  var count: Int { store.pointee.count }

  /// All from byte `first` on.
  func bytes(from first: Int = 0) -> [UInt8] {
    Array(UnsafeBufferPointer(start: store.pointee.start + first, count: count - first))
  }

  /// Cairo's view of this object; valid only while the object is held elsewhere.
  var closure: UnsafeMutableRawPointer { UnsafeMutableRawPointer(store) }

  /// Appends what Cairo hands over; memory is the only thing that can run out.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    closure.assumingMemoryBound(to: Store.self).pointee.append(data, Int(length))
    return CAIRO_STATUS_SUCCESS
  }
}
