import Document
import Drawing

/// The positions' names under a plot, each centred on its place, with what is partial named below.
struct CategoryAxis {
  private struct Label {
    var index: Int
    var name: [String]
    var note: [String]
  }

  private let stage: Stage
  private let style: TextStyle
  private let band: BandScale
  private let labels: [Label]
  private let nameLines: Int

  /// Above the names.
  private let gap = 3.0
  /// From the plot's lower edge to the end of the last line.
  let height: Double
  /// Whether each name can be read; of times in a row some may be left out.
  let areWhole: Bool

  /// Fits the names to `band`; names that are short (years) are left out where there is no room
  /// for all, long ones are broken into lines and at last shortened.
  init(_ stage: Stage, band: BandScale, style: TextStyle, namesPartial: Bool = true) {
    (self.stage, self.style, self.band) = (stage, style, band)
    let positions = stage.chart.positions
    let every = Self.interval(stage, band: band, style: style)
    // Every last place of an interval, counted from the end: the latest year is always named.
    let named = positions.indices.filter { (positions.count - 1 - $0).isMultiple(of: every) }
    let nameWidth = Self.nameWidth(every: every, of: band)
    let notes = namesPartial ? Self.notes(stage, band: band) : [:]
    let names = Dictionary(
      uniqueKeysWithValues: zip(
        named,
        stage.ruler.distinctLines(
          named.map { positions[$0].label }, style, width: nameWidth, limit: 3)))
    labels = positions.indices.map { index in
      Label(index: index, name: names[index] ?? [], note: notes[index] ?? [])
    }
    areWhole =
      (every == 1 || positions.allSatisfy { Timeline(of: [$0.label]) != nil })
      && named.allSatisfy { stage.ruler.isWhole(names[$0] ?? [], of: positions[$0].label) }
    nameLines = labels.map(\.name.count).max() ?? 0
    let noteLines = labels.map(\.note.count).max() ?? 0
    height =
      gap + Double(nameLines) * stage.lineHeight(style)
      + Double(noteLines) * stage.lineHeight(stage.theme.note)
  }

  /// Writes the names below `top`, the plot's lower edge.
  func draw(on canvas: inout Canvas, top: Double) {
    let noteTop = top + gap + Double(nameLines) * stage.lineHeight(style)
    for label in labels {
      write(label.name, style, at: label.index, top: top + gap, on: &canvas)
      write(label.note, stage.theme.note, at: label.index, top: noteTop, on: &canvas)
    }
  }

  /// Centred on its place, but within the drawing.
  private func write(
    _ lines: [String], _ style: TextStyle, at index: Int, top: Double, on canvas: inout Canvas
  ) {
    let half = stage.ruler.width(ofWidest: lines, style) / 2
    let x = max(half, min(band.centre(index), stage.width - half))
    canvas.write(lines, style, x: x, top: top, .middle)
  }

  /// 1 when every place can be named in full, else every second, third, …
  private static func interval(_ stage: Stage, band: BandScale, style: TextStyle) -> Int {
    let names = stage.chart.positions.map(\.label)
    func fits(_ every: Int) -> Bool {
      let width = nameWidth(every: every, of: band)
      return names.allSatisfy {
        stage.ruler.isWhole(stage.ruler.lines($0, style, width: width, limit: 3), of: $0)
      }
    }
    let areShort = names.allSatisfy { $0.count <= 10 }
    guard !fits(1), areShort else {
      // Long names are shortened, as long as something of them is left.
      return fits(1) ? 1 : max(1, Int((18 / max(band.step, 1)).rounded(.up)))
    }
    return (1...max(names.count, 1)).first(where: fits) ?? names.count
  }

  /// How wide a name may be when only each `every`th is written: so that one that has to move into
  /// the drawing does not meet its neighbour.
  private static func nameWidth(every: Int, of band: BandScale) -> Double {
    max(0, band.step * Double(every + 1) / 2 - 3)
  }

  /// What is partial, broken to the room up to the next partial place.
  private static func notes(_ stage: Stage, band: BandScale) -> [Int: [String]] {
    let positions = stage.chart.positions
    let partial = positions.indices.filter { positions[$0].partial != nil }
    var notes: [Int: [String]] = [:]
    for (order, index) in partial.enumerated() {
      let before = order > 0 ? index - partial[order - 1] : 2 * positions.count
      let after = order + 1 < partial.count ? partial[order + 1] - index : 2 * positions.count
      // Two thirds: a note that has to move into the drawing must not meet its neighbour's.
      let gap = band.step * max(1, Double(min(before, after)) * 2 / 3)
      let room = max(0, min(stage.width, gap - 3))
      // One line where it needs no more room than its place has, else as many as it takes.
      let width = max(min(room, band.step - 3), min(room, 52))
      notes[index] = stage.ruler.lines(
        positions[index].partial ?? "", stage.theme.note, width: width, limit: 4)
    }
    return notes
  }
}
