import Glibc
import Synchronization

/// Does `work` on each of `count` threads, the present one among them, and waits for all; `work` is
/// given the thread's number. Where the system has no thread to give, there are fewer.
public func onThreads(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
  let threads = (1..<max(count, 1)).compactMap { number in
    started(Task { work(number) })
  }
  work(0)
  for thread in threads { pthread_join(thread, nil) }
}

/// What `make` gives for each of `items`, in their order, made on all processors.
public func madeOnThreads<Item: Sendable, Value: Sendable>(
  of items: [Item], _ make: @escaping @Sendable (Item) -> Value
) -> [Value] {
  let tickets = Tickets()
  let made = Locked<[(number: Int, value: Value)]>([])
  onThreads(min(processorCount(), items.count)) { _ in
    while true {
      let number = tickets.take()
      guard number < items.count else { return }
      let value = make(items[number])
      made.use { $0.append((number, value)) }
    }
  }
  return made.use { $0 }.sorted { $0.number < $1.number }.map(\.value)
}

/// How many threads can run at a time here.
public func processorCount() -> Int {
  max(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), 1)
}

/// Hands out numbers from 0, each to one thread.
public final class Tickets: Sendable {
  private let next = Atomic<Int>(0)

  /// Numbers from 0 on.
  public init() {}

  /// The next number.
  public func take() -> Int { next.add(1, ordering: .relaxed).oldValue }
}

/// Work that captures all it needs.
private final class Task: ThreadWork, @unchecked Sendable {
  private let work: @Sendable () -> Void
  init(_ work: @escaping @Sendable () -> Void) { self.work = work }
  override func run() { work() }
}
