import Diagnostics

/// What keeps a document from being laid out.
public enum LayoutProblem: Problem, Error {
  /// The fontconfig file cannot be read or is not well formed.
  case unreadableFontConfiguration(file: String)
  /// A folder with more faces cannot be read.
  case unreadableFontFolder(folder: String)
  /// No face of the family, and none that stands in for it, is seen.
  case familyNotFound(family: String)
  /// A face lacks a character of the text.
  case missingGlyph(character: Unicode.Scalar, face: String)
  /// Text that is read from right to left, which lines here are not.
  case rightToLeft(character: Unicode.Scalar)
  /// The style's margins leave too little of the page, in millimetres.
  case noRoom(width: Int, height: Int)
  /// A size or length of the style, by its key, is not one that can be set.
  case unsuitableLength(key: String)
  /// A row's cells do not fill the table's columns; `row` counts head and body rows from 1.
  case rowDoesNotFit(row: Int, columns: Int, filled: Int)
  /// A table's columns are wider than the page at the smallest size allowed.
  case tableTooWide(points: Int, available: Int)
  /// A row or figure is higher than a page.
  case tooHigh(points: Int, available: Int)
  /// The recipients and the signature, which stand on one page, are higher than it.
  case closingTooHigh(points: Int, available: Int)
  /// A figure has nothing that says it in words.
  case noAlternativeText
  /// A sheet on which a chart has no room for letters that can be read, with the least height.
  case pictureTooLow(points: Int, least: Int)
  /// The same of its width.
  case pictureTooNarrow(points: Int, least: Int)
  /// A link leads to an anchor that the document does not have.
  case unknownAnchor(name: String, nearest: String?)
  /// A link without words leads to what has no number and no title to be called by.
  case namelessAnchor(name: String)
  /// Two blocks have the same anchor.
  case repeatedAnchor(name: String)

  /// A stable name in kebab case.
  public var code: String {
    switch self {
    case .unreadableFontConfiguration: "unreadable-font-configuration"
    case .unreadableFontFolder: "unreadable-font-folder"
    case .familyNotFound: "font-family-not-found"
    case .missingGlyph: "missing-glyph"
    case .rightToLeft: "right-to-left-text"
    case .noRoom: "no-room-on-page"
    case .unsuitableLength: "unsuitable-style-length"
    case .rowDoesNotFit: "table-row-does-not-fit"
    case .tableTooWide: "table-too-wide"
    case .tooHigh: "too-high-for-page"
    case .closingTooHigh: "closing-too-high-for-page"
    case .noAlternativeText: "no-alternative-text"
    case .pictureTooLow: "picture-too-low"
    case .pictureTooNarrow: "picture-too-narrow"
    case .unknownAnchor: "unknown-anchor"
    case .namelessAnchor: "nameless-anchor"
    case .repeatedAnchor: "repeated-anchor"
    }
  }

  /// The wording in `language`.
  public func explanation(in language: Language) -> Explanation {
    switch language {
    case .vietnamese: explanationInVietnamese
    case .english: explanationInEnglish
    }
  }

  /// Points in whole millimetres, or a little more.
  static func millimetres(_ points: Int) -> Int {
    Int(clamping: (Double(points) * 25.4 / 72).rounded(.up))
  }

  /// A length that is more than there is room for, and the room, in whole millimetres that are never
  /// alike.
  static func millimetres(_ points: Int, beyond available: Int) -> (length: Int, room: Int) {
    let room = Int(clamping: (Double(available) * 25.4 / 72).rounded())
    return (max(millimetres(points), room + 1), room)
  }

  /// `153 mm (578 px)`: in what a picture's size is asked for.
  static func length(_ points: Int) -> String {
    "\(millimetres(points)) mm (\(Int(clamping: (Double(points) * 96 / 72).rounded(.up))) px)"
  }

  /// `U+1EB5`.
  static func codePoint(_ character: Unicode.Scalar) -> String {
    let digits = String(character.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
