import Drawing

/// Ticks to the left of a plot, each with its grid line; only where values are not on the marks.
struct AxisMark {
  let stage: Stage
  let axis: ValueAxis
  /// From values to heights.
  let scale: LinearScale
  let band: BandScale

  func draw(on canvas: inout Canvas) {
    let style = stage.theme.note
    var free = Double.infinity
    for tick in axis.ticks {
      let y = scale(tick)
      // In a low plot ticks whose labels would touch the one below are left out.
      guard y + stage.lineHeight(style) / 2 <= free else { continue }
      free = y - stage.lineHeight(style) / 2
      canvas.drawLine(
        from: Point(band.start, y), to: Point(band.end, y),
        Stroke(stage.theme.gridInk, width: 0.4))
      canvas.write(
        [axis.label(tick, in: stage.chart)], style, x: band.start - 5, middle: y, .end)
    }
  }
}
