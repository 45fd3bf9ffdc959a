import Glibc
import Threads

/// Ends the program cleanly when a signal asks for it: no hidden file stays, and the program ends by
/// that signal, as shells and service managers expect.
enum Interruption {
  /// From now on `SIGINT`, `SIGTERM` and `SIGHUP` are waited for by a thread, which calls `farewell`
  /// with the signal's number first. Call it before other threads begin, which are then spared.
  ///
  /// Signals that the program was started to ignore, as `nohup` does, stay ignored.
  static func watch(_ farewell: @escaping @Sendable (Int32) -> Void) {
    let heeded = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }
    guard !heeded.isEmpty else { return }
    var signals = set(of: heeded)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let isWatched = detached {
      var signals = set(of: heeded)
      var number: Int32 = 0
      while sigwait(&signals, &number) != 0 {}
      HiddenNames.shared.use { names in
        for name in names { unlink(name) }
        farewell(number)
        end(by: number)
      }
    }
    if !isWatched { pthread_sigmask(SIG_UNBLOCK, &signals, nil) }
  }

  private static func end(by number: Int32) {
    signal(number, SIG_DFL)
    var one = set(of: [number])
    pthread_sigmask(SIG_UNBLOCK, &one, nil)
    raise(number)
    _exit(128 + number)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    let ignored = unsafeBitCast(SIG_IGN, to: Int.self)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == ignored
  }

  private static func set(of numbers: [Int32]) -> sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in numbers { sigaddset(&signals, number) }
    return signals
  }
}
