/// The information dictionary and its equal in XMP (ISO 32000-1, 14.3; ISO 19005-3, 6.6.2 and 6.6.3).
///
/// The dictionary has no keys of its own for a document's number and period; here they are called
/// as in Dublin Core.
extension PDFDocument {
  /// Writes both; the producer stays the one that drew the file.
  func describe(_ metadata: Metadata, date: Timestamp) throws(ConformanceProblem) {
    let producer = trailer["/Info"]["/Producer"].text
    let information = parsed("<< >>")
    let entries: KeyValuePairs = [
      "/Title": metadata.title, "/Author": metadata.author, "/Subject": metadata.subject,
      "/Keywords": metadata.keywords, "/Identifier": metadata.number,
      "/Coverage": metadata.period, "/Creator": metadata.creatorTool, "/Producer": producer,
      "/CreationDate": date.pdf, "/ModDate": date.pdf,
    ]
    for (key, value) in entries {
      if let value, !value.isEmpty { information[key] = text(value) }
    }
    trailer["/Info"] = indirect(information)
    let packet = XMPPacket(metadata: metadata, producer: producer, date: date)
    catalog["/Metadata"] = stream(
      Array(packet.text.utf8), entries: ["/Type": name("/Metadata"), "/Subtype": name("/XML")])
    try check()
  }
}
