import Diagnostics
import Quantities
import Summaries

/// How an explanation is worded for a terminal; one catalogue a language.
struct ExplanationWords: Sendable {
  /// The catalogue of `language`.
  static func words(in language: Language) -> ExplanationWords {
    switch language {
    case .vietnamese: .vietnamese
    case .english: .english
    }
  }

  // Titles of lines.
  var formula: String
  var records: String
  var window: String
  var source: String
  var result: String

  // What is done with rows.
  /// A measure's sum or rate.
  var measure: @Sendable (Measure) -> String
  var rows: String
  var share: @Sendable (_ member: String) -> String
  var distinct: @Sendable (_ dimension: String) -> String
  var greatest: @Sendable (_ measure: String, _ dimension: String) -> String
  /// The column of what a measure counts, and of what it is out of.
  var columns: @Sendable (Measure) -> [String]
  var rowsColumn: String
  /// Of a share: those that are meant, and all.
  var shareColumns: [String]

  // Which rows.
  var dataset: @Sendable (Dataset) -> String
  var stated: @Sendable (_ column: String) -> String
  var allMonths: String
  var nothing: String

  // The table.
  var place: String
  var date: String
  /// `118 dòng`.
  var rowCount: @Sendable (_ count: String) -> String
  var sum: String
  /// How figures give the value.
  var use: @Sendable (VariableExplanation.Use) -> String?
  var setting: @Sendable (_ keys: String) -> String
  var option: @Sendable (_ names: String) -> String
  var program: String
  /// Before what a row of a plan asks for.
  var planned: String
}
