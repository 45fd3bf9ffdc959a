import Diagnostics

extension LayoutProblem {
  var explanationInEnglish: Explanation {
    switch self {
    case .unreadableFontConfiguration(let file):
      return Explanation(
        "the font configuration “\(file)” cannot be read",
        hint: "reinstall the program, or restore this file")
    case .unreadableFontFolder(let folder):
      return Explanation(
        "the font folder “\(folder)” cannot be read", hint: "check the folder and its permissions")
    case .familyNotFound(let family):
      return Explanation(
        "no face of “\(family)” with all Vietnamese letters is found",
        hint: "install the package fonts-liberation2 (newer Debian releases: fonts-liberation), "
          + "or copy the office's own faces into the folder Fonts")
    case .missingGlyph(let character, let face):
      return Explanation(
        "the face \(face) has no character “\(character)” (\(Self.codePoint(character)))",
        hint: "use another character")
    case .rightToLeft(let character):
      return Explanation(
        "“\(character)” (\(Self.codePoint(character))) is written from right to left, "
          + "which cannot be set",
        hint: "write these words in letters that run from left to right")
    case .noRoom(let width, let height):
      return Explanation(
        "the style's margins leave only \(width) × \(height) mm of the page for text",
        hint: "make the margins in the style smaller; text needs at least 60 × 60 mm")
    case .unsuitableLength(let key):
      return Explanation(
        "“\(key)” in the style is not a size that text can be set in",
        hint: "type sizes and leading lie between 4 and 72 points, other lengths between 0 and 300")
    case .rowDoesNotFit(let row, let columns, let filled):
      return Explanation(
        "row \(row) of the table fills \(filled) columns of \(columns)",
        hint: "look at this row's cells and spans")
    case .tableTooWide(let points, let available):
      let (width, room) = Self.millimetres(points, beyond: available)
      return Explanation(
        "the table is at least \(width) mm wide, more than the page's \(room) mm",
        hint:
          "leave out columns, or make two tables of it; narrower margins in the style help as well,"
          + " and where columns are years a shorter window in report.yml")
    case .tooHigh(let points, let available):
      let (height, room) = Self.millimetres(points, beyond: available)
      return Explanation(
        "a table's row or a figure is \(height) mm high, more than the page's \(room) mm",
        hint: "shorten it, or make several of it; narrower margins in the style help as well")
    case .closingTooHigh(let points, let available):
      let (height, room) = Self.millimetres(points, beyond: available)
      return Explanation(
        "the recipients and the signature are \(height) mm high, more than the page's \(room) mm",
        hint: "name fewer recipients in report.yml; both have to stand on one page")
    case .noAlternativeText:
      return Explanation(
        "the figure has no description in words for screen readers",
        hint: "check that its chart has data")
    case .pictureTooLow(let points, let least):
      return Explanation(
        "the picture is \(Self.length(points)) high and the chart needs \(Self.length(least)) at this"
          + " width",
        hint: "ask for a higher or a wider picture with --size")
    case .pictureTooNarrow(let points, let least):
      return Explanation(
        "the picture is \(Self.length(points)) wide and the chart needs \(Self.length(least))",
        hint: "ask for a wider picture with --size")
    case .unknownAnchor(let name, let nearest):
      return Explanation(
        "a link leads to “\(name)”, but nothing in the document has that name",
        hint: nearest.map { "was “\($0)” meant?" })
    case .namelessAnchor(let name):
      return Explanation(
        "the link to “\(name)” has no words, and what it leads to has no title to be called by",
        hint: "write words in the link: [words](#\(name)), or give the table a caption")
    case .repeatedAnchor(let name):
      return Explanation("the name “\(name)” is given to two places", hint: "rename one of them")
    }
  }
}
