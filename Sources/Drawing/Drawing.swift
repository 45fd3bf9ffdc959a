/// A picture as a list of marks, in the order drawn, in its own coordinates from (0, 0).
public struct Drawing: Sendable, Hashable {
  /// One mark.
  public enum Mark: Sendable, Hashable {
    /// An outline, filled, stroked or both.
    case path(Path, fill: Paint?, stroke: Stroke?)
    /// A line of text.
    case text(TextMark)
  }

  /// Its extent; no mark reaches beyond it.
  public var size: Size
  /// What is drawn, first to last.
  public var marks: [Mark]
  /// How much lower it could be drawn, in points.
  public var slack: Double

  /// A picture; of no other height unless given.
  public init(size: Size, marks: [Mark] = [], slack: Double = 0) {
    self.size = size
    self.marks = marks
    self.slack = slack
  }
}

/// A line of text at a place.
public struct TextMark: Sendable, Hashable {
  /// Where the line lies about its position.
  public enum Anchor: String, Sendable {
    /// Begins there.
    case start
    /// Centred there.
    case middle
    /// Ends there.
    case end
  }

  /// The words, in NFC, one line.
  public var string: String
  /// Their look.
  public var style: TextStyle
  /// A point on the baseline.
  public var position: Point
  /// Where the line lies about that point.
  public var anchor: Anchor

  /// A line of text.
  public init(_ string: String, style: TextStyle, at position: Point, anchor: Anchor = .start) {
    self.string = string
    self.style = style
    self.position = position
    self.anchor = anchor
  }
}

/// The look of text.
public struct TextStyle: Sendable, Hashable {
  /// The family's name.
  public var family: String
  /// In points.
  public var size: Double
  /// Bold.
  public var isBold: Bool
  /// Italic.
  public var isItalic: Bool
  /// Colour.
  public var color: Color

  /// The look of text.
  public init(
    family: String, size: Double, bold: Bool = false, italic: Bool = false,
    color: Color = Color(grey: 0)
  ) {
    self.family = family
    self.size = size
    isBold = bold
    isItalic = italic
    self.color = color
  }
}

/// Vertical extents of a face at a size, in points, both positive.
public struct FontMetrics: Sendable, Hashable {
  /// From the baseline up, stacked Vietnamese marks included.
  public var ascent: Double
  /// From the baseline down.
  public var descent: Double
  /// The height of a figure or a capital without marks.
  public var capHeight: Double

  /// Extents.
  public init(ascent: Double, descent: Double, capHeight: Double) {
    self.ascent = ascent
    self.descent = descent
    self.capHeight = capHeight
  }
}

/// Measures text as it will be drawn; Layout's shaper in a report, a table of widths in tests.
public protocol TextMeasuring {
  /// The advance width of one line, in points.
  func width(of string: String, in style: TextStyle) -> Double
  /// The face's extents.
  func metrics(of style: TextStyle) -> FontMetrics
}
