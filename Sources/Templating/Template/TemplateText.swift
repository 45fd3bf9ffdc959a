import Diagnostics
import Mustache

/// A template's text with its tags checked, ready to be filled in.
///
/// swift-mustache reads one `Character` at a time, which for Vietnamese text would take longer than
/// the rest of the report's making; so it sees the tags and the line ends, and for every stretch of
/// text a number between two control characters. A number also says which line of the template it
/// stands on, since filling in takes lines away and repeats others. And it sees the template in
/// parts, each up to the end of a line outside all sections: its time grows with the square of a
/// text's length.
struct TemplateText: Sendable {
  /// What a number stands for.
  private struct Stretch: Sendable {
    var text: String
    var line: Int
  }

  /// What lies between two ends of lines outside all sections.
  private enum Part: Sendable {
    /// Without a tag: as it is.
    case plain(String)
    /// For swift-mustache to fill in.
    case tagged(MustacheTemplate)

    init(_ skeleton: String) throws {
      self =
        skeleton.utf8.contains(UInt8(ascii: "{"))
        ? .tagged(try MustacheTemplate(string: skeleton)) : .plain(skeleton)
    }

    func filled(with values: Any) -> String {
      switch self {
      case .plain(let text): text
      case .tagged(let template): template.render(values)
      }
    }
  }

  private static let open: Unicode.Scalar = "\u{1}"
  private static let close: Unicode.Scalar = "\u{2}"

  private let file: String
  private let tags: [Tag]
  private let stretches: [Stretch]
  private let parts: [Part]

  /// Throws what is wrong with the tags themselves; names wait for the variables.
  init(_ text: String, file: String) throws(Findings) {
    let scanner = TagScanner(Self.normalised(text), file: file)
    var checks = TagChecks(file: file)
    checks.nesting(of: scanner.tags)
    let findings = scanner.findings + checks.findings
    guard findings.isEmpty else { throw Findings(findings) }
    self.file = file
    tags = scanner.tags
    let skeletons: [String]
    (skeletons, stretches) = Self.skeletons(of: scanner.pieces)
    do {
      parts = try skeletons.map { try Part($0) }
    } catch {
      throw Findings([
        Finding(TemplateProblem.mustache("\(error)"), at: SourceLocation(file: file))
      ])
    }
  }

  /// The text with every variable in its place, and the template's line of each of its lines.
  func filled(with variables: VariableGroup) throws(Findings) -> (
    lines: [String], places: SourceLines
  ) {
    var checks = TagChecks(file: file)
    checks.names(of: tags, in: variables)
    guard checks.findings.isEmpty else { throw Findings(checks.findings) }
    let values = variables.mustache
    return expanded(parts.map { $0.filled(with: values) }.joined())
  }

  /// Line feeds alone, one at the end, no byte order mark nor other control characters, NFC.
  private static func normalised(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in inNFC(text).unicodeScalars where scalar != "\u{FEFF}" {
      let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
      if !isControl { result.append(scalar) }
    }
    if result.last != "\n" { result.append("\n") }
    return String(result)
  }

  /// What swift-mustache sees. Consecutive lines without a tag are one stretch. On a line with tags
  /// spaces stay, for a tag alone among them takes its line with it; where it will not vanish, it
  /// has a stretch of no text at its end.
  private static func skeletons(of pieces: [TagScanner.Piece]) -> ([String], [Stretch]) {
    var (skeletons, stretches) = ([String](), [Stretch]())
    var (skeleton, line, depth) = ("", 1, 0)
    /// The text of the line so far, while it has no tag.
    var plain: String? = ""
    var (isRun, vanishes) = (false, false)
    func add(_ text: String) {
      skeleton += "\(open)\(stretches.count)\(close)"
      stretches.append(Stretch(text: text, line: line))
    }
    func addToTags(_ text: some StringProtocol) {
      if text.isBlank { skeleton += text } else { add(String(text)) }
    }
    for piece in pieces {
      switch piece {
      case .text(let text):
        if plain == nil { addToTags(text) } else { plain? += text }
      case .tag(let tag):
        if let text = plain { addToTags(text) }
        (plain, isRun) = (nil, false)
        vanishes = tag.standsAlone && tag.kind != .value
        skeleton += tag.skeleton
        line = tag.lastLine
        depth += tag.kind.opens ? 1 : tag.kind == .end ? -1 : 0
      case .lineEnd:
        if let text = plain, isRun {
          stretches[stretches.count - 1].text += "\n\(text)"
        } else {
          if let text = plain, !text.isBlank {
            add(text)
            isRun = true
          } else if plain == nil, !vanishes {
            add("")
          }
          skeleton += "\n"
        }
        (plain, vanishes, line) = ("", false, line + 1)
        if depth == 0 {
          skeletons.append(skeleton)
          (skeleton, isRun) = ("", false)
        }
      }
    }
    if !skeleton.isEmpty { skeletons.append(skeleton) }
    return (skeletons, stretches)
  }

  /// Puts the text back. A line that held nothing but conditions that do not hold goes, lest it cut
  /// a paragraph in two.
  private func expanded(_ text: String) -> (lines: [String], places: SourceLines) {
    var lines: [String] = []
    var numbers: [Int] = []
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let parts = line.split(
        separator: UInt8(Self.open.value), omittingEmptySubsequences: false)
      var (words, number) = (String(Substring(parts[0])), numbers.last ?? 1)
      var mayGo = parts.count > 1
      for part in parts.dropFirst() {
        let digits = part.prefix { $0 != UInt8(Self.close.value) }
        if let index = Int(Substring(digits)), stretches.indices.contains(index) {
          number = stretches[index].line
          let run = stretches[index].text.split(separator: "\n", omittingEmptySubsequences: false)
          for text in run.dropLast() {
            lines.append(words + text)
            numbers.append(number)
            (words, number, mayGo) = ("", number + 1, false)
          }
          words += run.last ?? ""
        }
        words += String(Substring(part.dropFirst(digits.count + 1)))
      }
      if mayGo, words.isBlank { continue }
      lines.append(words)
      numbers.append(number)
    }
    return (lines, SourceLines(file: file, lines: numbers))
  }
}

extension StringProtocol {
  /// Whether it has nothing but spaces and tabs.
  fileprivate var isBlank: Bool { utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }
}

extension Tag {
  /// As swift-mustache reads it, without what it need not see.
  fileprivate var skeleton: String {
    switch kind {
    case .value: "{{\(name)}}"
    case .section: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    case .end: "{{/\(name)}}"
    case .comment: "{{!}}"
    case .unsupported: ""
    }
  }
}
