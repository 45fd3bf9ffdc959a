import CCairo
import Drawing
import PageModel

/// Makes glyph runs for tests with Cairo alone, a glyph for each character.
public struct TextShaper {
  /// A face of the Liberation fonts, as Debian installs them.
  public enum Face: String, Sendable {
    case regular = "Regular"
    case bold = "Bold"

    /// The face for the page model.
    public var fontFace: FontFace {
      FontFace(
        file: "/usr/share/fonts/truetype/liberation2/LiberationSerif-\(rawValue).ttf", index: 0,
        name: "Liberation Serif \(rawValue)")
    }
  }

  /// What kept text from being shaped.
  public struct Failure: Error { var reason: String }

  /// A run that begins at `origin` on its baseline.
  public static func run(
    _ text: String, at origin: Point, face: Face = .regular, size: Double = 12,
    color: Color = Color(grey: 0)
  ) throws -> GlyphRun {
    let font = try scaledFont(face, size: size)
    defer { cairo_scaled_font_destroy(font) }
    var glyphs: UnsafeMutablePointer<cairo_glyph_t>?
    var clusters: UnsafeMutablePointer<cairo_text_cluster_t>?
    var (glyphCount, clusterCount): (Int32, Int32) = (0, 0)
    var flags = cairo_text_cluster_flags_t(rawValue: 0)
    let status = cairo_scaled_font_text_to_glyphs(
      font, origin.x, origin.y, text, Int32(text.utf8.count), &glyphs, &glyphCount, &clusters,
      &clusterCount, &flags)
    defer {
      cairo_glyph_free(glyphs)
      cairo_text_cluster_free(clusters)
    }
    guard status == CAIRO_STATUS_SUCCESS else { throw Failure(reason: "not shaped: \(text)") }
    var extents = cairo_text_extents_t()
    cairo_scaled_font_glyph_extents(font, glyphs, glyphCount, &extents)
    return GlyphRun(
      face: face.fontFace, size: size, color: color, text: text,
      glyphs: UnsafeBufferPointer(start: glyphs, count: Int(glyphCount)).map {
        GlyphRun.Glyph(id: UInt32($0.index), x: $0.x, y: $0.y)
      },
      clusters: UnsafeBufferPointer(start: clusters, count: Int(clusterCount)).map {
        GlyphRun.Cluster(bytes: Int($0.num_bytes), glyphs: Int($0.num_glyphs))
      },
      box: Rect(
        x: origin.x, y: origin.y - size * 0.9, width: extents.x_advance, height: size * 1.1))
  }

  private static func scaledFont(_ face: Face, size: Double) throws -> OpaquePointer {
    let pattern = FcPatternCreate()
    defer { FcPatternDestroy(pattern) }
    FcPatternAddString(pattern, FC_FILE, face.fontFace.file)
    FcPatternAddInteger(pattern, FC_INDEX, 0)
    let options = cairo_font_options_create()
    defer { cairo_font_options_destroy(options) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    var (scale, identity) = (cairo_matrix_t(), cairo_matrix_t())
    cairo_matrix_init_scale(&scale, size, size)
    cairo_matrix_init_identity(&identity)
    let fontFace = cairo_ft_font_face_create_for_pattern(pattern)
    defer { cairo_font_face_destroy(fontFace) }
    guard let font = cairo_scaled_font_create(fontFace, &scale, &identity, options),
      cairo_scaled_font_status(font) == CAIRO_STATUS_SUCCESS
    else { throw Failure(reason: "no font \(face.fontFace.file)") }
    return font
  }
}
