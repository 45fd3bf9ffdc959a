import PageModel

/// Bookmarks (ISO 32000-1, 12.3.3; ISO 14289-1, 7.17).
extension PDFDocument {
  /// Writes the report's bookmarks, all opened.
  func writeOutline(of report: LaidOutReport) throws(ConformanceProblem) {
    catalog["/Outlines"] = null
    guard !report.outline.isEmpty else { return }
    let root = indirect(parsed("<< /Type /Outlines >>"))
    let pages = pages
    addBookmarks(report.outline, under: root) { item in
      report.destinations[item.destination].map { destination($0, in: report, pages: pages) }
    }
    catalog["/Outlines"] = root
    try check()
  }

  /// Chains `items` under `parent`; what is open counts all that shows below it.
  @discardableResult
  private func addBookmarks(
    _ items: [OutlineItem], under parent: PDFObject, destination: (OutlineItem) -> PDFObject?
  ) -> Int {
    var shown = 0
    var previous: PDFObject?
    for item in items {
      let bookmark = indirect(parsed("<< >>"))
      bookmark["/Title"] = text(item.title)
      bookmark["/Parent"] = parent
      if let place = destination(item) { bookmark["/Dest"] = place }
      if let previous {
        previous["/Next"] = bookmark
        bookmark["/Prev"] = previous
      } else {
        parent["/First"] = bookmark
      }
      shown += 1 + addBookmarks(item.children, under: bookmark, destination: destination)
      previous = bookmark
    }
    if let previous {
      parent["/Last"] = previous
      parent["/Count"] = integer(shown)
    }
    return shown
  }
}
