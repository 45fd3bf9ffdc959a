import Threads

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
    var sources: [(number: Int, face: Face, source: FontSource)] = []
    for (number, face) in codes.faces.enumerated() {
      guard let face, let fonts = faces[number],
        let source = try FontSource(fonts, letters: face.letters)
      else { continue }
      sources.append((number, fonts, source))
    }
    let made = madeOnThreads(of: sources.map(\.source)) { source in
      Result { () throws(ConformanceProblem) in try JoinedFont(source.fonts, source.letters) }
    }
    var joined: [Int: PDFObject] = [:]
    for ((number, face, _), font) in zip(sources, made) {
      guard let font = try font.get() else { continue }
      joined[number] = object(for: font, inPlaceOf: face)
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

  private func object(for font: JoinedFont, inPlaceOf face: Face) -> PDFObject? {
    guard let cairo = face.simple ?? face.composite?["/DescendantFonts"].items.first else {
      return nil
    }
    let object = parsed(
      """
      << /Type /Font /Subtype /TrueType /FirstChar \(font.first) /LastChar \(font.last)
      /Widths [\(font.widths.map(String.init).joined(separator: " "))] >>
      """)
    object["/BaseFont"] = cairo["/BaseFont"]
    object["/FontDescriptor"] = indirect(descriptor(like: cairo["/FontDescriptor"], of: font))
    object["/ToUnicode"] = stream(deflated: font.map)
    return indirect(object)
  }

  /// A copy for a symbolic font (ISO 32000-1, table 123) with another program.
  private func descriptor(like descriptor: PDFObject, of font: JoinedFont) -> PDFObject {
    let copy = parsed("<< >>")
    for key in descriptor.keys { copy[key] = descriptor[key] }
    let (symbolic, nonsymbolic) = (4, 32)
    copy["/Flags"] = integer((descriptor["/Flags"].integer ?? 0) & ~nonsymbolic | symbolic)
    let file = stream(deflated: font.program)
    file.streamDictionary["/Length1"] = integer(font.programLength)
    copy["/FontFile2"] = file
    return copy
  }
}

/// What a joined font is made of.
private struct FontSource {
  let fonts: [CairoFontData]
  let letters: [FontCodes.Letter?]

  /// Reads Cairo's fonts of a face; nil where one of them is not TrueType.
  init?(
    _ face: PDFDocument.Face, letters: [FontCodes.Letter?]
  ) throws(ConformanceProblem) {
    var fonts: [CairoFontData] = []
    for (font, subset) in [
      (face.simple, FontCodes.Subset.simple), (face.composite, .composite),
    ] {
      guard let font else { continue }
      guard let data = try CairoFontData(font, subset: subset) else { return nil }
      fonts.append(data)
    }
    self.fonts = fonts
    self.letters = letters
  }
}
