import CPangoCairo
import Drawing
import PageModel

/// Turns text into glyphs with Pango; the same text in the same look is shaped once.
final class Shaper {
  private struct FontKey: Hashable {
    var family: String
    var size: Double
    var isBold: Bool
    var isItalic: Bool

    init(_ style: TextStyle) {
      family = style.family
      size = style.size
      isBold = style.isBold
      isItalic = style.isItalic
    }
  }

  /// A Pango font of one face and size, kept alive while the shaper is.
  private struct Font {
    var face: FontFace
    var ascent: Double
    var descent: Double
  }

  private let layout: OpaquePointer
  private var descriptions: [FontKey: OpaquePointer] = [:]
  private var fonts: [UnsafeMutablePointer<PangoFont>: Font] = [:]
  private var shaped: [[StyledText]: ShapedText] = [:]
  private var metrics: [FontKey: FontMetrics] = [:]

  init(retaining context: OpaquePointer) {
    layout = pango_layout_new(context)
    pango_layout_set_single_paragraph_mode(layout, 1)
    pango_layout_set_auto_dir(layout, 0)
  }

  deinit {
    for font in fonts.keys { g_object_unref(font) }
    for description in descriptions.values { pango_font_description_free(description) }
    g_object_unref(UnsafeMutableRawPointer(layout))
  }

  /// The text as one line of glyphs; line feeds and tabs count as spaces.
  func shape(_ texts: [StyledText]) -> ShapedText {
    if let known = shaped[texts] { return known }
    let new = Shaping(texts, by: self).run()
    shaped[texts] = new
    return new
  }

  /// Extents of the style's face.
  func metrics(of style: TextStyle) -> FontMetrics {
    let key = FontKey(style)
    if let known = metrics[key] { return known }
    // A capital without marks, and the tallest with two.
    let text = Shaping([StyledText("HỄ", style)], by: self)
    var tops: [Double] = []
    let result = text.run { tops.append($0) }
    let run = result.runs.first
    let new = FontMetrics(
      ascent: max(run?.ascent ?? style.size, tops.last ?? 0),
      descent: run?.descent ?? 0, capHeight: tops.first ?? 0.66 * style.size)
    metrics[key] = new
    return new
  }

