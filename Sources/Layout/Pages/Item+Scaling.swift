import Drawing
import PageModel

extension Item {
  /// The same item enlarged, away from the page's corner.
  func scaled(by factor: Double) -> Item {
    switch self {
    case .path(let path, let fill, let stroke):
      return .path(
        path.scaled(by: factor), fill: fill?.scaled(by: factor), stroke: stroke?.scaled(by: factor))
    case .glyphs(var run):
      run.size *= factor
      for index in run.glyphs.indices {
        run.glyphs[index].x *= factor
        run.glyphs[index].y *= factor
      }
      run.box = Rect(
        x: run.box.x * factor, y: run.box.y * factor, width: run.box.width * factor,
        height: run.box.height * factor)
      return .glyphs(run)
    }
  }
}

extension Path {
  fileprivate func scaled(by factor: Double) -> Path {
    func scaled(_ p: Point) -> Point { Point(p.x * factor, p.y * factor) }
    return Path(
      elements.map { element in
        switch element {
        case .move(let p): .move(scaled(p))
        case .line(let p): .line(scaled(p))
        case .curve(let a, let b, let p): .curve(scaled(a), scaled(b), to: scaled(p))
        case .close: .close
        }
      })
  }
}

extension Paint {
  fileprivate func scaled(by factor: Double) -> Paint {
    guard case .pattern(var pattern) = self else { return self }
    pattern.spacing *= factor
    pattern.width *= factor
    return .pattern(pattern)
  }
}

extension Stroke {
  fileprivate func scaled(by factor: Double) -> Stroke {
    var stroke = self
    stroke.width *= factor
    stroke.dash = dash.map { $0 * factor }
    return stroke
  }
}
