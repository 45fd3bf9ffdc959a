import Conformance
import PageModel
import Rendering
import Threads

/// A report's PDF drawn while its pages are laid out.
///
/// One thread draws each page with Cairo as soon as it is full, another makes each drawn page's
/// content conform. The Cairo surface is made, drawn on and finished by the one thread alone. It
/// shares with layout the faces that Cairo opens, each once for a process and behind a lock of its
/// own. FreeType forbids one thing, to open two faces at a time: a page's faces are open when it
/// comes, since its text was measured in them, and Cairo keeps ten open, where a style's two
/// families have four each.
final class PrintRun {
  /// A page as it was drawn.
  private struct Sheet {
    var page: Page
    /// What the file grew by.
    var growth: [UInt8]
  }

  private let pages = Handover<Page>()
  private let sheets = Handover<Sheet>()
  private let drawing: Ahead<Result<[UInt8], RenderingProblem>>
  private let contents: Ahead<PageContents>

  /// Begins to draw a file that says `information` of itself.
  init(_ information: DocumentInformation) {
    drawing = Ahead { [pages, sheets] in
      defer { sheets.close() }
      do throws(RenderingProblem) {
        var file = PDFDrawing(information, by: try Renderer())
        while let page = pages.next() {
          sheets.put(Sheet(page: page, growth: try file.draw(page)))
        }
        return .success(try file.finish())
      } catch {
        return .failure(error)
      }
    }
    contents = Ahead { [sheets] in
      var contents = PageContents()
      while let sheet = sheets.next() { contents.add(sheet.page, drawnAs: sheet.growth) }
      return contents
    }
  }

  /// Lets the threads end, also when the pages never came to an end.
  deinit {
    pages.abandon()
    sheets.abandon()
  }

  /// Draws the next page, some time until `finish`.
  func add(_ page: Page) { pages.put(page) }

  /// The file and its pages' contents, once all are drawn.
  func finish() throws(RenderingProblem) -> (file: [UInt8], contents: PageContents) {
    pages.close()
    return (try drawing.take().get(), contents.take())
  }
}
