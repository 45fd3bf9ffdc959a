import Diagnostics
import Quantities

/// What a chart shows: its data with what they mean. How it is drawn is `Charts`' work.
///
/// `series[s].values[p]` belongs to `positions[p]`; every series has `positions.count` values.
public struct Chart: Sendable {
  /// How the data are shown.
  public enum Kind: String, Sendable, CaseIterable {
    /// Bars from 0, the series one on another; counts only.
    case stackedBar = "stacked-bar"
    /// Bars from 0, the series side by side; counts only. Series that count unlike things stand in
    /// panels of their own.
    case groupedBar = "grouped-bar"
    /// Bars as high as each other, cut into the series' shares of their sum; counts only.
    case shareBar = "share-bar"
    /// A line with a marker at each position, for rates over time.
    case line
    /// Horizontal bars from 0 in order of their value; one series, the positions ranked.
    case rankedBar = "ranked-bar"
    /// A dot for each position in order of its value; one series, for rates.
    case rankedDot = "ranked-dot"
    /// One small panel of bars for each series, each on its own scale.
    case smallBars = "small-bars"
    /// One small panel with a line for each series, all on one scale.
    case smallLines = "small-lines"
    /// A line for each series from one position to another, names and values at both ends.
    case slope
    /// A line as high as a word, without words, for a table's cell; one series.
    case sparkline
    /// A horizontal bar for each position on what was planned for it: two series of counts, what was
    /// done and what was planned (nil where nothing is), each row on its own scale.
    case bullet
  }

  /// One place along the chart's x (or, when ranked, one row).
  public struct Position: Hashable, Sendable {
    /// `2021`, `Xã Thanh Quân`.
    public var label: String
    /// How a sentence names it, where not by its label: `xã Thanh Quân`.
    public var nameInText: String?
    /// What of the period the data cover when it is not over: `đến tháng 9`; drawn lighter and
    /// named.
    public var partial: String?

    /// A position.
    public init(_ label: String, nameInText: String? = nil, partial: String? = nil) {
      self.label = label
      self.nameInText = nameInText
      self.partial = partial
    }
  }

  /// A value with its exact source.
  public enum Value: Hashable, Sendable {
    /// A whole number.
    case count(Int)
    /// A rate.
    case ratio(Ratio)

    /// For drawing: a count as it is, a rate as a fraction.
    public var approximation: Double {
      switch self {
      case .count(let count): Double(count)
      case .ratio(let ratio): ratio.approximation
      }
    }
  }

  /// Values of one kind, one for each position.
  public struct Series: Sendable {
    /// `Tập huấn chuyên đề`.
    public var name: String
    /// How a sentence names it, where not by its name: `tập huấn chuyên đề`.
    public var nameInText: String?
    /// One for each position; nil where there are no records: a gap, never a zero.
    public var values: [Value?]
    /// What its values count (`người`, `lượt người`) in a chart of unlike counts: values of series
    /// with different units are never added up or compared. Nil in charts of one measure.
    public var unit: String?
    /// The sum of the others, which is not compared with them.
    public var isTotal: Bool

    /// A series.
    public init(
      name: String, nameInText: String? = nil, values: [Value?], unit: String? = nil,
      isTotal: Bool = false
    ) {
      self.name = name
      self.nameInText = nameInText
      self.values = values
      self.unit = unit
      self.isTotal = isTotal
    }
  }

  /// A level that values are held against.
  public struct Reference: Sendable {
    /// The level.
    public var value: Ratio
    /// What it is called: `mức 93,5%`.
    public var label: String

    /// A reference line.
    public init(value: Ratio, label: String) {
      self.value = value
      self.label = label
    }
  }

  /// What the things along x, or the series, are called in a sentence.
  public struct Noun: Hashable, Sendable {
    /// One of them: `loại hình`, `category`.
    public var one: String
    /// Several: `loại hình`, `categories`.
    public var many: String

    /// A noun.
    public init(one: String, many: String) {
      self.one = one
      self.many = many
    }
  }

  /// How it is shown.
  public var kind: Kind
  /// What one chart among several in a figure is called, above it; may be empty.
  public var title: String
  /// What the values are, for axes and the alternative text: `học viên`, `lớp`, `tỷ lệ học tập`.
  public var measure: String
  /// Along x, or the rows.
  public var positions: [Position]
  /// What is drawn at each position.
  public var series: [Series]
  /// The level that values are held against.
  public var reference: Reference?
  /// Other levels that a rate below them must not seem to reach when printed.
  public var otherMarks: [Ratio]
  /// Values beside its own that its axis takes in: those of charts that it is compared with.
  public var axisValues: [Value]
  /// All values of the ranking that this chart is a part of, whose median it tells; empty where it is the
  /// whole.
  public var rankedValues: [Value] = []
  /// In a part of a chart, which of the series is the largest of the whole.
  public var leadingSeries: Int?
  /// Whether records leave a part of its counts open: then it shows no less than what is stated, and
  /// nothing in it is called more or less than another.
  public var isPartlyStated = false
  /// What the positions are called; nil for years, or where nobody says.
  public var positionNoun: Noun?
  /// What the series are called; nil where nobody says.
  public var seriesNoun: Noun?
  /// How numbers are printed in it.
  public var format: NumberFormat
  /// Decimals of rates in per cent.
  public var decimals: Int
  /// The language of generated words (alternative text, "không có số liệu").
  public var language: Language

  /// A chart.
  public init(
    kind: Kind, title: String = "", measure: String, positions: [Position], series: [Series],
    reference: Reference? = nil, otherMarks: [Ratio] = [], axisValues: [Value] = [],
    positionNoun: Noun? = nil, seriesNoun: Noun? = nil, format: NumberFormat, decimals: Int = 1,
    language: Language
  ) {
    self.kind = kind
    self.title = title
    self.measure = measure
    self.positions = positions
    self.series = series
    self.reference = reference
    self.otherMarks = otherMarks
    self.axisValues = axisValues
    self.positionNoun = positionNoun
    self.seriesNoun = seriesNoun
    self.format = format
    self.decimals = decimals
    self.language = language
  }
}
