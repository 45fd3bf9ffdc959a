import Glibc

/// Where a result goes: a file that appears whole or not at all, standard output, or a device.
enum OutputFile {
  /// Standard output (`-`).
  case standardOutput
  /// Standard error, for messages.
  case standardError
  /// An open pipe to another process of this run.
  case pipe(Int32)
  /// A regular file, present or to be made: written beside its place, flushed, put there.
  case regular(path: String)
  /// A device, a pipe or a socket: written to, never replaced.
  case special(path: String)

  /// What `path` names now.
  init(path: String) {
    if path == "-" {
      self = .standardOutput
      return
    }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG,
      status.st_mode & S_IFMT != S_IFDIR
    {
      self = .special(path: path)
    } else {
      self = .regular(path: path)
    }
  }

  /// Writes all of `bytes`.
  ///
  /// On an error whatever stood at the path stands there still, and nothing is left beside it.
  func write(_ bytes: [UInt8]) throws(OutputError) {
    switch self {
    case .standardOutput:
      try writeAll(bytes, to: STDOUT_FILENO, path: "-")
    case .standardError:
      try writeAll(bytes, to: STDERR_FILENO, path: "-")
    case .pipe(let descriptor):
      try writeAll(bytes, to: descriptor, path: "-")
    case .special(let path):
      let descriptor = open(path, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw OutputError(.create, path: path) }
      var failure = OutputError.caught { () throws(OutputError) in
        try writeAll(bytes, to: descriptor, path: path)
      }
      if close(descriptor) != 0, failure == nil { failure = OutputError(.write, path: path) }
      if let failure { throw failure }
    case .regular(let path):
      try replace(path: path, with: bytes)
    }
  }

  /// Whether something is made at a path.
  var isRegular: Bool { if case .regular = self { true } else { false } }

  /// Deletes what killed runs left beside the file's place.
  func sweep() {
    guard case .regular(let path) = self, let target = try? resolved(path),
      let folder = Folder(split(target).folder)
    else { return }
    UnfinishedFile.sweep(folder)
  }

  private func replace(path: String, with bytes: [UInt8]) throws(OutputError) {
    // A link is followed, so that the file it names is replaced and not the link.
    let target = try resolved(path)
    let (folder, name) = split(target)
    // Opened before anything is written: a folder that cannot be read cannot be flushed.
    guard let folder = Folder(folder), var file = UnfinishedFile(in: folder) else {
      throw OutputError(.create, path: path)
    }
    try writeAll(bytes, to: file.descriptor, path: path)
    guard fchmod(file.descriptor, permissions(of: target)) == 0, fsync(file.descriptor) == 0 else {
      throw OutputError(.write, path: path)
    }
    let refusal = file.place(as: name)
    guard refusal == 0 else { throw OutputError(.create, path: path, number: refusal) }
    // Makes the renaming itself last through a loss of power. Some file systems cannot flush a
    // folder and say EINVAL; there is nothing more to do there.
    guard fsync(folder.descriptor) == 0 || errno == EINVAL else {
      throw OutputError(.settle, path: path)
    }
  }

  /// The permissions of the file that is replaced, or those the process gives a new file.
  private func permissions(of path: String) -> mode_t {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & 0o7777 }
    let mask = umask(0o022)
    umask(mask)
    return 0o666 & ~mask
  }

  /// Where `path` leads through its links, also when what the last one names is not there yet.
  private func resolved(_ path: String) throws(OutputError) -> String {
    var path = path
    // As many links as Linux itself follows.
    for _ in 0..<40 {
      if let real = realpath(path, nil) {
        defer { free(real) }
        return String(cString: real)
      }
      guard let target = linkTarget(of: path) else { return path }
      path = target.hasPrefix("/") ? target : "\(split(path).folder)/\(target)"
    }
    throw OutputError(.create, path: path, number: ELOOP)
  }

  private func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }
}

private func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(OutputError) {
  var written = 0
  while written < bytes.count {
    let count = bytes[written...].withUnsafeBytes {
      Glibc.write(descriptor, $0.baseAddress, $0.count)
    }
    if count < 0 {
      if errno == EINTR { continue }
      throw OutputError(.write, path: path)
    }
    written += count
  }
}

/// Why a result could not be written.
struct OutputError: Error {
  /// What was being done.
  enum Step {
    /// The file cannot be made or put in its place (exit 73).
    case create
    /// Its bytes cannot be written (exit 74).
    case write
    /// It is in its place, but may not last through a loss of power (exit 74).
    case settle
  }

  let step: Step
  let path: String
  /// The system's error number.
  let number: Int32

  /// The error that the system just reported, unless `number` is another.
  init(_ step: Step, path: String, number: Int32 = errno) {
    self.step = step
    self.path = path
    self.number = number
  }

  /// The error that `body` throws, if any.
  static func caught(_ body: () throws(OutputError) -> Void) -> OutputError? {
    do throws(OutputError) {
      try body()
      return nil
    } catch {
      return error
    }
  }
}
