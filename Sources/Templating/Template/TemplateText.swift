import Diagnostics

/// A template's text with its tags checked, ready to be filled in.
///
/// Of Mustache (mustache.github.io, version 1.4 of its specification) it has variables, sections,
/// inverted sections and comments, with the rule that a tag alone on its line takes the line with
/// it. A library that reads one `Character` at a time takes longer for a page of Vietnamese than the
/// page's drawing does; and none says which line of the template a line of the result comes from.
struct TemplateText: Sendable {
  private let file: String
  private let tags: [Tag]
  private let parts: [TemplatePart]

  /// Throws what is wrong with the tags themselves; names wait for the variables.
  init(_ text: String, file: String) throws(Findings) {
    let scanner = TagScanner(Self.normalised(text), file: file)
    var checks = TagChecks(file: file)
    checks.nesting(of: scanner.tags)
    let findings = scanner.findings + checks.findings
    guard findings.isEmpty else { throw Findings(findings) }
    self.file = file
    tags = scanner.tags
    parts = TemplatePart.parts(of: scanner.pieces)
  }

  /// The text with every variable in its place, and the template's line of each of its lines.
  func filled(with variables: VariableGroup) throws(Findings) -> (
    lines: [String], places: SourceLines
  ) {
    var checks = TagChecks(file: file)
    checks.names(of: tags, in: variables)
    guard checks.findings.isEmpty else { throw Findings(checks.findings) }
    var filling = TemplateFilling(variables)
    filling.add(parts)
    let (lines, numbers) = filling.finished()
    return (lines, SourceLines(file: file, lines: numbers))
  }

  /// Line feeds alone, one at the end, no byte order mark nor other control characters, NFC.
  private static func normalised(_ text: String) -> String {
    var result = inNFC(text)
    let isClean = result.utf8.allSatisfy { byte in
      byte >= 0x20 && byte != byteOrderMarkStart || byte == 0x0A || byte == 0x09
    }
    if !isClean {
      result = String(
        String.UnicodeScalarView(
          result.unicodeScalars.filter { scalar in
            let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
            return !isControl && scalar != "\u{FEFF}"
          }))
    }
    if result.utf8.last != 0x0A { result += "\n" }
    return result
  }

  /// In UTF-8 a byte order mark begins with it, and few letters do.
  private static let byteOrderMarkStart: UInt8 = 0xEF
}

/// A part of a template, as it is filled in.
enum TemplatePart: Sendable {
  /// Text within a line.
  case text(Substring)
  /// A variable, by its name's parts.
  case value([String])
  /// The end of the template's line `number`; one with tags goes where they leave nothing on it.
  case lineEnd(number: Int, mayGo: Bool)
  /// What stands, perhaps more than once, where a name's value says so; inverted, where it does not.
  case section([String], isInverted: Bool, [TemplatePart])

  /// The parts of what a scanner found, whose sections are known to close.
  static func parts(of pieces: [TagScanner.Piece]) -> [TemplatePart] {
    var sections: [(tag: Tag, before: [TemplatePart])] = []
    var parts: [TemplatePart] = []
    var (line, hasTags, vanishes) = (1, false, false)
    for piece in pieces {
      switch piece {
      case .text(let text): parts.append(.text(text))
      case .tag(let tag):
        // A tag alone on its line takes the spaces beside it and the line's end with it.
        (hasTags, line) = (true, tag.lastLine)
        vanishes = tag.standsAlone && tag.kind != .value
        if vanishes { parts.removeBlankText() }
        switch tag.kind {
        case .value: parts.append(.value(tag.path))
        case .section, .inverted:
          sections.append((tag, parts))
          parts = []
        case .end:
          guard let (opening, before) = sections.popLast() else { continue }
          parts =
            before + [.section(opening.path, isInverted: opening.kind == .inverted, parts)]
        case .comment, .unsupported: break
        }
      case .lineEnd:
        if vanishes {
          parts.removeBlankText()
        } else {
          parts.append(.lineEnd(number: line, mayGo: hasTags))
        }
        (hasTags, vanishes, line) = (false, false, line + 1)
      }
    }
    return parts
  }
}

extension [TemplatePart] {
  /// Removes spaces at the end.
  fileprivate mutating func removeBlankText() {
    if case .text(let text)? = last, text.isBlank { removeLast() }
  }
}

extension Tag {
  /// The name's parts.
  fileprivate var path: [String] { name.split(separator: ".").map(String.init) }
}

/// Fills in a template's parts, line by line.
struct TemplateFilling {
  /// What a name is looked for in, the innermost last.
  private enum Scope {
    case group(VariableGroup)
    case item([String: String])
  }

  private enum Meaning {
    case value(VariableValue)
    case field(String)
  }

  private var scopes: [Scope]
  private var lines: [String] = []
  /// The template's line of each.
  private var numbers: [Int] = []
  private var line = ""

  /// Begins with the names of `variables`.
  init(_ variables: VariableGroup) { scopes = [.group(variables)] }

  /// The lines, the last of which nothing ends, and the template's line of each.
  consuming func finished() -> (lines: [String], numbers: [Int]) {
    (lines + [line], numbers + [numbers.last ?? 1])
  }

  /// Adds `parts`, all of whose names are known to be right.
  mutating func add(_ parts: [TemplatePart]) {
    for part in parts {
      switch part {
      case .text(let text): line += text
      case .value(let path): line += shielded(text(of: path))
      case .lineEnd(number: _, mayGo: true) where line.isBlank: line = ""
      case .lineEnd(let number, mayGo: _):
        lines.append(line)
        numbers.append(number)
        line = ""
      case .section(let path, isInverted: false, let parts): addSection(parts, for: path)
      case .section(let path, isInverted: true, let parts): if !holds(path) { add(parts) }
      }
    }
  }

  private mutating func addSection(_ parts: [TemplatePart], for path: [String]) {
    switch meaning(of: path) {
    case .value(.flag(true)): add(parts)
    case .value(.group(let group)): add(parts, in: .group(group))
    case .value(.list(let list)):
      for index in list.items.indices { add(parts, in: .item(list.item(index))) }
    case .value(.flag(false)), .value(.text), .field, nil: break
    }
  }

  private mutating func add(_ parts: [TemplatePart], in scope: Scope) {
    scopes.append(scope)
    add(parts)
    scopes.removeLast()
  }

  /// Whether a section of that name would stand.
  private func holds(_ path: [String]) -> Bool {
    switch meaning(of: path) {
    case .value(.flag(let flag)): flag
    case .value(.list(let list)): !list.items.isEmpty
    case .value(.group): true
    case .value(.text), .field, nil: false
    }
  }

  private func text(of path: [String]) -> String {
    switch meaning(of: path) {
    case .field(let text), .value(.text(let text)): text
    case .value, nil: ""
    }
  }

  /// As Mustache finds a name: the innermost scope that has its first part decides.
  private func meaning(of path: [String]) -> Meaning? {
    guard let first = path.first else { return nil }
    for scope in scopes.reversed() {
      switch scope {
      case .item(let fields):
        if let text = fields[first] { return path.count == 1 ? .field(text) : nil }
      case .group(let group):
        guard let value = group[first] else { continue }
        return group.value(of: path.dropFirst(), in: value).map(Meaning.value)
      }
    }
    return nil
  }
}

extension VariableGroup {
  /// What the rest of a name means within `value`.
  fileprivate func value(of path: ArraySlice<String>, in value: VariableValue) -> VariableValue? {
    var value = value
    for name in path {
      guard case .group(let group) = value, let inner = group[name] else { return nil }
      value = inner
    }
    return value
  }
}
