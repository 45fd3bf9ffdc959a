/// Cuts shaped text into lines.
///
/// Pango says where lines may begin; which of these places are taken is decided here, so that text
/// is shaped once whatever widths are tried, and a paragraph's lines are chosen together.
enum LineBreaker {
  /// First fit, ragged right: for cells, captions and titles; a line begins at cluster
  /// `lineStart` at any rate.
  static func ragged(
    _ text: ShapedText, width: Double, firstIndent: Double = 0, lineStart: Int? = nil
  ) -> [TextLine] {
    let breaks = opportunities(in: text, width: width - firstIndent)
    var lines: [TextLine] = []
    var (start, last) = (0, 0)
    for candidate in breaks {
      let room = lines.isEmpty ? width - firstIndent : width
      let isFull = TextLine(text: text, clusters: start..<candidate).width > room + tolerance
      if isFull || last == lineStart, last > start {
        lines.append(TextLine(text: text, clusters: start..<last))
        start = last
      }
      last = candidate
    }
    if start < text.clusters.count {
      lines.append(TextLine(text: text, clusters: start..<text.clusters.count))
    }
    return lines
  }

  /// As few lines as first fit makes, as alike in length as breaks allow, or else with what stands in
  /// brackets on a line of its own: for heads of columns.
  static func balanced(_ text: ShapedText, width: Double) -> [TextLine] {
    let lines = ragged(text, width: width)
    guard lines.count > 1, text.widestWord <= width else { return lines }
    if let bracket = text.bracket {
      let apart = ragged(text, width: width, lineStart: bracket)
      if apart.count <= lines.count { return apart }
    }
    return ragged(text, width: min(narrowest(text, lines: lines.count), width))
  }

  /// First fit, but where its last line would be much shorter than the others, lines of like lengths:
  /// for headlines, captions and what stands in narrow columns.
  static func evened(_ text: ShapedText, width: Double) -> [TextLine] {
    let lines = ragged(text, width: width)
    guard lines.count > 1, let last = lines.last, last.width < width * shortLine else {
      return lines
    }
    return balanced(text, width: width)
  }

  /// The part of the width that a last line takes at least, or it looks lost.
  private static let shortLine = 1.0 / 3

  /// The least width in which the text has at most `lines` lines, words whole.
  static func narrowest(_ text: ShapedText, lines: Int) -> Double {
    var (tooNarrow, enough) = (text.widestWord, text.line.width)
    if ragged(text, width: tooNarrow).count <= lines { return tooNarrow }
    while enough - tooNarrow > 0.1 {
      let middle = (tooNarrow + enough) / 2
      if ragged(text, width: middle).count <= lines { enough = middle } else { tooNarrow = middle }
    }
    return enough
  }

  /// Justified, with the breaks that together stretch the spaces least.
  ///
  /// Minimises Σ (1 + badness)² over the paragraph, badness growing with the cube of the stretch
  /// of a space (Knuth and Plass, “Breaking Paragraphs into Lines”, 1981); no hyphenation, which
  /// Vietnamese does not have. The last line keeps its natural spaces.
  static func justified(_ text: ShapedText, width: Double, firstIndent: Double = 0) -> [TextLine] {
    guard !text.clusters.isEmpty else { return [] }
    let breaks = [0] + opportunities(in: text, width: width - firstIndent)
    var best = [(cost: Double, from: Int)](repeating: (.infinity, 0), count: breaks.count)
    best[0].cost = 0
    for end in 1..<breaks.count {
      for start in stride(from: end - 1, through: 0, by: -1) {
        let line = TextLine(text: text, clusters: breaks[start]..<breaks[end])
        let room = start == 0 ? width - firstIndent : width
        guard let badness = badness(of: line, in: room, isLast: end == breaks.count - 1) else {
          if start < end - 1 { break }
          continue
        }
        let cost = best[start].cost + (1 + badness) * (1 + badness)
        if cost < best[end].cost { best[end] = (cost, start) }
      }
      // A word wider than the line stands alone on it.
      if best[end].cost == .infinity { best[end] = (best[end - 1].cost + 1e12, end - 1) }
    }
    return lines(of: text, breaks: breaks, best: best.map(\.from), width: width, firstIndent)
  }

  private static func lines(
    of text: ShapedText, breaks: [Int], best: [Int], width: Double, _ firstIndent: Double
  ) -> [TextLine] {
    var ends: [Int] = []
    var end = breaks.count - 1
    while end > 0 {
      ends.append(end)
      end = best[end]
    }
    return ends.reversed().map { end in
      var line = TextLine(text: text, clusters: breaks[best[end]]..<breaks[end])
      let room = best[end] == 0 ? width - firstIndent : width
      let spaces = line.stretchableSpaces
      if spaces > 0, end < breaks.count - 1 || line.width > room {
        line.stretch = (room - line.width) / Double(spaces)
      }
      return line
    }
  }

  /// How far the line's spaces are from natural; nil when it does not fit.
  private static func badness(of line: TextLine, in room: Double, isLast: Bool) -> Double? {
    let extra = room - line.width
    if isLast, extra >= -tolerance { return 0 }
    let spaces = line.stretchableSpaces
    guard spaces > 0 else { return abs(extra) <= tolerance ? 0 : extra < 0 ? nil : 1e4 }
    let space = line.text.clusters[line.inked].first { $0.isStretchable }?.advance ?? 1
    let ratio = extra / (Double(spaces) * space)
    // A space shrinks to four fifths at most, and half as wide again is already loose.
    guard ratio >= -0.2 else { return nil }
    let relative = ratio < 0 ? -ratio / 0.2 : ratio / 0.5
    return min(100 * relative * relative * relative, 1e4)
  }

  /// Where lines may begin, and the end; within a word only where it is wider than `width`, that of
  /// the first line.
  private static func opportunities(in text: ShapedText, width: Double) -> [Int] {
    var breaks: [Int] = []
    var start = 0
    let end = text.clusters.count
    for index in 1..<(end + 1) where index == end || text.clusters[index].mayBreakBefore {
      if TextLine(text: text, clusters: start..<index).width > width {
        breaks += (start + 1)..<index
      }
      breaks.append(index)
      start = index
    }
    return end == 0 ? [] : breaks
  }

  private static let tolerance = 0.01
}
