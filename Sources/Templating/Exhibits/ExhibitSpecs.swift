import Document

/// Which records, as blocks name them.
enum DataName: String, Decodable, CaseIterable {
  case training, study
}

/// A ```` ```contents ```` block: the table of contents.
struct ContentsSpec: Decodable {
  /// `MỤC LỤC`.
  var title: String?
}

/// A ```` ```chart ```` block.
struct ChartSpec: Decodable {
  /// The kinds of `Document.Chart`, and the heat map, which is a table.
  enum Kind: String, Decodable, CaseIterable {
    case stackedBar = "stacked-bar"
    case groupedBar = "grouped-bar"
    case shareBar = "share-bar"
    case line
    case rankedBar = "ranked-bar"
    case rankedDot = "ranked-dot"
    case smallBars = "small-bars"
    case smallLines = "small-lines"
    case slope
    case heatMap = "heat-map"
    case bullet

    /// As the document has it; nil for the heat map, whose name no chart has.
    var chart: Chart.Kind? { Chart.Kind(rawValue: rawValue) }
  }

  var kind: Kind
  /// What `report chart` asks for it by.
  var name: String?
  var data: DataName
  /// The dimension along x; of a heat map, its columns; of a ranking, what is ranked.
  var x: Located<String>
  /// The measure, or several for charts side by side.
  var y: OneOrMore<Located<String>>
  /// The dimension of lines, bars or panels; of a heat map, its rows.
  var series: Located<String>?
  var `where`: WhereSpec?
  /// Of small bars: all series together in a panel before theirs.
  var total: Located<Bool>?
  /// `threshold`, or a percentage.
  var reference: Located<String>?
  var caption: String
  var headline: String?
}

/// A ```` ```table ```` block.
struct TableSpec: Decodable {
  enum Total: String, Decodable, CaseIterable {
    /// Total rows at the bottom.
    case rows
    /// A total column at the right.
    case columns
  }

  enum Density: String, Decodable, CaseIterable { case regular, dense }

  var data: DataName
  var rows: Located<String>
  /// Without it the measures are the columns.
  var columns: Located<String>?
  var measures: OneOrMore<Located<String>>
  var totals: [Total]?
  /// A last column with a small line of the first measure over the columns.
  var sparkline: Located<Bool>?
  var `where`: WhereSpec?
  /// `threshold`, or a percentage: rates below it are flagged.
  var reference: Located<String>?
  var caption: String
  var note: String?
  var density: Density?
  /// `landscape` puts it on a page of its own; a table too wide for an upright page goes there by
  /// itself.
  var page: Page?

  enum Page: String, Decodable, CaseIterable { case portrait, landscape }
  /// What links in the text call it: `[](#name)`.
  var name: String?
}

/// Which records count: of several values on one line any may hold, lines must all.
struct WhereSpec: Decodable {
  var year: OneOrMore<Located<String>>?
  var month: OneOrMore<Located<String>>?
  var unit: OneOrMore<Located<String>>?
  var category: OneOrMore<Located<String>>?
  var topic: OneOrMore<Located<String>>?
  var document: OneOrMore<Located<String>>?
  var format: OneOrMore<Located<String>>?
}

/// One of a ```` ```key-figures ```` block.
struct KeyFigureSpec: Decodable {
  var value: String
  var label: String
  var change: String?

  var keyFigure: KeyFigure { KeyFigure(value: value, label: label, change: change ?? "") }
}

/// A ```` ```comparison ```` block: the month and the year so far beside the year before.
struct ComparisonSpec: Decodable {
  var data: DataName
  var caption: String
  var note: String?
  /// What links in the text call it: `[](#name)`.
  var name: String?
}

/// A ```` ```plan ```` block: the plan of the report month's year and what was done of it.
struct PlanSpec: Decodable {
  var caption: String
  var note: String?
  /// What links in the text call it: `[](#name)`.
  var name: String?
}

/// A ```` ```records ```` block: the records of the window by date.
struct RecordsSpec: Decodable {
  var data: DataName
  var caption: String?
  /// What links in the text call it: `[](#name)`.
  var name: String?
}

/// A ```` ```sources ```` block: the files that the records came from.
struct SourcesSpec: Decodable {
  var caption: String
  /// What links in the text call it: `[](#name)`.
  var name: String?
}
