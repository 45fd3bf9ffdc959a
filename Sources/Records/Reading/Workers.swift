import Glibc
import Synchronization

/// Does `work` on each of `count` threads, the present one among them, and waits for all; `work` is
/// given the thread's number. Where the system has no thread to give, there are fewer.
func onThreads(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
  let threads = (1..<max(count, 1)).compactMap { number in
    started(ThreadWork { work(number) })
  }
  work(0)
  for thread in threads { pthread_join(thread, nil) }
}

/// How many threads can run at a time here.
func processorCount() -> Int {
  max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1)
}

/// Hands out numbers from 0, each to one thread.
final class Tickets: Sendable {
  private let next = Atomic<Int>(0)

  /// The next number.
  func take() -> Int { next.add(1, ordering: .relaxed).oldValue }
}

private final class ThreadWork: Sendable {
  let run: @Sendable () -> Void
  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func started(_ work: ThreadWork) -> pthread_t? {
  var thread = pthread_t()
  let argument = Unmanaged.passRetained(work)
  let status = pthread_create(
    &thread, nil,
    { argument in
      if let argument { Unmanaged<ThreadWork>.fromOpaque(argument).takeRetainedValue().run() }
      return nil
    }, argument.toOpaque())
  guard status == 0 else {
    argument.release()
    return nil
  }
  return thread
}
