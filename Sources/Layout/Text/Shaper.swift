import CPangoCairo
import Drawing
import PageModel
import Threads

/// Turns text into glyphs with Pango; the same text in the same look is shaped once.
///
/// Text is itemised and shaped here and not by a `PangoLayout`, which measures each text again and
/// would take twice as long.
///
/// Unchecked, since the compiler cannot see it: all that changes is only touched, and Pango only
/// called, by whoever holds `lock`.
final class Shaper: @unchecked Sendable {
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

  private struct AnalysisKey: Hashable {
    var font: FontKey
    var hasLetters: Bool
  }

  /// A Pango font of one face and size, kept alive while the shaper is.
  private struct Font {
    var face: FontFace
    var ascent: Double
    var descent: Double
  }

  private let lock = Locked(())
  private let context: OpaquePointer
  /// Filled by one call of Pango and read before the next.
  private let glyphs: UnsafeMutablePointer<PangoGlyphString>
  /// What makes a whole text look so.
  private var attributes: [FontKey: OpaquePointer] = [:]
  private var fonts: [UnsafeMutablePointer<PangoFont>: Font] = [:]
  /// How plain text is shaped, from one letter or figure of each kind.
  private var analyses: [AnalysisKey: ItemList] = [:]
  private var shaped: [[StyledText]: ShapedText] = [:]
  private var metrics: [FontKey: FontMetrics] = [:]

  init(retaining context: OpaquePointer) {
    g_object_ref(UnsafeMutableRawPointer(context))
    self.context = context
    glyphs = pango_glyph_string_new()
  }

  deinit {
    analyses = [:]
    for font in fonts.keys { g_object_unref(font) }
    for attributes in attributes.values { pango_attr_list_unref(attributes) }
    pango_glyph_string_free(glyphs)
    g_object_unref(UnsafeMutableRawPointer(context))
  }

  /// The text as one line of glyphs; line feeds, tabs and NUL count as spaces.
  func shape(_ texts: [StyledText]) -> ShapedText { lock.use { _ in shapeAlone(texts) } }

  private func shapeAlone(_ texts: [StyledText]) -> ShapedText {
    if let known = shaped[texts] { return known }
    let new = Shaping(texts, by: self).run()
    shaped[texts] = new
    return new
  }

  /// Extents of the style's face.
  func metrics(of style: TextStyle) -> FontMetrics {
    lock.use { _ in metricsAlone(of: style) }
  }

