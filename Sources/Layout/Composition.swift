import Charts
import Diagnostics
import Document
import Drawing
import PageModel
import Threads

/// What every layouter shares: the style, the faces, what is numbered so far, what was found.
final class Composition {
  let style: Style
  let fonts: FontLibrary
  let language: Language
  let geometry: PageGeometry
  let index: DocumentIndex
  /// The printed numbers of the pages of named places, where they are known.
  let pageNumbers: [String: Int]
  private let charts: MadeAhead<Result<[DrawnChart], ChartProblem>>?
  private(set) var findings: [Finding] = []
  private var reported: Set<Reported> = []
  private var placesFromRightToLeft: Set<SourceLocation?> = []
  private var tables = 0
  private var figures = 0
  private var headerPrefixes = 0
  private var notes = 0

  private struct Reported: Hashable {
    var glyph: ShapedText.MissingGlyph
    var source: SourceLocation?
  }

  init(
    style: Style, fonts: FontLibrary, language: Language, index: DocumentIndex,
    pageNumbers: [String: Int] = [:],
    charts: MadeAhead<Result<[DrawnChart], ChartProblem>>? = nil
  ) {
    self.style = style
    self.fonts = fonts
    self.pageNumbers = pageNumbers
    self.charts = charts
    self.language = language
    self.index = index
    geometry = PageGeometry(style: style)
  }

  var words: GeneratedWords { GeneratedWords(language: language) }

  /// Links without words take the name of what they lead to.
  func named(_ inlines: [Inline]) -> [Inline] {
    guard inlines.contains(where: { $0.text.isEmpty && $0.target != nil }) else { return inlines }
    return inlines.map { inline in
      guard inline.text.isEmpty, let target = inline.target else { return inline }
      var inline = inline
      inline.text = index.references[target] ?? ""
      return inline
    }
  }

  func report(_ problem: any Problem, at source: SourceLocation?) {
    findings.append(Finding(problem, at: source))
  }

  /// Shapes, and reports each character that the face lacks, and text from right to left, once for
  /// each place.
  func shape(_ texts: [StyledText], source: SourceLocation?) -> ShapedText {
    let text = fonts.shaper.shape(texts)
    for glyph in text.missing
    where reported.insert(Reported(glyph: glyph, source: source)).inserted {
      report(
        LayoutProblem.missingGlyph(character: glyph.character, face: glyph.face), at: source)
    }
    if let character = text.rightToLeft, placesFromRightToLeft.insert(source).inserted {
      report(LayoutProblem.rightToLeft(character: character), at: source)
    }
    return text
  }

  /// Unique within the report, for the names of a table's header cells.
  func nextHeaderPrefix() -> String {
    headerPrefixes += 1
    return "b\(headerPrefixes)"
  }

  /// Unique within the report: every Note has one (ISO 14289-1, 7.9).
  func nextNoteName() -> String {
    notes += 1
    return "note\(notes)"
  }

  func nextTableNumber() -> Int {
    tables += 1
    return tables
  }

  /// The charts of the figure numbered `number` at their own heights, where they are drawn ahead.
  func charts(ofFigure number: Int) -> Result<[DrawnChart], ChartProblem>? { charts?[number - 1] }

  func nextFigureNumber() -> Int {
    figures += 1
    return figures
  }

  /// The running text's family in a look.
  func serif(
    _ size: Double, bold: Bool = false, italic: Bool = false, color: Color = Ink.text
  ) -> TextStyle {
    TextStyle(family: style.serif, size: size, bold: bold, italic: italic, color: color)
  }

  func serif(_ lettering: Style.Lettering) -> TextStyle {
    serif(lettering.size, bold: lettering.bold, italic: lettering.italic)
  }
}
