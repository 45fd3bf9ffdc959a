/// Objects of a PDF file as text, one after the other.
struct ObjectList {
  /// Their text.
  var syntax = PDFSyntax()
  /// Their numbers, and where each begins in the text.
  private(set) var starts: [(number: Int, offset: Int)] = []

  /// An object begins at a multiple of so many bytes: places that end alike, and objects that lie
  /// at like distances, come out shorter when they are compressed.
  private static let step = 20

  /// Begins the object `number`; what is added to `syntax` until the next is its text.
  mutating func begin(_ number: Int) {
    repeat { syntax.add("\n") } while !syntax.bytes.count.isMultiple(of: Self.step)
    starts.append((number, syntax.bytes.count))
  }
}
