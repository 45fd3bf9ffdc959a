import CCairo
import Drawing

/// The one owner of a Cairo surface, and of the bytes it writes.
final class Surface {
  let pointer: OpaquePointer
  private let sink: ByteSink

  /// How many bytes are written so far.
  var byteCount: Int { sink.count }

  /// What is written so far, from byte `first` on.
  func bytes(from first: Int) -> [UInt8] { sink.bytes(from: first) }

  /// Takes over a surface that its `cairo_…_surface_create` call has just returned.
  private init(adopting pointer: OpaquePointer?, sink: ByteSink) throws(RenderingProblem) {
    guard let pointer else { throw .surfaceFailed(reason: "no surface") }
    self.pointer = pointer
    self.sink = sink
    try check()
  }

  deinit { cairo_surface_destroy(pointer) }

  /// A PDF file of pages that start at `size`.
  static func pdf(size: Size) throws(RenderingProblem) -> Surface {
    let sink = ByteSink()
    return try Surface(
      adopting: cairo_pdf_surface_create_for_stream(
        ByteSink.write, sink.closure, size.width, size.height),
      sink: sink)
  }

  /// One SVG picture, measured in points.
  static func svg(size: Size) throws(RenderingProblem) -> Surface {
    let sink = ByteSink()
    let surface = try Surface(
      adopting: cairo_svg_surface_create_for_stream(
        ByteSink.write, sink.closure, size.width, size.height),
      sink: sink)
    cairo_svg_surface_set_document_unit(surface.pointer, CAIRO_SVG_UNIT_PT)
    return surface
  }

  /// An opaque picture of pixels.
  static func image(width: Int32, height: Int32) throws(RenderingProblem) -> Surface {
    try Surface(
      adopting: cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height), sink: ByteSink())
  }

  /// Throws what went wrong with the surface so far.
  func check() throws(RenderingProblem) {
    let status = CairoStatus(cairo_surface_status(pointer))
    guard status == .success else { throw .surfaceFailed(reason: status.reason) }
  }

  /// Completes the file and gives its bytes; a PDF or SVG surface writes most of them only now.
  func finish() throws(RenderingProblem) -> [UInt8] {
    cairo_surface_finish(pointer)
    try check()
    return sink.bytes()
  }

  /// An image surface's pixels as a PNG file.
  func encodedAsPNG() throws(RenderingProblem) -> [UInt8] {
    let file = ByteSink()
    let status = CairoStatus(
      cairo_surface_write_to_png_stream(pointer, ByteSink.write, file.closure))
    guard status == .success else { throw .surfaceFailed(reason: status.reason) }
    return file.bytes()
  }
}
