import Testing
import Threads

@testable import report

/// Values that go from one thread to another.
@Suite struct HandoverTests {
  @Test func valuesArriveInOrderAndThenNoMore() {
    let (numbers, count) = (Handover<Int>(), 10_000)
    let received = Ahead {
      var received: [Int] = []
      while let number = numbers.next() { received.append(number) }
      return received
    }
    for number in 0..<count { numbers.put(number) }
    numbers.close()
    numbers.put(-1)
    #expect(received.take() == Array(0..<count))
    #expect(numbers.next() == nil)
  }

  @Test func whatIsAbandonedDoesNotArrive() {
    let numbers = Handover<Int>()
    numbers.put(1)
    numbers.abandon()
    numbers.put(2)
    #expect(numbers.next() == nil)
  }

  @Test func whoeverWaitsIsWokenByTheEnd() {
    let numbers = Handover<Int>()
    let waiting = Ahead { numbers.next() }
    numbers.close()
    #expect(waiting.take() == nil)
  }
}
