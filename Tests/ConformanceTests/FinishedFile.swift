import Drawing
import PageModel
import Rendering
import SampleReport

@testable import Conformance

/// What the tests' reports say of themselves.
let sampleMetadata = Metadata(
  title: "Báo cáo <5 năm> & \"hơn\"", author: "Huyện ủy Như Xuân", subject: "Kết quả 2017–2021",
  keywords: "đào tạo, học tập", number: "05-BC/HU", period: "2017-01/2021-12", language: "vi-VN",
  creatorTool: "report 0.1",
  date: "2022-01-05T00:00:00+07:00")

/// A file that the sample report carries.
let sampleAttachment = Attachment(
  name: "đào tạo.csv", description: "Số liệu đào tạo", mediaType: "text/csv", relationship: .data,
  bytes: Array("năm,lớp\r\n2021,33\r\n".utf8))

/// `report` as Cairo draws it.
func drawn(_ report: LaidOutReport) throws -> [UInt8] {
  try drawnPageByPage(report).file
}

/// `report` as Cairo draws it, with what each page adds.
func drawnPageByPage(_ report: LaidOutReport) throws -> (file: [UInt8], growth: [[UInt8]]) {
  let information = DocumentInformation(
    title: sampleMetadata.title, author: sampleMetadata.author,
    creator: sampleMetadata.creatorTool, date: sampleMetadata.date)
  var drawing = PDFDrawing(information, by: try Renderer())
  var growth: [[UInt8]] = []
  for page in report.pages { growth.append(try drawing.draw(page)) }
  return (try drawing.finish(), growth)
}

/// `report` as it is issued.
func finished(
  _ report: LaidOutReport, metadata: Metadata = sampleMetadata,
  attachments: [Attachment] = [sampleAttachment]
) throws -> [UInt8] {
  try Finisher(metadata: metadata, attachments: attachments)
    .finish(try drawn(report), report: report)
}

/// The sample report as it is issued, opened again.
func finishedSample() throws -> PDFDocument {
  try PDFDocument(reading: finished(makeSampleReport()))
}

extension LaidOutReport {
  /// Adds a field for a signature on the last page.
  mutating func addSignatureField() {
    let form = structure.add(.form, to: structure.root)
    structure[form].alternativeText = "Ô ký số"
    structure[form].bounds = Rect(x: 300, y: 500, width: 200, height: 60)
    structure[form].page = pages.count - 1
  }
}
