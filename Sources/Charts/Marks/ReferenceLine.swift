import Drawing

/// The level that values are held against: a thin dashed line in the accent's colour.
struct ReferenceLine {
  var start: Point
  var end: Point

  func draw(on canvas: inout Canvas) {
    canvas.drawLine(
      from: start, to: end, Stroke(canvas.theme.accentInk, width: 0.8, dash: [3, 2]))
  }
}
