/// How long each phase took, for `--verbose`.
struct PhaseTimings {
  private let isOn: Bool
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant
  private var phases: [(name: String, duration: Duration)] = []

  init(isOn: Bool) {
    self.isOn = isOn
    last = clock.now
  }

  /// Ends the phase called `name`.
  mutating func mark(_ name: String) {
    guard isOn else { return }
    let now = clock.now
    phases.append((name, now - last))
    last = now
  }

  /// Prints milliseconds with one decimal.
  func print(to console: Console) {
    for (name, duration) in phases {
      let tenths =
        duration.components.attoseconds / 100_000_000_000_000
        + duration.components.seconds * 10_000
      console.say("\(name): \(tenths / 10).\(tenths % 10) ms")
    }
  }
}
