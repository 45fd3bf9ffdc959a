/// Attached files, each with what it is to the document (ISO 19005-3, 6.8 and annex E;
/// ISO 32000-1, 7.11.4).
extension PDFDocument {
  /// Attaches `files`, dated `date`.
  func attach(_ files: [PackedAttachment], date: Timestamp) throws(ConformanceProblem) {
    guard !files.isEmpty else { return }
    let (names, associated) = (array(), array())
    for (index, file) in files.enumerated() {
      let specification = indirect(self.specification(of: file, date: date))
      // Keys are ordered by their bytes.
      let digits = String(index + 1)
      names.append(text(String(repeating: "0", count: max(0, 6 - digits.count)) + digits))
      names.append(specification)
      associated.append(specification)
    }
    if catalog["/Names"].isNull { catalog["/Names"] = parsed("<< >>") }
    catalog["/Names"]["/EmbeddedFiles"] = parsed("<< >>")
    catalog["/Names"]["/EmbeddedFiles"]["/Names"] = names
    catalog["/AF"] = associated
    try check()
  }

  private func specification(of packed: PackedAttachment, date: Timestamp) -> PDFObject {
    let file = packed.file
    let parameters = parsed("<< >>")
    parameters["/Size"] = integer(file.bytes.count)
    parameters["/ModDate"] = text(date.pdf)
    let content = stream(
      deflated: packed.compressed,
      entries: [
        "/Type": name("/EmbeddedFile"), "/Subtype": name("/\(file.mediaType)"),
        "/Params": parameters,
      ])
    let specification = parsed("<< /Type /Filespec /EF << >> >>")
    specification["/EF"]["/F"] = content
    specification["/EF"]["/UF"] = content
    specification["/F"] = text(
      String(String.UnicodeScalarView(file.name.unicodeScalars.map { $0.isASCII ? $0 : "_" })))
    specification["/UF"] = text(file.name)
    specification["/Desc"] = text(file.description)
    specification["/AFRelationship"] = name("/\(file.relationship.rawValue)")
    return specification
  }
}

/// An attached file with its content compressed, which waits for nothing.
struct PackedAttachment: Sendable {
  let file: Attachment
  let compressed: [UInt8]

  init(_ file: Attachment) throws(ConformanceProblem) {
    self.file = file
    compressed = try deflatedData(file.bytes)
  }
}
