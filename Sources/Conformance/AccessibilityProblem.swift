import Diagnostics
import PageModel

/// What in a laid-out report a reader could not follow: structure, content, navigation.
public enum AccessibilityProblem: Problem, Hashable {
  // Structure
  /// A figure says nothing to those who do not see it (ISO 14289-1, 7.3).
  case figureWithoutAlternative
  /// A figure's box is not known (ISO 32000-1, 14.8.5.4.3).
  case figureWithoutBox
  /// A form to fill in has no place on a page, or no words for it (ISO 14289-1, 7.18.4).
  case formIncomplete
  /// A heading is more than one level below the one before it (ISO 14289-1, 7.4.2).
  case headingLevelSkipped(from: Int, to: Int)
  /// A table has no header cell (ISO 14289-1, 7.5).
  case tableWithoutHeaders
  /// A header cell does not say what it heads, and no cell refers to it (ISO 14289-1, 7.5).
  case headerCellWithoutScope
  /// A table's rows do not make a grid: one has fewer or more columns than the first.
  case tableUneven(row: Int, columns: Int, expected: Int)
  /// A cell refers to a header cell that is not there.
  case headerUnknown(String)
  /// Two elements have one name.
  case elementNameTaken(String)
  /// An element that must be read holds nothing.
  case elementEmpty(StructureTree.Role)

  // Content
  /// A leaf on a page (both from 0) is not exactly once in the element it says it belongs to.
  case leafMisplaced(page: Int, leaf: Int)
  /// Text has a letter that its face lacks (ISO 19005-3, 6.2.11.8).
  case glyphMissing(text: String, face: String)

  // Navigation
  /// A link leads to a name that is not a destination.
  case linkDestinationUnknown(String)
  /// A link is not described in words (ISO 14289-1, 7.18.5).
  case linkWithoutDescription(destination: String)
  /// A link is not exactly once in a link element (ISO 14289-1, 7.18.5).
  case linkMisplaced(destination: String)
  /// A bookmark leads to a name that is not a destination.
  case bookmarkDestinationUnknown(title: String, destination: String)
  /// A bookmark has no words.
  case bookmarkWithoutTitle(destination: String)
  /// A destination or link lies on a page (from 0) that is not there.
  case pageUnknown(page: Int, destination: String)

  /// A stable name in kebab case.
  public var code: String {
    switch self {
    case .figureWithoutAlternative: "figure-without-alternative"
    case .figureWithoutBox: "figure-without-box"
    case .formIncomplete: "form-incomplete"
    case .headingLevelSkipped: "heading-level-skipped"
    case .tableWithoutHeaders: "table-without-headers"
    case .headerCellWithoutScope: "header-cell-without-scope"
    case .tableUneven: "table-uneven"
    case .headerUnknown: "header-unknown"
    case .elementNameTaken: "element-name-taken"
    case .elementEmpty: "element-empty"
    case .leafMisplaced: "leaf-misplaced"
    case .glyphMissing: "glyph-missing"
    case .linkDestinationUnknown: "link-destination-unknown"
    case .linkWithoutDescription: "link-without-description"
    case .linkMisplaced: "link-misplaced"
    case .bookmarkDestinationUnknown: "bookmark-destination-unknown"
    case .bookmarkWithoutTitle: "bookmark-without-title"
    case .pageUnknown: "page-unknown"
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
