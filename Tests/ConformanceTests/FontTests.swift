import PageModel
import SampleReport
import Testing

@testable import Conformance

@Suite struct FontTests {
  private func fonts(of document: PDFDocument) -> [PDFObject] {
    let fonts = document.pages[0]["/Resources"]["/Font"]
    return fonts.keys.map { fonts[$0] }
  }

  @Test func aFaceIsOneFont() throws {
    let document = try finishedSample()
    let fonts = fonts(of: document)
    #expect(!fonts.isEmpty)
    for font in fonts {
      #expect(font["/Subtype"].name == "/TrueType")
      #expect(font["/Encoding"].isNull)
      #expect((font["/FontDescriptor"]["/Flags"].integer ?? 0) & 36 == 4)
    }
    for page in document.pages {
      #expect(page["/Resources"]["/Font"].number == document.pages[0]["/Resources"]["/Font"].number)
    }
  }

  @Test func everyLetterHasItsOutlineItsWidthAndItsText() throws {
    let report = try makeSampleReport()
    let file = try drawn(report)
    let cairo = try PDFDocument(reading: file)
    let (faces, codes) = (try cairo.faces(), try self.codes(of: report))
    let joined = try cairo.joinedFonts(of: faces, codes: codes)
    #expect(joined.count == faces.count)
    for (number, font) in joined {
      let program = try #require(
        TrueTypeFile(font["/FontDescriptor"]["/FontFile2"].streamData()))
      let simple = try faces[number]?.simple
        .flatMap { try CairoFontData($0, subset: .simple) }.flatMap(CairoFontProgram.init)
      let composite = try faces[number]?.composite
        .flatMap { try CairoFontData($0, subset: .composite) }.flatMap(CairoFontProgram.init)
      let first = try #require(font["/FirstChar"].integer)
      let map = String(decoding: try font["/ToUnicode"].streamData(), as: UTF8.self).lowercased()
      for (code, letter) in try #require(codes.faces[number]).letters.enumerated() {
        guard let letter else { continue }
        let source = try #require(letter.subset == .simple ? simple : composite)
        let glyph = try #require(program.glyph(for: 0xF000 + code))
        let original = try #require(source.glyph(of: letter.code))
        #expect(program.metrics(of: glyph) == source.file.metrics(of: original))
        let (outline, expected) = (
          try #require(program.outline(of: glyph)), try #require(source.file.outline(of: original))
        )
        let stripped = try #require(GlyphOutline(expected))
        // A composed one names its parts by other numbers.
        if stripped.components.isEmpty { #expect(Array(outline) == stripped.bytes) }
        #expect(outline.count == stripped.bytes.count)
        #expect(font["/Widths"].items[code - first].integer == source.width(of: letter.code))
        let text = String(decoding: try #require(source.text(of: letter.code)), as: UTF8.self)
        let key = String(code, radix: 16)
        #expect(map.contains("\n<\(key.count < 2 ? "0" : "")\(key)> <\(text)>\n"))
      }
    }
  }

  @Test func nothingIsLeftOfInstructions() throws {
    for font in fonts(of: try finishedSample()) {
      let program = try #require(
        TrueTypeFile(font["/FontDescriptor"]["/FontFile2"].streamData()))
      for table in ["fpgm", "prep", "cvt "] { #expect(program.table(table).isEmpty) }
      for glyph in 0..<program.glyphCount {
        let outline = try #require(program.outline(of: glyph))
        #expect(GlyphOutline(outline)?.bytes == Array(outline))
      }
    }
  }

  @Test func aBrokenFontIsNoFont() throws {
    let program = try #require(try fonts(of: finishedSample()).first)
    let bytes = try program["/FontDescriptor"]["/FontFile2"].streamData()
    #expect(TrueTypeFile(bytes) != nil)
    #expect(TrueTypeFile(Array(bytes.prefix(200))) == nil)
    #expect(TrueTypeFile(Array("OTTO".utf8) + bytes.dropFirst(4)) == nil)
    #expect(TrueTypeFile([]) == nil)
    #expect(GlyphOutline([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 1]) == nil)
    #expect(GlyphOutline([0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20, 0]) == nil)
  }

  private func codes(of report: LaidOutReport) throws -> FontCodes {
    let (_, growth) = try drawnPageByPage(report)
    var contents = PageContents()
    for (page, growth) in zip(report.pages, growth) { contents.add(page, drawnAs: growth) }
    return contents.codes
  }
}
