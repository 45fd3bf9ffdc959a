/// The structure tree of a finished PDF as text, read back from its bytes: an element a line with
/// its attributes, below it its content as `page.MCID` (pages from 1) and its links' targets.
///
///     P
///       1.3
///       Link
///         1.4
///         → page 2 “Tới Bảng 1”
///
/// - Throws: `ConformanceProblem.fileRefused` when the bytes are not a sound PDF.
public func structureDump(of pdf: [UInt8]) throws(ConformanceProblem) -> String {
  let document = try PDFDocument(reading: pdf)
  var dump = StructureDump(pages: document.pages.map(\.number))
  dump.add(document.catalog["/StructTreeRoot"]["/K"], page: 0, depth: 0)
  try document.check()
  return dump.lines.joined(separator: "\n") + "\n"
}

private struct StructureDump {
  /// The pages' object numbers.
  let pages: [Int]
  var lines: [String] = []

  init(pages: [Int]) { self.pages = pages }

  /// Adds an element, marked content, an annotation, or an array of these.
  mutating func add(_ item: PDFObject, page: Int, depth: Int) {
    if item.isArray {
      for child in item.items { add(child, page: page, depth: depth) }
    } else if let number = item.integer {
      line("\(pageNumber(page)).\(number)", depth)
    } else if !item["/S"].isNull {
      line(title(of: item), depth)
      add(item["/K"], page: item["/Pg"].number, depth: depth + 1)
    } else if let number = item["/MCID"].integer {
      line("\(pageNumber(item["/Pg"].number)).\(number)", depth)
    } else if !item["/Obj"].isNull {
      let annotation = item["/Obj"]
      if annotation["/Subtype"].name == "/Widget" {
        return line("field “\(annotation["/TU"].text ?? "")”", depth)
      }
      let target = annotation["/Dest"].items.first?.number ?? 0
      line("→ page \(pageNumber(target)) “\(annotation["/Contents"].text ?? "")”", depth)
    }
  }

  private mutating func line(_ text: String, _ depth: Int) {
    lines.append(String(repeating: "  ", count: depth) + text)
  }

  private func pageNumber(_ object: Int) -> Int { (pages.firstIndex(of: object) ?? -1) + 1 }

  /// The role, then what is known about the element.
  private func title(of element: PDFObject) -> String {
    var parts = [String((element["/S"].name ?? "/?").dropFirst())]
    if let identifier = element["/ID"].text { parts.append("#\(identifier)") }
    let attributes = element["/A"]
    for key in attributes.keys where key != "/O" {
      parts.append("\(key.dropFirst())=\(value(attributes[key]))")
    }
    if let alternative = element["/Alt"].text { parts.append("“\(alternative)”") }
    return parts.joined(separator: " ")
  }

  private func value(_ object: PDFObject) -> String {
    if object.isArray { return object.items.map(value).joined(separator: ",") }
    if let name = object.name { return String(name.dropFirst()) }
    return object.text ?? object.syntax
  }
}
