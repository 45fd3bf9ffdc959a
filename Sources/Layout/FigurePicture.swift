import Charts
import Diagnostics
import Document
import Drawing
import PageModel

/// A figure on a sheet of its own, for a slide.
public struct FigurePicture: Sendable {
  /// What is drawn; its size is the picture's.
  public var page: Page
  /// The figure's point.
  public var headline: String
  /// What it shows.
  public var alternativeText: String
}

extension Typesetter {
  /// `figure` on a sheet of `size` points: its headline, what is drawn, the charts.
  ///
  /// A sheet wider than a page's text shows it enlarged, letters and all, as much as its height allows;
  /// letters are never smaller than on a page. One that `mayGrow` is as high as the figure needs.
  ///
  /// Throws that the sheet is too small, and what ``layOut(_:onPage:)`` would find in the figure.
  public func picture(
    of figure: Figure, in language: Language, size: Size, mayGrow: Bool = false
  ) throws(Findings) -> FigurePicture {
    try checkStyle()
    let composition = Composition(
      style: style, fonts: fonts, language: language, index: DocumentIndex(in: language))
    var (sheet, size) = (FigureSheet?.none, size)
    do throws(ChartProblem) {
      sheet = try FigureSheet.largest(of: figure, size: size, in: composition)
      if sheet == nil, mayGrow {
        let lowest = try FigureSheet(figure, width: size.width, height: 0, in: composition)
        (sheet, size.height) = (lowest, lowest.height)
      }
    } catch {
      throw Findings([Finding(problem(error, of: figure, size: size), at: nil)])
    }
    guard let sheet else {
      let least = try? FigureSheet(figure, width: size.width, height: 0, in: composition).height
      let problem = LayoutProblem.pictureTooLow(
        points: Int(clamping: size.height.rounded(.down)),
        least: Int(clamping: (least ?? 0).rounded(.up)))
      throw Findings([Finding(problem, at: nil)])
    }
    guard composition.findings.isEmpty else { throw Findings(composition.findings) }
    let items = sheet.items.map { $0.scaled(by: sheet.scale) }
    return FigurePicture(
      page: Page(size: size, number: 1, leaves: [Leaf(owner: .artifact, items: items)]),
      headline: sheet.headline, alternativeText: sheet.alternativeText)
  }
}

/// What stands between `figure` and a sheet of `size`, as whoever asked for the sheet can mend it.
private func problem(_ problem: ChartProblem, of figure: Figure, size: Size) -> any Problem {
  guard case .tooNarrow(let points, let least) = problem else { return problem }
  let missing = (least - points) * max(figure.charts.count, 1)
  let width = Int(clamping: size.width.rounded(.down))
  return LayoutProblem.pictureTooNarrow(points: width, least: width + missing)
}

/// A figure drawn for a width before it is enlarged.
private struct FigureSheet {
  var items: [Item]
  var height: Double
  var scale = 1.0
  var headline: String
  var alternativeText: String

  /// Around everything.
  private static let margin = 10.0
  private static let gap = 18.0
  /// Sheets up to this width show charts as large as on a page.
  private static let pageWidth = 480.0

  /// The figure as much enlarged as its height allows; nil where it is too high as it is.
  static func largest(
    of figure: Figure, size: Size, in composition: Composition
  ) throws(ChartProblem) -> FigureSheet? {
    var scale = max(1, size.width / pageWidth)
    while true {
      var sheet = try FigureSheet(
        figure, width: size.width / scale, height: size.height / scale, in: composition)
      if sheet.height <= size.height / scale + 0.01 {
        sheet.scale = scale
        return sheet
      }
      guard scale > 1 else { return nil }
      scale = max(1, scale * 0.94)
    }
  }

  /// Draws it `height` points high, or higher where it needs more.
  init(
    _ figure: Figure, width: Double, height: Double, in composition: Composition
  ) throws(ChartProblem) {
    let margin = Self.margin
    let room = width - 2 * margin
    let theme = composition.style.chartTheme
    var charts = try figure.drawnCharts(
      width: room, gap: Self.gap, theme: theme, measuring: composition.fonts)
    headline = figure.headline ?? charts.first?.headline ?? ""
    alternativeText = charts.map(\.alternativeText).joined(separator: " ")

    var (drawn, top) = ([Item](), margin)
    func write(_ words: [Inline], _ style: TextStyle) {
      let text = TextBlock(words, style: style, owner: nil, in: composition, source: nil)
      let line = LineBox(height: style.size * 1.25, size: style.size)
      for part in text.evenedLines(width: room) {
        drawn += text.contents(of: part, at: Point(margin, top + line.baseline)).flatMap(\.items)
        top += line.height
      }
    }
    let sans = composition.style.sans
    if !headline.isEmpty {
      write([Inline(headline)], TextStyle(family: sans, size: 12, bold: true, color: theme.ink))
      top += 1
    }
    write(figure.caption, TextStyle(family: sans, size: 9, color: theme.quietInk))
    top += 9
    charts = try figure.drawnCharts(
      width: room, gap: Self.gap, height: height - top - margin, insteadOf: charts, theme: theme,
      measuring: composition.fonts)
    let step = (room + Self.gap) / Double(max(charts.count, 1))
    for (index, chart) in charts.enumerated() {
      drawn += composition.items(
        of: chart.drawing, at: Point(margin + Double(index) * step, top), source: nil)
    }
    items = drawn
    self.height = top + (charts.map(\.drawing.size.height).max() ?? 0) + margin
  }
}
