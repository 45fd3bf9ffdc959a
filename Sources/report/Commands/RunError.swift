import Diagnostics

/// Why a command ends without its result: findings, and the exit status they mean.
struct RunError: Error {
  let status: ExitStatus
  let findings: [Finding]
  /// How many more there were than anyone kept.
  let unsaid: [FindingKind: Int]

  /// Findings of a phase.
  init(_ status: ExitStatus, _ findings: [Finding], unsaid: [FindingKind: Int] = [:]) {
    self.status = status
    self.findings = findings
    self.unsaid = unsaid
  }

  /// One problem without a place in a file.
  init(_ status: ExitStatus, _ problem: ConsoleProblem) {
    self.init(status, [Finding(problem, at: nil)])
  }

  /// An input that cannot be read.
  init(_ error: InputError) {
    switch error {
    case .noMatch(let pattern):
      self.init(.missingInput, .noInput(pattern: pattern))
    case .twice(let path, let earlier):
      self.init(.faultyInput, .fileTwice(path: path, earlier: earlier))
    case .changed(let path):
      self.init(.missingInput, .changed(path: path))
    case .unreadable(let path, let number):
      self.init(.missingInput, .unreadable(path: path, reason: SystemReason(number)))
    }
  }

  /// A result that cannot be written.
  init(_ error: OutputError) {
    let reason = SystemReason(error.number)
    switch error.step {
    case .create: self.init(.cannotCreate, .cannotCreate(path: error.path, reason: reason))
    case .write: self.init(.cannotWrite, .cannotWrite(path: error.path, reason: reason))
    case .settle: self.init(.cannotWrite, .cannotSettle(path: error.path, reason: reason))
    }
  }
}
