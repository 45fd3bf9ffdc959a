import Glibc

/// What a run that writes holds on its workspace, so that there is one at a time.
///
/// It is a lock of the kernel's on the folder itself (`flock`): nothing is written, so a workspace
/// that can only be read has one, too, and whoever dies has given it back.
final class RunLock: Sendable {
  private let folder: Folder

  /// Takes the lock of the workspace `path`; with `isShared` beside others that share it.
  init(_ path: String, isShared: Bool = false) throws(RunError) {
    guard let folder = Folder(path) else {
      throw RunError(InputError.unreadable(path: path, number: errno))
    }
    self.folder = folder
    let kind = isShared ? LOCK_SH : LOCK_EX
    while flock(folder.descriptor, kind | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK: throw RunError(.busy, .busy(owner: LockOwner(of: folder.descriptor)))
      // A file system without locks: reports still appear whole.
      default: return
      }
    }
  }
}

/// A running process that holds a lock.
struct LockOwner: Sendable {
  /// Its number.
  let process: Int
  /// When it started, as Vietnam's clocks show it: `08:00 01/12/2025`; nil where the system hides
  /// it.
  let start: String?

  /// Who holds the lock on the open file `descriptor`; nil where the system does not tell, as of
  /// another container or machine.
  init?(of descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    // makedev(3) on Linux.
    let device = UInt64(status.st_dev)
    let major = (device >> 8 & 0xFFF) | (device >> 32 & ~0xFFF)
    let minor = (device & 0xFF) | (device >> 12 & ~0xFF)
    let wanted = "\(hexadecimal(major)):\(hexadecimal(minor)):\(status.st_ino)"
    // proc(5): number, kind, ADVISORY, access, process, device:device:inode, start, end.
    for line in Self.lines(of: "/proc/locks") {
      let fields = line.split(separator: " ")
      guard fields.count > 5, fields[1] == "FLOCK", fields[5] == wanted,
        let number = Int(fields[4]), number > 0
      else { continue }
      process = number
      start = Self.start(of: number)
      return
    }
    return nil
  }

  private static func start(of process: Int) -> String? {
    // proc(5): the name in brackets may hold anything; the 20th field behind it is the start in
    // ticks since the system's own.
    guard let status = lines(of: "/proc/\(process)/stat").first,
      let bracket = status.lastIndex(of: ")")
    else { return nil }
    let fields = status[status.index(after: bracket)...].split(separator: " ")
    let boot = lines(of: "/proc/stat").first { $0.hasPrefix("btime ") }
    guard fields.count > 19, let ticks = Int(fields[19]),
      let origin = boot.flatMap({ Int($0.dropFirst(6)) })
    else { return nil }
    let perSecond = max(Int(sysconf(Int32(_SC_CLK_TCK))), 1)
    return SystemClock.text(of: origin + ticks / perSecond)
  }

  private static func lines(of path: String) -> [Substring] {
    guard let bytes = try? InputFiles.contents(of: path) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}

/// As proc(5) prints the parts of a device's number.
private func hexadecimal(_ number: UInt64) -> String {
  (number < 16 ? "0" : "") + String(number, radix: 16)
}
