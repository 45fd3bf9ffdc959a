import Glibc
import Records

/// Finds and reads the files that a workspace or a command line names.
enum InputFiles {
  /// The files that `patterns` name below `folder`, those of one pattern in the order of their
  /// names' bytes.
  ///
  /// - Throws: ``InputError/noMatch`` for a pattern that names no file, ``InputError/twice`` for a
  ///   file that is named a second time, in whatever way: its rows would count double.
  static func expand(_ patterns: [String], below folder: String) throws(InputError) -> [String] {
    var paths: [String] = []
    var known: [FileIdentity: String] = [:]
    for pattern in patterns {
      let matches = try matches(of: pattern, below: folder)
      if matches.isEmpty { throw .noMatch(pattern: join(folder, pattern)) }
      for path in matches {
        if let identity = FileIdentity(of: path) {
          if let earlier = known[identity] { throw .twice(path: path, earlier: earlier) }
          known[identity] = path
        }
        paths.append(path)
      }
    }
    return paths
  }

  /// All bytes of each file, named as it is shown: relative to `folder` where it lies below it.
  static func read(_ paths: [String], below folder: String) throws(InputError) -> [RecordInput] {
    var inputs: [RecordInput] = []
    for path in paths {
      let (bytes, state) = try bytes(of: path)
      inputs.append(
        RecordInput(
          source: RecordSource(name: shown(path, below: folder), bytes: bytes), path: path,
          state: state))
    }
    return inputs
  }

  /// From how many bytes on a file is mapped and not copied.
  private static let leastMapped = 4 << 20

  /// The bytes of the file at `path`, in memory or mapped, and its state before they are read.
  private static func bytes(of path: String) throws(InputError) -> (FileBytes, FileState?) {
    let (descriptor, status) = try opened(path)
    defer { close(descriptor) }
    let (count, state) = (Int(status.st_size), FileState(status))
    if state != nil, count >= leastMapped,
      let mapped = FileBytes(mapping: descriptor, count: count)
    {
      return (mapped, state)
    }
    return (FileBytes(try contents(of: descriptor, status: status, path: path)), state)
  }

  /// All bytes of the file at `path`.
  static func contents(of path: String) throws(InputError) -> [UInt8] {
    let (descriptor, status) = try opened(path)
    defer { close(descriptor) }
    return try contents(of: descriptor, status: status, path: path)
  }

