import Quantities
import Summaries

/// Where a variable's value comes from, for `report explain`.
enum VariableSource: Sendable {
  /// How figures give a value that is not one of them.
  enum Use: String, Sendable {
    /// They are held against each other, or against a mark.
    case compared
    /// The value says which of them, or of when it is.
    case chosen
    /// The value is how many they are.
    case counted
    /// Each is an item of a list.
    case each
  }

  /// A figure among several.
  struct Part: Sendable {
    /// What tells it from the others: `năm 2021`, a unit's name.
    var title: String
    var derivation: FigureDerivation
  }

  /// What a row of a plan asks for.
  struct Target: Sendable {
    /// Whose plan, and of what: `Bồi dưỡng kiến thức: số lớp`.
    var title: String
    var count: Int
    var file: String
    var line: Int
  }

  /// The value is this figure.
  case figure(FigureDerivation)
  /// The value follows from these figures, from keys of `report.yml`, and from rows of plans.
  case figures([Part], Use, settings: [String], targets: [Target] = [])
  /// No record says it: keys of `report.yml`, options of the command line and rows of plans do, or
  /// without any of them the program.
  case stated(settings: [String], options: [String], targets: [Target] = [])

  static func setting(_ keys: String...) -> Self { .stated(settings: keys, options: []) }

  static func option(_ names: String...) -> Self { .stated(settings: [], options: names) }

  static func compared(_ parts: [Part], settings: [String] = []) -> Self {
    .figures(parts, .compared, settings: settings)
  }

  /// Figures held against the rows of plans.
  static func compared(_ parts: [Part], withPlan targets: [Target]) -> Self {
    .figures(parts, .compared, settings: planSettings, targets: targets)
  }

  /// What rows of plans say.
  static func planned(_ targets: [Target]) -> Self {
    .stated(settings: planSettings, options: ["--plan"], targets: targets)
  }

  static func chosen(_ parts: [Part], settings: [String] = []) -> Self {
    .figures(parts, .chosen, settings: settings)
  }

  static func counted(
    _ parts: [Part], settings: [String] = [], targets: [Target] = []
  ) -> Self {
    .figures(parts, .counted, settings: settings, targets: targets)
  }

  /// The report's months.
  static let window = Self.stated(
    settings: ["window"], options: ["--month", "--from", "--to"])
  /// The files of the years' plans, which are no records.
  static let planSettings = ["inputs.plan"]
  static let plan = Self.planned([])
  /// The report month.
  static let month = Self.option("--month", "--to")
}

/// Words or a number with where they come from.
struct SourcedText: Sendable {
  var text: String
  var source: VariableSource?

  init(_ text: String, from source: VariableSource?) {
    self.text = text
    self.source = source
  }
}

/// A figure with the way it comes from the records.
struct TracedFigure: Sendable {
  var figure: Amount
  var derivation: FigureDerivation

  var count: Int? { figure.count }
  var wholeCount: Int? { figure.wholeCount }
  var ratio: Ratio? { figure.ratio ?? nil }

  func part(_ title: String) -> VariableSource.Part {
    VariableSource.Part(title: title, derivation: derivation)
  }
}

/// Figures by one dimension, each with the way it comes from the records.
struct TracedTable: Sendable {
  let query: SummaryQuery
  let table: SummaryTable
  /// Which row is a member's, by its order.
  private let rows: [Int: Int]

  init(query: SummaryQuery, table: SummaryTable) {
    self.query = query
    self.table = table
    let places = table.rows.indices.map { (table.rows[$0].members[0].order, $0) }
    rows = Dictionary(places) { first, _ in first }
  }

  /// The figure of measure `column` at `member`, which may have no records.
  func figure(at member: Member, _ column: Int) -> TracedFigure {
    TracedFigure(
      figure: rows[member.order].map { table.rows[$0].figures[column] } ?? .absent,
      derivation: query.derivation(of: query.measures[column], at: [member]))
  }
}
