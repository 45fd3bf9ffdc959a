import Diagnostics

extension RenderingProblem {
  var english: Explanation {
    switch self {
    case .noPages: Explanation("the report has no page to draw")
    case .blankPage(let page): Explanation("page \(page) has nothing to draw")
    case .unsuitablePageSize(let page, let size):
      Explanation(
        "page \(page) measures \(size.width) × \(size.height) points, which PDF does not allow",
        hint: "choose a page between 3 and 14400 points wide and high in the style")
    case .unsuitableResolution(let resolution):
      Explanation(
        "a picture cannot be drawn at \(resolution) pixels per inch",
        hint: "150 suits a screen, 300 a printer")
    case .fontUnusable(let file, let reason):
      Explanation(
        "the font file \(file) cannot be used (\(reason))",
        hint: "put a sound TrueType or OpenType file in its place")
    case .misplaced(let page, let leaf):
      Explanation("piece \(leaf) of page \(page) has no place on it")
    case .drawingFailed(let page, let leaf, let reason):
      Explanation(
        "page \(page) cannot be drawn"
          + (leaf.map { " (at its piece \($0))" } ?? "") + ": \(reason)")
    case .surfaceFailed(let reason): Explanation("the pages cannot be drawn: \(reason)")
    }
  }
}
