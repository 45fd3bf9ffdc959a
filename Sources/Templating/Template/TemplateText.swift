import Diagnostics
import Mustache

/// A template's text with its tags checked, ready to be filled in.
struct TemplateText: Sendable {
  private let file: String
  private let tags: [Tag]
  private let mustache: MustacheTemplate

  /// Throws what is wrong with the tags themselves; names wait for the variables.
  init(_ text: String, file: String) throws(Findings) {
    let text = Self.normalised(text)
    let scanner = TagScanner(text, file: file)
    var checks = TagChecks(file: file)
    checks.nesting(of: scanner.tags)
    let findings = scanner.findings + checks.findings
    guard findings.isEmpty else { throw Findings(findings) }
    self.file = file
    tags = scanner.tags
    do {
      mustache = try MustacheTemplate(string: Self.marked(text, tags: tags))
    } catch {
      throw Findings([
        Finding(TemplateProblem.mustache("\(error)"), at: SourceLocation(file: file))
      ])
    }
  }

  /// The text with every variable in its place, and the template's line of each of its lines.
  func filled(with variables: VariableGroup) throws(Findings) -> (
    lines: [Substring], places: SourceLines
  ) {
    var checks = TagChecks(file: file)
    checks.names(of: tags, in: variables)
    guard checks.findings.isEmpty else { throw Findings(checks.findings) }
    return Self.unmarked(mustache.render(variables.mustache), file: file)
  }

  /// Line feeds alone, one at the end, no byte order mark, NFC.
  private static func normalised(_ text: String) -> String {
    var text = inNFC(text)
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    if text.utf8.contains(0x0D) { text = String(text.map { $0 == "\r\n" ? "\n" : $0 }) }
    return text.hasSuffix("\n") ? text : text + "\n"
  }

  private static let markStart: Character = "\u{E000}"
  private static let markEnd: Character = "\u{E001}"

  /// Each line that will be text gets its number at its end, in private-use characters, since
  /// filling in takes lines away and repeats others. A tag alone on its line gets none: Mustache
  /// takes the whole line away.
  private static func marked(_ text: String, tags: [Tag]) -> String {
    var silent: Set<Int> = []
    for tag in tags {
      let vanishes = tag.standsAlone && tag.kind != .value
      silent.formUnion(tag.line..<(vanishes ? tag.lastLine + 1 : tag.lastLine))
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      let number = index + 1
      return line.isEmpty || silent.contains(number) ? String(line) : "\(line)\(mark(number))"
    }.joined(separator: "\n")
  }

  private static func mark(_ number: Int) -> String { "\(markStart)\(number)\(markEnd)" }

  /// Takes the numbers away. A line that held nothing but conditions that do not hold goes with
  /// them, lest it cut a paragraph in two.
  private static func unmarked(
    _ text: String, file: String
  ) -> (lines: [Substring], places: SourceLines) {
    var lines: [Substring] = []
    var numbers: [Int] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.contains(markStart) else {
        lines.append(line)
        numbers.append(numbers.last ?? 1)
        continue
      }
      let parts = line.split(separator: markStart, omittingEmptySubsequences: false)
      var (words, number) = (String(parts[0]), numbers.last ?? 1)
      for part in parts.dropFirst() {
        number = Int(part.prefix { $0 != markEnd }) ?? number
        words += part.drop { $0 != markEnd }.dropFirst()
      }
      guard !words.allSatisfy({ $0 == " " || $0 == "\t" }) else { continue }
      lines.append(words[...])
      numbers.append(number)
    }
    return (lines, SourceLines(file: file, lines: numbers))
  }
}
