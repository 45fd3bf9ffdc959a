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

/// What is made of the values so far.
private final class Values<Value: Sendable>: Sendable {
  private enum State {
    case open
    case begun
    case made(Value)
  }

  private let make: @Sendable (Int) -> Value
  private let states: Locked<[State]>
  private let isGivenUp = Locked(false)

  init(_ count: Int, make: @escaping @Sendable (Int) -> Value) {
    self.make = make
    states = Locked([State](repeating: .open, count: count))
  }

  var isAbandoned: Bool { isGivenUp.use { $0 } }

  func abandon() { isGivenUp.use { $0 = true } }

  /// Makes a value, unless somebody has begun it.
  func begin(_ number: Int) {
    let isMine = states.use { states in
      guard case .open = states[number] else { return false }
      states[number] = .begun
      return true
    }
    guard isMine else { return }
    let value = make(number)
    states.change { $0[number] = .made(value) }
  }

  /// The value, made here where nobody has begun it.
  func value(_ number: Int) -> Value {
    begin(number)
    return states.wait { states in
      if case .made(let value) = states[number] { value } else { nil }
    }
  }
}
