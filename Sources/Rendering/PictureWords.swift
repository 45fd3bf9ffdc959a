/// A picture in words, for those who cannot see it.
public struct PictureWords: Sendable {
  /// What it is called.
  public var title: String
  /// What it shows.
  public var description: String

  /// Words.
  public init(title: String, description: String) {
    self.title = title
    self.description = description
  }

  /// `svg` with the words as `title` and `desc` (SVG 1.1, 5.4), and the role of a picture (WAI-ARIA).
  func added(to svg: [UInt8]) -> [UInt8] {
    let tag = Array("<svg ".utf8)
    guard
      let start = svg.indices.first(where: {
        svg[$0] == UInt8(ascii: "<") && svg[$0...].starts(with: tag)
      }),
      let end = svg[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return svg }
    let role = Array("<svg role=\"img\" ".utf8)
    let words = Array(
      "\n<title>\(escaped(title))</title>\n<desc>\(escaped(description))</desc>".utf8)
    return Array(svg[..<start] + role + svg[(start + tag.count)...end] + words + svg[(end + 1)...])
  }

  private func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, character in
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(character)
      }
    }
  }
}
