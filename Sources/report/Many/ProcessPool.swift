import Glibc
import Synchronization
import Threads

/// Does numbered jobs in copies of this process, several at a time.
///
/// Processes and not threads: a copy has what was read already and pays for no byte of it; fonts, which
/// FreeType cannot open from two threads, are each copy's own; and a copy that crashes takes one job
/// with it and not the others. Each copy ends when this process does, however that ends.
///
/// A copy has one thread, whatever this process has, and must need nothing that another thread of it held.
/// Here that is the one of ``Interruption`` alone: while it waits it holds nothing, and the two locks that it
/// takes afterwards are held by the thread that copies. Those, and all others that are used in copies, are
/// the C library's, which copies can use; see `Locked`.
struct ProcessPool {
  /// What became of a job.
  struct Result: Sendable {
    /// Its number.
    var job: Int
    /// Numbers of the job's own choice.
    var numbers: [Int32]
    /// Words of the job's own choice.
    var text: String
  }

  /// How many numbers a result has.
  static let numberCount = 3

  /// The copies that run now, to be ended with this process.
  private static let running = Locked<[pid_t]>([])

  /// Passes a signal on to the copies.
  static func signal(_ number: Int32) {
    running.use { for process in $0 { kill(process, number) } }
  }

  /// Does the jobs `0..<count` on at most `processes` copies. Call it while this process has no other
  /// thread than that of ``Interruption``.
  ///
  /// `makeWorker` is called once in each copy and gives what does a job there; `receive` is called
  /// here for each result, in the order in which they come. A job without a result was lost with its
  /// copy.
  static func run(
    _ count: Int, on processes: Int, makeWorker: () -> ((Int) -> Result),
    receive: (Result) -> Void
  ) {
    guard let tickets = SharedTickets() else {
      let work = makeWorker()
      for job in 0..<count { receive(work(job)) }
      return
    }
    var copies: [(process: pid_t, pipe: Int32)] = []
    for _ in 0..<min(processes, count) {
      guard let copy = start(count, tickets, makeWorker, closing: copies.map(\.pipe)) else { break }
      copies.append(copy)
    }
    guard !copies.isEmpty else {
      let work = makeWorker()
      while let job = tickets.next(below: count) { receive(work(job)) }
      return
    }
    collect(from: copies.map(\.pipe), receive)
    for copy in copies {
      var status: Int32 = 0
      while waitpid(copy.process, &status, 0) < 0, errno == EINTR {}
      running.use { $0.removeAll { $0 == copy.process } }
    }
  }

  /// Starts a copy that takes jobs until there are none; nil when the system has no process to give.
  private static func start(
    _ count: Int, _ tickets: SharedTickets, _ makeWorker: () -> ((Int) -> Result),
    closing others: [Int32]
  ) -> (process: pid_t, pipe: Int32)? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    // Held while the copy begins, in the order in which a signal's thread takes them: so no signal misses
    // the copy, and the copy finds neither held by a thread that it does not have.
    let process = HiddenNames.shared.use { _ in
      running.use { running in
        let process = fork()
        if process > 0 { running.append(process) }
        return process
      }
    }
    if process == 0 {
      for pipe in others { close(pipe) }
      close(ends[0])
      Interruption.watch { _ in }
      Interruption.watch(readerOf: ends[1])
      let work = makeWorker()
      while let job = tickets.next(below: count), send(work(job), to: ends[1]) {}
      _exit(0)
    }
    close(ends[1])
    guard process > 0 else {
      close(ends[0])
      return nil
    }
    return (process, ends[0])
  }

  /// A result as bytes: job, numbers and the text's length as 32-bit numbers, the text.
  private static func send(_ result: Result, to pipe: Int32) -> Bool {
    let text = Array(result.text.utf8)
    let head = [Int32(result.job)] + result.numbers + [Int32(text.count)]
    let bytes = head.withUnsafeBytes(Array.init) + text
    return (try? OutputFile.pipe(pipe).write(bytes)) != nil
  }

  /// Takes all results, until every pipe has ended.
  private static func collect(from pipes: [Int32], _ receive: (Result) -> Void) {
    var open = pipes.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var received = [Int32: [UInt8]]()
    var buffer = [UInt8](repeating: 0, count: 65536)
    while !open.isEmpty {
      guard poll(&open, nfds_t(open.count), -1) > 0 else {
        if errno == EINTR { continue }
        break
      }
      for ready in open where ready.revents != 0 {
        let count = read(ready.fd, &buffer, buffer.count)
        guard count > 0 else {
          if count < 0, errno == EINTR { continue }
          open.removeAll { $0.fd == ready.fd }
          continue
        }
        received[ready.fd, default: []] += buffer[..<count]
        while let result = nextResult(&received[ready.fd, default: []]) { receive(result) }
      }
    }
    for pipe in pipes { close(pipe) }
  }

  private static func nextResult(_ bytes: inout [UInt8]) -> Result? {
    let length = (numberCount + 2) * MemoryLayout<Int32>.size
    guard bytes.count >= length else { return nil }
    let head = bytes.withUnsafeBytes { bytes in
      (0..<numberCount + 2).map { bytes.loadUnaligned(fromByteOffset: $0 * 4, as: Int32.self) }
    }
    let end = length + Int(head[numberCount + 1])
    guard bytes.count >= end else { return nil }
    let text = String(decoding: bytes[length..<end], as: UTF8.self)
    bytes.removeFirst(end)
    return Result(job: Int(head[0]), numbers: Array(head[1...numberCount]), text: text)
  }
}

/// Numbers from 0, each given to one of several processes; in memory that copies of this one share.
private final class SharedTickets {
  private let next: UnsafeMutablePointer<Atomic<Int>>

  init?() {
    let memory = mmap(
      nil, MemoryLayout<Atomic<Int>>.size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0
    )
    guard let memory, memory != MAP_FAILED else { return nil }
    next = memory.bindMemory(to: Atomic<Int>.self, capacity: 1)
    next.initialize(to: Atomic(0))
  }

  deinit { munmap(next, MemoryLayout<Atomic<Int>>.size) }

  /// The next number, or nil when it is not below `count`.
  func next(below count: Int) -> Int? {
    let ticket = next.pointee.add(1, ordering: .relaxed).oldValue
    return ticket < count ? ticket : nil
  }
}
