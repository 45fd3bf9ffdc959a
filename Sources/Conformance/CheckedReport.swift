import Diagnostics
import PageModel

/// A report that conforms as far as its pages and words can tell, and lacks its file.
public struct CheckedReport: Sendable {
  let report: LaidOutReport
  let metadata: Metadata
  let date: Timestamp
  let attachments: [PackedAttachment]

  /// `pdf`, drawn from the report, with its structure, links, bookmarks, metadata and attachments.
  ///
  /// - Parameter contents: of its pages, as far as they were made while it was drawn.
  /// - Throws: a `ConformanceProblem` when the file was not drawn from the report.
  public func finish(
    _ pdf: [UInt8], contents: PageContents = PageContents()
  ) throws(Findings) -> FinishedReport {
    do throws(ConformanceProblem) {
      let document = try PDFDocument(
        reading: try CrossReferenceTable.forgettingStructure(of: pdf))
      for step in FinishingStep.allCases {
        try perform(step, on: document, contents: contents)
      }
      let (bytes, written) = try addStructure(to: try document.written())
      return FinishedReport(bytes: bytes, origin: [document, written])
    } catch {
      throw Findings([Finding(error, at: nil)])
    }
  }

  /// Does one thing of all that makes the file conform, but for the structure tree.
  func perform(
    _ step: FinishingStep, on document: PDFDocument, contents: PageContents = PageContents()
  ) throws(ConformanceProblem) {
    switch step {
    case .content: try document.rewriteContent(of: report.pages, contents: contents)
    case .language: try document.declare(language: metadata.language)
    case .tagging: try document.declareTagging()
    case .titleDisplay: try document.displayTitle()
    case .pages: try document.describePages()
    case .pageLabels: try document.labelPages(report.pages)
    case .links: try document.annotateLinks(of: report)
    case .signatureFields: try document.addSignatureFields(of: report)
    case .outline: try document.writeOutline(of: report)
    case .outputIntent: try document.writeOutputIntent()
    case .attachments: try document.attach(attachments, date: date)
    case .metadata: try document.describe(metadata, date: date)
    }
  }

  /// Adds the structure tree, the last step: the file is written already. It comes with the document
  /// that it was read as.
  func addStructure(
    to file: [UInt8]
  ) throws(ConformanceProblem) -> (bytes: [UInt8], document: PDFDocument) {
    let document = try PDFDocument(reading: file)
    let numbers = try ObjectNumbers(
      in: document, annotations: report.links.count + report.structure.forms.count)
    let writer = StructureTreeWriter(report, numbers: numbers)
    let bytes = try UpdateSection.append(
      writer.count, replacing: numbers.root, to: file,
      trailer: try Trailer(of: document, in: file)
    ) { writer.objects($0) }
    return (bytes, document)
  }
}

/// A file that conforms.
public struct FinishedReport {
  /// All of it.
  public let bytes: [UInt8]
  /// What it was made from, which QPDF takes a while to give up: a run that ends need not wait for it.
  private let origin: [PDFDocument]

  init(bytes: [UInt8], origin: [PDFDocument]) {
    self.bytes = bytes
    self.origin = origin
  }
}

/// What makes a drawn file conform, in the order that it is done; the structure tree comes after.
enum FinishingStep: String, CaseIterable {
  case content, language, tagging, titleDisplay, pages, pageLabels, links, signatureFields, outline
  case outputIntent, attachments, metadata
}
