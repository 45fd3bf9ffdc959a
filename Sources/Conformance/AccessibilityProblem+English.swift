import Diagnostics

extension AccessibilityProblem {
  var english: Explanation {
    let fault = "this is a fault of the program; please report it"
    return switch self {
    case .figureWithoutAlternative:
      Explanation("the figure has no text for those who cannot see it", hint: fault)
    case .figureWithoutBox: Explanation("the figure has no place on a page", hint: fault)
    case .formIncomplete:
      Explanation("the signature field has no place on a page, or no name", hint: fault)
    case .headingLevelSkipped(let last, let level):
      Explanation(
        last == 0
          ? "the first heading has level \(level)"
          : "a heading of level \(level) follows one of level \(last)",
        hint: "use level \(last + 1), or add the heading that is missing")
    case .tableWithoutHeaders:
      Explanation("the table has no header cells", hint: "give it a head")
    case .headerCellWithoutScope:
      Explanation("a header cell does not say what it heads", hint: fault)
    case .tableUneven(let row, let columns, let expected):
      Explanation(
        "row \(row) of the table has \(columns) columns, not \(expected)",
        hint: "give every row the same number of cells")
    case .headerUnknown(let name):
      Explanation("a cell names a header cell “\(name)” that is not there", hint: fault)
    case .elementNameTaken(let name):
      Explanation("two elements are called “\(name)”", hint: fault)
    case .elementEmpty(let role):
      Explanation("a \(role.rawValue) element holds nothing to read", hint: "remove it or fill it")
    case .leafMisplaced(let page, let leaf):
      Explanation(
        "piece \(leaf) of page \(page + 1) is not in its element exactly once", hint: fault)
    case .glyphMissing(let text, let face):
      Explanation(
        "“\(text)” has a letter that \(face) lacks", hint: "use a font with all the letters")
    case .linkDestinationUnknown(let name):
      Explanation("a link leads to “\(name)”, which is nowhere", hint: "correct the link's name")
    case .linkWithoutDescription(let name):
      Explanation("the link to “\(name)” does not say where it leads", hint: fault)
    case .linkMisplaced(let name):
      Explanation("the link to “\(name)” is not in a link element exactly once", hint: fault)
    case .bookmarkDestinationUnknown(let title, let name):
      Explanation("the bookmark “\(title)” leads to “\(name)”, which is nowhere", hint: fault)
    case .bookmarkWithoutTitle(let name):
      Explanation("the bookmark to “\(name)” has no words", hint: "give its heading some text")
    case .pageUnknown(let page, let name):
      Explanation("“\(name)” lies on page \(page + 1), which is not there", hint: fault)
    }
  }
}
