import Glibc

/// A queue of values from one thread to another, in order, without an end to its length.
///
/// Unchecked, since the compiler cannot see it: `values` and `isClosed` are only touched by whoever
/// holds `lock`.
public final class Handover<Value: Sendable>: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var values: ArraySlice<Value> = []
  private var isClosed = false

  /// An empty queue.
  public init() {
    pthread_mutex_init(lock, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(lock)
    change.deallocate()
    lock.deallocate()
  }

  /// Adds a value, unless the queue is closed.
  public func put(_ value: Value) { changed { if !isClosed { values.append(value) } } }

  /// Says that no more values come.
  public func close() { changed { isClosed = true } }

  /// Closes the queue, and takes back what nobody has taken out yet.
  public func abandon() {
    changed {
      isClosed = true
      values = []
    }
  }

  /// The next value, once it is there; nil when there are no more.
  public func next() -> Value? {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while values.isEmpty, !isClosed { pthread_cond_wait(change, lock) }
    return values.popFirst()
  }

  private func changed(_ change: () -> Void) {
    pthread_mutex_lock(lock)
    change()
    pthread_mutex_unlock(lock)
    pthread_cond_signal(self.change)
  }
}
