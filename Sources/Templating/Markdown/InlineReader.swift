import Diagnostics
import Document

/// Reads a paragraph's or heading's words.
struct InlineReader {
  private(set) var inlines: [Inline] = []
  private var problems: [TemplateProblem] = []
  private let location: SourceLocation

  /// The words of `node`, which stands at `location`.
  init(_ node: MarkdownNode, at location: SourceLocation) {
    self.location = location
    read(node.children, like: Inline(""))
    inlines = Self.joined(inlines)
  }

  /// The words without their looks.
  var text: String { inlines.map(\.text).joined() }

  private mutating func read(_ nodes: [MarkdownNode], like model: Inline) {
    for node in nodes { read(node, like: model) }
  }

  private mutating func read(_ node: MarkdownNode, like model: Inline) {
    var style = model
    switch node.kind {
    case "text", "code": add(node.literal, like: model)
    case "softbreak": add(" ", like: model)
    case "linebreak":
      if !inlines.isEmpty { inlines[inlines.count - 1].endsLine = true }
    case "strong":
      style.isStrong = true
      read(node.children, like: style)
    case "emph":
      style.isEmphasised = true
      read(node.children, like: style)
    case "link":
      let url = unshielded(node.url)
      if url.hasPrefix("#") {
        style.target = String(url.dropFirst())
      } else {
        add(.outsideLink(url))
      }
      // `[](#name)` takes the name of what it leads to, known when pages are made.
      if node.children.isEmpty, style.target != nil { inlines.append(style) }
      read(node.children, like: style)
    case "image": add(.image)
    case "html_inline": add(.html)
    default: add(.unsupportedMarkdown(node.kind))
    }
  }

  private mutating func add(_ text: String, like model: Inline) {
    var inline = model
    inline.text = unshielded(text)
    inlines.append(inline)
  }

  /// What is wrong, each once: `<b>` and `</b>` are one fault to a clerk.
  var findings: [Finding] { problems.map { Finding($0, at: location) } }

  private mutating func add(_ problem: TemplateProblem) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// Neighbours of one look as one stretch, without spaces at both ends.
  private static func joined(_ inlines: [Inline]) -> [Inline] {
    var result: [Inline] = []
    for inline in inlines where inline.isPrinted {
      if var last = result.last, !last.endsLine, last.hasLook(of: inline), last.target == nil {
        last.text += inline.text
        last.endsLine = inline.endsLine
        result[result.count - 1] = last
      } else {
        result.append(inline)
      }
    }
    if let first = result.first { result[0].text = String(first.text.drop { $0 == " " }) }
    if var last = result.last {
      while last.text.last == " " { last.text.removeLast() }
      result[result.count - 1] = last
    }
    return result.filter(\.isPrinted)
  }
}

extension Inline {
  fileprivate var isPrinted: Bool { !text.isEmpty || endsLine || target != nil }

  fileprivate func hasLook(of other: Inline) -> Bool {
    isStrong == other.isStrong && isEmphasised == other.isEmphasised && target == other.target
  }
}
