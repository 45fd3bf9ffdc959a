/// The document's metadata as an XMP packet (ISO 16684-1).
///
/// It says what the file conforms to (ISO 19005-3, 6.6.4; ISO 14289-1, 5), and describes the
/// one schema that PDF/A does not know, PDF/UA's (ISO 19005-3, 6.6.2.3).
struct XMPPacket {
  var metadata: Metadata
  var producer: String?
  var date: Timestamp

  /// The packet.
  var text: String {
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about=""
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
     xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
     xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    \(properties.joined(separator: "\n"))
    </rdf:Description>
    \(Self.extensionSchema)
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="w"?>
    """
  }

  private var properties: [String] {
    [
      "<pdfaid:part>3</pdfaid:part>",
      "<pdfaid:conformance>A</pdfaid:conformance>",
      "<pdfuaid:part>1</pdfuaid:part>",
      "<dc:format>application/pdf</dc:format>",
      alternatives("dc:title", metadata.title),
      list("dc:creator", "Seq", metadata.author),
      alternatives("dc:description", metadata.subject),
      element("dc:identifier", metadata.number),
      element("dc:coverage", metadata.period),
      list("dc:language", "Bag", metadata.language),
      element("pdf:Keywords", metadata.keywords),
      element("pdf:Producer", producer),
      element("xmp:CreatorTool", metadata.creatorTool),
      element("xmp:CreateDate", date.iso),
      element("xmp:ModifyDate", date.iso),
    ].compactMap { $0 }
  }

  private func element(_ name: String, _ value: String?) -> String? {
    guard let value, !value.isEmpty else { return nil }
    return "<\(name)>\(escaped(value))</\(name)>"
  }

  private func alternatives(_ name: String, _ value: String?) -> String? {
    guard let value, !value.isEmpty else { return nil }
    return """
      <\(name)><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(value))</rdf:li></rdf:Alt></\(name)>
      """
  }

  private func list(_ name: String, _ kind: String, _ value: String) -> String? {
    guard !value.isEmpty else { return nil }
    return "<\(name)><rdf:\(kind)><rdf:li>\(escaped(value))</rdf:li></rdf:\(kind)></\(name)>"
  }

  private func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static let extensionSchema = """
    <rdf:Description rdf:about=""
     xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
     xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
     xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
    <pdfaProperty:name>part</pdfaProperty:name>
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
    <pdfaProperty:category>internal</pdfaProperty:category>
    <pdfaProperty:description>Part of ISO 14289 the document conforms to</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li></rdf:Bag></pdfaExtension:schemas>
    </rdf:Description>
    """
}
