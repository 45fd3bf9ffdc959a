/// A share of many reports, `I/N`: each of N machines makes its own.
struct Shard {
  /// From 1 to `count`.
  let number: Int
  let count: Int

  /// The share that `text` tells.
  init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let number = parts[0], let count = parts[1], count >= 1,
      (1...count).contains(number)
    else { return nil }
    (self.number, self.count) = (number, count)
  }

  /// Every N-th of `all`, so that shares differ by one at most.
  func share<Element>(of all: [Element]) -> [Element] {
    stride(from: number - 1, to: all.count, by: count).map { all[$0] }
  }
}
