import Glibc

/// A value made ahead on a thread of its own, while the program does other things.
///
/// The value is handed over by joining the thread, so that two threads never see it at a time.
final class Ahead<Value> {
  private let work: WorkFor<Value>
  private var thread: pthread_t?

  /// Begins to make the value.
  init(_ make: @escaping @Sendable () -> Value) {
    work = WorkFor(make)
    thread = started(work)
  }

  deinit { join() }

  /// The value, once it is ready.
  func take() -> Value {
    join()
    return work.result()
  }

  private func join() {
    guard let thread else { return }
    pthread_join(thread, nil)
    self.thread = nil
  }
}

/// What a thread does.
private class Work: @unchecked Sendable {
  func run() {}
}

/// Used by two threads one after the other: the second looks when the first has ended.
private final class WorkFor<Value>: Work, @unchecked Sendable {
  private let make: @Sendable () -> Value
  private var value: Value?

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  override func run() { value = make() }

  /// The value; made now when no thread was to be had.
  func result() -> Value { value ?? make() }
}

/// Starts a thread that does `work`; nil when the system has none to give.
private func started(_ work: Work) -> pthread_t? {
  var thread = pthread_t()
  let argument = Unmanaged.passRetained(work)
  let status = pthread_create(
    &thread, nil,
    { argument in
      if let argument { Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run() }
      return nil
    }, argument.toOpaque())
  guard status == 0 else {
    argument.release()
    return nil
  }
  return thread
}
