import PageModel

/// Artifacts: what is drawn but not read (ISO 32000-1, 14.8.2.2; ISO 14289-1, 7.1).
///
/// Cairo knows no artifacts, so pages come with `NonStruct` in their place. Their marked content
/// becomes `/Artifact BMC`, and every other sequence is held against the page model on the way.
extension PDFDocument {
  /// Marks the artifacts of every page, except where `contents` has it done.
  ///
  /// - Throws: `markedContentDiffers` when a page's marked content is not its leaves, one by one.
  func markArtifacts(
    of pages: [Page], contents: PageContents = PageContents()
  ) throws(ConformanceProblem) {
    let objects = self.pages
    guard objects.count == pages.count else {
      throw .markedContentDiffers(page: min(objects.count, pages.count) + 1)
    }
    for (index, (object, page)) in zip(objects, pages).enumerated() {
      let stream = object["/Contents"]
      if let ready = contents.compressed(ofPage: index, object: stream.number) {
        stream.replaceStreamData(deflated: ready)
        continue
      }
      var marks = MarkedContent(try object.pageContent())
      guard marks.rewrite(leaves: page.leaves) else {
        throw .markedContentDiffers(page: index + 1)
      }
      stream.replaceStreamData(deflated: try Conformance.deflated(marks.rewritten))
    }
    try check()
  }
}

/// Walks a content stream from one marked-content sequence to the next.
struct MarkedContent {
  private let content: [UInt8]
  private(set) var rewritten: [UInt8] = []
  private var position = 0

  init(_ content: [UInt8]) {
    self.content = content
    rewritten.reserveCapacity(content.count)
  }

  /// Rewrites artifacts' marks; false when the sequences are not `leaves`, numbered from 0.
  mutating func rewrite(leaves: [Leaf]) -> Bool {
    var copied = 0
    for (number, leaf) in leaves.enumerated() {
      guard let mark = nextMark(), mark.number == number,
        mark.isArtifact == (leaf.owner == .artifact)
      else { return false }
      guard mark.isArtifact else { continue }
      rewritten.append(contentsOf: content[copied..<mark.range.lowerBound])
      rewritten.append(contentsOf: "/Artifact BMC".utf8)
      copied = mark.range.upperBound
    }
    guard nextMark() == nil else { return false }
    rewritten.append(contentsOf: content[copied...])
    return true
  }

  private struct Mark {
    var range: Range<Int>
    var number: Int
    var isArtifact: Bool
  }

  private static let artifact = Array("/NonStruct << /MCID ".utf8)
  private static let span = Array("/Span << /MCID ".utf8)

  /// The next mark outside text strings, whose bytes may look like anything.
  private mutating func nextMark() -> Mark? {
    while position < content.count {
      switch content[position] {
      case UInt8(ascii: "("): skipString()
      case UInt8(ascii: "/"):
        if let mark = mark(after: Self.span, isArtifact: false)
          ?? mark(after: Self.artifact, isArtifact: true)
        {
          position = mark.range.upperBound
          return mark
        }
        position += 1
      default: position += 1
      }
    }
    return nil
  }

  private func mark(after head: [UInt8], isArtifact: Bool) -> Mark? {
    guard content[position...].starts(with: head) else { return nil }
    let digits = content[(position + head.count)...].prefix { (48...57).contains($0) }
    let tail = Array(" >> BDC".utf8)
    guard !digits.isEmpty, digits.count < 10, content[digits.endIndex...].starts(with: tail) else {
      return nil
    }
    return Mark(
      range: position..<(digits.endIndex + tail.count),
      number: digits.reduce(0) { $0 * 10 + Int($1 - 48) }, isArtifact: isArtifact)
  }

  /// Skips a literal string: balanced parentheses, a backslash before one escapes it.
  private mutating func skipString() {
    var depth = 0
    while position < content.count {
      switch content[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return }
    }
  }
}
