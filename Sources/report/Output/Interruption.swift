import Glibc
import Threads

/// Ends the program cleanly when a signal asks for it, or when whoever started it is gone: no hidden file
/// stays, and the program ends by that signal, as shells and service managers expect.
enum Interruption {
  /// From now on `SIGINT`, `SIGTERM` and `SIGHUP` are waited for by a thread, which calls `farewell`
  /// with the signal's number first. Call it before other threads begin, which are then spared.
  ///
  /// It comes back when that thread has nothing left to do but to wait: whoever makes a copy of the process
  /// then finds no lock of Swift's runtime held by it. Signals that the program was started to ignore, as
  /// `nohup` does, stay ignored.
  static func watch(_ farewell: @escaping @Sendable (Int32) -> Void) {
    let heeded = [SIGINT, SIGTERM, SIGHUP].filter { !isIgnored($0) }
    guard !heeded.isEmpty else { return }
    var signals = set(of: heeded)
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let beginning = Handover<Void>()
    let isWatched = detached {
      var signals = set(of: heeded)
      var number: Int32 = 0
      beginning.close()
      while sigwait(&signals, &number) != 0 {}
      leaveNothing {
        farewell(number)
        end(by: number)
      }
    }
    guard isWatched else {
      pthread_sigmask(SIG_UNBLOCK, &signals, nil)
      return
    }
    _ = beginning.next()
  }

  /// From now on the program ends, too, when nobody has the reading end of `pipe` open any more: whoever
  /// started it was killed.
  ///
  /// A pipe and not the kernel's signal at a parent's death (`PR_SET_PDEATHSIG`): no moment lies between
  /// the start and the asking for it, and a signal that is ignored would not end the program.
  static func watch(readerOf pipe: Int32) {
    // Where the system has no thread to give, writing to the pipe fails, and the program ends then.
    _ = detached {
      // poll(2): without a reader the writing end has POLLERR, which need not be asked for.
      var end = [pollfd(fd: pipe, events: 0, revents: 0)]
      while poll(&end, 1, -1) < 0, errno == EINTR {}
      leaveNothing { _exit(ExitStatus.fault.rawValue) }
    }
  }

  /// Takes away the hidden names, and lets nobody make others while `end` ends the program.
  private static func leaveNothing(_ end: () -> Never) -> Never {
    HiddenNames.shared.use { names in
      for name in names { unlink(name) }
      end()
    }
  }

  private static func end(by number: Int32) -> Never {
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