  /// Opens a file without waiting for anybody: of a pipe that nobody writes to there would be no end.
  private static func opened(_ path: String) throws(InputError) -> (descriptor: Int32, status: stat)
  {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw refusal(of: path, number: errno) }
    var status = stat()
    if fstat(descriptor, &status) == 0 {
      guard let kind = SpecialFile(status) else { return (descriptor, status) }
      // What the shell opened has somebody who writes to it, as `--training <(zcat 2021.csv.gz)` has.
      if kind == .pipe, isOpenAlready(path), fcntl(descriptor, F_SETFL, 0) == 0 {
        return (descriptor, status)
      }
      close(descriptor)
      throw .special(path: path, kind: kind)
    }
    let number = errno
    close(descriptor)
    throw .unreadable(path: path, number: number)
  }

  /// Why the file at `path` cannot be read, as far as that shows without reading it; nil when it can.
  static func refusal(of path: String) -> InputError? {
    var status = stat()
    if stat(path, &status) == 0, let kind = SpecialFile(status),
      !(kind == .pipe && isOpenAlready(path))
    {
      return .special(path: path, kind: kind)
    }
    return access(path, R_OK) == 0 ? nil : refusal(of: path, number: errno)
  }

  /// Why `path` could not be opened, for which the system gave `number`.
  private static func refusal(of path: String, number: Int32) -> InputError {
    if number == ENOENT, let target = danglingLink(path) {
      return .dangling(path: path, target: target)
    }
    // Sockets, and devices without a driver, cannot even be opened.
    var status = stat()
    if number == ENXIO, stat(path, &status) == 0, let kind = SpecialFile(status) {
      return .special(path: path, kind: kind)
    }
    return .unreadable(path: path, number: number)
  }

  /// Whether `path` is one of this process's open files under its other name.
  private static func isOpenAlready(_ path: String) -> Bool {
    path == "/dev/stdin" || ["/dev/fd/", "/proc/self/fd/"].contains { path.hasPrefix($0) }
  }

  private static func contents(of descriptor: Int32, status: stat, path: String)
    throws(InputError) -> [UInt8]
  {
    var bytes: [UInt8] = []
    // One more than the size, so that the end is seen without growing; pipes have no size.
    let step = max(Int(status.st_size) + 1, 65536)
    while true {
      let start = bytes.count
      var failure: Int32 = 0
      let more = [UInt8](unsafeUninitializedCapacity: step) { buffer, count in
        var got = Glibc.read(descriptor, buffer.baseAddress, step)
        while got < 0, errno == EINTR { got = Glibc.read(descriptor, buffer.baseAddress, step) }
        failure = got < 0 ? errno : 0
        count = max(got, 0)
      }
      guard failure == 0 else { throw .unreadable(path: path, number: failure) }
      if more.isEmpty { return bytes }
      if start == 0 { bytes = more } else { bytes += more }
    }
  }

  /// `path`, taken from `folder` unless it is absolute.
  static func join(_ folder: String, _ path: String) -> String {
    path.hasPrefix("/") || folder == "." || folder.isEmpty ? path : "\(folder)/\(path)"
  }

  private static func shown(_ path: String, below folder: String) -> String {
    let prefix = "\(folder)/"
    return path.utf8.starts(with: prefix.utf8)
      ? String(Substring(path.utf8.dropFirst(prefix.utf8.count))) : path
  }

  /// What `pattern` names: a file of that very name, or else the files that match it.
  private static func matches(of pattern: String, below folder: String) throws(InputError)
    -> [String]
  {
    let literal = join(folder, pattern)
    if access(literal, F_OK) == 0 { return [literal] }
    // A missing name is told by glob; what else is wrong with it, by opening it.
    if errno != ENOENT { return [literal] }
    var found = glob_t()
    defer { globfree(&found) }
    // Sorted by the locale's order; the C locale's, never changed here, is that of bytes.
    switch glob(join(escaped(folder), inAnyCase(pattern)), GLOB_BRACE | GLOB_ERR, nil, &found) {
    case 0:
      return (0..<Int(found.gl_pathc)).compactMap { index in
        found.gl_pathv[index].map { String(cString: $0) }
      }
    case GLOB_NOMATCH: return []
    default: throw .unreadable(path: literal, number: errno)
    }
  }

  /// `pattern` that finds `.CSV`, as programs of Windows write, where it names `.csv`.
  private static func inAnyCase(_ pattern: String) -> String {
    let ending = ".csv"
    guard pattern.hasSuffix(ending) else { return pattern }
    return pattern.dropLast(ending.count) + ".[cC][sS][vV]"
  }

  /// A folder's name in which no sign stands for others.
  private static func escaped(_ folder: String) -> String {
    String(folder.flatMap { "*?[]{}\\~".contains($0) ? ["\\", $0] : [$0] })
  }
}

/// A file of records, and what it was when reading began.
struct RecordInput: Sendable {
  let source: RecordSource
  fileprivate let path: String
  /// Nil for pipes and devices.
  fileprivate let state: FileState?
}

extension [RecordInput] {
  /// Throws when one of the files, all of which have been read, is no longer what it was.
  func checkUnchanged() throws(InputError) {
    for input in self {
      guard let state = input.state else { continue }
      var status = stat()
      guard stat(input.path, &status) == 0, FileState(status) == state,
        !input.source.bytes.isDamaged
      else { throw .changed(path: input.source.name) }
    }
  }
}

/// What tells a file from what it was before.
private struct FileState: Equatable, Sendable {
  private let identity: FileIdentity
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// The state of a regular file.
  init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    identity = FileIdentity(status)
    size = Int(status.st_size)
    (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
  }
}

/// Why an input cannot be read.
enum InputError: Error {
  /// A pattern names no file.
  case noMatch(pattern: String)
  /// A file is named twice.
  case twice(path: String, earlier: String)
  /// A file changed while it was read.
  case changed(path: String)
  /// The system refuses, with its error number.
  case unreadable(path: String, number: Int32)
  /// There is something other than a file.
  case special(path: String, kind: SpecialFile)
  /// A link to what is not there.
  case dangling(path: String, target: String)
}
