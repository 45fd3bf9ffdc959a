import Threads

/// An incremental update with its objects in object streams (ISO 32000-1, 7.5.6 to 7.5.8).
///
/// QPDF takes some seven microseconds to read and write an object; a report's tables hold
/// thousands of structure elements. So QPDF writes the file with an empty structure tree, and
/// this appends the tree, compressed as QPDF would.
struct UpdateSection {
  /// A cross-reference stream's entry (ISO 32000-1, table 18).
  private enum Entry {
    /// An object in an object stream.
    case inStream(Int, index: Int)
    /// An object at a place in the file.
    case at(Int)
  }

  /// How many objects share a stream: a reader unpacks a whole stream to see one object.
  private static let objectsPerStream = 200

  private var file: [UInt8]
  /// In the order of the objects' numbers.
  private var packed: [Entry] = []
  private var streams: [Entry] = []

  private init(file: [UInt8]) { self.file = file }

  /// `file` with `count` objects added, ranges of which `make` gives on any thread; the first has the
  /// number `replaced` of an object of the file, the others are new and numbered one after the other
  /// from `trailer.size`.
  static func append(
    _ count: Int, replacing replaced: Int, to file: [UInt8], trailer: Trailer,
    make: @escaping @Sendable (Range<Int>) -> ObjectList
  ) throws(ConformanceProblem) -> [UInt8] {
    var section = UpdateSection(file: file)
    let ranges = stride(from: 0, to: count, by: objectsPerStream).map {
      $0..<min($0 + objectsPerStream, count)
    }
    let streams = madeOnThreads(of: ranges) { range in
      Result { () throws(ConformanceProblem) in try PackedObjects(make(range)) }
    }
    var number = trailer.size + count - 1
    for stream in streams {
      section.addObjectStream(number, try stream.get())
      number += 1
    }
    try section.addCrossReferences(number, replaced: replaced, trailer: trailer)
    return section.file
  }

  private mutating func addObjectStream(_ number: Int, _ objects: PackedObjects) {
    var dictionary = PDFSyntax()
    dictionary.add("/Type/ObjStm/N ")
    dictionary.add(objects.count)
    dictionary.add("/First ")
    dictionary.add(objects.first)
    packed += (0..<objects.count).map { .inStream(number, index: $0) }
    streams.append(.at(file.count))
    addStream(number, dictionary, objects.compressed)
  }

  /// The cross-reference stream, which is the trailer too; it lists itself last.
  private mutating func addCrossReferences(
    _ number: Int, replaced: Int, trailer: Trailer
  ) throws(ConformanceProblem) {
    let start = file.count
    let entries = packed + streams + [.at(start)]
    // Wider entries are a way out where the compressed ones end in CR; see `deflatedText`.
    var (width, compressed) = (2, try deflated(Self.rows(of: entries, indexWidth: 2)))
    while compressed.last == UInt8(ascii: "\r"), width < 6 {
      width += 1
      compressed = try deflated(Self.rows(of: entries, indexWidth: width))
    }
    var dictionary = PDFSyntax()
    dictionary.add("/Type/XRef/W[1 4 ")
    dictionary.add(width)
    dictionary.add("]/DecodeParms<</Predictor 12/Columns ")
    dictionary.add(5 + width)
    dictionary.add(">>/Index[")
    dictionary.add(replaced)
    dictionary.add(" 1 ")
    dictionary.add(trailer.size)
    dictionary.add(" ")
    dictionary.add(entries.count - 1)
    dictionary.add("]/Size ")
    dictionary.add(number + 1)
    trailer.add(to: &dictionary, fileChangedTo: file)
    addStream(number, dictionary, compressed)
    var end = PDFSyntax()
    end.add("startxref\n")
    end.add(start)
    end.add("\n%%EOF\n")
    file.append(contentsOf: end.bytes)
  }

  /// Entries as rows: one byte of kind, four of place or stream, and the index. Each row, led by its
  /// kind of prediction, holds the differences from the one above (ISO 32000-1, 7.4.4.4), which are
  /// nearly all the same.
  private static func rows(of entries: [Entry], indexWidth: Int) -> [UInt8] {
    var rows: [UInt8] = []
    rows.reserveCapacity(entries.count * (6 + indexWidth))
    var above = [UInt8](repeating: 0, count: 5 + indexWidth)
    for entry in entries {
      let (kind, place, index) =
        switch entry {
        case .inStream(let stream, let index): (2, stream, index)
        case .at(let place): (1, place, 0)
        }
      var row = [UInt8(kind)]
      for shift in [24, 16, 8, 0] { row.append(UInt8(truncatingIfNeeded: place >> shift)) }
      for byte in (0..<indexWidth).reversed() {
        row.append(UInt8(truncatingIfNeeded: index >> (8 * byte)))
      }
      rows.append(2)
      for (byte, over) in zip(row, above) { rows.append(byte &- over) }
      above = row
    }
    return rows
  }

  private mutating func addStream(
    _ number: Int, _ dictionary: PDFSyntax, _ compressed: [UInt8]
  ) {
    var object = PDFSyntax()
    object.add(number)
    object.add(" 0 obj\n<<")
    object.add(dictionary.bytes)
    object.add("/Filter/FlateDecode/Length ")
    object.add(compressed.count)
    object.add(">>\nstream\n")
    object.add(compressed)
    object.add("\nendstream\nendobj\n")
    file.append(contentsOf: object.bytes)
  }
}

/// Objects of one stream, led by their numbers and offsets, compressed.
private struct PackedObjects {
  let count: Int
  /// Where the first object begins.
  let first: Int
  let compressed: [UInt8]

  init(_ objects: ObjectList) throws(ConformanceProblem) {
    var content = PDFSyntax()
    let origin = objects.starts.first?.offset ?? 0
    for (object, offset) in objects.starts {
      content.add(object)
      content.add(" ")
      content.add(offset - origin)
      content.add(" ")
    }
    count = objects.starts.count
    first = content.bytes.count
    content.add(objects.syntax.bytes[origin...])
    compressed = try deflatedText(content.bytes)
  }
}
