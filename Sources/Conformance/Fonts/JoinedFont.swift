/// The one font that takes the place of Cairo's of a face, its parts compressed.
struct JoinedFont {
  /// The codes of the first and the last letter.
  let (first, last): (Int, Int)
  /// From the first code to the last, in thousandths of the em.
  let widths: [Int]
  let program: [UInt8]
  /// The program's bytes before they were compressed.
  let programLength: Int
  /// From codes to text.
  let map: [UInt8]

  /// The letters by their codes, out of `fonts`; nil where one of these cannot be read.
  init?(_ fonts: [CairoFontData], _ letters: [FontCodes.Letter?]) throws(ConformanceProblem) {
    let programs = fonts.compactMap(CairoFontProgram.init)
    let used = letters.indices.filter { letters[$0] != nil }
    guard programs.count == fonts.count, var builder = TrueTypeBuilder(programs.map(\.file)),
      let first = used.first, let last = used.last
    else { return nil }
    var widths: [Int] = []
    var map = UnicodeMap()
    for code in first...last {
      guard let letter = letters[code] else {
        widths.append(0)
        continue
      }
      guard let index = programs.firstIndex(where: { $0.subset == letter.subset }),
        let width = programs[index].width(of: letter.code),
        let text = programs[index].text(of: letter.code),
        let glyph = programs[index].glyph(of: letter.code),
        builder.add(code: code, glyph: glyph, of: index)
      else { return nil }
      widths.append(width)
      map.add(code: code, text: text)
    }
    guard let program = builder.build() else { return nil }
    (self.first, self.last, self.widths) = (first, last, widths)
    programLength = program.count
    self.program = try deflatedData(program)
    self.map = try deflatedData(map.text)
  }
}

/// A CMap from codes of one byte to text (ISO 32000-1, 9.10.3).
private struct UnicodeMap {
  private var pairs: [(code: Int, text: [UInt8])] = []

  mutating func add(code: Int, text: [UInt8]) { pairs.append((code, text)) }

  var text: [UInt8] {
    var syntax = PDFSyntax()
    syntax.add(
      """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <00> <FF>
      endcodespacerange

      """)
    // A section has at most a hundred (ISO 32000-1, annex C, note on CMaps).
    for start in stride(from: 0, to: pairs.count, by: 100) {
      let section = pairs[start..<min(start + 100, pairs.count)]
      syntax.add(section.count)
      syntax.add(" beginbfchar\n")
      for (code, text) in section {
        syntax.add("<")
        syntax.add(hexadecimal: UInt8(code))
        syntax.add("> <")
        syntax.add(text)
        syntax.add(">\n")
      }
      syntax.add("endbfchar\n")
    }
    syntax.add("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
    return syntax.bytes
  }
}
