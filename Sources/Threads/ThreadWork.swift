import Glibc

/// What a thread does; a class without type parameters, so that a C function can be given it.
class ThreadWork: @unchecked Sendable {
  func run() {}
}

/// Starts a thread that does `work`; nil when the system has none to give.
func started(_ work: ThreadWork) -> pthread_t? {
  var thread = pthread_t()
  let argument = Unmanaged.passRetained(work)
  let status = pthread_create(
    &thread, nil,
    { argument in
      if let argument { Unmanaged<ThreadWork>.fromOpaque(argument).takeRetainedValue().run() }
      return nil
    }, argument.toOpaque())
  guard status == 0 else {
    argument.release()
    return nil
  }
  return thread
}
