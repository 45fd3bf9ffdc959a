import Diagnostics
import PageModel
import SampleReport
import Testing

@testable import Conformance

@Suite struct DocumentTests {
  @Test func theCatalogDeclaresWhatTheStandardsAskFor() throws {
    let document = try finishedSample()
    #expect(document.catalog["/Lang"].text == "vi-VN")
    #expect(document.catalog["/MarkInfo"].syntax == "<< /Marked true >>")
    #expect(document.catalog["/ViewerPreferences"].syntax == "<< /DisplayDocTitle true >>")
    #expect(document.pages.map { $0["/Tabs"].name } == ["/S", "/S", "/S"])
    let file = try finished(makeSampleReport())
    #expect(String(decoding: file.prefix(9), as: UTF8.self) == "%PDF-1.7\n")
  }

  @Test func pagesBearTheirPrintedNumbers() throws {
    var report = try makeSampleReport()
    report.pages[2].number = 9
    let labels = try PDFDocument(reading: finished(report)).catalog["/PageLabels"]["/Nums"]
    #expect(labels.syntax == "[ 0 << /S /D /St 1 >> 2 << /S /D /St 9 >> ]")
  }

  @Test func theProfileIsTheSameEveryTime() throws {
    let intent = try #require(try finishedSample().catalog["/OutputIntents"].items.first)
    #expect(intent["/S"].name == "/GTS_PDFA1")
    let profile = try intent["/DestOutputProfile"].streamData()
    #expect(profile[8..<12] == [4, 0x20, 0, 0])
    #expect(profile[24..<36] == [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
    #expect(String(decoding: profile[36..<40], as: UTF8.self) == "acsp")
  }

  @Test func anAttachmentSaysWhatItIs() throws {
    let document = try finishedSample()
    let associated = try #require(document.catalog["/AF"].items.first)
    let names = document.catalog["/Names"]["/EmbeddedFiles"]["/Names"].items
    #expect(names.map(\.number).last == associated.number)
    #expect(associated["/AFRelationship"].name == "/Data")
    #expect(associated["/UF"].text == "đào tạo.csv")
    #expect(associated["/F"].text == "__o t_o.csv")
    #expect(associated["/Desc"].text == "Số liệu đào tạo")
    let content = associated["/EF"]["/F"]
    let entries = content.streamDictionary
    #expect(entries["/Subtype"].name == "/text/csv")
    #expect(entries["/Params"]["/Size"].integer == sampleAttachment.bytes.count)
    #expect(entries["/Params"]["/ModDate"].text == "D:20220105000000+07'00'")
    #expect(try content.streamData() == sampleAttachment.bytes)
  }

  @Test func withoutAttachmentsThereIsNoEmptyList() throws {
    let file = try finished(makeSampleReport(), attachments: [])
    let document = try PDFDocument(reading: file)
    #expect(document.catalog["/AF"].isNull)
    #expect(document.catalog["/Names"]["/EmbeddedFiles"].isNull)
  }

  @Test func theSameReportGivesTheSameBytes() throws {
    let report = try makeSampleReport()
    #expect(try finished(report) == finished(report))
  }

  @Test func anotherTreeMakesAnotherFile() throws {
    var report = try makeSampleReport()
    let file = try finished(report)
    let figure = try #require(report.structure.ids.first { report.structure[$0].role == .figure })
    report.structure[figure].alternativeText = "Một hình khác."
    let other = try finished(report)
    func identifier(_ file: [UInt8]) throws -> [String] {
      try PDFDocument(reading: file).trailer["/ID"].items.map(\.syntax)
    }
    let (first, second) = (try identifier(file), try identifier(other))
    #expect(first[0] == second[0])
    #expect(first[1] != second[1])
  }

  @Test(arguments: ["", "%PDF-1.7\n", "%PDF-1.7\nstartxref\n99999999999\n%%EOF\n"])
  func aFileOfAnotherFormIsRefused(text: String) throws {
    let findings = try #require(throws: Findings.self) {
      try Finisher(metadata: sampleMetadata).finish(Array(text.utf8), report: makeSampleReport())
    }
    #expect(findings.all.map(\.problem.code) == ["unexpected-file"])
  }

  @Test func aDamagedFileIsRefused() throws {
    let report = try makeSampleReport()
    var file = try drawn(report)
    for index in 2_000..<12_000 { file[index] = UInt8(ascii: " ") }
    let findings = try #require(throws: Findings.self) {
      try Finisher(metadata: sampleMetadata).finish(file, report: report)
    }
    #expect(findings.all.map(\.problem.code) == ["file-refused"])
  }

  @Test func marksThatAreNotTheModelsAreRefused() throws {
    var report = try makeSampleReport()
    let file = try drawn(report)
    report.pages[1].leaves.append(Leaf(owner: .artifact, items: []))
    let findings = try #require(throws: Findings.self) {
      try Finisher(metadata: sampleMetadata).finish(file, report: report)
    }
    #expect(
      findings.all.map { $0.text(in: .english) } == [
        "error: page 2 is not marked as it was laid out"
          + "; hint: this is a fault of the program; please report it"
      ])
  }
}
