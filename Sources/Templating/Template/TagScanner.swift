import Diagnostics

/// A Mustache tag with its place in the template.
struct Tag: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case value, section, inverted, end, comment, unsupported

    /// What a tag is that begins with `sigil`; nil for a variable.
    init?(sigil: UInt8) {
      switch sigil {
      case UInt8(ascii: "#"): self = .section
      case UInt8(ascii: "^"): self = .inverted
      case UInt8(ascii: "/"): self = .end
      case UInt8(ascii: "!"): self = .comment
      default: return nil
      }
    }
  }

  var kind: Kind
  /// The name within the braces; for an unsupported tag, all of it.
  var name: String
  /// From 1.
  var line: Int
  /// What stands before it on its line.
  var before: Substring
  /// The line on which it ends: a comment may span several.
  var lastLine: Int
  /// Whether nothing else but spaces stands on its lines.
  var standsAlone: Bool

  /// From 1, of the opening brace.
  var column: Int { before.count + 1 }
}

/// Finds the tags of a template, each with its place.
struct TagScanner {
  /// A part of the template, in order; a comment's own line ends are part of its tag.
  enum Piece: Sendable {
    case text(Substring)
    case tag(Tag)
    case lineEnd
  }

  /// All of the template.
  private(set) var pieces: [Piece] = []
  private(set) var tags: [Tag] = []
  private(set) var findings: [Finding] = []
  private let lines: [Substring]
  private let file: String

  init(_ text: String, file: String) {
    self.file = file
    lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      Substring($0)
    }
    scan()
  }

  private mutating func scan() {
    var (line, rest) = (0, lines[0])
    while true {
      guard let start = rest.firstRun(of: UInt8(ascii: "{"), count: 2) else {
        if !rest.isEmpty { pieces.append(.text(rest)) }
        line += 1
        guard line < lines.count else { return }
        pieces.append(.lineEnd)
        rest = lines[line]
        continue
      }
      if start.lowerBound > rest.startIndex { pieces.append(.text(rest[..<start.lowerBound])) }
      let before = lines[line][..<start.lowerBound]
      guard let (inside, end, after) = inside(from: rest[start.upperBound...], line: line) else {
        add(.unclosedTag, line: line, column: before.count + 1)
        return
      }
      var tag = tag(inside)
      (tag.line, tag.before, tag.lastLine) = (line + 1, before, end + 1)
      tag.standsAlone = before.isBlank && after.isBlank
      tags.append(tag)
      pieces.append(.tag(tag))
      (line, rest) = (end, after)
    }
  }

  /// The text up to `}}`, the line that has it, and what follows; only a comment may go on to the
  /// next lines.
  private func inside(
    from text: Substring, line: Int
  ) -> (text: String, line: Int, after: Substring)? {
    if text.first == "{", let end = text.firstRun(of: UInt8(ascii: "}"), count: 3) {
      return (String(text[..<end.lowerBound]), line, text[end.upperBound...])
    }
    if let end = text.firstRun(of: UInt8(ascii: "}"), count: 2) {
      return (String(text[..<end.lowerBound]), line, text[end.upperBound...])
    }
    guard text.first == "!" else { return nil }
    for next in (line + 1)..<max(lines.count, line + 1) {
      if let end = lines[next].firstRun(of: UInt8(ascii: "}"), count: 2) {
        return ("!", next, lines[next][end.upperBound...])
      }
    }
    return nil
  }

  private func tag(_ inside: String) -> Tag {
    let kind = inside.utf8.first.flatMap(Tag.Kind.init(sigil:))
    let name = (kind == nil ? inside[...] : inside.dropFirst()).trimmed
    let isName =
      !name.isEmpty
      && name.unicodeScalars.allSatisfy { scalar in
        switch scalar {
        case ".", "_", "-", "0"..."9", "a"..."z", "A"..."Z": true
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
      }
    let isSupported = kind == .comment || isName
    return Tag(
      kind: isSupported ? kind ?? .value : .unsupported,
      name: isSupported ? name : "{{\(inside)}}", line: 0, before: "", lastLine: 0,
      standsAlone: false)
  }

  private mutating func add(_ problem: TemplateProblem, line: Int, column: Int) {
    findings.append(
      Finding(problem, at: SourceLocation(file: file, line: line + 1, column: column)))
  }
}

extension StringProtocol {
  /// Whether it has nothing but spaces and tabs.
  var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}

extension Substring {
  /// The first place where `byte` stands `count` times in a row; the library's own search of a
  /// collection for another takes fifty times as long.
  fileprivate func firstRun(of byte: UInt8, count: Int) -> Range<Index>? {
    var (start, index, length) = (startIndex, utf8.startIndex, 0)
    while index < utf8.endIndex {
      let next = utf8.index(after: index)
      if utf8[index] == byte {
        if length == 0 { start = index }
        length += 1
        if length == count { return start..<next }
      } else {
        length = 0
      }
      index = next
    }
    return nil
  }

  /// Without spaces and tabs at both ends.
  var trimmed: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r\n" }
    guard let first = firstIndex(where: { !isSpace($0) }),
      let last = lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(self[first...last])
  }
}
