import CCairo
import Drawing
import PageModel

/// The one owner of a Cairo context; draws a page's items on a surface.
final class Canvas {
  private let context: OpaquePointer
  private let surface: Surface
  private let faces: FontFaces

  /// Draws on `surface`.
  init(_ surface: Surface, faces: FontFaces, options: FontOptions) throws(RenderingProblem) {
    guard let context = cairo_create(surface.pointer) else {
      throw .surfaceFailed(reason: "no context")
    }
    self.context = context
    self.surface = surface
    self.faces = faces
    cairo_set_font_options(context, options.pointer)
    guard status == .success else { throw .surfaceFailed(reason: status.reason) }
  }

  deinit { cairo_destroy(context) }

  /// What went wrong so far; a Cairo context keeps its first error.
  var status: CairoStatus { CairoStatus(cairo_status(context)) }

  /// Scales all that follows.
  func scale(by factor: Double) { cairo_scale(context, factor, factor) }

  /// Fills the whole surface with `color`.
  func clear(to color: Color) {
    set(color)
    cairo_paint(context)
  }

  /// Draws between a tag's begin and end; the tags of one page are numbered from 0 in this order.
  func tagged(_ tag: String, _ draw: () throws(RenderingProblem) -> Void) throws(RenderingProblem) {
    cairo_tag_begin(context, tag, nil)
    try draw()
    cairo_tag_end(context, tag)
  }

  /// Ends the page.
  func showPage() { cairo_show_page(context) }

  /// Draws a leaf's items.
  ///
  /// - Parameter page: the page's place in the report, from 1.
  func draw(_ items: [Item], page: Int, leaf: Int) throws(RenderingProblem) {
    guard items.allSatisfy(\.isFinite) else { throw .misplaced(page: page, leaf: leaf) }
    var rest = items[...]
    while let item = rest.first {
      if case .path(let path, nil, let look?) = item {
        let lines = rest.dropFirst().prefix { $0.isLine(like: look) }
        stroke([path] + lines.compactMap(\.outline), with: look)
        rest = rest.dropFirst(1 + lines.count)
      } else {
        try draw(item)
        rest = rest.dropFirst()
      }
    }
    try check(page: page, leaf: leaf)
  }

  /// Throws what went wrong so far.
  func check(page: Int, leaf: Int?) throws(RenderingProblem) {
    guard status == .success else {
      throw .drawingFailed(page: page, leaf: leaf, reason: status.reason)
    }
  }

  private func draw(_ item: Item) throws(RenderingProblem) {
    switch item {
    case .glyphs(let run): try show(run)
    case .path(let path, let fill, let stroke):
      if let fill { self.fill(path, with: fill) }
      if let stroke { self.stroke([path], with: stroke) }
    }
  }

  // MARK: Text

  private func show(_ run: GlyphRun) throws(RenderingProblem) {
    let face = try faces.face(run.face)
    cairo_set_font_face(context, face.pointer)
    cairo_set_font_size(context, run.size)
    set(run.color)
    let glyphs = run.glyphs.map { cairo_glyph_t(index: UInt($0.id), x: $0.x, y: $0.y) }
    let clusters = run.clusters.map {
      // A count beyond Int32 cannot match the text, so Cairo refuses the clusters.
      cairo_text_cluster_t(
        num_bytes: Int32(clamping: $0.bytes), num_glyphs: Int32(clamping: $0.glyphs))
    }
    var text = run.text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        cairo_show_text_glyphs(
          context, characters.baseAddress, Int32(clamping: characters.count),
          glyphs, Int32(clamping: glyphs.count), clusters, Int32(clamping: clusters.count),
          cairo_text_cluster_flags_t(rawValue: 0))
      }
    }
  }

  // MARK: Paths

  private func fill(_ path: Path, with paint: Paint) {
    switch paint {
    case .solid(let color):
      trace(path)
      set(color)
      cairo_fill(context)
    case .pattern(let pattern): fill(path, with: pattern)
    }
  }

  /// Draws a hatch as lines or dots clipped to the area: no raster image, sharp at any size.
  private func fill(_ path: Path, with pattern: Pattern) {
    fill(path, with: .solid(pattern.ground))
    guard let bounds = path.bounds else { return }
    cairo_save(context)
    trace(path)
    cairo_clip(context)
    let hatching = Hatching(pattern, over: bounds)
    stroke([hatching.path], with: hatching.stroke)
    cairo_restore(context)
  }

  /// Draws lines of one look, such as a table's rules, in one go: each takes Cairo as long as two
  /// hundred of a letter's numbers do.
  private func stroke(_ paths: [Path], with stroke: Stroke) {
    cairo_new_path(context)
    for path in paths { add(path) }
    set(stroke.color)
    cairo_set_line_width(context, stroke.width)
    cairo_set_dash(context, stroke.dash, Int32(clamping: stroke.dash.count), 0)
    cairo_set_line_cap(context, stroke.isRound ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
    cairo_set_line_join(context, stroke.isRound ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
    cairo_stroke(context)
  }

  private func trace(_ path: Path) {
    cairo_new_path(context)
    add(path)
  }

  private func add(_ path: Path) {
    for element in path.elements {
      switch element {
      case .move(let p): cairo_move_to(context, p.x, p.y)
      case .line(let p): cairo_line_to(context, p.x, p.y)
      case .curve(let a, let b, let p): cairo_curve_to(context, a.x, a.y, b.x, b.y, p.x, p.y)
      case .close: cairo_close_path(context)
      }
    }
  }

  private func set(_ color: Color) {
    cairo_set_source_rgb(context, color.red, color.green, color.blue)
  }
}

extension Item {
  /// Whether it is nothing but an outline drawn with `stroke`, apart from all others.
  fileprivate func isLine(like stroke: Stroke) -> Bool {
    guard case .path(let path, nil, stroke) = self, case .move? = path.elements.first else {
      return false
    }
    return true
  }

  fileprivate var outline: Path? {
    if case .path(let path, _, _) = self { path } else { nil }
  }
}
