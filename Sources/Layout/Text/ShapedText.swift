import Drawing
import Glibc
import PageModel

/// A stretch of text in one look; `part` tells apart what belongs to different structure elements.
struct StyledText: Hashable {
  var text: String
  var style: TextStyle
  var part: Int

  init(_ text: String, _ style: TextStyle, part: Int = 0) {
    self.text = text
    self.style = style
    self.part = part
  }

  // By bytes: the text is in NFC, which Swift's own comparison would check each time.

  static func == (a: StyledText, b: StyledText) -> Bool {
    a.part == b.part && a.style == b.style && a.text.hasSameBytes(as: b.text)
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(style.size)
    hasher.combine(style.isBold)
    hasher.combine(style.isItalic)
  }
}

extension String {
  /// Whether the other's UTF-8 is this one's.
  fileprivate func hasSameBytes(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let same = utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { others in
        guard let start = bytes.baseAddress, let otherStart = others.baseAddress else {
          return true
        }
        return memcmp(start, otherStart, bytes.count) == 0
      }
    }
    return (same ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}

/// Text shaped as one endless line, to be cut into lines at its break opportunities.
///
/// Vietnamese needs no shaping across spaces, so a line cut from it looks as if shaped alone.
final class ShapedText: Sendable {
  /// One face, look and part.
  struct Run {
    var face: FontFace
    var size: Double
    var color: Color
    var ascent: Double
    var descent: Double
    var part: Int
  }

  /// Bytes of text and the glyphs that show them.
  struct Cluster {
    var run: Int
    var bytes: Range<Int>
    var glyphs: Range<Int>
    var advance: Double
    /// A space at which lines may end, and which then takes no room.
    var isSpace: Bool
    /// A space that justification widens.
    var isStretchable: Bool
    /// A line may begin with it.
    var mayBreakBefore: Bool
  }

  /// A glyph, placed from its cluster's origin.
  struct Glyph {
    var id: UInt32
    var x: Double
    var y: Double
  }

  let utf8: [UInt8]
  let runs: [Run]
  let clusters: [Cluster]
  let glyphs: [Glyph]
  /// Where each cluster begins, and at the end the whole width; in points.
  let offsets: [Double]
  /// Characters that the face lacks.
  let missing: [MissingGlyph]
  /// The first character of text from right to left, which is not set at all.
  let rightToLeft: Unicode.Scalar?

  struct MissingGlyph: Hashable {
    var character: Unicode.Scalar
    var face: String
  }

  init(
    utf8: [UInt8], runs: [Run], clusters: [Cluster], glyphs: [Glyph], missing: [MissingGlyph],
    rightToLeft: Unicode.Scalar? = nil
  ) {
    self.utf8 = utf8
    self.runs = runs
    self.clusters = clusters
    self.glyphs = glyphs
    self.missing = missing
    self.rightToLeft = rightToLeft
    var offsets = [0.0]
    offsets.reserveCapacity(clusters.count + 1)
    var x = 0.0
    for cluster in clusters {
      x += cluster.advance
      offsets.append(x)
    }
    self.offsets = offsets
  }

  /// The whole width on one line, spaces at the end included.
  var width: Double { offsets[clusters.count] }

  /// The cluster of a bracket that a line may begin with and that goes to the end.
  var bracket: Int? {
    guard utf8.last(where: { $0 != 0x20 }) == UInt8(ascii: ")") else { return nil }
    return clusters.firstIndex {
      $0.mayBreakBefore && utf8[$0.bytes.lowerBound] == UInt8(ascii: "(")
    }
  }

  /// What a line takes that begins with that bracket; 0 without one.
  var bracketWidth: Double {
    bracket.map { TextLine(text: self, clusters: $0..<clusters.count).width } ?? 0
  }

  /// The whole text as one line.
  var line: TextLine { TextLine(text: self, clusters: 0..<clusters.count) }

  /// The widest stretch between two break opportunities: no column can be narrower.
  var widestWord: Double {
    var widest = 0.0
    var start = 0
    for index in 1..<(clusters.count + 1)
    where index == clusters.count || clusters[index].mayBreakBefore {
      widest = max(widest, TextLine(text: self, clusters: start..<index).width)
      start = index
    }
    return clusters.isEmpty ? 0 : widest
  }
}

/// A line cut from shaped text.
struct TextLine {
  let text: ShapedText
  /// What is on it, spaces at its end included.
  let clusters: Range<Int>
  /// The clusters without the spaces at the end.
  let inked: Range<Int>
  /// Added to each stretchable space, in points.
  var stretch = 0.0

  init(text: ShapedText, clusters: Range<Int>) {
    self.text = text
    self.clusters = clusters
    var end = clusters.upperBound
    while end > clusters.lowerBound, text.clusters[end - 1].isSpace { end -= 1 }
    inked = clusters.lowerBound..<end
  }

  /// Without the spaces at its end, before stretching.
  var width: Double { text.offsets[inked.upperBound] - text.offsets[inked.lowerBound] }

  /// How many spaces justification can widen.
  var stretchableSpaces: Int { text.clusters[inked].count { $0.isStretchable } }

  /// The part's glyph runs with the line beginning at `origin` on the baseline, part by part.
  func glyphRuns(at origin: Point) -> [(part: Int, run: GlyphRun)] {
    var placed: [(part: Int, run: GlyphRun)] = []
    var (x, index) = (origin.x, clusters.lowerBound)
    while index < clusters.upperBound {
      let run = text.clusters[index].run
      var end = index
      while end < clusters.upperBound, text.clusters[end].run == run { end += 1 }
      placed.append((text.runs[run].part, glyphRun(of: index..<end, from: &x, baseline: origin.y)))
      index = end
    }
    return placed
  }

  private func glyphRun(of range: Range<Int>, from x: inout Double, baseline: Double) -> GlyphRun {
    let run = text.runs[text.clusters[range.lowerBound].run]
    let start = x
    var end = x
    var glyphs: [GlyphRun.Glyph] = []
    var clusters: [GlyphRun.Cluster] = []
    for index in range {
      let cluster = text.clusters[index]
      for glyph in text.glyphs[cluster.glyphs] {
        glyphs.append(.init(id: glyph.id, x: x + glyph.x, y: baseline + glyph.y))
      }
      clusters.append(.init(bytes: cluster.bytes.count, glyphs: cluster.glyphs.count))
      x += cluster.advance + (cluster.isStretchable ? stretch : 0)
      if index < inked.upperBound { end = x }
    }
    let bytes =
      text.clusters[range.lowerBound].bytes
      .lowerBound..<text.clusters[range.upperBound - 1].bytes
      .upperBound
    return GlyphRun(
      face: run.face, size: run.size, color: run.color,
      text: String(decoding: text.utf8[bytes], as: UTF8.self), glyphs: glyphs, clusters: clusters,
      box: Rect(
        x: start, y: baseline - run.ascent, width: end - start, height: run.ascent + run.descent))
  }
}
