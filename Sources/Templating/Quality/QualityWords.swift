import Diagnostics
import Quantities
import Summaries

/// The words of the page on how complete and plausible the records are; one catalogue a language.
struct QualityWords: Sendable {
  /// The catalogue of `language`.
  static func words(in language: Language) -> QualityWords {
    switch language {
    case .vietnamese: .vietnamese
    case .english: .english
    }
  }

  // Files.
  var read: @Sendable (_ rows: String, _ files: String) -> String
  var allRead: String
  var leftOut: @Sendable (_ rows: String) -> String
  var noTotals: String
  var totalsAgree: @Sendable (_ totals: String) -> String
  var totalsDiffer: @Sendable (_ totals: String, _ differing: String) -> String
  /// Where rows are left out no total can be compared.
  var totalsUnchecked: @Sendable (_ totals: String) -> String

  // Months.
  var dataset: @Sendable (Dataset) -> String
  var noneMissing: String
  var someMissing: @Sendable (_ units: String) -> String
  var missingRule: String
  /// Of training and study, units without any record.
  var silent: @Sendable (_ dataset: String, _ unitsOrYears: String) -> String
  /// The head of a column that says of which records.
  var records: String
  var missingCaption: String
  var missingMonths: String
  /// `5/2019, 7/2019`: short, for many may stand in one cell.
  var shortMonth: @Sendable (Month) -> String

  // Unusual counts.
  var noneUnusual: String
  var someUnusual: @Sendable (_ rows: String) -> String
  var unusualRule: String
  var unusualCaption: String
  var place: String
  /// The head of a column of categories and documents.
  var subject: String
  var indicator: String
  var count: String
  var usual: String
  /// `4 dòng nữa: …`.
  var moreUnusual: @Sendable (_ rows: String) -> String

  // Coverage.
  var coverageNote: String
  var coverageFlag: String
}
