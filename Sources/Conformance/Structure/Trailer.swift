/// What an update's trailer repeats of the file's (ISO 32000-1, 7.5.5).
struct Trailer {
  /// The first object number not in use.
  let size: Int
  private let root: Int
  private let information: Int
  private let identifier: [UInt8]
  private let previous: Int

  /// Reads it from `document`, which was opened from `file`.
  init(of document: PDFDocument, in file: [UInt8]) throws(ConformanceProblem) {
    let trailer = document.trailer
    guard let size = trailer["/Size"].integer,
      let identifier = trailer["/ID"].items.first?.stringBytes,
      let previous = CrossReferenceTable.start(in: file)
    else { throw .unexpectedFile }
    self.size = size
    self.identifier = identifier
    self.previous = previous
    root = document.catalog.number
    information = trailer["/Info"].number
    try document.check()
  }

  /// Adds the keys; the second part of the identifier tells this file from the one before.
  func add(to dictionary: inout PDFSyntax, fileChangedTo file: [UInt8]) {
    dictionary.add("/Root ")
    dictionary.reference(root)
    dictionary.add("/Info ")
    dictionary.reference(information)
    dictionary.add("/Prev ")
    dictionary.add(previous)
    dictionary.add("/ID[")
    dictionary.string(identifier)
    dictionary.string(Self.digest(of: file))
    dictionary.add("]")
  }

  /// Sixteen bytes that follow from the file's: two FNV-1a hashes with different beginnings.
  private static func digest(of file: [UInt8]) -> [UInt8] {
    var (first, second): (UInt64, UInt64) = (0xCBF2_9CE4_8422_2325, 0x8422_2325_CBF2_9CE4)
    for byte in file {
      first = (first ^ UInt64(byte)) &* 0x100_0000_01B3
      second = (second ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return [first, second].flatMap { hash in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: hash >> UInt64($0)) }
    }
  }
}
