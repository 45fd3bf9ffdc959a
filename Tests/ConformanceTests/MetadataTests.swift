import Diagnostics
import SampleReport
import Testing

@testable import Conformance

@Suite struct MetadataTests {
  private func packet(of document: PDFDocument) throws -> String {
    String(decoding: try document.catalog["/Metadata"].streamData(), as: UTF8.self)
  }

  /// The text of the element `name`, without the list around it, unescaped.
  private func value(_ name: String, in packet: String) -> String? {
    guard let start = packet.ranges(of: "<\(name)>").first?.upperBound,
      let end = packet.ranges(of: "</\(name)>").first?.lowerBound
    else { return nil }
    return String(packet[start..<end])
      .replacing(#/<[^>]*>/#, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&")
  }

  @Test func thePacketSaysWhatTheDictionarySays() throws {
    let document = try finishedSample()
    let (information, packet) = (document.trailer["/Info"], try packet(of: document))
    let pairs: KeyValuePairs = [
      "/Title": "dc:title", "/Author": "dc:creator", "/Subject": "dc:description",
      "/Keywords": "pdf:Keywords", "/Identifier": "dc:identifier", "/Coverage": "dc:coverage",
      "/Creator": "xmp:CreatorTool", "/Producer": "pdf:Producer",
    ]
    for (key, name) in pairs {
      let text = try #require(information[key].text)
      #expect(value(name, in: packet) == text)
    }
    #expect(information["/Title"].text == sampleMetadata.title)
    #expect(information["/CreationDate"].text == "D:20220105000000+07'00'")
    #expect(information["/ModDate"].text == "D:20220105000000+07'00'")
    #expect(value("xmp:CreateDate", in: packet) == sampleMetadata.date)
    #expect(value("xmp:ModifyDate", in: packet) == sampleMetadata.date)
  }

  @Test func thePacketDeclaresBothStandards() throws {
    let packet = try packet(of: finishedSample())
    #expect(value("pdfaid:part", in: packet) == "3")
    #expect(value("pdfaid:conformance", in: packet) == "A")
    #expect(value("pdfuaid:part", in: packet) == "1")
    #expect(value("dc:language", in: packet) == "vi-VN")
  }

  @Test func whatXMLCannotHoldBecomesABlank() throws {
    var metadata = sampleMetadata
    metadata.title = "Báo\u{1}cáo\nnăm\u{FFFF}"
    metadata.subject = ""
    metadata.keywords = nil
    let document = try PDFDocument(reading: finished(makeSampleReport(), metadata: metadata))
    #expect(document.trailer["/Info"]["/Title"].text == "Báo cáo năm ")
    #expect(document.trailer["/Info"]["/Subject"].isNull)
    let packet = try packet(of: document)
    #expect(value("dc:title", in: packet) == "Báo cáo năm ")
    #expect(!packet.contains("dc:description"))
    #expect(!packet.contains("pdf:Keywords"))
  }

  @Test func whatIsMissingIsAFindingAndAllAreTold() throws {
    let metadata = Metadata(
      title: " ", author: "", language: "tiếng Việt", creatorTool: "report", date: "2022-01-05")
    let findings = try #require(throws: Findings.self) {
      try finished(
        makeSampleReport(), metadata: metadata, attachments: [sampleAttachment, sampleAttachment])
    }
    #expect(
      findings.all.map(\.problem.code) == [
        "title-missing", "language-unknown", "date-malformed", "attachment-name-taken",
      ])
  }

  @Test(arguments: [
    ("2022-01-05T00:00:00+07:00", "D:20220105000000+07'00'"),
    ("2021-12-31T23:59:59-03:30", "D:20211231235959-03'30'"),
  ])
  func aDateHasTwoForms(iso: String, pdf: String) throws {
    #expect(try #require(Timestamp(iso)).pdf == pdf)
  }

  @Test(arguments: [
    "2022-01-05T00:00:00Z", "2022-01-05T00:00:00+0700", "２022-01-05T00:00:00+07:00",
  ])
  func anotherFormIsNoDate(text: String) { #expect(Timestamp(text) == nil) }
}
