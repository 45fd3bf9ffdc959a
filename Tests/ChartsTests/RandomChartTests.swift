@testable import Charts
import Diagnostics
import Document
import Drawing
import Quantities
import TestSupport
import Testing

/// Charts of every kind from a seeded generator: whatever the data, the drawing keeps its rules.
@Suite struct RandomChartTests {
  @Test(arguments: Chart.Kind.allCases) func rules(_ kind: Chart.Kind) throws {
    var generator = SeededGenerator(
      seed: UInt64(kind.rawValue.utf8.reduce(7) { $0 * 31 + Int($1) }))
    for number in 0..<120 {
      let chart = randomChart(kind, using: &generator)
      let widths = [120.0, 160, 225, 310, 467, 500]
      let heights: [Double?] = [nil, nil, 60, 180, 300]
      let width = widths.randomElement(using: &generator) ?? 467
      let height = heights.randomElement(using: &generator) ?? nil
      guard let drawn = try drawn(chart, width: width, height: height) else { continue }
      let faults = DrawingRules(drawn.drawing).faults
      #expect(
        faults.isEmpty,
        "chart \(number) of \(kind), \(width) wide: \(faults.prefix(3)) \(chart.positions.count) positions, \(chart.series.count) series"
      )
      #expect(!drawn.headline.isEmpty)
      #expect(drawn.drawing.size.width == width)
    }
  }

  /// Nil of a slope on a width that its values do not fit: it is refused before a number is cut.
  private func drawn(_ chart: Chart, width: Double, height: Double?) throws -> DrawnChart? {
    do throws(ChartProblem) {
      let drawn = try Samples.drawn(chart, width: width, height: height)
      if chart.kind == .slope { expectWholeValues(of: chart, in: drawn) }
      return drawn
    } catch {
      guard case .tooNarrow = error, chart.kind == .slope, width < 200 else { throw error }
      return nil
    }
  }

  private func expectWholeValues(of chart: Chart, in drawn: DrawnChart) {
    let words = Set(
      drawn.drawing.marks.flatMap { mark -> [Substring] in
        if case .text(let text) = mark { text.string.split(separator: " ") } else { [] }
      })
    for value in chart.series.flatMap(\.values).compactMap({ $0 }) {
      #expect(words.contains(Substring(chart.markedText(value))))
    }
  }

  @Test(arguments: SnapshotCase.all) func samplesKeepTheRules(_ one: SnapshotCase) throws {
    let drawn = try Samples.drawn(one.chart, width: one.width, height: one.height)
    #expect(DrawingRules(drawn.drawing).faults.isEmpty)
  }

  /// Counts that no office has, but a slip of the keyboard may.
  @Test(arguments: Chart.Kind.allCases) func enormousCounts(_ kind: Chart.Kind) throws {
    let values = Samples.counts([Int.max, Int.max - 3, 0, Int.max / 2, Int.max - 1])
    let series = [("a", values), ("b", values)].prefix(
      [.rankedBar, .rankedDot, .sparkline].contains(kind) ? 1 : 2)
    var chart = Samples.chart(kind, "lớp", Array(series))
    if kind == .slope { chart = chart.firstAndSecond }
    let drawn = try Samples.drawn(chart)
    #expect(DrawingRules(drawn.drawing).faults.isEmpty)
    let alike = Samples.counts([Int.max, Int.max - 5000, Int.max - 9000, nil, nil])
    let pair = kind == .bullet ? [("a", alike), ("b", alike)] : [("a", alike)]
    chart = Samples.chart(kind, "lớp", pair)
    _ = try Samples.drawn(kind == .slope ? chart.firstAndSecond : chart)
  }

  /// What the layout is told about heights holds: from the least on any height is drawn exactly.
  @Test(arguments: Chart.Kind.allCases) func heightsAreAsAskedFor(_ kind: Chart.Kind) throws {
    var generator = SeededGenerator(seed: 77)
    for _ in 0..<30 {
      let chart = randomChart(kind, using: &generator)
      let width: Double = Bool.random(using: &generator) ? 225 : 467
      let heights = try chart.heights(
        width: width, theme: ChartTheme(), measuring: HelveticaMeasuring())
      #expect(heights.least <= heights.usual + 0.01)
      for more: Double in [0, 7.5, 120] {
        let drawing = try Samples.drawn(chart, width: width, height: heights.least + more).drawing
        #expect(abs(drawing.size.height - heights.least - more) < 0.01, "\(chart.kind) \(more)")
      }
    }
  }

  @Test func rulesFindFaults() {
    let style = TextStyle(family: "Liberation Sans", size: 7)
    let drawing = Drawing(
      size: Size(width: 50, height: 20),
      marks: [
        .text(TextMark("một", style: style, at: Point(10, 12))),
        .text(TextMark("hai", style: style, at: Point(15, 12))),
        .text(TextMark("ba bốn năm", style: style, at: Point(40, 5))),
      ])
    #expect(DrawingRules(drawing).faults.count == 3 + 1 + 1)
  }
}

