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
    /// Bars from 0, the series side by side; counts only.
    case groupedBar = "grouped-bar"
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
  }

  /// One place along the chart's x (or, when ranked, one row).
  public struct Position: Hashable, Sendable {
    /// `2021`, `Xã Thanh Quân`.
    public var label: String
    /// What of the period the data cover when it is not over: `đến tháng 9`; drawn hatched and
    /// named.
    public var partial: String?

    /// A position.
    public init(_ label: String, partial: String? = nil) {
      self.label = label
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
    /// One for each position; nil where there are no records: a gap, never a zero.
    public var values: [Value?]

    /// A series.
    public init(name: String, values: [Value?]) {
      self.name = name
      self.values = values
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
  /// How numbers are printed in it.
  public var format: NumberFormat
  /// Decimals of rates in per cent.
  public var decimals: Int
  /// The language of generated words (alternative text, "không có số liệu").
  public var language: Language

  /// A chart.
  public init(
    kind: Kind, title: String = "", measure: String, positions: [Position], series: [Series],
    reference: Reference? = nil, format: NumberFormat, decimals: Int = 1, language: Language
  ) {
    self.kind = kind
    self.title = title
    self.measure = measure
    self.positions = positions
    self.series = series
    self.reference = reference
    self.format = format
    self.decimals = decimals
    self.language = language
  }
}
