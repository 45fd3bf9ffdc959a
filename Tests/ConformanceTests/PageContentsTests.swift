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
    let whole = try checked.finish(file).bytes
    var contents = PageContents()
    for (page, growth) in zip(report.pages, growth) { contents.add(page, drawnAs: growth) }
    #expect(try checked.finish(file, contents: contents).bytes == whole)

    var partial = PageContents()
    partial.add(report.pages[0], drawnAs: growth[0])
    partial.add(report.pages[1], drawnAs: Array("not what Cairo writes".utf8))
    #expect(try checked.finish(file, contents: partial).bytes == whole)
  }

  @Test func aPageThatWasDrawnOtherwiseIsNotReady() throws {
    let report = try makeSampleReport()
    let (file, growth) = try drawnPageByPage(report)
    var contents = PageContents()
    contents.add(report.pages[1], drawnAs: growth[0])
    #expect(contents.compressed(ofPage: 0).isEmpty)
    #expect(!contents.isComplete(for: [try PDFDocument(reading: file).pages[0]]))
  }

  @Test func aContentThatCairoLeftPlainIsReadAsWell() throws {
    let report = try makeSampleReport()
    let (_, growth) = try drawnPageByPage(report)
    var (compressed, plain) = (PageContents(), PageContents())
    for (page, growth) in zip(report.pages, growth) {
      compressed.add(page, drawnAs: growth)
      let start = try #require(growth.firstRange(of: Array("\nstream\n".utf8))).upperBound
      let content = try inflated(growth[start...])
      let number = growth.drop { !(48...57).contains($0) }.prefix { (48...57).contains($0) }
      var object = Array(number)
      object += " 0 obj\n<< /Length 99 0 R\n>>\nstream\n".utf8
      object += content
      object += "\nendstream\nendobj\n99 0 obj\n   \(content.count)\nendobj\n".utf8
      plain.add(page, drawnAs: object)
    }
    for index in report.pages.indices {
      #expect(!plain.compressed(ofPage: index).isEmpty)
      #expect(plain.compressed(ofPage: index) == compressed.compressed(ofPage: index))
    }
  }

  @Test func whatWasDeflatedIsInflated() throws {
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7 ^ $0) }
    let compressed = try deflated(bytes)
    #expect(try inflated((compressed + Array("endstream".utf8))[...]) == bytes)
    #expect(throws: ConformanceProblem.self) { try inflated(compressed.dropLast(9)) }
    #expect(throws: ConformanceProblem.self) { try inflated([]) }
  }
}
