/// What one of Cairo's fonts of a face has in the file.
struct CairoFontData {
  let subset: FontCodes.Subset
  fileprivate let widths: [Int]
  fileprivate let firstWidth: Int
  fileprivate let program: [UInt8]
  fileprivate let map: [UInt8]

  /// Reads a font's dictionary; nil where it is not TrueType as Cairo writes it.
  init?(_ font: PDFObject, subset: FontCodes.Subset) throws(ConformanceProblem) {
    self.subset = subset
    let base = subset == .simple ? font : font["/DescendantFonts"].items.first
    guard let base, base["/Subtype"].name == (subset == .simple ? "/TrueType" : "/CIDFontType2")
    else { return nil }
    if subset == .simple {
      firstWidth = base["/FirstChar"].integer ?? 0
      widths = base["/Widths"].items.map { $0.integer ?? 0 }
    } else {
      // `[0 [777 722 …]]`
      let items = base["/W"].items
      firstWidth = items.first?.integer ?? 0
      widths = items.dropFirst().first?.items.map { $0.integer ?? 0 } ?? []
    }
    let program = base["/FontDescriptor"]["/FontFile2"]
    guard !program.isNull else { return nil }
    self.program = try program.streamData()
    map = try font["/ToUnicode"].streamData()
  }
}

/// One of Cairo's fonts of a face, read back: widths, texts and glyphs by code.
struct CairoFontProgram {
  let file: TrueTypeFile
  let subset: FontCodes.Subset
  private let widths: [Int]
  private let firstWidth: Int
  private let texts: [Int: [UInt8]]

  /// Reads what the file has; nil where it has no outlines of TrueType's.
  init?(_ data: CairoFontData) {
    guard let file = TrueTypeFile(data.program) else { return nil }
    self.file = file
    (subset, widths, firstWidth) = (data.subset, data.widths, data.firstWidth)
    texts = Self.texts(in: data.map)
  }

  /// In thousandths of the em.
  func width(of code: Int) -> Int? {
    widths.indices.contains(code - firstWidth) ? widths[code - firstWidth] : nil
  }

  /// The text that a code stands for, in hexadecimal digits of UTF-16.
  func text(of code: Int) -> [UInt8]? { texts[code] }

  /// The glyph in the file.
  func glyph(of code: Int) -> Int? {
    guard subset == .simple else { return code }
    let isSpecial = (0x80...0x9F).contains(code)
    return file.glyph(for: isSpecial ? Self.winAnsi[code - 0x80] : code)
  }

  /// WinAnsi's letters from 80 to 9F (ISO 32000-1, annex D.2); all others are Unicode's.
  private static let winAnsi = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The pairs of a CMap's `beginbfchar` sections: `<96> <2013>`.
  private static func texts(in map: [UInt8]) -> [Int: [UInt8]] {
    var texts: [Int: [UInt8]] = [:]
    var isInSection = false
    for line in map.split(separator: UInt8(ascii: "\n")) {
      if line.reversed().starts(with: "beginbfchar".utf8.reversed()) {
        isInSection = true
      } else if line.starts(with: "endbfchar".utf8) {
        isInSection = false
      } else if isInSection {
        let parts = line.split(separator: UInt8(ascii: ">")).map { part in
          part.filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: " ") }
        }
        guard parts.count == 2, let code = Int(String(decoding: parts[0], as: UTF8.self), radix: 16)
        else { continue }
        texts[code] = parts[1]
      }
    }
    return texts
  }
}
