import CPangoCairo
import Document
import Drawing
import Glibc
import PageModel

/// The faces that a report sees, and the shaper that sets text in them.
///
/// Owns a private fontconfig configuration, a Pango font map over it and one Pango context at
/// 72 dots per inch without hinting, so that one Pango unit is 1/1024 point on any machine.
///
/// Unchecked, since the compiler cannot see it: the pointers are only read, and what they point to is
/// changed by the shaper alone, one thread at a time.
public final class FontLibrary: @unchecked Sendable {
  let configuration: OpaquePointer
  private let map: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  let shaper: Shaper

  /// Reads the fontconfig file `configurationFile`; faces in `extraFolder` are seen as well.
  ///
  /// Fails with ``LayoutProblem/unreadableFontConfiguration(file:)``, or with
  /// ``LayoutProblem/familyNotFound(family:)`` when neither Times New Roman nor its stand-in is
  /// seen.
  public init(configurationFile: String, extraFolder: String? = nil) throws(LayoutProblem) {
    configuration = try Self.configuration(reading: configurationFile, extraFolder: extraFolder)
    // Pango starts fontconfig with the machine's own configuration when there is no current one.
    guard FcConfigSetCurrent(configuration) != 0,
      let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)
    else {
      FcConfigDestroy(configuration)
      throw .unreadableFontConfiguration(file: configurationFile)
    }
    guard let context = Self.context(over: map, seeing: configuration) else {
      g_object_unref(map)
      FcConfigDestroy(configuration)
      throw .unreadableFontConfiguration(file: configurationFile)
    }
    self.map = map
    self.context = context
    shaper = Shaper(retaining: context)
    try require(family: "Times New Roman")
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(map)
    FcConfigDestroy(configuration)
  }

  /// Throws unless a face of `family`, or of a family that the configuration names in its place,
  /// is seen; fontconfig alone would silently take any other face.
  public func require(family: String) throws(LayoutProblem) {
    guard let pattern = FcPatternCreate() else { throw .familyNotFound(family: family) }
    defer { FcPatternDestroy(pattern) }
    guard FcPatternAddString(pattern, FC_FAMILY, family) != 0,
      FcConfigSubstitute(configuration, pattern, FcMatchPattern) != 0
    else { throw .familyNotFound(family: family) }
    FcDefaultSubstitute(pattern)
    var result = FcResultNoMatch
    guard let found = FcFontMatch(configuration, pattern, &result) else {
      throw .familyNotFound(family: family)
    }
    defer { FcPatternDestroy(found) }
    let accepted = Self.families(of: pattern)
    guard Self.families(of: found).contains(where: accepted.contains) else {
      throw .familyNotFound(family: family)
    }
  }

  private static func families(of pattern: OpaquePointer) -> [String] {
    var families: [String] = []
    var name: UnsafeMutablePointer<FcChar8>?
    while FcPatternGetString(pattern, FC_FAMILY, Int32(families.count), &name) == FcResultMatch,
      let bytes = name
    {
      families.append(String(cString: bytes).lowercased())
    }
    return families
  }

  /// The configuration in `file`, which the caller owns.
  private static func configuration(
    reading file: String, extraFolder: String?
  ) throws(LayoutProblem) -> OpaquePointer {
    // Fontconfig itself would complain on standard error.
    guard access(file, R_OK) == 0, let configuration = FcConfigCreate() else {
      throw .unreadableFontConfiguration(file: file)
    }
    guard FcConfigParseAndLoad(configuration, file, FcBool(1)) != 0,
      FcConfigBuildFonts(configuration) != 0
    else {
      FcConfigDestroy(configuration)
      throw .unreadableFontConfiguration(file: file)
    }
    if let extraFolder, FcConfigAppFontAddDir(configuration, extraFolder) == 0 {
      FcConfigDestroy(configuration)
      throw .unreadableFontFolder(folder: extraFolder)
    }
    return configuration
  }

  private static func context(
    over map: UnsafeMutablePointer<PangoFontMap>, seeing configuration: OpaquePointer
  ) -> OpaquePointer? {
    pango_fc_font_map_set_config(OpaquePointer(map), configuration)
    guard let options = cairo_font_options_create() else { return nil }
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    guard cairo_font_options_status(options) == CAIRO_STATUS_SUCCESS,
      let context = pango_font_map_create_context(map)
    else { return nil }
    pango_cairo_context_set_font_options(context, options)
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
    pango_context_set_language(context, pango_language_from_string("vi-VN"))
    return context
  }
}

extension FontLibrary {
  /// Opens the faces that `style` sets most text in, at their sizes: it takes as long as setting
  /// pages in them, and can be done before there is any text.
  public func open(for style: Style) {
    let (exhibits, signature) = (style.exhibits, style.signature)
    let charts = [exhibits.chart, exhibits.chart - 0.5, exhibits.chart - 1].flatMap { size in
      [false, true].map { TextStyle(family: style.sans, size: size, bold: $0) }
    }
    let sizes = [style.body.size, exhibits.table, exhibits.denseTable, exhibits.caption]
    let texts = sizes.flatMap { size in
      [false, true].map { TextStyle(family: style.serif, size: size, bold: $0) }
    }
    let lines = [
      style.head.kind, style.head.subject, style.head.number, style.head.placeAndDate,
      signature.recipientsTitle, signature.recipients, style.appendix.reference,
    ]
    let looks =
      charts + texts
      + lines.map {
        TextStyle(family: style.serif, size: $0.size, bold: $0.bold, italic: $0.italic)
      }
    for look in looks where look.size.isFinite && look.size > 0 {
      _ = shaper.shape([StyledText("Đ", look)])
    }
  }
}

extension FontLibrary: TextMeasuring {
  /// The advance width of one line, in points.
  public func width(of string: String, in style: TextStyle) -> Double {
    shaper.shape([StyledText(string, style)]).width
  }

  /// The face's extents; the ascent covers capitals with two marks (`Ễ`).
  public func metrics(of style: TextStyle) -> FontMetrics { shaper.metrics(of: style) }
}
