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
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var value: Value

  /// A value that nobody holds.
  public init(_ value: Value) {
    self.value = value
    pthread_mutex_init(lock, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(lock)
    change.deallocate()
    lock.deallocate()
  }

  /// What `body` makes of the value, which no other thread sees meanwhile.
  public func use<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try body(&value)
  }

  /// The same, for a change that somebody may be waiting for.
  func change<Result>(_ body: (inout Value) -> Result) -> Result {
    defer { pthread_cond_broadcast(change) }
    return use(body)
  }

  /// What `body` makes of the value, once it makes something of it; it is tried after each change.
  func wait<Result>(for body: (inout Value) -> Result?) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while true {
      if let result = body(&value) { return result }
      pthread_cond_wait(change, lock)
    }
  }
}
