import Drawing
import PageModel
import SampleReport
import TestSupport
import Testing

@testable import Conformance

@Suite struct StructureTests {
  @Test func theTreeIsTheReports() throws {
    let dump = try structureDump(of: finished(makeSampleReport()))
    try expectSnapshot(dump, named: "sample-structure.txt")
  }

  @Test func marksAndElementsFindEachOther() throws {
    let report = try makeSampleReport()
    let document = try PDFDocument(reading: finished(report))
    let root = document.catalog["/StructTreeRoot"]
    let parents = numberTree(root["/ParentTree"])
    for (index, page) in document.pages.enumerated() {
      let key = try #require(page["/StructParents"].integer)
      let owners = try #require(parents[key]).items
      try #require(owners.count == report.pages[index].leaves.count)
      for (mark, owner) in owners.enumerated() {
        let isArtifact = report.pages[index].leaves[mark].owner == .artifact
        #expect(owner.isNull == isArtifact)
        if !isArtifact { #expect(holds(owner, mark: mark, of: page.number)) }
      }
    }
  }

  @Test func artifactsAreMarkedAsSuchAndNothingElseIs() throws {
    let report = try makeSampleReport()
    for (object, page) in zip(try PDFDocument(reading: finished(report)).pages, report.pages) {
      let content = String(decoding: try object.pageContent(), as: UTF8.self)
      let artifacts = page.leaves.count { $0.owner == .artifact }
      #expect(content.components(of: "/Artifact BMC") == artifacts)
      #expect(content.components(of: "/MCID") == page.leaves.count - artifacts)
      #expect(!content.contains("/Document") && !content.contains("/Part"))
    }
  }

  @Test func aFileWithOtherPagesThanTheReportIsRefused() throws {
    let report = try makeSampleReport()
    let document = try PDFDocument(reading: drawn(report))
    #expect(throws: ConformanceProblem.markedContentDiffers(page: report.pages.count)) {
      try document.rewriteContent(of: Array(report.pages.dropLast()))
    }
  }

  @Test func textThatLooksLikeAMarkIsText() throws {
    var builder = ReportBuilder()
    builder.page()
    let paragraph = builder.element(.paragraph, in: builder.root)
    let hostile = #"/Document << /MCID 0 >> BDC ( \ ) EMC /Part << /MCID 1 >> BDC"#
    try builder.text(hostile, of: paragraph, at: Point(20, 85), size: 8)
    try builder.furniture()
    let file = try finished(builder.report)
    #expect(try structureDump(of: file) == "Document\n  P\n    1.0\n")
    let content = try PDFDocument(reading: file).pages[0].pageContent()
    #expect(String(decoding: content, as: UTF8.self).components(of: "/Artifact BMC") == 2)
  }

  @Test func aLeafThatDrawsNothingKeepsItsNumber() throws {
    var builder = ReportBuilder()
    builder.page()
    let paragraph = builder.element(.paragraph, in: builder.root)
    builder.artifact([])
    builder.leaf([], of: paragraph)
    try builder.text("Sau chỗ trống", of: paragraph, at: Point(85, 85))
    let dump = try structureDump(of: finished(builder.report))
    #expect(dump == "Document\n  P\n    1.1\n    1.2\n")
  }

  @Test func manyElementsShareObjectStreams() throws {
    var builder = ReportBuilder()
    builder.page()
    for line in 0..<700 {
      let paragraph = builder.element(.paragraph, in: builder.root)
      try builder.text("\(line)", of: paragraph, at: Point(85, Double(line)))
    }
    let lines = try structureDump(of: finished(builder.report)).split(separator: "\n")
    #expect(lines.count == 1401)
    #expect(lines.last == "    1.699")
  }

  @Test(arguments: [
    ("1.", "L ListNumbering=Decimal"), ("a)", "L ListNumbering=LowerAlpha"), ("–", "L"),
  ])
  func aListSaysHowItsLabelsCount(label: String, expected: String) throws {
    var builder = ReportBuilder()
    builder.page()
    let list = builder.element(.list, in: builder.root)
    let item = builder.element(.listItem, in: list)
    try builder.text(label, of: builder.element(.label, in: item), at: Point(85, 85))
    try builder.text("Nội dung", of: builder.element(.listBody, in: item), at: Point(100, 85))
    let dump = try structureDump(of: finished(builder.report))
    #expect(dump.split(separator: "\n")[1] == "  \(expected)")
  }

  @Test func aNamedHeaderIsFoundByItsName() throws {
    let names = try finishedSample().catalog["/StructTreeRoot"]["/IDTree"]["/Names"].items
    let keys = stride(from: 0, to: names.count, by: 2).map { names[$0].text ?? "" }
    #expect(keys == ["hoc-vien", "ket-qua", "lop", "nam", "note-34"])
    for (key, index) in zip(keys, stride(from: 1, to: names.count, by: 2)) {
      #expect(names[index]["/ID"].text == key)
    }
  }

  private func holds(_ element: PDFObject, mark: Int, of page: Int) -> Bool {
    let children = element["/K"].isArray ? element["/K"].items : [element["/K"]]
    return children.contains {
      ($0.integer == mark && element["/Pg"].number == page)
        || ($0["/MCID"].integer == mark && $0["/Pg"].number == page)
    }
  }
}

/// A number tree of one node.
func numberTree(_ root: PDFObject) -> [Int: PDFObject] {
  let items = root["/Nums"].items
  var tree: [Int: PDFObject] = [:]
  for index in stride(from: 0, to: items.count, by: 2) {
    if let key = items[index].integer { tree[key] = items[index + 1] }
  }
  return tree
}

extension String {
  /// How often `part` occurs.
  func components(of part: String) -> Int { ranges(of: part).count }
}
