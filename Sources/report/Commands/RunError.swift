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
    case .special(let path, let kind):
      self.init(.missingInput, .notAFile(path: path, kind: kind))
    case .dangling(let path, let target):
      self.init(.missingInput, .danglingLink(path: path, target: target))
    }
  }

  /// A result that cannot be written.
  init(_ error: OutputError) {
    let reason = SystemReason(error.number)
    // Of what is written to and not replaced there is no old one that could be untouched.
    if !OutputFile(path: error.path).isRegular {
      let path = error.path == "-" ? nil : error.path
      self.init(
        error.step == .create ? .cannotCreate : .cannotWrite,
        .cannotSend(path: path, reason: reason))
      return
    }
    switch error.step {
    case .create: self.init(.cannotCreate, .cannotCreate(path: error.path, reason: reason))
    case .write: self.init(.cannotWrite, .cannotWrite(path: error.path, reason: reason))
    case .settle: self.init(.cannotWrite, .cannotSettle(path: error.path, reason: reason))
    }
  }
}
