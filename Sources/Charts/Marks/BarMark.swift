import Drawing

/// A bar, or a segment of one.
struct BarMark {
  var rect: Rect
  var fill: Paint
  /// A partial period: the same fill far lighter, in a dashed outline.
  var isPartial: Bool

  /// How much of a fill's darkness a partial period keeps.
  private static let partialShare = 0.45

  /// Draws it; `isSegment` adds the white edge that parts it from its neighbours in a stack.
  func draw(on canvas: inout Canvas, isSegment: Bool = false) {
    guard rect.width > 0, rect.height > 0 else { return }
    let paper = canvas.theme.paper
    let shown = isPartial ? fill.mixed(with: paper, keeping: Self.partialShare) : fill
    canvas.draw(.rectangle(rect), fill: shown)
    if isSegment {
      canvas.drawLine(
        from: Point(rect.x, rect.y), to: Point(rect.maxX, rect.y), Stroke(paper, width: 1))
    }
    if isPartial {
      canvas.draw(
        .rectangle(inner(0.35)), stroke: Stroke(canvas.theme.dataInk, width: 0.7, dash: [2.4, 1.6]))
    } else if case .pattern(let pattern) = fill {
      canvas.draw(.rectangle(inner(0.3)), stroke: Stroke(pattern.ink, width: 0.6))
    }
  }

  private func inner(_ inset: Double) -> Rect {
    Rect(
      x: rect.x + inset, y: rect.y + inset, width: max(0, rect.width - 2 * inset),
      height: max(0, rect.height - 2 * inset))
  }
}

extension Paint {
  /// The same figure with its inks nearer to `paper`, of which they keep `share`.
  fileprivate func mixed(with paper: Color, keeping share: Double) -> Paint {
    func mixed(_ color: Color) -> Color {
      Color(
        red: paper.red + (color.red - paper.red) * share,
        green: paper.green + (color.green - paper.green) * share,
        blue: paper.blue + (color.blue - paper.blue) * share)
    }
    switch self {
    case .solid(let color): return .solid(mixed(color))
    case .pattern(var pattern):
      pattern.ink = mixed(pattern.ink)
      pattern.ground = mixed(pattern.ground)
      return .pattern(pattern)
    }
  }
}
