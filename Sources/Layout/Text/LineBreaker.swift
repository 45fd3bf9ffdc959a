import Drawing

/// Cuts shaped text into lines.
///
/// Pango says where lines may begin; which of these places are taken is decided here, so that text
/// is shaped once whatever widths are tried, and a paragraph's lines are chosen together. Lines in
/// narrow columns, titles and heads break within what keeps together only where they would else be more.
enum LineBreaker {
  /// First fit, ragged right: for cells and notes.
  static func ragged(_ text: ShapedText, width: Double) -> [TextLine] {
    // Most cells need no more than one line.
    if !text.clusters.isEmpty, text.line.width <= width + tolerance { return [text.line] }
    return BreakPlaces(text).calmest { $0.firstFit(width: width) }
  }

  /// As few lines as first fit makes, as alike in length as breaks allow, or else with what stands in
  /// brackets on a line of its own: for heads of columns.
  static func balanced(_ text: ShapedText, width: Double) -> [TextLine] {
    let lines = ragged(text, width: width)
    guard lines.count > 1, text.widestWord <= width else { return lines }
    let places = BreakPlaces(text)
    if let bracket = text.bracket {
      let apart = places.calmest { $0.firstFit(width: width, lineStart: bracket) }
      if apart.count <= lines.count { return apart }
    }
    return places.calmest { places in
      let least = places.narrowest(lines: lines.count, within: width)
      return places.firstFit(width: min(least, width))
    }
  }

  /// First fit, but where its last line would be much shorter than the others, lines of like lengths:
  /// for headlines, captions and what stands in narrow columns.
  static func evened(_ text: ShapedText, width: Double) -> [TextLine] {
    let lines = ragged(text, width: width)
    let least = lines.count == 2 ? shortLine : lostWord
    guard lines.count > 1, let last = lines.last, last.width < width * least else { return lines }
    return balanced(text, width: width)
  }

  /// The part of the width that the second of two lines takes at least, or it looks lost; a last line
  /// below more of them, which would all become much narrower, only as a lost word.
  private static let (shortLine, lostWord) = (1.0 / 3, 0.12)

  /// The least width in which the text has at most `lines` lines, without a break in what keeps together.
  static func narrowest(_ text: ShapedText, lines: Int) -> Double {
    var places = BreakPlaces(text)
    places.strongest = .free
    return places.narrowest(lines: lines, within: text.line.width)
  }

  /// Justified, with the breaks that together stretch the spaces least.
  ///
  /// Minimises Σ (1 + badness)² over the paragraph, badness growing with the cube of the stretch
  /// of a space (Knuth and Plass, “Breaking Paragraphs into Lines”, 1981); no hyphenation, which
  /// Vietnamese does not have. The last line keeps its natural spaces.
  static func justified(_ text: ShapedText, width: Double, firstIndent: Double = 0) -> [TextLine] {
    guard !text.clusters.isEmpty else { return [] }
    var places = BreakPlaces(text)
    // Syllables of a word part as others do; kept together, they would leave wide spaces.
    places.strongest = .compound
    let breaks = [0] + places.breaks(width: width - firstIndent)
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

  fileprivate static let tolerance = 0.01
}

/// Where lines of a text may begin.
private struct BreakPlaces {
  private let text: ShapedText
  private let places: [(cluster: Int, bond: WordBond)]
  /// Stronger bonds hold, unless what they hold is wider than the line.
  var strongest = WordBond.firm

  init(_ text: ShapedText) {
    self.text = text
    let bonds = WordBonds(text.utf8)
    places = text.clusters.indices.dropFirst().compactMap { index in
      let cluster = text.clusters[index]
      guard cluster.mayBreakBefore else { return nil }
      return (index, bonds.bond(before: cluster.bytes.lowerBound))
    }
  }

  /// The lines with the fewest bonds broken among those that are no more than they have to be.
  func calmest(_ lines: (BreakPlaces) -> [TextLine]) -> [TextLine] {
    var places = self
    let fewest = lines(places)
    guard fewest.count > 1 else { return fewest }
    for bond in [WordBond.free, .compound] {
      places.strongest = bond
      let calmer = lines(places)
      if calmer.count <= fewest.count { return calmer }
    }
    return fewest
  }

  /// A line begins at cluster `lineStart` at any rate.
  func firstFit(width: Double, lineStart: Int? = nil) -> [TextLine] {
    var lines: [TextLine] = []
    var (start, last) = (0, 0)
    for candidate in breaks(width: width) {
      let isFull = self.width(start..<candidate) > width + LineBreaker.tolerance
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

  /// The least width up to `most` in which the text has at most `lines` lines.
  func narrowest(lines: Int, within most: Double) -> Double {
    var (tooNarrow, enough) = (text.widestWord, most)
    if firstFit(width: tooNarrow).count <= lines { return tooNarrow }
    while enough - tooNarrow > 0.1 {
      let middle = (tooNarrow + enough) / 2
      if firstFit(width: middle).count <= lines { enough = middle } else { tooNarrow = middle }
    }
    return enough
  }

  /// Where lines may begin, and the end; within what keeps together, and at last within a word, only
  /// where it is wider than `width`, that of the first line.
  func breaks(width: Double) -> [Int] {
    let end = text.clusters.count
    var breaks: [Int] = []
    var start = 0
    var held: [(cluster: Int, bond: WordBond)] = []
    for place in end == 0 ? [] : places + [(end, .free)] {
      guard place.bond <= strongest else {
        held.append(place)
        continue
      }
      add(start..<place.cluster, held: held[...], width: width, to: &breaks)
      start = place.cluster
      held = []
    }
    return breaks
  }

  /// Adds the end of what keeps together, and where it breaks if it is too wide: at its loosest bonds
  /// first.
  private func add(
    _ whole: Range<Int>, held: ArraySlice<(cluster: Int, bond: WordBond)>, width: Double,
    to breaks: inout [Int]
  ) {
    defer { breaks.append(whole.upperBound) }
    guard self.width(whole) > width else { return }
    guard let loosest = held.map(\.bond).min() else {
      breaks += whole.dropFirst()
      return
    }
    var start = (cluster: whole.lowerBound, index: held.startIndex)
    for (index, place) in zip(held.indices, held) where place.bond == loosest {
      add(
        start.cluster..<place.cluster, held: held[start.index..<index], width: width, to: &breaks)
      start = (place.cluster, index + 1)
    }
    var rest: [Int] = []
    add(
      start.cluster..<whole.upperBound, held: held[start.index...], width: width, to: &rest)
    breaks += rest.dropLast()
  }

  private func width(_ clusters: Range<Int>) -> Double {
    TextLine(text: text, clusters: clusters).width
  }
}
