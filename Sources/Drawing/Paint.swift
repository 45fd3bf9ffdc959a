/// A colour in sRGB, each part from 0 to 1.
public struct Color: Hashable, Sendable {
  /// Red.
  public var red: Double
  /// Green.
  public var green: Double
  /// Blue.
  public var blue: Double

  /// A colour.
  public init(red: Double, green: Double, blue: Double) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// A grey from 0 (black) to 1 (white).
  public init(grey: Double) { self.init(red: grey, green: grey, blue: grey) }

  /// From `0x1F4E79`.
  public init(hex: UInt32) {
    self.init(
      red: Double(hex >> 16 & 0xFF) / 255, green: Double(hex >> 8 & 0xFF) / 255,
      blue: Double(hex & 0xFF) / 255)
  }
}

/// What an area is filled with.
public enum Paint: Hashable, Sendable {
  /// One colour.
  case solid(Color)
  /// A hatch that survives a photocopier; drawn as lines or dots clipped to the area.
  case pattern(Pattern)
}

/// A hatch over a ground.
public struct Pattern: Hashable, Sendable {
  /// Its figure.
  public enum Figure: String, Hashable, Sendable, CaseIterable {
    /// Lines rising to the right.
    case rising
    /// Lines falling to the right.
    case falling
    /// Both.
    case crosshatch
    /// Level lines.
    case level
    /// Dots on a square grid.
    case dots
  }

  /// Its figure.
  public var figure: Figure
  /// The colour of lines or dots.
  public var ink: Color
  /// The colour between them.
  public var ground: Color
  /// From line to line, in points.
  public var spacing: Double
  /// A line's or dot's width, in points.
  public var width: Double

  /// A hatch.
  public init(figure: Figure, ink: Color, ground: Color, spacing: Double, width: Double) {
    self.figure = figure
    self.ink = ink
    self.ground = ground
    self.spacing = spacing
    self.width = width
  }
}

/// A line's look.
public struct Stroke: Hashable, Sendable {
  /// Colour.
  public var color: Color
  /// Width in points.
  public var width: Double
  /// Lengths of dashes and gaps in points; empty for a solid line.
  public var dash: [Double]
  /// Whether ends and corners are round.
  public var isRound: Bool

  /// A line's look.
  public init(_ color: Color, width: Double, dash: [Double] = [], isRound: Bool = false) {
    self.color = color
    self.width = width
    self.dash = dash
    self.isRound = isRound
  }
}
