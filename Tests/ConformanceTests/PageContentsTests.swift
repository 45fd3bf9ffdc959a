import PageModel
import SampleReport
import Testing

@testable import Conformance

/// Contents made to conform while the file is drawn.
@Suite struct PageContentsTests {
  @Test func theContentOfEachPageIsReadyBeforeTheFile() throws {
    let report = try makeSampleReport()
    let (file, growth) = try drawnPageByPage(report)
    var contents = PageContents()
    for (page, growth) in zip(report.pages, growth) { contents.add(page, drawnAs: growth) }
    let pages = try PDFDocument(reading: file).pages
    #expect(contents.isComplete(for: pages))
    #expect(!contents.isComplete(for: pages.reversed()))
    for index in report.pages.indices { #expect(!contents.compressed(ofPage: index).isEmpty) }
  }

  @Test func aFileComesOutTheSameWithThemAndWithout() throws {
    let report = try makeSampleReport()
    let (file, growth) = try drawnPageByPage(report)
    let checked = try Finisher(metadata: sampleMetadata).check(report)
    let whole = try checked.finish(file)
    var contents = PageContents()
    for (page, growth) in zip(report.pages, growth) { contents.add(page, drawnAs: growth) }
    #expect(try checked.finish(file, contents: contents) == whole)

    var partial = PageContents()
    partial.add(report.pages[0], drawnAs: growth[0])
    partial.add(report.pages[1], drawnAs: Array("not what Cairo writes".utf8))
    #expect(try checked.finish(file, contents: partial) == whole)
  }

  @Test func aPageThatWasDrawnOtherwiseIsNotReady() throws {
    let report = try makeSampleReport()
    let (file, growth) = try drawnPageByPage(report)
    var contents = PageContents()
    contents.add(report.pages[1], drawnAs: growth[0])
    #expect(contents.compressed(ofPage: 0).isEmpty)
    #expect(!contents.isComplete(for: [try PDFDocument(reading: file).pages[0]]))
  }

  @Test func whatWasDeflatedIsInflated() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7 ^ $0) }
    let compressed = try deflated(bytes)
    #expect(try inflated((compressed + Array("endstream".utf8))[...]) == bytes)
    #expect(throws: ConformanceProblem.self) { try inflated(compressed.dropLast(9)) }
    #expect(throws: ConformanceProblem.self) { try inflated([]) }
  }
}
