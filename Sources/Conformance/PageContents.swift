import PageModel

/// Pages' contents made to conform while later pages are still drawn; see `Artifacts.swift`.
///
/// What is found here need not be made when the file is finished; what is not found is made then,
/// and comes out the same.
public struct PageContents: Sendable {
  private struct Content {
    /// The object that holds it in the drawn file.
    var object: Int
    var compressed: [UInt8]
  }

  /// By the page's index; nil where the file's growth did not read as expected.
  private var contents: [Content?] = []

  /// Of no page yet.
  public init() {}

  /// Takes the next page, and what Cairo added to the file when it was drawn.
  public mutating func add(_ page: Page, drawnAs growth: [UInt8]) {
    contents.append(Self.content(of: page, in: growth))
  }

  /// The content of page `index`, marked and compressed, if object `number` holds it.
  func compressed(ofPage index: Int, object number: Int) -> [UInt8]? {
    guard contents.indices.contains(index), let content = contents[index],
      content.object == number
    else { return nil }
    return content.compressed
  }

  /// Cairo writes a page's content before all else of the page: `12 0 obj`, a dictionary,
  /// `stream`, and what is compressed.
  private static func content(of page: Page, in growth: [UInt8]) -> Content? {
    let (head, keyword) = (Array(" 0 obj\n<< /Length ".utf8), Array("\nstream\n".utf8))
    guard let start = growth.firstRange(of: head),
      let end = growth[start.upperBound...].firstRange(of: keyword)
    else { return nil }
    let digits = growth[..<start.lowerBound].reversed().prefix { (48...57).contains($0) }
    let number = digits.reversed().reduce(0) { $0 * 10 + Int($1 - 48) }
    do throws(ConformanceProblem) {
      var marks = MarkedContent(try inflated(growth[end.upperBound...]))
      guard marks.rewrite(leaves: page.leaves) else { return nil }
      return Content(object: number, compressed: try deflated(marks.rewritten))
    } catch {
      return nil
    }
  }
}
