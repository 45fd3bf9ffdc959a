import Drawing

/// The names of series in rows of swatches, above a plot.
struct SeriesKey {
  /// A sample of a series' look with its name.
  struct Entry {
    var name: String
    var drawSample: (inout Canvas, Rect) -> Void
  }

  /// Rows' entries with their left edges and the name as far as it fits.
  private var rows: [[(entry: Entry, x: Double, name: String)]] = []
  private let stage: Stage
  private let sampleWidth: Double
  private let rowHeight: Double

  /// With the space below.
  var height: Double { rows.isEmpty ? 0 : Double(rows.count) * rowHeight + 4 }

  init(_ entries: [Entry], sampleWidth: Double, stage: Stage) {
    self.stage = stage
    self.sampleWidth = sampleWidth
    rowHeight = stage.lineHeight(stage.theme.label) + 2
    let style = stage.theme.label
    var x = Double.infinity
    // Names that are cut stay different from each other.
    let names = stage.ruler.distinctLines(
      entries.map(\.name), style, width: stage.width - sampleWidth - 5, limit: 1)
    for (entry, lines) in zip(entries, names) {
      let name = lines.first ?? ""
      let width = sampleWidth + 5 + stage.ruler.width(name, style)
      if x + width > stage.width {
        rows.append([])
        x = 0
      }
      rows[rows.count - 1].append((entry, x, name))
      x += width + 14
    }
  }

  func draw(on canvas: inout Canvas, top: Double) {
    for (index, row) in rows.enumerated() {
      let middle = top + (Double(index) + 0.5) * rowHeight
      for item in row {
        let sample = Rect(x: item.x, y: middle - 4, width: sampleWidth, height: 8)
        item.entry.drawSample(&canvas, sample)
        canvas.write(
          [item.name], stage.theme.label, x: item.x + sampleWidth + 5, middle: middle)
      }
    }
  }
}
