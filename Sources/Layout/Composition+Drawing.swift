import Charts
import Diagnostics
import Document
import Drawing
import PageModel

extension Style {
  /// How charts look.
  var chartTheme: ChartTheme { ChartTheme(family: sans, size: exhibits.chart) }
}

extension Composition {
  /// A drawing's marks, its text shaped.
  func items(of drawing: Drawing, at origin: Point, source: SourceLocation?) -> [Item] {
    drawing.marks.flatMap { mark -> [Item] in
      switch mark {
      case .path(let path, let fill, let stroke):
        return [.path(path.offset(x: origin.x, y: origin.y), fill: fill, stroke: stroke)]
      case .text(let text):
        let line = shape([StyledText(text.string, text.style)], source: source).line
        let shift =
          switch text.anchor {
          case .start: 0.0
          case .middle: line.width / 2
          case .end: line.width
          }
        let place = Point(origin.x + text.position.x - shift, origin.y + text.position.y)
        return line.glyphRuns(at: place).map { .glyphs($0.run) }
      }
    }
  }
}
