import Charts
import Diagnostics
import Document
import Drawing
import PageModel

/// A small chart in a table's cell: a figure within the cell's element.
struct CellPicture {
  /// In points.
  let size: Size
  let element: ElementNode
  private let items: [Item]

  /// In points.
  private static let width = 56.0
  /// Of the text's size: as high as a line without its leading.
  private static let height = 1.1

  /// Nil when it cannot be drawn, which is reported.
  init?(
    _ chart: Chart, textSize: Double, cell: ElementNode, in composition: Composition,
    source: SourceLocation?
  ) {
    do throws(ChartProblem) {
      let drawn = try chart.drawn(
        width: Self.width, height: textSize * Self.height, theme: composition.style.chartTheme,
        measuring: composition.fonts)
      size = drawn.drawing.size
      items = composition.items(of: drawn.drawing, at: Point(0, 0), source: source)
      element = cell.add(.figure)
      element.alternativeText = drawn.alternativeText
    } catch {
      composition.report(error, at: source)
      return nil
    }
  }

  /// Adds it to `strip`, centred on a point.
  func add(to strip: inout Strip, centredOn point: Point) {
    let (x, y) = (point.x - size.width / 2, point.y - size.height / 2)
    strip.contents.append(
      Strip.Content(owner: element, items: items.map { $0.offset(x: x, y: y) }))
    strip.boxes.append((element, Rect(x: x, y: y, width: size.width, height: size.height)))
  }
}
