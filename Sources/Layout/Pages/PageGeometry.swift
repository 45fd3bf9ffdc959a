import Document
import Drawing

/// Where text lies on a page, in points.
struct PageGeometry {
  /// A4.
  static let size = Size(width: points(210), height: points(297))

  let style: Style

  /// `millimetres` in points.
  static func points(_ millimetres: Double) -> Double { millimetres * 72 / 25.4 }

  /// The text area's left edge on the page printed `number`: even pages mirror their margins.
  func left(ofPage number: Int) -> Double {
    let isMirrored = style.twoSided && number.isMultiple(of: 2)
    return Self.points(isMirrored ? style.margins.outer : style.margins.inner)
  }

  var top: Double { Self.points(style.margins.top) }

  var width: Double {
    Self.size.width - Self.points(style.margins.inner) - Self.points(style.margins.outer)
  }

  var height: Double {
    Self.size.height - Self.points(style.margins.top) - Self.points(style.margins.bottom)
  }
}
