import Drawing
import PageModel
import Rendering
import SampleReport
import Testing

@Suite struct PDFTests {
  private let information = DocumentInformation(
    title: "Báo cáo", author: "Huyện ủy Như Xuân", creator: "report 0.1",
    date: "2022-01-05T00:00:00+07:00")

  private func text(_ report: LaidOutReport) throws -> String {
    String(decoding: try Renderer().pdf(report, information: information), as: UTF8.self)
  }

  @Test func aPageIsAsLargeAsTheModelSays() throws {
    let boxes = try text(makeSampleReport()).split(separator: "\n")
      .filter { $0.contains("/MediaBox") }.map { $0.split(separator: "[")[1] }
    #expect(
      boxes == [" 0 0 595.276 841.89 ]", " 0 0 595.276 841.89 ]", " 0 0 841.89 595.276 ]"])
  }

  @Test func hatchesAreLinesAndNotImages() throws {
    let pdf = try text(makeSampleReport())
    #expect(!pdf.contains("/Subtype /Image"))
    #expect(!pdf.contains("/SMask"))
    #expect(!pdf.contains("/PatternType"))
  }

  @Test func onlyFacesInUseAreEmbedded() throws {
    let names = try text(makeSampleReport()).split(separator: "\n")
      .filter { $0.contains("/FontName") }.map { $0.split(separator: "+")[1] }
    #expect(Set(names) == ["LiberationSerif", "LiberationSerif-Bold"])
  }

  @Test func datesComeFromTheInformation() throws {
    let pdf = try text(makeSampleReport())
    #expect(pdf.contains("/CreationDate (20220105000000+07'00)"))
    #expect(pdf.contains("/ModDate (20220105000000+07'00)"))
  }

  @Test func theSameReportGivesTheSameBytes() throws {
    let report = try makeSampleReport()
    let renderer = try Renderer()
    let first = try renderer.pdf(report, information: information)
    #expect(try renderer.pdf(report, information: information) == first)
    #expect(try Renderer().pdf(report, information: information) == first)
  }

  @Test func aFileGrowsPageByPage() throws {
    let report = try makeSampleReport()
    var drawing = PDFDrawing(information, by: try Renderer())
    var grown: [UInt8] = []
    for page in report.pages {
      let growth = try drawing.draw(page)
      #expect(String(decoding: growth, as: UTF8.self).contains("/Contents"))
      grown += growth
    }
    let file = try drawing.finish()
    #expect(file.starts(with: grown))
    #expect(try Renderer().pdf(report, information: information) == file)
  }

  @Test func aReportWithoutPagesIsRefused() throws {
    let report = LaidOutReport(pages: [], structure: StructureTree())
    #expect(throws: RenderingProblem.noPages) { try text(report) }
  }

  @Test func aPageWhoseLeavesDrawNothingIsRefused() throws {
    var report = try makeSampleReport()
    for index in report.pages[2].leaves.indices { report.pages[2].leaves[index].items = [] }
    #expect(throws: RenderingProblem.blankPage(3)) { try text(report) }
  }

  @Test(arguments: [0, -1, 14_401, Double.nan, .infinity])
  func aPageThatPDFDoesNotAllowIsRefused(width: Double) throws {
    var report = try makeSampleReport()
    report.pages[1].size.width = width
    let problem = try #require(throws: RenderingProblem.self) { try text(report) }
    guard case .unsuitablePageSize(page: 2, _) = problem else {
      Issue.record("unexpected: \(problem)")
      return
    }
  }

  @Test func aMissingFontFileIsNamed() throws {
    let problem = try #require(throws: RenderingProblem.self) {
      try text(reportOfOneRun { $0.face.file = "/nowhere/Serif.ttf" })
    }
    guard case .fontUnusable(file: "/nowhere/Serif.ttf", _) = problem else {
      Issue.record("unexpected: \(problem)")
      return
    }
  }

  @Test func aGlyphWithoutAPlaceIsRefused() throws {
    #expect(throws: RenderingProblem.misplaced(page: 1, leaf: 0)) {
      try text(reportOfOneRun { $0.glyphs[2].x = .nan })
    }
  }

  @Test func clustersThatDoNotFitTheTextAreAnErrorWithItsPlace() throws {
    let problem = try #require(throws: RenderingProblem.self) {
      try text(reportOfOneRun { $0.clusters.removeLast() })
    }
    guard case .drawingFailed(page: 1, leaf: 0, _) = problem else {
      Issue.record("unexpected: \(problem)")
      return
    }
  }

  private func reportOfOneRun(_ change: (inout GlyphRun) -> Void) throws -> LaidOutReport {
    var builder = ReportBuilder()
    builder.page()
    var run = try TextShaper.run("Năm 2021", at: Point(85, 85))
    change(&run)
    builder.leaf([.glyphs(run)], of: builder.element(.paragraph, in: builder.root))
    return builder.report
  }
}
