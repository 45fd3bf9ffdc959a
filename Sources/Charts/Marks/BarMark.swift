import Drawing

/// A bar, or a segment of one.
struct BarMark {
  var rect: Rect
  var fill: Paint
  /// A partial period: hatched; beside bars of other fills, whose hatches name series, the same fill
  /// far lighter in a dashed outline.
  var isPartial: Bool
  /// Whether bars of other fills stand in the same chart.
  var hasOtherFills = false

  /// How much of a fill's darkness a partial period keeps.
  private static let partialShare = 0.45

  /// Where a segment meets the next one of its stack, or the one before.
  enum Edge { case top, left }

  /// Draws it; a white edge parts it from its neighbour in a stack.
  func draw(on canvas: inout Canvas, partedAt edge: Edge? = nil) {
    guard rect.width > 0, rect.height > 0 else { return }
    let paper = canvas.theme.paper
    if isPartial, !hasOtherFills, case .solid(let color) = fill {
      drawHatched(color, on: &canvas)
      return
    }
    let shown = isPartial ? fill.mixed(with: paper, keeping: Self.partialShare) : fill
    canvas.draw(.rectangle(rect), fill: shown)
    if let edge {
      let end = edge == .top ? Point(rect.maxX, rect.y) : Point(rect.x, rect.maxY)
      canvas.drawLine(from: Point(rect.x, rect.y), to: end, Stroke(paper, width: 1))
    }
    if isPartial {
      canvas.draw(
        .rectangle(inner(0.35)), stroke: Stroke(canvas.theme.dataInk, width: 0.7, dash: [2.4, 1.6]))
    } else if let outline = fill.outline(on: paper, by: canvas.theme) {
      canvas.draw(.rectangle(inner(0.3)), stroke: Stroke(outline, width: 0.6))
    }
  }

  private func drawHatched(_ color: Color, on canvas: inout Canvas) {
    let hatch = Pattern(
      figure: .rising, ink: color, ground: canvas.theme.paper, spacing: 3, width: 0.9)
    canvas.draw(.rectangle(rect), fill: .pattern(hatch))
    canvas.draw(.rectangle(inner(0.35)), stroke: Stroke(color, width: 0.7))
  }

  private func inner(_ inset: Double) -> Rect {
    Rect(
      x: rect.x + inset, y: rect.y + inset, width: max(0, rect.width - 2 * inset),
      height: max(0, rect.height - 2 * inset))
  }
}

extension Paint {
  /// What keeps it apart from paper where it alone does not: below 3:1 (WCAG 2.2, 1.4.11).
  fileprivate func outline(on paper: Color, by theme: ChartTheme) -> Color? {
    switch self {
    case .pattern(let pattern): pattern.ink
    case .solid(let color): color.contrast(with: paper) < 3 ? theme.dataInk : nil
    }
  }

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
