import SampleReport
import Testing

@testable import Conformance

@Suite struct SignatureFieldTests {
  @Test func aFieldLiesInItsFormsBox() throws {
    var report = try makeSampleReport()
    report.addSignatureField()
    let file = try finished(report)
    let document = try PDFDocument(reading: file)
    let field = try #require(document.catalog["/AcroForm"]["/Fields"].items.first)
    #expect(document.catalog["/AcroForm"]["/SigFlags"].integer == 1)
    #expect(field["/FT"].name == "/Sig")
    #expect(field["/V"].isNull)
    #expect(field["/TU"].text == "Ô ký số")
    #expect(field["/F"].integer == 4)
    #expect(!field["/AP"]["/N"].isNull)
    let page = try #require(document.pages.last)
    let height = report.pages[report.pages.count - 1].size.height
    #expect(
      field["/Rect"].items.compactMap { Double($0.syntax) } == [
        300, ((height - 560) * 1000).rounded() / 1000, 500,
        ((height - 500) * 1000).rounded() / 1000,
      ])
    #expect(page["/Annots"].items.last?.number == field.number)

    let parents = numberTree(document.catalog["/StructTreeRoot"]["/ParentTree"])
    let key = try #require(field["/StructParent"].integer)
    let form = try #require(parents[key])
    #expect(form["/S"].name == "/Form")
    #expect(form["/K"]["/Obj"].number == field.number)
    #expect(try structureDump(of: file).contains("Form “Ô ký số”\n    field “Ô ký số”\n"))
  }

  @Test func withoutFormsThereIsNoForm() throws {
    #expect(try finishedSample().catalog["/AcroForm"].isNull)
  }
}
