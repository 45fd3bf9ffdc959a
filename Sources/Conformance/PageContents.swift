import PageModel

/// Pages' contents made to conform while later pages are still drawn; see `PageContentWriter`.
///
/// What is made here need not be made when the file is finished. Where one page was not found, all
/// are made anew then.
public struct PageContents: Sendable {
  private struct Content {
    /// The object that holds it in the drawn file.
    var object: Int
    var compressed: [UInt8]
  }

  /// By the page's index; nil where the file's growth did not read as expected.
  private var contents: [Content?] = []
  /// The codes that letters have in all of them.
  private(set) var codes: FontCodes

  /// Of no page yet.
  public init() { self.init(codes: FontCodes()) }

  init(codes: FontCodes) { self.codes = codes }

  /// Takes the next page, and what Cairo added to the file when it was drawn.
  public mutating func add(_ page: Page, drawnAs growth: [UInt8]) {
    do throws(ConformanceProblem) {
      guard let (object, content) = try Self.content(in: growth),
        try add(page, content: content, object: object)
      else { return contents.append(nil) }
    } catch {
      contents.append(nil)
    }
  }

  /// Takes the next page with its content, which object `object` holds; false when its marked
  /// content is not the page's leaves.
  mutating func add(
    _ page: Page, content: [UInt8], object: Int
  ) throws(ConformanceProblem) -> Bool {
    guard
      let rewritten = PageContentWriter.rewritten(content, leaves: page.leaves, codes: &codes)
    else { return false }
    contents.append(Content(object: object, compressed: try deflatedText(rewritten)))
    return true
  }

  /// Whether there is a content for each of a file's pages.
  func isComplete(for pages: [PDFObject]) -> Bool {
    contents.count == pages.count
      && zip(contents, pages).allSatisfy { $0?.object == $1["/Contents"].number }
  }

  /// The content of a page that has one, compressed.
  func compressed(ofPage index: Int) -> [UInt8] {
    contents.indices.contains(index) ? contents[index]?.compressed ?? [] : []
  }

  /// Cairo writes a page's content before all else of the page: `12 0 obj`, a dictionary,
  /// `stream`, and what may be compressed.
  private static func content(
    in growth: [UInt8]
  ) throws(ConformanceProblem) -> (object: Int, content: [UInt8])? {
    let (head, keyword) = (Array(" 0 obj\n<< /Length ".utf8), Array("\nstream\n".utf8))
    let filter = Array("/Filter".utf8)
    guard let start = growth.firstRange(of: head),
      let end = growth[start.upperBound...].firstRange(of: keyword)
    else { return nil }
    let digits = growth[..<start.lowerBound].reversed().prefix { (48...57).contains($0) }
    let number = digits.reversed().reduce(0) { $0 * 10 + Int($1 - 48) }
    let isCompressed = growth[start.upperBound..<end.lowerBound].firstRange(of: filter) != nil
    let rest = growth[end.upperBound...]
    return (number, isCompressed ? try inflated(rest) : Array(untilStreamEnds(rest)))
  }

  /// What lies before the line `endstream`.
  private static func untilStreamEnds(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let keyword = Array("endstream\n".utf8)
    var rest = bytes
    while let end = rest.firstIndex(of: 10) {
      rest = rest[(end + 1)...]
      if rest.starts(with: keyword) { return bytes[..<end] }
    }
    return bytes
  }
}
