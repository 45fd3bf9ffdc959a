import Diagnostics

/// The words of a mail: what a ``LetterTemplate`` makes.
public struct Letter: Sendable, Hashable {
  /// One line.
  public var subject: String
  /// One line a paragraph or list item, ended by a line feed; an empty line between paragraphs.
  public var body: String
}

/// A mail's template: front matter with a `subject`, then plain text, both with variables as in a
/// report's template.
///
/// The lines of a paragraph are joined; one that begins with `- ` stays a line of its own.
public struct LetterTemplate: Sendable {
  private struct Matter: Decodable {
    var subject: String
  }

  private let text: TemplateText

  /// Reads `source`; throws what is wrong with its tags, whatever the records.
  public init(_ source: TemplateSource) throws(Findings) {
    text = try TemplateText(source.text, file: source.name)
  }

  /// The mail that goes with the report of `request`; throws wrong names first, then what is wrong
  /// with the front matter.
  public func letter(for request: Request) throws(Findings) -> Letter {
    let (lines, places) = try text.filled(with: try reportVariables(Facts(request)))
    let (matter, body, _) = try splitFrontMatter(Matter.self, of: lines, places: places)
    let spelling = request.workspace.spelling
    return Letter(
      subject: spelling.applied(to: matter.subject),
      body: spelling.applied(to: unshielded(Self.paragraphs(of: body))))
  }

  private static func paragraphs(of text: String) -> String {
    var lines: [String] = []
    var isParagraphOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.trimmed
      if words.isEmpty {
        if lines.last?.isEmpty == false { lines.append("") }
      } else if isParagraphOpen, !words.hasPrefix("- ") {
        lines[lines.count - 1] += " \(words)"
      } else {
        lines.append(String(words))
      }
      isParagraphOpen = !words.isEmpty
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { "\($0)\n" }.joined()
  }
}
