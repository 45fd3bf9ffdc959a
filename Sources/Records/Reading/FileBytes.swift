import Glibc

/// A file's bytes, in memory or mapped, for any number of threads to read.
public final class FileBytes: Sendable {
  private enum Storage: Sendable {
    case memory([UInt8])
    case mapping(Mapping)
  }

  /// Addresses that only `munmap`, in `deinit`, takes back; nobody writes there.
  private struct Mapping: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
    /// Its number among the guarded ones.
    let guardNumber: Int
  }

  private let storage: Storage

  /// Bytes in memory.
  public init(_ bytes: [UInt8]) { storage = .memory(bytes) }

  /// The `count` bytes, at least one, of an open file, which may be closed then; nil when the system
  /// cannot map it.
  public init?(mapping descriptor: Int32, count: Int) {
    guard let address = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0),
      address != MAP_FAILED
    else { return nil }
    let bytes = UnsafeRawBufferPointer(start: address, count: count)
    guard let number = MappingGuard.add(bytes) else {
      munmap(address, count)
      return nil
    }
    storage = .mapping(Mapping(bytes: bytes, guardNumber: number))
  }

  deinit {
    guard case .mapping(let mapping) = storage, let address = mapping.bytes.baseAddress else {
      return
    }
    MappingGuard.remove(mapping.guardNumber)
    munmap(UnsafeMutableRawPointer(mutating: address), mapping.bytes.count)
  }

  /// Whether some bytes that were read were not the file's, since it became shorter or its disk
  /// failed; known once they have been read.
  public var isDamaged: Bool {
    switch storage {
    case .memory: false
    case .mapping(let mapping): MappingGuard.hasLostPages(mapping.guardNumber)
    }
  }

  /// How many there are.
  public var count: Int {
    switch storage {
    case .memory(let bytes): bytes.count
    case .mapping(let mapping): mapping.bytes.count
    }
  }

  /// What `body` makes of the bytes, which it must not keep.
  public func withBytes<Value>(_ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    switch storage {
    case .memory(let bytes): bytes.withUnsafeBytes(body)
    case .mapping(let mapping): body(mapping.bytes)
    }
  }

  /// Asks the system to have `range` of a mapped file in memory, at once and not page by page.
  func prepare(_ range: Range<Int>) {
    guard case .mapping(let mapping) = storage, let address = mapping.bytes.baseAddress else {
      return
    }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    guard page > 0, !range.isEmpty else { return }
    let start = range.lowerBound / page * page
    // Linux before 5.14 does not know how; then the pages come one by one.
    _ = madvise(
      UnsafeMutableRawPointer(mutating: address + start), range.upperBound - start,
      MADV_POPULATE_READ)
  }

  /// Lets the system take back the memory that holds `range` of a mapped file; read again, it comes
  /// from the file again.
  func release(_ range: Range<Int>) {
    guard case .mapping(let mapping) = storage, let address = mapping.bytes.baseAddress else {
      return
    }
    let page = Int(sysconf(Int32(_SC_PAGESIZE)))
    guard page > 0 else { return }
    let start = (range.lowerBound + page - 1) / page * page
    let end = range.upperBound / page * page
    guard start < end else { return }
    // A refusal costs memory and nothing else.
    _ = madvise(UnsafeMutableRawPointer(mutating: address + start), end - start, MADV_DONTNEED)
  }

  /// The first of the stretches of `length` bytes that lie side by side in the file of which `isWanted`
  /// says so; nil when there is none.
  func firstStretch(
    of length: Int, where isWanted: (UnsafeRawBufferPointer) -> Bool
  ) -> Range<Int>? {
    stride(from: 0, to: count - length, by: length).lazy.map { $0..<($0 + length) }.first { range in
      defer { self.release(range) }
      return self.withBytes { isWanted(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }
  }
}
