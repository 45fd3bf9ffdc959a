import Drawing

/// A bar, or a segment of one.
struct BarMark {
  var rect: Rect
  var fill: Paint
  /// A partial period: white slashes across whatever fill it has.
  var isPartial: Bool

  /// Draws it; `isSegment` adds the white edge that parts it from its neighbours in a stack.
  func draw(on canvas: inout Canvas, isSegment: Bool = false) {
    guard rect.width > 0, rect.height > 0 else { return }
    let paper = canvas.theme.paper
    canvas.draw(.rectangle(rect), fill: fill)
    if isPartial {
      canvas.draw(Path(slashes), stroke: Stroke(paper, width: 1.3))
      canvas.draw(.rectangle(inner(0.35)), stroke: Stroke(canvas.theme.dataInk, width: 0.7))
    } else if case .pattern(let pattern) = fill {
      canvas.draw(.rectangle(inner(0.3)), stroke: Stroke(pattern.ink, width: 0.6))
    }
    if isSegment {
      canvas.drawLine(
        from: Point(rect.x, rect.y), to: Point(rect.maxX, rect.y), Stroke(paper, width: 1))
    }
  }

  private func inner(_ inset: Double) -> Rect {
    Rect(
      x: rect.x + inset, y: rect.y + inset, width: max(0, rect.width - 2 * inset),
      height: max(0, rect.height - 2 * inset))
  }

  /// Lines rising to the right at 45°, cut to the bar.
  private var slashes: [Path.Element] {
    var elements: [Path.Element] = []
    for offset in stride(from: 3.6, to: rect.width + rect.height, by: 3.6) {
      // The line x + y = offset, from the left or lower edge to the upper or right one.
      let left = max(0, offset - rect.height)
      let right = min(offset, rect.width)
      elements.append(.move(Point(rect.x + left, rect.y + offset - left)))
      elements.append(.line(Point(rect.x + right, rect.y + offset - right)))
    }
    return elements
  }
}
