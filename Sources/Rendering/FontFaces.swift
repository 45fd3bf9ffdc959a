import CCairo
import PageModel

/// The one owner of a Cairo font face.
final class CairoFace {
  let pointer: OpaquePointer

  /// Takes over a face just created.
  init(adopting pointer: OpaquePointer) { self.pointer = pointer }

  deinit { cairo_font_face_destroy(pointer) }
}

/// Cairo's faces for the report's font files, each opened once.
final class FontFaces {
  private var faces: [FontFace: CairoFace] = [:]
  private let options: FontOptions

  /// Faces that will be drawn with `options`.
  init(options: FontOptions) { self.options = options }

  /// The face, opened now if it is new.
  func face(_ face: FontFace) throws(RenderingProblem) -> CairoFace {
    if let known = faces[face] { return known }
    let opened = try open(face)
    faces[face] = opened
    return opened
  }

  /// Names file and index outright: Fontconfig neither substitutes another face nor reads its
  /// configuration, so what is drawn is what was shaped.
  private func open(_ face: FontFace) throws(RenderingProblem) -> CairoFace {
    guard let index = Int32(exactly: face.index), let pattern = FcPatternCreate() else {
      throw .fontUnusable(file: face.file, reason: "no pattern")
    }
    defer { FcPatternDestroy(pattern) }
    guard FcPatternAddString(pattern, FC_FILE, face.file) != 0,
      FcPatternAddInteger(pattern, FC_INDEX, index) != 0,
      let pointer = cairo_ft_font_face_create_for_pattern(pattern)
    else {
      throw .fontUnusable(file: face.file, reason: "no face")
    }
    let opened = CairoFace(adopting: pointer)
    try check(opened, file: face.file)
    return opened
  }

  /// Cairo opens a file only when it scales the face; do so here, where an error has a name.
  private func check(_ face: CairoFace, file: String) throws(RenderingProblem) {
    var identity = cairo_matrix_t()
    cairo_matrix_init_identity(&identity)
    let scaled = cairo_scaled_font_create(face.pointer, &identity, &identity, options.pointer)
    defer { cairo_scaled_font_destroy(scaled) }
    let status = CairoStatus(cairo_scaled_font_status(scaled))
    guard status == .success else { throw .fontUnusable(file: file, reason: status.reason) }
  }
}

/// The one owner of Cairo's font options: outlines and advances as designed, without hinting.
final class FontOptions {
  let pointer: OpaquePointer

  init() throws(RenderingProblem) {
    guard let pointer = cairo_font_options_create() else {
      throw .surfaceFailed(reason: "no font options")
    }
    self.pointer = pointer
    cairo_font_options_set_hint_style(pointer, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(pointer, CAIRO_HINT_METRICS_OFF)
    cairo_font_options_set_antialias(pointer, CAIRO_ANTIALIAS_GRAY)
    let status = CairoStatus(cairo_font_options_status(pointer))
    guard status == .success else { throw .surfaceFailed(reason: status.reason) }
  }

  deinit { cairo_font_options_destroy(pointer) }
}
