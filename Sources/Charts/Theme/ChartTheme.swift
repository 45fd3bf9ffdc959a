import Drawing

/// A chart's type and inks: near-black words, one blue for data, one warm accent for the reference
/// and what misses it, greys for all else. Every pair of neighbours differs in lightness.
public struct ChartTheme: Sendable {
  /// The smallest size of any label, in points.
  public static let smallestSize = 8.0

  /// The face of all labels.
  public var family: String
  /// The size of labels, in points; notes are half a point smaller, neither below 8.
  public var size: Double
  /// Words and values.
  public var ink = Color(hex: 0x1A1A1A)
  /// Notes, names along an axis.
  public var quietInk = Color(hex: 0x4D4D4D)
  /// Axes.
  public var axisInk = Color(hex: 0x7A7A7A)
  /// Grid lines and leaders.
  public var gridInk = Color(hex: 0xBFBFBF)
  /// Data.
  public var dataInk = Color(hex: 0x1F4468)
  /// The reference and what misses it.
  public var accentInk = Color(hex: 0x962F08)
  /// What it is printed on.
  public var paper = Color(grey: 1)

  /// A theme with labels in `family` at `size` points (8 when less is asked).
  public init(family: String = "Liberation Sans", size: Double = 9) {
    self.family = family
    self.size = max(size, Self.smallestSize)
  }

  /// Values and names.
  var label: TextStyle { TextStyle(family: family, size: size, color: ink) }
  /// Titles of charts and panels.
  var title: TextStyle { TextStyle(family: family, size: size, bold: true, color: ink) }
  /// Below its mark.
  var flagged: TextStyle { TextStyle(family: family, size: size, bold: true, color: accentInk) }
  /// The reference's name.
  var reference: TextStyle { TextStyle(family: family, size: size, color: accentInk) }
  /// Notes, what stands under an axis.
  var note: TextStyle { TextStyle(family: family, size: noteSize, color: quietInk) }
  /// Labels within small panels.
  var small: TextStyle { TextStyle(family: family, size: Self.smallestSize, color: ink) }
  /// Labels within small panels, below the mark.
  var smallFlagged: TextStyle {
    TextStyle(family: family, size: Self.smallestSize, bold: true, color: accentInk)
  }
  /// Names along a small panel's axis.
  var smallNote: TextStyle { TextStyle(family: family, size: Self.smallestSize, color: quietInk) }

  private var noteSize: Double { max(Self.smallestSize, size - 0.5) }
}
