import Diagnostics
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
