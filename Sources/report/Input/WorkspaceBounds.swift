import Glibc

/// Folders that the names in a configuration or template must not leave, be it through `..`, through
/// an absolute path or through a symbolic link.
struct WorkspaceBounds: Sendable {
  private let roots: [String]

  /// The folders at `paths`.
  init(_ paths: [String]) { roots = paths.compactMap(Self.real) }

  /// Throws when the file at `path`, which is there, lies elsewhere.
  func check(_ path: String) throws(RunError) {
    guard let real = Self.real(path) else {
      // What is not there cannot be opened either, and opening says why. What is there and has no path of
      // its own is an open file of the process: `/dev/stdin`.
      var status = stat()
      guard stat(path, &status) == 0 else { return }
      throw RunError(.faultyConfiguration, .outside(path: path))
    }
    let isInside = roots.contains { root in
      real == root || root == "/" || real.utf8.starts(with: "\(root)/".utf8)
    }
    guard isInside else { throw RunError(.faultyConfiguration, .outside(path: path)) }
  }

  /// Throws when a file that is to be written at `path` would lie elsewhere.
  func checkOutput(_ path: String) throws(RunError) {
    try check(path)
    // A link to what is not there yet has no place, but its folder has.
    if let target = danglingLink(path) {
      throw RunError(.faultyConfiguration, .danglingLink(path: path, target: target))
    }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "."
    try check(String(folder))
  }

  /// `path` without links, `.` and `..`; nil when there is nothing.
  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
