import Glibc

/// A value made ahead on a thread of its own, while the program does other things.
///
/// The value is handed over by joining the thread, so that two threads never see it at a time.
public final class Ahead<Value> {
  private let work: WorkFor<Value>
  private var thread: pthread_t?

  /// Begins to make the value.
  public init(_ make: @escaping @Sendable () -> Value) {
    work = WorkFor(make)
    thread = started(work)
  }

  deinit { join() }

  /// The value, once it is ready.
  public func take() -> Value {
    join()
    return work.result()
  }

  private func join() {
    guard let thread else { return }
    pthread_join(thread, nil)
    self.thread = nil
  }
}

/// Used by two threads one after the other: the second looks when the first has ended.
private final class WorkFor<Value>: ThreadWork, @unchecked Sendable {
  private let make: @Sendable () -> Value
  private var value: Value?

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  override func run() { value = make() }

  /// The value; made now when no thread was to be had.
  func result() -> Value {
    let result = value ?? make()
    value = result
    return result
  }
}
