import Diagnostics
import Drawing

/// What keeps pages from being drawn.
public enum RenderingProblem: Problem, Error, Hashable {
  /// The report has no page.
  case noPages
  /// A page (from 1) has leaves that draw nothing, which Cairo would not number.
  case blankPage(Int)
  /// A page (from 1) is smaller or larger than PDF readers take.
  case unsuitablePageSize(page: Int, size: Size)
  /// A picture at this resolution, in pixels per inch, would have no or too many pixels.
  case unsuitableResolution(Double)
  /// A font file cannot be used.
  case fontUnusable(file: String, reason: String)
  /// A coordinate of a page's (from 1) leaf is not a number.
  case misplaced(page: Int, leaf: Int)
  /// Cairo refused what a page (from 1) asks it to draw.
  case drawingFailed(page: Int, leaf: Int?, reason: String)
  /// Cairo could not make or complete the file in memory.
  case surfaceFailed(reason: String)

  /// A stable name in kebab case.
  public var code: String {
    switch self {
    case .noPages: "no-pages"
    case .blankPage: "blank-page"
    case .unsuitablePageSize: "unsuitable-page-size"
    case .unsuitableResolution: "unsuitable-resolution"
    case .fontUnusable: "font-unusable"
    case .misplaced: "misplaced"
    case .drawingFailed: "drawing-failed"
    case .surfaceFailed: "surface-failed"
    }
  }

  /// The wording in `language`.
  public func explanation(in language: Language) -> Explanation {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}
