import Conformance
import Diagnostics
import Records

/// The files of records that a report carries: byte for byte, so that their checksums hold.
struct AttachedSources {
  private let sources: [RecordSource]

  /// Files in the order read.
  init(_ sources: [RecordSource]) { self.sources = sources }

  /// As files that the report was made from (ISO 19005-3, annex E).
  func attachments(in language: Language) -> [Attachment] {
    var names: Set<String> = []
    return sources.map { source in
      let file = source.name.split(separator: "/").last.map(String.init) ?? source.name
      var name = "source-\(file)"
      var count = 1
      while !names.insert(name).inserted {
        count += 1
        name = "source-\(count)-\(file)"
      }
      return Attachment(
        name: name,
        description: language == .vietnamese
          ? "Tệp số liệu gốc: \(source.name)" : "File of records: \(source.name)",
        mediaType: Self.mediaType(of: file), relationship: .source,
        bytes: source.bytes.withBytes { Array($0) })
    }
  }

  private static func mediaType(of name: String) -> String {
    let name = name.lowercased()
    if name.hasSuffix(".csv") { return "text/csv" }
    if name.hasSuffix(".tsv") { return "text/tab-separated-values" }
    return name.hasSuffix(".txt") ? "text/plain" : "application/octet-stream"
  }
}
