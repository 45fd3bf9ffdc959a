import Glibc

/// Values made in order on a thread of their own, while the program does other things that will need
/// them in about that order.
///
/// Whoever needs one that nobody has begun makes it at once, so that a program without a second thread
/// only takes longer.
public final class MadeAhead<Value: Sendable> {
  private let values: Values<Value>
  private let thread: Ahead<Void>

  /// Begins to make `count` values, each by its number from 0.
  public init(_ count: Int, make: @escaping @Sendable (Int) -> Value) {
    let values = Values(count, make: make)
    self.values = values
    thread = Ahead { for number in 0..<count where !values.isAbandoned { values.begin(number) } }
  }

  deinit { values.abandon() }

  /// The value with `number`, once it is ready.
  public subscript(number: Int) -> Value { values.value(number) }
}

/// Unchecked, since the compiler cannot see it: `states` and `isGivenUp` are only touched by whoever
/// holds `lock`.
private final class Values<Value: Sendable>: @unchecked Sendable {
  private enum State {
    case open
    case begun
    case made(Value)
  }

  private let make: @Sendable (Int) -> Value
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var states: [State]
  private var isGivenUp = false

  init(_ count: Int, make: @escaping @Sendable (Int) -> Value) {
    self.make = make
    states = [State](repeating: .open, count: count)
    pthread_mutex_init(lock, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(lock)
    change.deallocate()
    lock.deallocate()
  }

  var isAbandoned: Bool { locked { isGivenUp } }

  func abandon() { locked { isGivenUp = true } }

  /// Makes a value, unless somebody has begun it.
  func begin(_ number: Int) {
    let isMine = locked {
      guard case .open = states[number] else { return false }
      states[number] = .begun
      return true
    }
    guard isMine else { return }
    let value = make(number)
    locked { states[number] = .made(value) }
    pthread_cond_broadcast(change)
  }

  /// The value, made here where nobody has begun it.
  func value(_ number: Int) -> Value {
    begin(number)
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    while true {
      if case .made(let value) = states[number] { return value }
      pthread_cond_wait(change, lock)
    }
  }

  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return body()
  }
}
