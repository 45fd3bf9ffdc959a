/// One font a face: a symbolic TrueType font with codes of one byte (ISO 32000-1, 9.6.6.4;
/// ISO 19005-3, 6.2.11), whose letters all say what they stand for (ISO 19005-3, 6.2.11.7.2;
/// ISO 14289-1, 7.21.7), in place of the two that Cairo makes.
extension PDFDocument {
  /// Cairo's fonts of a face.
  struct Face {
    var simple: PDFObject?
    var composite: PDFObject?
  }

  /// The file's fonts by Cairo's numbers.
  ///
  /// - Throws: `unexpectedFile` for a font that Cairo would not name so.
  func faces() throws(ConformanceProblem) -> [Int: Face] {
    var faces: [Int: Face] = [:]
    for page in pages {
      let fonts = page["/Resources"]["/Font"]
      for key in fonts.keys {
        guard let font = CairoFont(key.utf8) else { throw .unexpectedFile }
        switch font.subset {
        case .simple: faces[font.face, default: Face()].simple = fonts[key]
        case .composite: faces[font.face, default: Face()].composite = fonts[key]
        }
      }
    }
    return faces
  }

  /// The fonts that `codes` make of `faces`, by Cairo's numbers; a face whose outlines are not
  /// TrueType's is left out, and stays as Cairo made it.
  func joinedFonts(
    of faces: [Int: Face], codes: FontCodes
  ) throws(ConformanceProblem) -> [Int: PDFObject] {
    var joined: [Int: PDFObject] = [:]
    for (number, face) in codes.faces.enumerated() {
      guard let face, let fonts = faces[number] else { continue }
      joined[number] = try joinedFont(of: fonts, letters: face.letters)
    }
    try check()
    return joined
  }

  /// Gives all pages the `joined` fonts, and those of Cairo's that are still needed, which get the
  /// identity map from codes to glyphs that Cairo leaves out (ISO 19005-3, 6.2.11.3.2).
  func useFonts(
    _ joined: [Int: PDFObject], of faces: [Int: Face], codes: FontCodes
  ) throws(ConformanceProblem) {
    let fonts = indirect(parsed("<< >>"))
    for (number, face) in faces.sorted(by: { $0.key < $1.key }) {
      let isExceeded =
        codes.faces.indices.contains(number) ? codes.faces[number]?.isExceeded ?? true : true
      if let font = joined[number] {
        fonts[OutputFont(face: number, kind: .joined).name] = font
        guard isExceeded else { continue }
      }
      if let simple = face.simple {
        fonts[OutputFont(face: number, kind: .cairo(.simple)).name] = simple
      }
      if let composite = face.composite {
        for descendant in composite["/DescendantFonts"].items
        where descendant["/Subtype"].name == "/CIDFontType2" {
          descendant["/CIDToGIDMap"] = name("/Identity")
        }
        fonts[OutputFont(face: number, kind: .cairo(.composite)).name] = composite
      }
    }
    for page in pages { page["/Resources"]["/Font"] = fonts }
    try check()
  }

  private func joinedFont(
    of face: Face, letters: [FontCodes.Letter?]
  ) throws(ConformanceProblem) -> PDFObject? {
    var programs: [(subset: FontCodes.Subset, program: CairoFontProgram)] = []
    for (font, subset) in [
      (face.simple, FontCodes.Subset.simple), (face.composite, .composite),
    ] {
      guard let font else { continue }
      guard let program = try CairoFontProgram(font, subset: subset) else { return nil }
      programs.append((subset, program))
    }
    guard var builder = TrueTypeBuilder(programs.map(\.program.file)) else { return nil }
    var widths: [Int] = []
    var map = UnicodeMap()
    let used = letters.indices.filter { letters[$0] != nil }
    guard let first = used.first, let last = used.last else { return nil }
    for code in first...last {
      guard let letter = letters[code] else {
        widths.append(0)
        continue
      }
      guard let index = programs.firstIndex(where: { $0.subset == letter.subset }),
        let width = programs[index].program.width(of: letter.code),
        let text = programs[index].program.text(of: letter.code),
        let glyph = programs[index].program.glyph(of: letter.code),
        builder.add(code: code, glyph: glyph, of: index)
      else { return nil }
      widths.append(width)
      map.add(code: code, text: text)
    }
    guard let program = builder.build() else { return nil }
    let font = parsed(
      """
      << /Type /Font /Subtype /TrueType /FirstChar \(first) /LastChar \(last)
      /Widths [\(widths.map(String.init).joined(separator: " "))] >>
      """)
    let cairo = face.simple ?? face.composite?["/DescendantFonts"].items.first
    guard let cairo else { return nil }
    font["/BaseFont"] = cairo["/BaseFont"]
    font["/FontDescriptor"] = indirect(
      try descriptor(like: cairo["/FontDescriptor"], program: program))
    font["/ToUnicode"] = try stream(deflating: map.text)
    return indirect(font)
  }

  /// A copy for a symbolic font (ISO 32000-1, table 123) with another program.
  private func descriptor(
    like descriptor: PDFObject, program: [UInt8]
  ) throws(ConformanceProblem) -> PDFObject {
    let copy = parsed("<< >>")
    for key in descriptor.keys { copy[key] = descriptor[key] }
    let (symbolic, nonsymbolic) = (4, 32)
    copy["/Flags"] = integer((descriptor["/Flags"].integer ?? 0) & ~nonsymbolic | symbolic)
    let file = try stream(deflating: program)
    file.streamDictionary["/Length1"] = integer(program.count)
    copy["/FontFile2"] = file
    return copy
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
