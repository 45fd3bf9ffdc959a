import Drawing
import PageModel

/// How pages are filled, and what stays together.
extension PageChecks {
  /// A caption, and a headline, is on the page of its figure; a table's title on that of its head.
  func strayCaptions() -> [String] {
    report.structure.ids.filter { report.structure[$0].role == .figure }.flatMap { figure in
      let pages = Set(self.pages(below: figure))
      var found = pages.count == 1 ? [] : ["a figure is on \(pages.count) pages"]
      if let page = report.structure[figure].page, !pages.contains(page) {
        found.append("page \(page + 1): a figure's box is on another page")
      }
      return found
    }
  }

  /// A page is at least half full, unless the body or the report ends with it, or what comes next is
  /// a landscape page.
  func emptyPages() -> [String] {
    zip(report.pages, report.pages.dropFirst()).filter { page, next in
      guard !beginsAppendix(next), isUpright(page), isUpright(next) else { return false }
      let area = area(of: page)
      let lowest = page.leaves.filter { role($0) != nil }.compactMap(\.bounds?.maxY).max() ?? area.y
      return lowest < area.y + mostEmpty * area.height
    }.map { "page \($0.0.number) is less than half full" }
  }

  private var mostEmpty: Double { 0.5 }

  private func isUpright(_ page: Page) -> Bool { page.size.width < page.size.height }

  private func beginsAppendix(_ page: Page) -> Bool {
    page.leaves.first { role($0) != nil }.flatMap { runs($0).first }?.text.hasPrefix("Phụ lục")
      ?? false
  }
}
