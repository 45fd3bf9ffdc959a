/// Embedded TrueType fonts say how character codes select glyphs (ISO 19005-3, 6.2.11.3.2).
extension PDFDocument {
  /// Gives every CIDFontType2 the identity map; Cairo numbers its subsets' glyphs that way.
  func mapCIDsToGlyphs() throws(ConformanceProblem) {
    var seen: Set<Int> = []
    for page in pages {
      let fonts = page["/Resources"]["/Font"]
      for key in fonts.keys {
        let font = fonts[key]
        guard seen.insert(font.number).inserted, font["/Subtype"].name == "/Type0" else { continue }
        for descendant in font["/DescendantFonts"].items {
          descendant["/CIDToGIDMap"] = name("/Identity")
        }
      }
    }
    try check()
  }
}
