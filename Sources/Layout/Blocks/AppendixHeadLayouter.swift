import Document
import Drawing
import PageModel

/// An appendix's head: its label and name, which are its heading, and what it belongs to.
struct AppendixHeadLayouter {
  let composition: Composition

  /// Centred on a page held as that which follows.
  func layOut(_ appendix: Appendix, orientation: PageGeometry.Orientation) -> LaidBlock {
    let style = composition.style.appendix
    let heading = ElementNode(.heading1)
    let reference = ElementNode(.paragraph)
    let width = PageGeometry(style: composition.style, orientation: orientation).width
    var column = TextColumn(composition, x: 0, width: width)
    column.add([appendix.label], style.label, element: heading)
    column.add([appendix.title], style.title, element: heading)
    column.add([appendix.reference], style.reference, element: reference)
    var strip = Strip(height: column.y, contents: column.contents)
    strip.keepsWithNext = true
    strip.spaceAfter = 12
    return LaidBlock(.heading(level: 1), strips: [strip], elements: [heading, reference])
  }
}
