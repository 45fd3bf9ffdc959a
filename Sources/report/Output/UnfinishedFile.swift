import Glibc
import Threads

/// A file that is written beside its place and has no name, or a hidden one, until it is whole.
///
/// Where the file system has files without a name (`O_TMPFILE`) nothing is left of a run that is
/// killed, unless between giving the hidden name and renaming it. The file is locked as long as it is
/// open, so that ``sweep(_:)`` tells what a dead run left from what a running one writes.
struct UnfinishedFile: ~Copyable {
  /// Where it is written.
  let descriptor: Int32
  private let folder: Folder
  private var name: String?

  /// A new file in `folder`; nil with the reason in `errno`.
  init?(in folder: Folder) {
    self.folder = folder
    // Not among Swift's constants, since it is made of two. Its name is given through /proc.
    let unnamed = 0o20000000 | O_DIRECTORY
    let descriptor = openat(folder.descriptor, ".", O_RDWR | O_CLOEXEC | unnamed, 0o600)
    if descriptor >= 0, access(Self.place(of: descriptor), F_OK) == 0 {
      self.descriptor = descriptor
      flock(descriptor, LOCK_EX | LOCK_NB)
      return
    }
    if descriptor >= 0 { close(descriptor) }
    guard let named = Self.named(in: folder) else { return nil }
    (self.descriptor, name) = named
  }

  /// A file with a hidden name.
  private static func named(in folder: Folder) -> (descriptor: Int32, name: String)? {
    while true {
      let name = hiddenName()
      let descriptor = HiddenNames.shared.use { names in
        let descriptor = openat(
          folder.descriptor, name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if descriptor >= 0 { names.append(folder.path(of: name)) }
        return descriptor
      }
      guard descriptor >= 0 else {
        if errno == EEXIST { continue }
        return nil
      }
      flock(descriptor, LOCK_EX)
      var status = stat()
      // A sweep that came before the lock took it for one that a dead run left.
      if fstat(descriptor, &status) == 0, status.st_nlink > 0 { return (descriptor, name) }
      close(descriptor)
      HiddenNames.shared.use { $0.removeAll { $0 == folder.path(of: name) } }
    }
  }

  /// Puts the file in its place, instead of what stands there; 0, or the reason why not.
  mutating func place(as target: String) -> Int32 {
    HiddenNames.shared.use { names in
      if name == nil {
        let nameless = Self.place(of: descriptor)
        // Nothing stands there: no hidden name is needed.
        if link(nameless, as: target) == 0 { return 0 }
        guard errno == EEXIST else { return errno }
        let hidden = Self.hiddenName()
        guard link(nameless, as: hidden) == 0 else { return errno }
        name = hidden
      }
      guard let hidden = name else { return ENOENT }
      let failure =
        renameat(folder.descriptor, hidden, folder.descriptor, target) == 0 ? 0 : errno
      if failure != 0 { unlinkat(folder.descriptor, hidden, 0) }
      names.removeAll { $0 == folder.path(of: hidden) }
      name = nil
      return failure
    }
  }

  private func link(_ nameless: String, as name: String) -> Int32 {
    linkat(AT_FDCWD, nameless, folder.descriptor, name, AT_SYMLINK_FOLLOW)
  }

  deinit {
    close(descriptor)
    guard let name else { return }
    HiddenNames.shared.use { names in
      unlinkat(folder.descriptor, name, 0)
      names.removeAll { $0 == folder.path(of: name) }
    }
  }

  private static func place(of descriptor: Int32) -> String { "/proc/self/fd/\(descriptor)" }

  /// Short whatever the report's name is, and never the same twice.
  private static func hiddenName() -> String {
    "\(prefix)\(String(UInt64.random(in: .min ... .max), radix: 36))\(suffix)"
  }

  private static let prefix = ".report-"
  private static let suffix = ".tmp"

  /// Whether ``hiddenName()`` may have given `name`.
  private static func isHidden(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
    return UInt64(name.dropFirst(prefix.count).dropLast(suffix.count), radix: 36) != nil
  }

  /// Deletes what this user's runs that were killed left in `folder`.
  static func sweep(_ folder: Folder) {
    for name in folder.names where isHidden(name) {
      // Network file systems lock no file that is open for reading alone; a pipe would be waited for.
      let descriptor = openat(
        folder.descriptor, name, O_RDWR | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      var status = stat()
      if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        status.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0
      {
        unlinkat(folder.descriptor, name, 0)
      }
      close(descriptor)
    }
  }
}

/// An open folder.
final class Folder: Sendable {
  let descriptor: Int32
  private let path: String

  /// The folder at `path`; nil with the reason in `errno`.
  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    self.path = path
    guard descriptor >= 0 else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The path of the file called `name` in it.
  func path(of name: String) -> String { "\(path)/\(name)" }

  /// What is in it, in no order.
  fileprivate var names: [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafeBytes(of: &entry.pointee.d_name) { name in
          String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names
  }
}

/// The hidden names that files of this process have now, to be taken away when a signal ends it. Whoever
/// makes or takes away one holds them, so that the process does not end meanwhile.
enum HiddenNames {
  static let shared = Locked<[String]>([])
}
