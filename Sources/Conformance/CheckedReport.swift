import Diagnostics
import PageModel

/// A report that conforms as far as its pages and words can tell, and lacks its file.
public struct CheckedReport: Sendable {
  let report: LaidOutReport
  let metadata: Metadata
  let date: Timestamp
  let attachments: [Attachment]

  /// `pdf`, drawn from the report, with its structure, links, bookmarks, metadata and attachments.
  ///
  /// - Parameter contents: of its pages, as far as they were made while it was drawn.
  /// - Throws: a `ConformanceProblem` when the file was not drawn from the report.
  public func finish(
    _ pdf: [UInt8], contents: PageContents = PageContents()
  ) throws(Findings) -> [UInt8] {
    do throws(ConformanceProblem) {
      return try addStructure(to: try writeDocument(pdf, contents: contents))
    } catch {
      throw Findings([Finding(error, at: nil)])
    }
  }

  /// Everything but the structure tree, whose root stays empty.
  private func writeDocument(
    _ pdf: [UInt8], contents: PageContents
  ) throws(ConformanceProblem) -> [UInt8] {
    let document = try PDFDocument(
      reading: try CrossReferenceTable.forgettingStructure(of: pdf))
    try document.rewriteContent(of: report.pages, contents: contents)
    try document.describe(language: metadata.language)
    try document.describePages()
    try document.labelPages(report.pages)
    try document.annotateLinks(of: report)
    try document.addSignatureFields(of: report)
    try document.writeOutline(of: report)
    try document.writeOutputIntent()
    try document.attach(attachments, date: date)
    try document.describe(metadata, date: date)
    return try document.written()
  }

  private func addStructure(to file: [UInt8]) throws(ConformanceProblem) -> [UInt8] {
    let document = try PDFDocument(reading: file)
    let numbers = try ObjectNumbers(
      in: document, annotations: report.links.count + report.structure.forms.count)
    let objects = StructureTreeWriter.objects(for: report, numbers: numbers)
    return try UpdateSection.append(
      objects, to: file, trailer: try Trailer(of: document, in: file))
  }
}
