import Document

extension Style {
  /// What in the style cannot be set: sizes out of all reason, then margins that leave no room.
  var unsuitableLengths: [LayoutProblem] {
    let sizes = typeSizes.filter { !(4...72).contains($0.value) }.map(\.key)
    let lengths = otherLengths.filter { !(0...300).contains($0.value) }.map(\.key)
    let unsuitable = (sizes + lengths).map { LayoutProblem.unsuitableLength(key: $0) }
    guard unsuitable.isEmpty else { return unsuitable }
    let page = PageGeometry.upright
    let (width, height) = (
      millimetres(page.width) - margins.inner - margins.outer,
      millimetres(page.height) - margins.top - margins.bottom
    )
    guard min(width, height) < Self.leastRoom else { return [] }
    return [
      .noRoom(width: max(Int(clamping: width), 0), height: max(Int(clamping: height), 0))
    ]
  }

  /// The least width and height of the text area, in millimetres.
  private static let leastRoom = 60.0

  private func millimetres(_ points: Double) -> Double { points * 25.4 / 72 }

  /// In points, by their keys in the style's file.
  private var typeSizes: KeyValuePairs<String, Double> {
    [
      "head.superior": head.superior.size, "head.issuer": head.issuer.size,
      "head.number": head.number.size, "head.emblem": head.emblem.map(\.size).max() ?? 14,
      "head.place-and-date": head.placeAndDate.size, "head.kind": head.kind.size,
      "head.subject": head.subject.size, "body.size": body.size, "body.leading": body.leading,
      "headings": headings.map(\.size).max() ?? 14,
      "signature.authority": signature.authority.size,
      "signature.position": signature.position.size, "signature.name": signature.name.size,
      "signature.recipients-title": signature.recipientsTitle.size,
      "signature.recipients": signature.recipients.size, "page-number.size": pageNumber.size,
      "appendix.label": appendix.label.size, "appendix.title": appendix.title.size,
      "appendix.reference": appendix.reference.size, "exhibits.table": exhibits.table,
      "exhibits.dense-table": exhibits.denseTable, "exhibits.caption": exhibits.caption,
      "exhibits.headline": exhibits.headline, "exhibits.chart": exhibits.chart,
    ]
  }

  /// In millimetres or points, by their keys in the style's file.
  private var otherLengths: KeyValuePairs<String, Double> {
    [
      "margins.top": margins.top, "margins.bottom": margins.bottom, "margins.inner": margins.inner,
      "margins.outer": margins.outer, "body.first-line-indent": body.firstLineIndent,
      "body.paragraph-spacing": body.paragraphSpacing, "signature.space": signature.space,
      "page-number.from-top": pageNumber.fromTop,
      "head.issuer-ornament": head.issuerOrnament.fraction,
      "head.emblem-ornament": head.emblemOrnament.fraction,
      "head.subject-ornament": head.subjectOrnament.fraction,
    ]
  }
}
