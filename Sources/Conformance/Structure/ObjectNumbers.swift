/// The numbers that QPDF gave the objects which the structure tree refers to.
struct ObjectNumbers {
  /// The empty structure tree root.
  let root: Int
  /// Each page's.
  let pages: [Int]
  /// Each annotation's: those of the report's links by their index, then those of its fields.
  let annotations: [Int]
  /// The first number not in use.
  let firstFree: Int

  /// Reads them from a file with so many annotations, each of which its `/StructParent` numbers.
  init(in document: PDFDocument, annotations count: Int) throws(ConformanceProblem) {
    let pages = document.pages
    var annotations = [Int](repeating: 0, count: count)
    for annotation in pages.flatMap({ $0["/Annots"].items }) {
      guard let key = annotation["/StructParent"].integer,
        annotations.indices.contains(key - pages.count)
      else { throw .unexpectedFile }
      annotations[key - pages.count] = annotation.number
    }
    root = document.catalog["/StructTreeRoot"].number
    self.pages = pages.map(\.number)
    self.annotations = annotations
    firstFree = document.trailer["/Size"].integer ?? 0
    try document.check()
    guard root > 0, firstFree > root, !self.pages.contains(0), !annotations.contains(0) else {
      throw .unexpectedFile
    }
  }
}
