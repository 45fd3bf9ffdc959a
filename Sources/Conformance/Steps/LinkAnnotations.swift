import PageModel

/// Links: an annotation each, told to the structure tree and described in words
/// (ISO 32000-1, 12.5.6.5; ISO 14289-1, 7.18.5; ISO 19005-3, 6.3.2 for the print flag).
extension PDFDocument {
  /// Writes the report's links, in their order on each page; a link's key in the parent tree is
  /// the number of pages and its own index.
  func annotateLinks(of report: LaidOutReport) throws(ConformanceProblem) {
    let pages = pages
    for page in pages { page["/Annots"] = null }
    for (index, link) in report.links.enumerated() {
      guard let target = report.destinations[link.destination] else { continue }
      let annotation = parsed("<< /Type /Annot /Subtype /Link /Border [0 0 0] /F 4 >>")
      let (area, height) = (link.area, report.pages[link.page].size.height)
      annotation["/Rect"] = array(
        [area.x, height - area.maxY, area.maxX, height - area.y].map { real($0) })
      annotation["/Contents"] = text(link.description)
      annotation["/StructParent"] = integer(report.pages.count + index)
      annotation["/Dest"] = destination(target, in: report, pages: pages)
      let page = pages[link.page]
      if page["/Annots"].isNull { page["/Annots"] = array() }
      page["/Annots"].append(indirect(annotation))
    }
    try check()
  }

  /// An explicit destination: the page with `place` at the top, the reader's magnification kept
  /// (ISO 32000-1, 12.3.2.2).
  func destination(
    _ place: Destination, in report: LaidOutReport, pages: [PDFObject]
  ) -> PDFObject {
    array([
      pages[place.page], name("/XYZ"), integer(0),
      real(report.pages[place.page].size.height - place.y), integer(0),
    ])
  }
}
