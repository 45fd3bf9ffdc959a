import Document
import Drawing

/// Where text lies on a page, in points.
///
/// A landscape page is a portrait one turned: its head lies at the binding edge on front pages, so
/// that all wide tables of a bound report are read from the same side.
struct PageGeometry {
  /// How a page is held.
  enum Orientation: Sendable {
    case portrait
    case landscape
  }

  /// A4, upright.
  static let upright = Size(width: points(210), height: points(297))

  let style: Style
  var orientation = Orientation.portrait

  /// `millimetres` in points.
  static func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }

  /// The page's, wider than high when landscape.
  var size: Size {
    switch orientation {
    case .portrait: Self.upright
    case .landscape: Size(width: Self.upright.height, height: Self.upright.width)
    }
  }

  /// The text area's top left corner on the page printed `number`: even pages mirror their margins.
  func origin(ofPage number: Int) -> Point {
    let isMirrored = style.twoSided && number.isMultiple(of: 2)
    let binding = Self.points(isMirrored ? style.margins.outer : style.margins.inner)
    switch orientation {
    case .portrait: return Point(binding, Self.points(style.margins.top))
    case .landscape: return Point(Self.points(style.margins.bottom), binding)
    }
  }

  /// The text area's.
  var width: Double { orientation == .portrait ? across : along }

  /// The text area's.
  var height: Double { orientation == .portrait ? along : across }

  /// The text area's shorter side.
  private var across: Double {
    Self.upright.width - Self.points(style.margins.inner) - Self.points(style.margins.outer)
  }

  /// The text area's longer side.
  private var along: Double {
    Self.upright.height - Self.points(style.margins.top) - Self.points(style.margins.bottom)
  }
}