  private func metricsAlone(of style: TextStyle) -> FontMetrics {
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

  /// How Pango would shape plain `utf8` in one look; nil when the text is not plain, or all spaces.
  ///
  /// Pango looks for changes of script, direction, font and language letter by letter, which takes
  /// almost as long as the shaping. Plain text has none: its letters make it Latin, and without any
  /// it is of the script Common.
  fileprivate func analysis(of utf8: [UInt8], in texts: [StyledText]) -> PangoItem? {
    guard texts.count == 1, let plain = PlainText(utf8) else { return nil }
    let key = AnalysisKey(font: FontKey(texts[0].style), hasLetters: plain.hasLetters)
    if let known = analyses[key] { return known.items.first?.pointee }
    let list = items(of: Array((plain.hasLetters ? "a" : "1").utf8), in: texts)
    analyses[key] = list
    return list.items.first?.pointee
  }

  /// The stretches of `utf8`, in the looks of `texts`, that are shaped each in one go.
  fileprivate func items(of utf8: [UInt8], in texts: [StyledText]) -> ItemList {
    let attributes = attributes(of: texts)
    defer { pango_attr_list_unref(attributes) }
    return utf8.withCharacters { text, length in
      ItemList(
        adopting: pango_itemize_with_base_dir(
          context, PANGO_DIRECTION_LTR, text, 0, length, attributes, nil))
    }
  }

  /// Shapes plain text, all of it as `item` is; the glyphs are valid until the next is shaped.
  fileprivate func shapePlain(_ utf8: [UInt8], as item: PangoItem) -> PangoGlyphString {
    var analysis = item.analysis
    utf8.withCharacters { text, length in
      pango_shape_with_flags(text, length, text, length, &analysis, glyphs, PANGO_SHAPE_NONE)
    }
    return glyphs.pointee
  }

  /// Shapes one of the stretches; the glyphs are valid until the next is shaped.
  fileprivate func shape(
    _ item: UnsafeMutablePointer<PangoItem>, of utf8: [UInt8]
  ) -> PangoGlyphString {
    utf8.withCharacters { text, length in
      pango_shape_item(item, text, length, nil, glyphs, PANGO_SHAPE_NONE)
    }
    return glyphs.pointee
  }

  /// The list, which the caller owns.
  private func attributes(of texts: [StyledText]) -> OpaquePointer? {
    if texts.count == 1 {
      let key = FontKey(texts[0].style)
      if let known = attributes[key] { return pango_attr_list_ref(known) }
    }
    let list = pango_attr_list_new()
    // Without this Pango takes a letter that the face lacks from any other face.
    pango_attr_list_insert(list, pango_attr_fallback_new(0))
    var start = 0
    for text in texts {
      let end = start + text.text.utf8.count
      let attribute = fontAttribute(of: text.style)
      if texts.count > 1 {
        attribute?.pointee.start_index = UInt32(start)
        attribute?.pointee.end_index = UInt32(end)
      }
      pango_attr_list_insert(list, attribute)
      start = end
    }
    if texts.count == 1 { attributes[FontKey(texts[0].style)] = pango_attr_list_ref(list) }
    return list
  }

  private func fontAttribute(of style: TextStyle) -> UnsafeMutablePointer<PangoAttribute>? {
    let description = pango_font_description_new()
    defer { pango_font_description_free(description) }
    pango_font_description_set_family(description, style.family)
    pango_font_description_set_weight(
      description, style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_style(
      description, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    pango_font_description_set_absolute_size(description, style.size * Self.unitsPerPoint)
    return pango_attr_font_desc_new(description)
  }

  /// For each byte of `utf8`, whether Pango lets a line begin there.
  fileprivate func breaks(in utf8: [UInt8]) -> [Bool] {
    var attributes = [PangoLogAttr](
      repeating: PangoLogAttr(), count: utf8.count { $0 & 0xC0 != 0x80 } + 1)
    utf8.withCharacters { text, length in
      pango_get_log_attrs(
        text, length, -1, pango_context_get_language(context), &attributes,
        Int32(attributes.count))
    }
    var breaks = [Bool](repeating: false, count: utf8.count + 1)
    var character = 0
    for (index, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
      breaks[index] = attributes[character].is_line_break == 1
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

  static let unitsPerPoint = 1024.0
}

extension [UInt8] {
  fileprivate func withCharacters<Result>(
    _ body: (UnsafePointer<CChar>?, Int32) -> Result
  ) -> Result {
    withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { body($0.baseAddress, Int32($0.count)) }
    }
  }
}

/// The one owner of a text's Pango items.
private final class ItemList {
  /// In the order they are read in.
  let items: [UnsafeMutablePointer<PangoItem>]
  private let list: UnsafeMutablePointer<GList>?

  /// Takes over a list that Pango has just returned.
  init(adopting list: UnsafeMutablePointer<GList>?) {
    self.list = list
    var items: [UnsafeMutablePointer<PangoItem>] = []
    var node = list
    while let current = node {
      items.append(current.pointee.data.assumingMemoryBound(to: PangoItem.self))
      node = current.pointee.next
    }
    self.items = items
  }

  deinit {
    for item in items { pango_item_free(item) }
    g_list_free(list)
  }
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
    utf8 = texts.flatMap { $0.text.utf8.map { Self.countsAsSpace($0) ? 0x20 : $0 } }
  }

  /// Pango aborts at a NUL.
  private static func countsAsSpace(_ byte: UInt8) -> Bool {
    byte == 0x0A || byte == 0x09 || byte == 0
  }

  func run(top: ((Double) -> Void)? = nil) -> ShapedText {
    var shaping = self
    shaping.shape(top: top)
    return ShapedText(
      utf8: utf8, runs: shaping.runs, clusters: shaping.clusters, glyphs: shaping.glyphs,
      missing: shaping.missing, rightToLeft: shaping.rightToLeft)
  }

  private mutating func shape(top: ((Double) -> Void)?) {
    guard !utf8.isEmpty else { return }
    clusters.reserveCapacity(utf8.count)
    glyphs.reserveCapacity(utf8.count)
    if let item = shaper.analysis(of: utf8, in: texts) {
      let string = shaper.shapePlain(utf8, as: item)
      add(string, of: item, at: 0..<utf8.count, breaks: PlainText.breaks(in: utf8), top: top)
      return
    }
    let list = shaper.items(of: utf8, in: texts)
    let reversed = list.items.map(\.pointee).filter { $0.analysis.level > 0 }
    if let first = reversed.map({ Int($0.offset) }).min() {
      rightToLeft = String(decoding: utf8[first...], as: UTF8.self).unicodeScalars.first
      return
    }
    let breaks = mayHaveBreaks ? shaper.breaks(in: utf8) : []
    withExtendedLifetime(list) {
      for item in list.items {
        let (start, length) = (Int(item.pointee.offset), Int(item.pointee.length))
        add(
          shaper.shape(item, of: utf8), of: item.pointee, at: start..<(start + length),
          breaks: breaks, top: top)
      }
    }
  }

  /// Adds the item at `bytes`, shaped: each cluster goes to the styled text that its first byte
  /// lies in.
  private mutating func add(
    _ string: PangoGlyphString, of item: PangoItem, at bytes: Range<Int>, breaks: [Bool],
    top: ((Double) -> Void)?
  ) {
    guard let font = item.analysis.font, let infos = string.glyphs, let starts = string.log_clusters
    else { return }
    let (offset, end) = (bytes.lowerBound, bytes.upperBound)
    /// As far as the last run goes.
    var runEnd = offset
    var index = 0
    while index < Int(string.num_glyphs) {
      let start = offset + Int(starts[index])
      var next = index + 1
      while next < Int(string.num_glyphs), starts[next] == starts[index] { next += 1 }
      let stop = next < Int(string.num_glyphs) ? offset + Int(starts[next]) : end
      if start >= runEnd { runEnd = openRun(at: start, font: font) }
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

  /// Begins the run of what stands at `byte`, unless it goes on; gives where its text ends.
  private mutating func openRun(at byte: Int, font: UnsafeMutablePointer<PangoFont>) -> Int {
    var (part, end) = (0, texts[0].text.utf8.count)
    while part + 1 < texts.count, end <= byte {
      part += 1
      end += texts[part].text.utf8.count
    }
    let text = texts[part]
    let (face, ascent, descent) = shaper.font(font, size: text.style.size)
    let run = ShapedText.Run(
      face: face, size: text.style.size, color: text.style.color, ascent: ascent, descent: descent,
      part: text.part)
    if let last = runs.last, last.face == run.face, last.size == run.size, last.part == run.part,
      last.color == run.color
    {
      return end
    }
    runs.append(run)
    return end
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
    let isFixedSpace =
      bytes.count == 2 && utf8[bytes.lowerBound] == 0xC2 && utf8[bytes.lowerBound + 1] == 0xA0
    clusters.append(
      .init(
        run: runs.count - 1, bytes: bytes, glyphs: first..<glyphs.count, advance: advance,
        isSpace: isSpace, isStretchable: isSpace || isFixedSpace, mayBreakBefore: mayBreakBefore))
  }

  /// Whether there is a space, or what dashes begin with.
  private var mayHaveBreaks: Bool { utf8.contains { $0 == 0x20 || $0 == 0xE2 } }

  /// Pango's break opportunities, but only after a space or a dash: `05-BC/HU` stays whole.
  private func mayBreak(before byte: Int, breaks: [Bool]) -> Bool {
    guard byte > 0, byte < breaks.count, breaks[byte] else { return false }
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
