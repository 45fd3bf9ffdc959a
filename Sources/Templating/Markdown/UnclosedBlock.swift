/// A fenced block that nothing closes: Markdown would take all that follows into it.
struct UnclosedBlock {
  /// The word after the fence.
  var name: String
  /// From 1, within the text.
  var line: Int

  /// The first such block of `text`. One that begins within another means that the other was not
  /// closed, for no block's YAML has such a line.
  init?(in text: String) {
    var open: UnclosedBlock?
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(UInt8(ascii: "`")) {
      let words = Substring(line).trimmed
      guard words.hasPrefix("```") else { continue }
      let name = words.drop { $0 == "`" }[...].trimmed
      if open == nil {
        open = UnclosedBlock(name: name, line: index + 1)
      } else if name.isEmpty {
        open = nil
      } else {
        break
      }
    }
    guard let open else { return nil }
    self = open
  }

  private init(name: String, line: Int) {
    self.name = name
    self.line = line
  }
}
