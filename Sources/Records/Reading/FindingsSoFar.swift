import Synchronization

/// How many findings of each kind the chunks have that are read from the first on without a gap.
///
/// A chunk behind them keeps only as many as are wanted after theirs: each chunk's own limit would let
/// a large file that is wrong throughout fill the memory.
final class FindingsSoFar: Sendable {
  private struct State {
    var counts: [String: Int] = [:]
    /// The first chunk that is not read yet.
    var next = 0
    /// Of chunks behind that.
    var ahead: [Int: [String: Int]] = [:]
  }

  private let state = Mutex(State())

  /// By the problems' codes.
  var counts: [String: Int] { state.withLock { $0.counts } }

  /// Takes in the findings of the chunk numbered `chunk`.
  func add(_ log: FindingLog, ofChunk chunk: Int) {
    let counts = log.findings.reduce(into: [:]) { $0[$1.problem.code, default: 0] += 1 }
    state.withLock { state in
      state.ahead[chunk] = counts
      while let next = state.ahead.removeValue(forKey: state.next) {
        state.counts.merge(next, uniquingKeysWith: +)
        state.next += 1
      }
    }
  }
}
