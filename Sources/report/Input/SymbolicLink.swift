import Glibc

/// Where the symbolic link at `path` leads, as it is written there; nil when there is no link.
func linkTarget(of path: String) -> String? {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let length = readlink(path, &buffer, buffer.count)
  guard length > 0 else { return nil }
  return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// Where the symbolic link at `path` leads, when nothing is there; nil for all else.
func danglingLink(_ path: String) -> String? {
  var status = stat()
  guard stat(path, &status) != 0, errno == ENOENT else { return nil }
  return linkTarget(of: path)
}