/// What must hold for every drawing.
struct DrawingRules {
  let faults: [String]

  init(_ drawing: Drawing) {
    var faults: [String] = []
    let ruler = HelveticaMeasuring()
    var boxes: [(String, Rect)] = []
    let frame = Rect(x: 0, y: 0, width: drawing.size.width, height: drawing.size.height)
    func isInside(_ box: Rect, by slack: Double) -> Bool {
      box.x >= frame.x - slack && box.y >= frame.y - slack && box.maxX <= frame.maxX + slack
        && box.maxY <= frame.maxY + slack
    }
    faults += Self.struckWords(drawing, ruler)
    for mark in drawing.marks {
      switch mark {
      case .text(let text):
        if text.style.size < 8 { faults.append("“\(text.string)” is \(text.style.size) pt") }
        let box = ruler.box(text)
        if !isInside(box, by: 0.01) { faults.append("“\(text.string)” lies outside") }
        for (other, otherBox) in boxes where otherBox.intersects(box) {
          faults.append("“\(text.string)” overlaps “\(other)”")
        }
        boxes.append((text.string, box))
      case .path(let path, _, let stroke):
        guard let box = path.bounds else { continue }
        let slack = 0.01 + (stroke?.width ?? 0) / 2
        if !isInside(box, by: slack) { faults.append("a path lies outside: \(box)") }
        if !(box.x + box.y + box.width + box.height).isFinite { faults.append("not a number") }
      }
    }
    self.faults = faults
  }

  /// Words that a line or a marker runs through without a plate of paper between.
  private static func struckWords(_ drawing: Drawing, _ ruler: HelveticaMeasuring) -> [String] {
    var faults: [String] = []
    var lines: [(index: Int, from: Point, to: Point)] = []
    var plates: [(index: Int, box: Rect)] = []
    var markers: [Rect] = []
    for (index, mark) in drawing.marks.enumerated() {
      guard case .path(let path, let fill, let stroke) = mark, let box = path.bounds else {
        continue
      }
      // Paper, or a bar: what is drawn before it does not show through.
      if case .solid = fill, stroke == nil { plates.append((index, box)) }
      if fill != nil, stroke != nil, box.width < 9, box.height < 9 { markers.append(box) }
      guard fill == nil, stroke != nil else { continue }
      var last: Point?
      for element in path.elements {
        switch element {
        case .move(let point): last = point
        case .line(let point):
          if let last { lines.append((index, last, point)) }
          last = point
        default: break
        }
      }
    }
    for (index, mark) in drawing.marks.enumerated() {
      guard case .text(let text) = mark else { continue }
      let ink = ruler.inkBox(text)
      if markers.contains(where: { $0.intersects(ink) }) {
        faults.append("“\(text.string)” covers a marker")
      }
      let plate = plates.last { plate in
        plate.index < index && plate.box.x <= ink.x + 0.1 && plate.box.maxX >= ink.maxX - 0.1
          && plate.box.y <= ink.y + 0.6 && plate.box.maxY >= ink.maxY - 0.6
      }
      for line in lines where crosses(line.from, line.to, ink) {
        if line.index > index || (plate?.index ?? -1) < line.index {
          faults.append("“\(text.string)” is struck through")
        }
      }
    }
    return faults
  }

  /// By halving the line: slow and plain.
  private static func crosses(_ a: Point, _ b: Point, _ box: Rect) -> Bool {
    let apart =
      max(a.x, b.x) <= box.x || min(a.x, b.x) >= box.maxX || max(a.y, b.y) <= box.y
      || min(a.y, b.y) >= box.maxY
    if apart { return false }
    if max(abs(a.x - b.x), abs(a.y - b.y)) < 0.2 { return true }
    let middle = Point((a.x + b.x) / 2, (a.y + b.y) / 2)
    return crosses(a, middle, box) || crosses(middle, b, box)
  }
}

