import Glibc
import Records

/// Finds and reads the files that a workspace or a command line names.
enum InputFiles {
  /// The files that `patterns` name below `folder`, each once, those of one pattern in the order
  /// of their names' bytes.
  ///
  /// - Throws: ``InputError/noMatch`` for a pattern that names no file.
  static func expand(_ patterns: [String], below folder: String) throws(InputError) -> [String] {
    var paths: [String] = []
    for pattern in patterns {
      let matches = matches(of: join(folder, pattern))
      if matches.isEmpty { throw .noMatch(pattern: pattern) }
      paths += matches.filter { !paths.contains($0) }
    }
    return paths
  }

  /// All bytes of each file, named as it is shown: relative to `folder` where it lies below it.
  static func read(_ paths: [String], below folder: String) throws(InputError) -> [RecordSource] {
    var sources: [RecordSource] = []
    for path in paths {
      sources.append(RecordSource(name: shown(path, below: folder), bytes: try contents(of: path)))
    }
    return sources
  }

  /// All bytes of the file at `path`.
  static func contents(of path: String) throws(InputError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(path: path, number: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, number: errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .unreadable(path: path, number: EISDIR) }
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
    path.hasPrefix("\(folder)/") ? String(path.dropFirst(folder.utf8.count + 1)) : path
  }

  private static func matches(of pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    // Without GLOB_NOSORT the order is the locale's; the C locale, never changed here, is bytes'.
    guard glob(pattern, GLOB_BRACE, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc)).compactMap { index in
      found.gl_pathv[index].map { String(cString: $0) }
    }
  }
}

/// Why an input cannot be read.
enum InputError: Error {
  /// A pattern names no file.
  case noMatch(pattern: String)
  /// The system refuses, with its error number.
  case unreadable(path: String, number: Int32)
}
