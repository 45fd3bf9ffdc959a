import CCairo
import Drawing
import PageModel

/// Draws laid-out pages with Cairo, in memory.
///
/// Faces stay open from one report to the next; a renderer serves one task at a time.
public struct Renderer {
  private let options: FontOptions
  private let faces: FontFaces

  /// A renderer without open faces.
  ///
  /// - Throws: `RenderingProblem.surfaceFailed` when memory runs out.
  public init() throws(RenderingProblem) {
    options = try FontOptions()
    faces = FontFaces(options: options)
  }

  /// The report as a PDF file, drawn as ``PDFDrawing`` does.
  ///
  /// - Throws: a `RenderingProblem`.
  public func pdf(
    _ report: LaidOutReport, information: DocumentInformation
  ) throws(RenderingProblem) -> [UInt8] {
    var drawing = PDFDrawing(information, by: self)
    for page in report.pages { try drawing.draw(page) }
    return try drawing.finish()
  }

  /// One page as a PNG picture on white.
  ///
  /// - Parameter resolution: in pixels per inch.
  /// - Throws: a `RenderingProblem`; `unsuitableResolution` when the picture would have no pixels,
  ///   or more than 32 767 in a direction.
  public func png(_ page: Page, resolution: Double) throws(RenderingProblem) -> [UInt8] {
    try page.checkSize(page: page.number)
    let scale = resolution / 72
    guard let width = pixels(page.size.width * scale), let height = pixels(page.size.height * scale)
    else { throw .unsuitableResolution(resolution) }
    let surface = try Surface.image(width: width, height: height)
    let canvas = try canvas(on: surface)
    canvas.clear(to: Color(grey: 1))
    canvas.scale(by: scale)
    try draw(page, on: canvas)
    return try surface.encodedAsPNG()
  }

  /// One page as an SVG picture in points; text becomes outlines, so it needs no font to be seen.
  ///
  /// - Parameter words: what it shows, for those who cannot see it.
  /// - Throws: a `RenderingProblem`.
  public func svg(_ page: Page, words: PictureWords? = nil) throws(RenderingProblem) -> [UInt8] {
    try page.checkSize(page: page.number)
    let surface = try Surface.svg(size: page.size)
    do {
      let canvas = try canvas(on: surface)
      try draw(page, on: canvas)
      canvas.showPage()
      try canvas.check(page: page.number, leaf: nil)
    }
    let svg = removingSurfaceName(from: try surface.finish())
    return words?.added(to: svg) ?? svg
  }

  func canvas(on surface: Surface) throws(RenderingProblem) -> Canvas {
    try Canvas(surface, faces: faces, options: options)
  }

  private func draw(_ page: Page, on canvas: Canvas) throws(RenderingProblem) {
    for (index, leaf) in page.leaves.enumerated() {
      try canvas.draw(leaf.items, page: page.number, leaf: index)
    }
  }

  private func pixels(_ length: Double) -> Int32? {
    // A length that is whole but for rounding stays what it is.
    length > 0 && length <= 32_767 ? Int32((length - 1e-6).rounded(.up)) : nil
  }
}

extension Page {
  /// PDF readers take pages of up to 14 400 points (ISO 32000-1, annex C, table C.1).
  ///
  /// - Parameter page: its place in the report, from 1.
  func checkSize(page: Int) throws(RenderingProblem) {
    guard (3...14_400).contains(size.width), (3...14_400).contains(size.height) else {
      throw .unsuitablePageSize(page: page, size: size)
    }
  }
}

extension Surface {
  /// Gives a PDF surface its title and dates; without dates Cairo would read the clock.
  func describe(_ information: DocumentInformation) {
    cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_TITLE, information.title)
    cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_AUTHOR, information.author)
    cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_CREATOR, information.creator)
    cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_CREATE_DATE, information.date)
    cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_MOD_DATE, information.date)
    if let subject = information.subject {
      cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_SUBJECT, subject)
    }
    if let keywords = information.keywords {
      cairo_pdf_surface_set_metadata(pointer, CAIRO_PDF_METADATA_KEYWORDS, keywords)
    }
  }
}
