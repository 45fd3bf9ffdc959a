import Glibc

/// Files and folders that are made together: all of them, or, when one cannot be made, none.
struct NewFiles {
  private enum Made {
    case folder(String), file(String)
  }

  private var made: [Made] = []

  /// Makes all that `body` makes; when it throws, what it has made until then is taken away again, and what
  /// was there before stays.
  static func make(_ body: (inout NewFiles) throws(RunError) -> Void) throws(RunError) {
    var files = NewFiles()
    do throws(RunError) { try body(&files) } catch {
      files.takeAway()
      throw error
    }
  }

  /// Makes the folder at `path`, unless it is there.
  mutating func makeFolder(_ path: String) throws(RunError) {
    if mkdir(path, 0o777) == 0 {
      made.append(.folder(path))
    } else if errno != EEXIST {
      throw RunError(
        .cannotCreate, .cannotMakeFolder(path: path, reason: SystemReason(errno)))
    }
  }

  /// Makes a file of `bytes` at `path`, where none is.
  mutating func write(_ bytes: [UInt8], to path: String) throws(RunError) {
    do throws(OutputError) {
      try OutputFile(path: path).write(bytes)
      made.append(.file(path))
    } catch {
      // It is there, and may not last.
      if error.step == .settle { made.append(.file(path)) }
      throw RunError(error)
    }
  }

  private func takeAway() {
    for item in made.reversed() {
      switch item {
      case .file(let path): unlink(path)
      // One that somebody has put something into meanwhile stays.
      case .folder(let path): rmdir(path)
      }
    }
  }
}
