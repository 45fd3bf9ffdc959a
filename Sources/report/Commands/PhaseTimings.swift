/// How long each phase took, for `--verbose`.
struct PhaseTimings {
  private let isOn: Bool
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant
  private var phases: [(phase: Phase, duration: Duration)] = []

  init(isOn: Bool) {
    self.isOn = isOn
    last = clock.now
  }

  /// Ends `phase`.
  mutating func mark(_ phase: Phase) {
    guard isOn else { return }
    let now = clock.now
    phases.append((phase, now - last))
    last = now
  }

  /// What each phase took.
  var notices: [Notice] {
    phases.map { .phase($0.phase, milliseconds: Notice.Tenths(tenths: $0.duration.tenths)) }
  }
}

extension Duration {
  /// Tenths of milliseconds, cut off.
  var tenths: Int {
    Int(components.seconds) * 10_000 + Int(components.attoseconds / 100_000_000_000_000)
  }
}
