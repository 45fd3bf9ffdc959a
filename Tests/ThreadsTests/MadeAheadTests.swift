import Synchronization
import Testing
import Threads

@Suite("Values made ahead")
struct MadeAheadTests {
  @Test(
    "Each is made once, in whatever order it is asked for",
    arguments: [Array(0..<40), Array((0..<40).reversed()), [7, 7, 0, 39, 7]])
  func once(order: [Int]) {
    let made = Mutex([Int: Int]())
    let values = MadeAhead(40) { number in
      made.withLock { $0[number, default: 0] += 1 }
      return number * number
    }
    for number in order { #expect(values[number] == number * number) }
    #expect(made.withLock { $0.values.allSatisfy { $0 == 1 } })
    #expect(Set(order).isSubset(of: made.withLock { Set($0.keys) }))
  }
}
