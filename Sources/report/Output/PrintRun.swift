import PageModel
import Rendering

/// A report's PDF drawn while its pages are laid out: Cairo draws each page on a thread of its own
/// as soon as it is full.
///
/// That thread alone touches the Cairo surface, which is made, drawn on and finished there. It
/// shares with layout the faces that Cairo opens, each once for a process and behind a lock of its
/// own. FreeType forbids one thing, to open two faces at a time: a page's faces are open when it
/// comes, since its text was measured in them, and Cairo keeps ten open, where a style's two
/// families have four each.
final class PrintRun {
  private let pages: Handover<Page>
  private let drawing: Ahead<Result<[UInt8], RenderingProblem>>

  /// Begins to draw a file that says `information` of itself.
  init(_ information: DocumentInformation) {
    let pages = Handover<Page>()
    self.pages = pages
    drawing = Ahead {
      do throws(RenderingProblem) {
        var file = PDFDrawing(information, by: try Renderer())
        while let page = pages.next() { try file.draw(page) }
        return .success(try file.finish())
      } catch {
        return .failure(error)
      }
    }
  }

  /// Ends the thread, also when pages were never finished.
  deinit { pages.abandon() }

  /// Draws the next page, some time until `finish`.
  func add(_ page: Page) { pages.put(page) }

  /// The file, once all pages are drawn.
  func finish() throws(RenderingProblem) -> [UInt8] {
    pages.close()
    return try drawing.take().get()
  }
}
