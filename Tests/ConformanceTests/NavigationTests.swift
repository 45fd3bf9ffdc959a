import SampleReport
import Testing

@testable import Conformance

@Suite struct NavigationTests {
  @Test func aLinkLeadsToItsPageAndBelongsToItsElement() throws {
    let document = try finishedSample()
    let parents = numberTree(document.catalog["/StructTreeRoot"]["/ParentTree"])
    let annotations = document.pages[0]["/Annots"].items
    #expect(annotations.count == 2)
    for annotation in annotations {
      #expect(annotation["/F"].integer == 4)
      #expect(annotation["/Contents"].text == "Tới Bảng 1")
      let destination = annotation["/Dest"].items
      #expect(destination[0].number == document.pages[1].number)
      #expect(destination[1].name == "/XYZ")
      #expect(destination[3].syntax == "701.89")
      let key = try #require(annotation["/StructParent"].integer)
      let element = try #require(parents[key])
      #expect(element["/S"].name == "/Link")
      #expect(element["/K"].items.contains { $0["/Obj"].number == annotation.number })
    }
    #expect(document.pages[1]["/Annots"].isNull)
  }

  @Test func aLinksAreaIsMeasuredFromTheBottom() throws {
    let report = try makeSampleReport()
    let rectangle = try finishedSample().pages[0]["/Annots"].items[0]["/Rect"].items
    let numbers = rectangle.compactMap { Double($0.syntax) }
    let area = report.links[0].area
    #expect(numbers.count == 4)
    #expect(abs(numbers[0] - area.x) < 0.001)
    #expect(abs(numbers[1] - (841.89 - area.maxY)) < 0.001)
    #expect(abs(numbers[3] - (841.89 - area.y)) < 0.001)
  }

  @Test func anAnnotationOutsideTheReportIsRefused() throws {
    let document = try finishedSample()
    let links = try makeSampleReport().links.count
    document.pages[0]["/Annots"].items[0]["/StructParent"] = document.integer(999)
    #expect(throws: ConformanceProblem.unexpectedFile) {
      try ObjectNumbers(in: document, annotations: links)
    }
    #expect(throws: ConformanceProblem.unexpectedFile) {
      try ObjectNumbers(in: finishedSample(), annotations: links + 1)
    }
  }

  @Test func bookmarksFormTheReportsTree() throws {
    let document = try finishedSample()
    let outline = document.catalog["/Outlines"]
    #expect(outline["/Count"].integer == 3)
    let first = outline["/First"]
    #expect(first["/Title"].text == "I- KẾT QUẢ")
    #expect(first["/Count"].integer == 1)
    #expect(first["/First"]["/Title"].text == "1. Kết quả theo năm")
    #expect(first["/First"]["/Parent"].number == first.number)
    #expect(first["/First"]["/Count"].isNull)
    #expect(first["/Next"].number == outline["/Last"].number)
    #expect(outline["/Last"]["/Prev"].number == first.number)
    #expect(outline["/Last"]["/Dest"].items[0].number == document.pages[1].number)
  }

  @Test func aReportWithoutBookmarksHasNoOutline() throws {
    var report = try makeSampleReport()
    report.outline = []
    #expect(try PDFDocument(reading: finished(report)).catalog["/Outlines"].isNull)
  }
}
