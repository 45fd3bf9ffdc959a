import CCairo
import Drawing
import Glibc
import PageModel

/// A PDF file that is drawn page by page, as pages come; its marked content the page model numbers.
///
/// Each leaf is one flat marked-content sequence, `Part` for an element's and `Document` for an
/// artifact's, so that a leaf's index on its page is its MCID, also when it draws nothing; but a
/// page whose leaves all draw nothing Cairo would not number, and is refused. The names and the
/// structure tree that Cairo writes say nothing, and `Conformance` replaces them; these two names
/// stand first in the list that Cairo goes through for each sequence.
public struct PDFDrawing: ~Copyable {
  private let renderer: Renderer
  private let information: DocumentInformation
  /// From the first page on.
  private var paper: (surface: Surface, canvas: Canvas)?
  private var pageCount = 0

  /// A file without pages, drawn with `renderer`, which serves nothing else meanwhile.
  public init(_ information: DocumentInformation, by renderer: Renderer) {
    self.renderer = renderer
    self.information = information
  }

  /// From now on lets Cairo write what a file holds as it is, for whoever completes the file to
  /// compress: else a page's content would be compressed, unpacked, made to conform, and
  /// compressed once more.
  ///
  /// Cairo looks for a variable of the process's environment, `CAIRO_DEBUG_PDF`; it is set here, so
  /// call this while the process has no other thread.
  public static func leaveStreamsPlain() { setenv("CAIRO_DEBUG_PDF", "1", 1) }

  /// Draws the next page, and gives what the file grew by.
  ///
  /// Cairo writes a page's content, compressed, when the page ends, and what pages share when the
  /// file does.
  ///
  /// - Throws: a `RenderingProblem`; the drawing is then of no more use.
  @discardableResult
  public mutating func draw(_ page: Page) throws(RenderingProblem) -> [UInt8] {
    pageCount += 1
    try page.checkSize(page: pageCount)
    let (surface, canvas) = try paper(for: page)
    cairo_pdf_surface_set_size(surface.pointer, page.size.width, page.size.height)
    let start = surface.byteCount
    try draw(page, on: canvas)
    return surface.bytes(from: start)
  }

  /// The whole file.
  ///
  /// - Throws: a `RenderingProblem`.
  public consuming func finish() throws(RenderingProblem) -> [UInt8] {
    guard let surface = paper?.surface else { throw .noPages }
    // The canvas goes first: what is drawn on may not be finished.
    paper = nil
    return try surface.finish()
  }

  private mutating func paper(
    for page: Page
  ) throws(RenderingProblem) -> (surface: Surface, canvas: Canvas) {
    if let paper { return paper }
    let surface = try Surface.pdf(size: page.size)
    surface.describe(information)
    let new = (surface: surface, canvas: try renderer.canvas(on: surface))
    paper = new
    return new
  }

  private func draw(_ page: Page, on canvas: Canvas) throws(RenderingProblem) {
    guard page.leaves.isEmpty || page.leaves.contains(where: { !$0.items.isEmpty }) else {
      throw .blankPage(pageCount)
    }
    for (index, leaf) in page.leaves.enumerated() {
      let tag = leaf.owner == .artifact ? "Document" : "Part"
      try canvas.tagged(tag) { () throws(RenderingProblem) in
        try canvas.draw(leaf.items, page: pageCount, leaf: index)
      }
    }
    canvas.showPage()
    try canvas.check(page: pageCount, leaf: nil)
  }
}
