import Document
import Drawing

/// What every kind of chart has: its data, type, size, a title above and notes below.
struct Stage {
  let chart: Chart
  let theme: ChartTheme
  let ruler: TextRuler
  let width: Double
  /// What the caller asked for.
  let height: Double?

  var wording: any ChartWording { chart.language.chartWording }

  func lineHeight(_ style: TextStyle) -> Double { ruler.lineHeight(style) }

  /// A canvas with the chart's title on it, and where what comes below may begin.
  func titledCanvas() -> (canvas: Canvas, top: Double) {
    var canvas = Canvas(theme: theme, ruler: ruler, width: width)
    guard !chart.title.isEmpty else { return (canvas, 0) }
    let lines = ruler.lines(chart.title, theme.title, width: width)
    canvas.write(lines, theme.title, x: 0, top: 0)
    return (canvas, Double(lines.count) * lineHeight(theme.title) + 5)
  }

  /// The notes' lines: sentences in a row, broken to the chart's width.
  func footnote(_ sentences: [String]) -> Footnote {
    let text = sentences.joined(separator: " ")
    let lines = ruler.lines(text, theme.note, width: width)
    return Footnote(
      lines: lines, height: lines.isEmpty ? 0 : Double(lines.count) * lineHeight(theme.note) + 5)
  }

  /// Writes the notes below `top` and ends the drawing under them.
  func finish(_ canvas: Canvas, footnote: Footnote, below top: Double) -> Drawing {
    var canvas = canvas
    if !footnote.lines.isEmpty { canvas.write(footnote.lines, theme.note, x: 0, top: top + 5) }
    return Drawing(
      size: Size(width: width, height: top + footnote.height), marks: canvas.marks,
      slack: canvas.slack)
  }

  /// The reference's name in lines, to stand beside the end of its line; nil without one.
  var referenceLines: [String]? {
    chart.reference.map { ruler.lines($0.label, theme.reference, width: width * 0.25, limit: 3) }
  }

  /// Says in `room` points that there are no data, in words or by a dash; nil where not even a
  /// dash fits.
  func gapLines(room: Double) -> [String]? {
    let words = ruler.lines(wording.noData, theme.note, width: room, limit: 4)
    if ruler.isWhole(words, of: wording.noData) { return words }
    return ruler.width("–", theme.note) <= room ? ["–"] : nil
  }

  /// The plot's height: what the asked-for height leaves, or else `usual`; never below `least`.
  func plotHeight(
    usual: Double, least: Double, besides rest: Double, on canvas: inout Canvas
  ) -> Double {
    let height = max(least, height.map { $0 - rest } ?? usual)
    canvas.slack = height - least
    return height
  }
}

/// Sentences under a chart.
struct Footnote {
  let lines: [String]
  /// With the space above them.
  let height: Double
}
