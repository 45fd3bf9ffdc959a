import PageModel

/// What the catalog says of the whole document.
extension PDFDocument {
  /// Declares the language (ISO 14289-1, 7.2).
  func declare(language: String) throws(ConformanceProblem) {
    catalog["/Lang"] = text(language)
    try check()
  }

  /// Declares tagging (ISO 19005-3, 6.7.2.2), with an empty structure tree for
  /// `StructureTreeWriter`.
  func declareTagging() throws(ConformanceProblem) {
    catalog["/MarkInfo"] = parsed("<< /Marked true >>")
    catalog["/StructTreeRoot"] = indirect(parsed("<< /Type /StructTreeRoot >>"))
    try check()
  }

  /// Has a window show the title, not the file's name (ISO 14289-1, 7.1).
  func displayTitle() throws(ConformanceProblem) {
    catalog["/ViewerPreferences"] = parsed("<< /DisplayDocTitle true >>")
    try check()
  }

  /// Joins pages with the structure tree (ISO 32000-1, 14.7.4.4) and has the tabulator follow it
  /// (ISO 14289-1, 7.18.3).
  func describePages() throws(ConformanceProblem) {
    for (index, page) in pages.enumerated() {
      page["/StructParents"] = integer(index)
      page["/Tabs"] = name("/S")
    }
    try check()
  }

  /// Labels pages with the numbers printed on them (ISO 32000-1, 12.4.2; ISO 14289-1, 7.17).
  func labelPages(_ pages: [Page]) throws(ConformanceProblem) {
    var ranges: [String] = []
    for (index, page) in pages.enumerated()
    where index == 0 || page.number != pages[index - 1].number + 1 {
      ranges.append("\(index) << /S /D /St \(max(1, page.number)) >>")
    }
    catalog["/PageLabels"] = parsed("<< /Nums [ \(ranges.joined(separator: " ")) ] >>")
    try check()
  }
}