  /// Lays `utf8` out in the looks of `texts` and gives its only line.
  fileprivate func line(
    of utf8: [UInt8], in texts: [StyledText]
  ) -> UnsafeMutablePointer<PangoLayoutLine>? {
    pango_layout_set_attributes(layout, nil)
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    // Without this Pango takes a letter that the face lacks from any other face.
    pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
    var start = 0
    for text in texts {
      let end = start + text.text.utf8.count
      let attribute = pango_attr_font_desc_new(description(of: text.style))
      attribute?.pointee.start_index = UInt32(start)
      attribute?.pointee.end_index = UInt32(end)
      pango_attr_list_insert(attributes, attribute)
      start = end
    }
    utf8.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
      }
    }
    pango_layout_set_attributes(layout, attributes)
    return pango_layout_get_line_readonly(layout, 0)
  }

  /// For each byte of `utf8`, whether Pango lets a line begin there.
  fileprivate func breaks(in utf8: [UInt8]) -> [Bool] {
    var count: Int32 = 0
    let attributes = pango_layout_get_log_attrs_readonly(layout, &count)
    var breaks = [Bool](repeating: false, count: utf8.count + 1)
    var character = 0
    for (index, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
      if character < Int(count) { breaks[index] = attributes?[character].is_line_break == 1 }
      character += 1
    }
    return breaks
  }

  /// The font's face and extents.
  fileprivate func font(
    _ font: UnsafeMutablePointer<PangoFont>, size: Double
  ) -> (face: FontFace, ascent: Double, descent: Double) {
    if let known = fonts[font] { return (known.face, known.ascent, known.descent) }
    var (ink, logical) = (PangoRectangle(), PangoRectangle())
    pango_font_get_glyph_extents(font, 0, &ink, &logical)
    let new = Font(
      face: face(of: font), ascent: -Double(logical.y) / Self.unitsPerPoint,
      descent: Double(logical.y + logical.height) / Self.unitsPerPoint)
    g_object_ref(font)
    fonts[font] = new
    return (new.face, new.ascent, new.descent)
  }

  private func face(of font: UnsafeMutablePointer<PangoFont>) -> FontFace {
    let pattern = UnsafeMutableRawPointer(font).withMemoryRebound(to: PangoFcFont.self, capacity: 1)
    {
      pango_fc_font_get_pattern($0)
    }
    func string(_ property: String) -> String {
      var value: UnsafeMutablePointer<FcChar8>?
      guard FcPatternGetString(pattern, property, 0, &value) == FcResultMatch, let bytes = value
      else { return "" }
      return String(cString: bytes)
    }
    var index: Int32 = 0
    FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
    return FontFace(
      file: string(FC_FILE), index: Int(index), name: "\(string(FC_FAMILY)) \(string(FC_STYLE))")
  }

  private func description(of style: TextStyle) -> OpaquePointer {
    let key = FontKey(style)
    if let known = descriptions[key] { return known }
    let new: OpaquePointer = pango_font_description_new()
    pango_font_description_set_family(new, style.family)
    pango_font_description_set_weight(new, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(new, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(new, style.size * Self.unitsPerPoint)
    descriptions[key] = new
    return new
  }

  static let unitsPerPoint = 1024.0
}

/// One pass over the glyphs that Pango gives for a text.
private struct Shaping {
  let texts: [StyledText]
  let shaper: Shaper
  let utf8: [UInt8]
  private var runs: [ShapedText.Run] = []
  private var clusters: [ShapedText.Cluster] = []
  private var glyphs: [ShapedText.Glyph] = []
  private var missing: [ShapedText.MissingGlyph] = []
  private var rightToLeft: Unicode.Scalar?

  init(_ texts: [StyledText], by shaper: Shaper) {
    let texts = texts.map(\.withoutDirectionMarks)
    self.texts = texts
    self.shaper = shaper
    utf8 = texts.flatMap { $0.text.utf8.map { $0 == 0x0A || $0 == 0x09 ? 0x20 : $0 } }
  }

  func run(top: ((Double) -> Void)? = nil) -> ShapedText {
    var shaping = self
    shaping.shape(top: top)
    return ShapedText(
      utf8: utf8, runs: shaping.runs, clusters: shaping.clusters, glyphs: shaping.glyphs,
      missing: shaping.missing, rightToLeft: shaping.rightToLeft)
  }

  private mutating func shape(top: ((Double) -> Void)?) {
    guard !utf8.isEmpty, let line = shaper.line(of: utf8, in: texts) else { return }
    let items = Self.items(of: line)
    // Pango puts runs in the order they are seen in; where all run alike, they are read so too.
    let reversed = items.compactMap { $0.item?.pointee }.filter { $0.analysis.level > 0 }
    if let first = reversed.map({ Int($0.offset) }).min() {
      rightToLeft = String(decoding: utf8[first...], as: UTF8.self).unicodeScalars.first
      return
    }
    let breaks = shaper.breaks(in: utf8)
    for item in items { add(item, breaks: breaks, top: top) }
  }

  private static func items(of line: UnsafeMutablePointer<PangoLayoutLine>) -> [PangoGlyphItem] {
    var items: [PangoGlyphItem] = []
    var node = line.pointee.runs
    while let current = node {
      items.append(current.pointee.data.assumingMemoryBound(to: PangoGlyphItem.self).pointee)
      node = current.pointee.next
    }
    return items
  }

  /// Adds a Pango run: each cluster goes to the styled text that its first byte lies in.
  private mutating func add(_ item: PangoGlyphItem, breaks: [Bool], top: ((Double) -> Void)?) {
    guard let pangoItem = item.item?.pointee, let string = item.glyphs?.pointee,
      let font = pangoItem.analysis.font, let infos = string.glyphs,
      let starts = string.log_clusters
    else { return }
    let offset = Int(pangoItem.offset)
    let end = offset + Int(pangoItem.length)
    var index = 0
    while index < Int(string.num_glyphs) {
      let start = offset + Int(starts[index])
      var next = index + 1
      while next < Int(string.num_glyphs), starts[next] == starts[index] { next += 1 }
      let stop = next < Int(string.num_glyphs) ? offset + Int(starts[next]) : end
      openRun(at: start, font: font)
      addCluster(
        bytes: start..<stop, of: UnsafeBufferPointer(start: infos + index, count: next - index),
        mayBreakBefore: mayBreak(before: start, breaks: breaks))
      if let top {
        var ink = PangoRectangle()
        pango_font_get_glyph_extents(font, infos[index].glyph, &ink, nil)
        top(-Double(ink.y) / Shaper.unitsPerPoint)
      }
      index = next
    }
  }

  private mutating func openRun(at byte: Int, font: UnsafeMutablePointer<PangoFont>) {
    var (part, start) = (0, 0)
    while part + 1 < texts.count, start + texts[part].text.utf8.count <= byte {
      start += texts[part].text.utf8.count
      part += 1
    }
    let text = texts[part]
    let (face, ascent, descent) = shaper.font(font, size: text.style.size)
    let run = ShapedText.Run(
      face: face, size: text.style.size, color: text.style.color, ascent: ascent, descent: descent,
      part: text.part)
    if let last = runs.last, last.face == run.face, last.size == run.size, last.part == run.part,
      last.color == run.color
    {
      return
    }
    runs.append(run)
  }

  private mutating func addCluster(
    bytes: Range<Int>, of infos: UnsafeBufferPointer<PangoGlyphInfo>, mayBreakBefore: Bool
  ) {
    let first = glyphs.count
    var advance = 0.0
    for info in infos {
      note(missing: info.glyph)
      if info.glyph != Self.emptyGlyph {
        glyphs.append(
          .init(
            id: info.glyph, x: advance + Double(info.geometry.x_offset) / Shaper.unitsPerPoint,
            y: Double(info.geometry.y_offset) / Shaper.unitsPerPoint))
      }
      advance += Double(info.geometry.width) / Shaper.unitsPerPoint
    }
    if first == glyphs.count, let last = clusters.indices.last {
      // A character without a glyph belongs to the one before it.
      clusters[last].bytes = clusters[last].bytes.lowerBound..<bytes.upperBound
      return
    }
    let isSpace = bytes.count == 1 && utf8[bytes.lowerBound] == 0x20
    let isFixedSpace = utf8[bytes].elementsEqual("\u{A0}".utf8)
    clusters.append(
      .init(
        run: runs.count - 1, bytes: bytes, glyphs: first..<glyphs.count, advance: advance,
        isSpace: isSpace, isStretchable: isSpace || isFixedSpace, mayBreakBefore: mayBreakBefore))
  }

  /// Pango's break opportunities, but only after a space or a dash: `05-BC/HU` stays whole.
  private func mayBreak(before byte: Int, breaks: [Bool]) -> Bool {
    guard byte > 0, breaks[byte] else { return false }
    if utf8[byte - 1] == 0x20 { return true }
    return utf8[..<byte].suffix(3).elementsEqual("–".utf8)
      || utf8[..<byte].suffix(3).elementsEqual("—".utf8)
      || utf8[..<byte].suffix(3).elementsEqual("\u{200B}".utf8)
  }

  private mutating func note(missing glyph: PangoGlyph) {
    guard glyph & Self.unknownFlag != 0, glyph != Self.emptyGlyph,
      let character = Unicode.Scalar(glyph & ~Self.unknownFlag)
    else { return }
    missing.append(.init(character: character, face: runs.last?.face.name ?? ""))
  }

  /// `PANGO_GLYPH_EMPTY`, `PANGO_GLYPH_UNKNOWN_FLAG`: macros that Swift does not see.
  private static let emptyGlyph: PangoGlyph = 0x0FFF_FFFF
  private static let unknownFlag: PangoGlyph = 0x1000_0000
}
