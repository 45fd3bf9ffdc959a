import Records

/// A file that decides what the report says or how it looks, as it was read.
struct ConfigurationFile: Sendable {
  /// Its name without folders, which may differ from one machine to the next.
  let name: String
  /// Its text.
  let text: String

  /// The file at `path`.
  init(path: String, text: String) {
    name = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    self.text = text
  }

  /// The SHA-256 of its bytes.
  var sha256: String { Records.sha256(of: FileBytes(Array(text.utf8))) }
}
