import Glibc

/// Does `work` on a thread of its own that nobody waits for; false when the system has none to give.
public func detached(_ work: @escaping @Sendable () -> Void) -> Bool {
  guard let thread = started(DetachedWork(work)) else { return false }
  pthread_detach(thread)
  return true
}

private final class DetachedWork: ThreadWork, @unchecked Sendable {
  private let work: @Sendable () -> Void
  init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  override func run() { work() }
}
