import Conformance
import Diagnostics
import Quantities
import Summaries

/// The tables of figures that every report carries as attached files.
enum AttachedFigures: String, CaseIterable {
  case training, study

  /// The figures of `window`.
  func table(of records: ReadRecords, in window: Window) throws(RunError) -> SummaryTable {
    let query =
      switch self {
      case .training:
        SummaryQuery(dataset: .training, dimensions: [.year, .category], window: window)
      case .study: SummaryQuery(dataset: .study, dimensions: [.year, .unit], window: window)
      }
    do throws(SummaryProblem) { return try records.set.summary(query) } catch {
      throw RunError(.fault, [Finding(error, at: nil)])
    }
  }

  /// The table for spreadsheets: CSV in UTF-8 with a byte order mark, which Excel needs, and text
  /// that it would take for a formula made inert.
  func csv(_ table: SummaryTable, in language: Language) -> Attachment {
    Attachment(
      name: "\(rawValue).csv", description: description(in: language), mediaType: "text/csv",
      relationship: .data, bytes: Array("\u{FEFF}\(table.csv(inert: true))".utf8))
  }

  /// All tables for programs, one JSON object (RFC 8259).
  static func json(
    _ tables: [(figures: AttachedFigures, table: SummaryTable)], month: Month, window: Window,
    in language: Language
  ) -> Attachment {
    let members =
      [
        "\"month\": \(jsonString("\(month)"))",
        "\"from\": \(jsonString("\(window.first)"))", "\"to\": \(jsonString("\(window.last)"))",
      ]
      + tables.map { figures, table in
        "\(jsonString(figures.rawValue)): \(table.json().trimmedEnd)"
      }
    return Attachment(
      name: "figures.json",
      description: language == .vietnamese
        ? "Số liệu của báo cáo, dạng JSON" : "The report's figures, as JSON",
      mediaType: "application/json", relationship: .data,
      bytes: Array("{\n\(members.joined(separator: ",\n"))\n}\n".utf8))
  }

  /// What a viewer's list of attachments says of it.
  func description(in language: Language) -> String {
    switch (self, language) {
    case (.training, .vietnamese): "Đào tạo, bồi dưỡng theo năm và loại hình"
    case (.training, .english): "Training by year and category"
    case (.study, .vietnamese): "Học tập, quán triệt nghị quyết theo năm và đơn vị"
    case (.study, .english): "Study of resolutions by year and unit"
    }
  }
}

extension String {
  /// Without the newline at its end.
  fileprivate var trimmedEnd: Substring { hasSuffix("\n") ? dropLast() : self[...] }
}
