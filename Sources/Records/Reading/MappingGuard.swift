import Glibc
import Synchronization

/// Keeps a program alive that reads a mapped file whose pages are gone, since the file became shorter
/// or its disk failed: the system sends `SIGBUS`, and the handler puts a page of zeros there. What is
/// read then is nonsense, and ``FileBytes/isDamaged`` says so.
enum MappingGuard {
  /// The addresses of one mapping; an end of 0 where the slot is free.
  private struct Slot: ~Copyable {
    let start = Atomic<UInt>(0)
    let end = Atomic<UInt>(0)
    let lostPages = Atomic<Int>(0)
  }

  /// As many mappings as are guarded at a time.
  private static let capacity = 256

  /// Never moved and never freed, since a signal handler reads them.
  private static let slots = {
    let slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
    for index in 0..<capacity { (slots + index).initialize(to: Slot()) }
    return UncheckedPointer(slots)
  }()

  private struct UncheckedPointer: @unchecked Sendable {
    let slots: UnsafeMutablePointer<Slot>
    init(_ slots: UnsafeMutablePointer<Slot>) { self.slots = slots }
  }

  private static let pageSize = UInt(max(sysconf(Int32(_SC_PAGESIZE)), 1))

  /// Whether the handler is in place; it is put there once, after all that it reads has been made.
  private static let isHandling = {
    guard pageSize > 1, slots.slots[0].end.load(ordering: .relaxed) == 0 else { return false }
    var action = sigaction()
    action.sa_flags = SA_SIGINFO
    action.__sigaction_handler.sa_sigaction = { _, information, _ in
      let address = information?.pointee._sifields._sigfault.si_addr
      if MappingGuard.replacePage(at: UInt(bitPattern: address)) { return }
      // No mapping of ours: the fault comes again, and ends the program.
      signal(SIGBUS, SIG_DFL)
    }
    return sigaction(SIGBUS, &action, nil) == 0
  }()

  /// Guards a mapping; nil when there are too many.
  static func add(_ bytes: UnsafeRawBufferPointer) -> Int? {
    let start = UInt(bitPattern: bytes.baseAddress)
    guard isHandling else { return nil }
    for index in 0..<capacity {
      let slot = slots.slots + index
      // Taken with an end before its start, so that no address is within until all is set.
      let (isTaken, _) = slot.pointee.end.compareExchange(
        expected: 0, desired: 1, ordering: .acquiringAndReleasing)
      guard isTaken else { continue }
      slot.pointee.lostPages.store(0, ordering: .relaxed)
      slot.pointee.start.store(start, ordering: .releasing)
      slot.pointee.end.store(start + UInt(bytes.count), ordering: .releasing)
      return index
    }
    return nil
  }

  /// Ends the guard `index`.
  static func remove(_ index: Int) { slots.slots[index].end.store(0, ordering: .releasing) }

  /// Whether pages of the mapping that `index` guards were lost.
  static func hasLostPages(_ index: Int) -> Bool {
    slots.slots[index].lostPages.load(ordering: .acquiring) > 0
  }

  /// Called by a signal handler: takes no lock and no memory.
  private static func replacePage(at address: UInt) -> Bool {
    for index in 0..<capacity {
      let slot = slots.slots + index
      let end = slot.pointee.end.load(ordering: .acquiring)
      let page = address / pageSize * pageSize
      guard address >= slot.pointee.start.load(ordering: .acquiring),
        page < end, end > 1
      else { continue }
      slot.pointee.lostPages.add(1, ordering: .releasing)
      let zeros = mmap(
        UnsafeMutableRawPointer(bitPattern: page), Int(pageSize), PROT_READ,
        MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0)
      return zeros != MAP_FAILED
    }
    return false
  }
}
