/// A queue of values from one thread to another, in order, without an end to its length.
public final class Handover<Value: Sendable>: Sendable {
  private struct Queue {
    var values: ArraySlice<Value> = []
    var isClosed = false
  }

  private let queue = Locked(Queue())

  /// An empty queue.
  public init() {}

  /// Adds a value, unless the queue is closed.
  public func put(_ value: Value) {
    queue.change { if !$0.isClosed { $0.values.append(value) } }
  }

  /// Says that no more values come.
  public func close() { queue.change { $0.isClosed = true } }

  /// Closes the queue, and takes back what nobody has taken out yet.
  public func abandon() { queue.change { $0 = Queue(isClosed: true) } }

  /// The next value, once it is there; nil when there are no more.
  public func next() -> Value? {
    queue.wait { queue in
      if let value = queue.values.popFirst() { return .some(value) }
      return queue.isClosed ? .some(nil) : nil
    }
  }
}
