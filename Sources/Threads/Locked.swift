import Glibc

/// A value that one thread at a time sees, also in a copy that `fork` makes of the process.
///
/// `Synchronization.Mutex` is not for such copies: on Linux it keeps the number of the thread that holds
/// it, which each thread asks for once, and a copy's first thread goes on with the number that it had in
/// the process it was copied from. The kernel, asked to wake whoever waits, then finds the lock held by a
/// thread of another process, and the program ends. A lock of the C library holds no such number where it
/// matters, and is made for `fork`.
///
/// Unchecked, since the compiler cannot see it: `value` is only touched by whoever holds `lock`.
public final class Locked<Value>: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private var value: Value

  /// A value that nobody holds.
  public init(_ value: Value) {
    self.value = value
    pthread_mutex_init(lock, nil)
  }

  deinit {
    pthread_mutex_destroy(lock)
    lock.deallocate()
  }

  /// What `body` makes of the value, which no other thread sees meanwhile.
  public func use<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try body(&value)
  }
}
