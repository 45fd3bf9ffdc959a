import Diagnostics

extension LayoutProblem {
  var explanationInEnglish: Explanation {
    switch self {
    case .unreadableFontConfiguration(let file):
      Explanation(
        "the font configuration “\(file)” cannot be read",
        hint: "reinstall the program, or restore this file")
    case .familyNotFound(let family):
      Explanation(
        "no face of “\(family)” with all Vietnamese letters is found",
        hint: "install the package fonts-liberation2 (newer Debian releases: fonts-liberation), "
          + "or copy the office's own faces into the folder Fonts")
    case .missingGlyph(let character, let face):
      Explanation(
        "the face \(face) has no character “\(character)” (\(Self.codePoint(character)))",
        hint: "use another character")
    case .rowDoesNotFit(let row, let columns, let filled):
      Explanation(
        "row \(row) of the table fills \(filled) columns of \(columns)",
        hint: "look at this row's cells and spans")
    case .tableTooWide(let points, let available):
      Explanation(
        "the table is at least \(points) pt wide, more than the page's \(available) pt",
        hint: "leave out columns, or make two tables of it")
    case .noAlternativeText:
      Explanation(
        "the figure has no description in words for screen readers",
        hint: "check that its chart has data")
    case .unknownAnchor(let name, let nearest):
      Explanation(
        "a link leads to “\(name)”, but nothing in the document has that name",
        hint: nearest.map { "was “\($0)” meant?" })
    case .repeatedAnchor(let name):
      Explanation("the name “\(name)” is given to two places", hint: "rename one of them")
    }
  }
}
