import Drawing

/// A line through the points of one series, broken where there is none.
struct LineMark {
  /// A value's place.
  struct Vertex {
    var point: Point
    /// The segment that leads to it is dashed and its marker hollow.
    var isPartial: Bool
    /// Below the reference: the marker is ▼ in the accent's colour.
    var isFlagged: Bool
  }

  /// One for each position; nil where there are no data.
  var vertices: [Vertex?]
  var color: Color
  var dash: [Double]
  var width: Double
  var marker: MarkerShape
  var radius: Double

  /// The stretches between neighbouring points.
  var segments: [(from: Vertex, to: Vertex)] {
    zip(vertices, vertices.dropFirst()).compactMap { from, to in
      guard let from, let to else { return nil }
      return (from, to)
    }
  }

  func drawLine(on canvas: inout Canvas) {
    for part in segments {
      let isPartial = part.from.isPartial || part.to.isPartial
      canvas.drawLine(
        from: part.from.point, to: part.to.point,
        Stroke(
          color, width: isPartial ? width * 0.75 : width, dash: isPartial ? [2, 2] : dash,
          isRound: !isPartial && dash.isEmpty))
    }
  }

  /// The markers, over the line.
  func drawMarkers(on canvas: inout Canvas) {
    for dot in dots(flaggedIn: canvas.theme.accentInk) { dot.draw(on: &canvas) }
  }

  func dots(flaggedIn accent: Color) -> [DotMark] {
    vertices.compactMap { $0 }.map { vertex in
      DotMark(
        centre: vertex.point, shape: vertex.isFlagged ? .downwards : marker,
        color: vertex.isFlagged ? accent : color, radius: radius,
        isHollow: vertex.isPartial)
    }
  }
}
