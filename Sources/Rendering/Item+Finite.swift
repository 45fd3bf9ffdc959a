import Drawing
import PageModel

extension Item {
  /// Whether all coordinates are numbers; Cairo takes others in silence, and what they place is
  /// nowhere on the page.
  var isFinite: Bool {
    switch self {
    case .glyphs(let run): run.size.isFinite && run.glyphs.allSatisfy { ($0.x + $0.y).isFinite }
    case .path(let path, _, _): path.elements.allSatisfy(\.isFinite)
    }
  }
}

extension Path.Element {
  fileprivate var isFinite: Bool {
    switch self {
    case .move(let p), .line(let p): (p.x + p.y).isFinite
    case .curve(let a, let b, let p): (a.x + a.y + b.x + b.y + p.x + p.y).isFinite
    case .close: true
    }
  }
}
