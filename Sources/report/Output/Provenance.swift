import Conformance
import Diagnostics
import Quantities
import Summaries

/// Where a report comes from: the program, the settings, the files; enough to tell years later
/// whether it was made from the files at hand.
struct Provenance {
  let version: String
  let month: Month
  let window: Window
  let issued: Day?
  let configuration: [ConfigurationFile]
  let sources: [ReadFile]

  /// As a file that the report carries (ISO 19005-3, annex E).
  func attachment(in language: Language) -> Attachment {
    Attachment(
      name: "provenance.json",
      description: language == .vietnamese
        ? "Nguồn gốc báo cáo: tệp số liệu, cấu hình, phiên bản chương trình"
        : "The report's provenance: files of records, configuration, version",
      mediaType: "application/json", relationship: .supplement, bytes: Array(json.utf8))
  }

  /// One JSON object (RFC 8259).
  private var json: String {
    """
    {
      "program": "report",
      "version": \(jsonString(version)),
      "month": \(jsonString("\(month)")),
      "from": \(jsonString("\(window.first)")),
      "to": \(jsonString("\(window.last)")),
      "issued": \(issued.map { jsonString("\($0)") } ?? "null"),
      "configuration": \(array(configuration.map(Self.json))),
      "sources": \(array(sources.map(Self.json)))
    }

    """
  }

  private func array(_ elements: [String]) -> String {
    elements.isEmpty ? "[]" : "[\n    \(elements.joined(separator: ",\n    "))\n  ]"
  }

  private static func json(_ file: ConfigurationFile) -> String {
    "{\"name\": \(jsonString(file.name)), \"sha256\": \(jsonString(file.sha256))}"
  }

  private static func json(_ read: ReadFile) -> String {
    """
    {"records": \(jsonString(read.kind.rawValue)), "name": \(jsonString(read.file.name)), \
    "sha256": \(jsonString(read.file.sha256)), "rows_read": \(read.file.rowsRead), \
    "rows_left_out": \(read.file.rowsLeftOut)}
    """
  }
}
