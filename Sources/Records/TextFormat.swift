/// How files are written, as far as the user says it.
struct TextFormat: Sendable {
  /// Of files that are not UTF-8 and have no byte order mark; nil to find it out.
  var encoding: TextEncoding?
  /// What cuts fields; nil to find it out.
  var delimiter: Delimiter?
}