extension Chart {
  /// The same chart at its first two positions.
  var firstAndSecond: Chart {
    var chart = self
    chart.positions = Array(positions.prefix(2))
    chart.series = series.map { one in
      Series(name: one.name, values: Array(one.values.prefix(2)), unit: one.unit)
    }
    return chart
  }
}

extension HelveticaMeasuring {
  /// What is seen of its figures, from the baseline to their top.
  func inkBox(_ text: TextMark) -> Rect {
    let cap = metrics(of: text.style).capHeight
    let box = box(text)
    return Rect(x: box.x, y: text.position.y - cap, width: box.width, height: cap)
  }

  func box(_ text: TextMark) -> Rect {
    let width = width(of: text.string, in: text.style)
    let metrics = metrics(of: text.style)
    let share = text.anchor == .start ? 0 : (text.anchor == .middle ? 0.5 : 1)
    return Rect(
      x: text.position.x - width * share, y: text.position.y - metrics.ascent, width: width,
      height: metrics.ascent + metrics.descent)
  }
}

/// A chart that may have one position or sixty, nothing but gaps or zeros, and names of 80 letters.
private func randomChart(_ kind: Chart.Kind, using generator: inout SeededGenerator) -> Chart {
  let isRanked = kind == .rankedBar || kind == .rankedDot
  let holdsRates =
    kind == .line || kind == .smallLines || kind == .rankedDot
    || ((isRanked || kind == .slope || kind == .sparkline) && Bool.random(using: &generator))
  let counts = kind == .slope ? [1, 2] : [1, 2, 3, 5, 5, 7, 12, isRanked ? 60 : 12]
  let count = counts.randomElement(using: &generator) ?? 5
  let areUnits =
    isRanked
    || ([.stackedBar, .groupedBar, .shareBar].contains(kind) && Bool.random(using: &generator))
  let names = (0..<count).map { areUnits ? name($0, &generator) : String(2010 + $0) }
  let isPartial = Int.random(in: 0..<3, using: &generator) == 0
  let allPartial = isPartial && Bool.random(using: &generator)
  let positions = names.enumerated().map { index, name in
    Chart.Position(
      name, partial: isPartial && (allPartial || index == count - 1) ? "đến tháng 9" : nil)
  }
  let most = [.smallLines, .smallBars, .slope].contains(kind) ? 20 : 8
  let seriesCount =
    isRanked || kind == .sparkline
    ? 1 : kind == .bullet ? 2 : Int.random(in: 1...most, using: &generator)
  let profile = Int.random(in: 0..<8, using: &generator)
  let series = (0..<seriesCount).map { index in
    Chart.Series(
      name: name(index, &generator),
      values: (0..<count).map { _ in value(holdsRates, profile, &generator) })
  }
  let hasReference = (holdsRates || areUnits) && Bool.random(using: &generator)
  let language: Language = Bool.random(using: &generator) ? .vietnamese : .english
  return Chart(
    kind: kind, title: Bool.random(using: &generator) ? "" : name(3, &generator),
    measure: holdsRates ? "tỷ lệ học tập" : "học viên", positions: positions, series: series,
    reference: !hasReference
      ? nil
      : holdsRates
        ? Samples.standard : Chart.Reference(value: Samples.ratio(9500, 1), label: "mức 9.500"),
    format: NumberFormat(vietnamese: language == .vietnamese), language: language)
}

private func name(_ index: Int, _ generator: inout SeededGenerator) -> String {
  switch Int.random(in: 0..<6, using: &generator) {
  case 0: String(Samples.longName.prefix(80))
  case 1: "Nghiêngkhôngcókhoảngtrắngnàotrongtên\(index)"
  default: Samples.units[(index * 7) % Samples.units.count]
  }
}

private func value(
  _ isRate: Bool, _ profile: Int, _ generator: inout SeededGenerator
) -> Chart.Value? {
  let share =
    switch profile {
    case 0: 0
    case 1: 10_000
    case 2: Bool.random(using: &generator) ? 0 : 10_000
    case 3: Int.random(in: 0...10_000, using: &generator)
    default: Int.random(in: 9100...9800, using: &generator)
    }
  let isGap = profile == 4 || Int.random(in: 0..<9, using: &generator) == 0
  if isGap { return nil }
  if isRate { return .ratio(Samples.ratio(share, 10_000)) }
  return .count(profile == 3 ? share * share : share)
}
