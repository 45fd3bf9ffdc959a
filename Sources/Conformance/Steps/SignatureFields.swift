import PageModel

/// Fields for signatures that are not there yet (ISO 32000-1, 12.7.4.5).
///
/// A field is its own widget annotation, printed, with an appearance that shows nothing
/// (ISO 19005-3, 6.3.3 and 6.4.1), with words for it, and in a `Form` element (ISO 14289-1, 7.18.4).
extension PDFDocument {
  /// Writes a field in the box of each form of the report; its key in the parent tree comes after
  /// the links'.
  func addSignatureFields(of report: LaidOutReport) throws(ConformanceProblem) {
    let (pages, forms) = (pages, report.structure.forms)
    guard !forms.isEmpty else { return }
    let fields = array()
    for (index, form) in forms.enumerated() {
      let element = report.structure[form]
      guard let box = element.bounds, let number = element.page, pages.indices.contains(number)
      else { continue }
      let (page, height) = (pages[number], report.pages[number].size.height)
      let field = indirect(parsed("<< /Type /Annot /Subtype /Widget /FT /Sig /F 4 /AP << >> >>"))
      field["/T"] = text("signature-\(index + 1)")
      field["/TU"] = text(element.alternativeText ?? "")
      field["/Rect"] = array(
        [box.x, height - box.maxY, box.maxX, height - box.y].map { real($0) })
      field["/P"] = page
      field["/StructParent"] = integer(report.pages.count + report.links.count + index)
      let appearance = try stream(
        deflating: [],
        entries: [
          "/Type": name("/XObject"), "/Subtype": name("/Form"), "/Resources": parsed("<< >>"),
          "/BBox": array([0, 0, box.width, box.height].map { real($0) }),
        ])
      field["/AP"]["/N"] = appearance
      if page["/Annots"].isNull { page["/Annots"] = array() }
      page["/Annots"].append(field)
      fields.append(field)
    }
    // The first flag: there are fields for signatures.
    catalog["/AcroForm"] = parsed("<< /SigFlags 1 >>")
    catalog["/AcroForm"]["/Fields"] = fields
    try check()
  }
}
