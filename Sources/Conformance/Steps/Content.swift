import PageModel

/// Pages' content as `PageContentWriter` writes it, and fonts to suit.
extension PDFDocument {
  /// Rewrites every page's content, except where `contents` has it done, and joins its fonts.
  ///
  /// - Throws: `markedContentDiffers` when a page's marked content is not its leaves, one by one.
  func rewriteContent(
    of pages: [Page], contents: PageContents = PageContents()
  ) throws(ConformanceProblem) {
    let objects = self.pages
    guard objects.count == pages.count else {
      throw .markedContentDiffers(page: min(objects.count, pages.count) + 1)
    }
    let faces = try faces()
    var contents = contents
    if !contents.isComplete(for: objects) {
      contents = try self.contents(of: objects, pages: pages, codes: FontCodes())
    }
    var fonts = try joinedFonts(of: faces, codes: contents.codes)
    let untouched = Set(
      contents.codes.faces.indices.filter {
        contents.codes.faces[$0] != nil && fonts[$0] == nil
      })
    if !untouched.isEmpty {
      // A face of another kind is used as it is: an OpenType file of an office's own.
      let codes = FontCodes(leaving: untouched)
      contents = try self.contents(of: objects, pages: pages, codes: codes)
      fonts = try joinedFonts(of: faces, codes: contents.codes)
    }
    for (index, object) in objects.enumerated() {
      object["/Contents"].replaceStreamData(deflated: contents.compressed(ofPage: index))
    }
    try useFonts(fonts, of: faces, codes: contents.codes)
  }

  private func contents(
    of objects: [PDFObject], pages: [Page], codes: FontCodes
  ) throws(ConformanceProblem) -> PageContents {
    var contents = PageContents(codes: codes)
    for (index, (object, page)) in zip(objects, pages).enumerated() {
      guard
        try contents.add(page, content: object.pageContent(), object: object["/Contents"].number)
      else { throw .markedContentDiffers(page: index + 1) }
    }
    return contents
  }
}
