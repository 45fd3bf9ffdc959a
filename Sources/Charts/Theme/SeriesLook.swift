import Drawing

/// How one series is told from the others: by lightness and pattern first, by colour second.
struct SeriesLook {
  /// What its bars are filled with.
  let fill: Paint
  /// What words on its bars are written in; on a hatch they get a plate of paper.
  let inkOnFill: Color
  /// The colour of its line and markers, at least 3:1 on paper.
  let lineInk: Color
  /// Its line's dashes.
  let dash: [Double]
  /// Its markers' shape.
  let marker: MarkerShape

  /// Whether words on its bars need a plate.
  var isHatched: Bool {
    if case .pattern = fill { return true }
    return false
  }

  /// How many looks there are.
  static let count = 8

  /// The look of series `index`, below ``count`` where series share a field.
  init(_ index: Int, theme: ChartTheme) {
    let fills = Self.fills(theme)
    (fill, inkOnFill) = fills[index % fills.count]
    let lines = Self.lines(theme)
    (lineInk, dash, marker) = lines[index % lines.count]
  }

  /// Dark and light take turns, so that neighbours in a stack differ by 3:1 or more.
  private static func fills(_ theme: ChartTheme) -> [(Paint, Color)] {
    let (dark, paper, ink) = (theme.dataInk, theme.paper, theme.ink)
    func hatch(_ figure: Pattern.Figure, _ color: Color, spacing: Double, width: Double) -> Paint {
      .pattern(Pattern(figure: figure, ink: color, ground: paper, spacing: spacing, width: width))
    }
    return [
      (.solid(dark), paper),
      (.solid(Color(hex: 0xC9D7E4)), ink),
      (hatch(.rising, dark, spacing: 3.2, width: 1.3), ink),
      (.solid(Color(hex: 0x64727F)), paper),
      (hatch(.dots, dark, spacing: 3.4, width: 1.5), ink),
      (hatch(.level, dark, spacing: 3, width: 0.9), ink),
      (hatch(.crosshatch, Color(hex: 0x4D4D4D), spacing: 3.6, width: 1), ink),
      (hatch(.falling, dark, spacing: 4.6, width: 0.8), ink),
    ]
  }

  /// The first four differ in dashes and markers, the next four in their pairing.
  private static func lines(_ theme: ChartTheme) -> [(Color, [Double], MarkerShape)] {
    [
      (theme.dataInk, [], .circle),
      (Color(hex: 0x6E7F90), [5, 2.2], .square),
      (Color(hex: 0x3A3A3A), [1.6, 2], .diamond),
      (Color(hex: 0x7C7C7C), [7, 2, 1.6, 2], .triangle),
      (Color(hex: 0x6E7F90), [], .diamond),
      (theme.dataInk, [1.6, 2], .triangle),
      (Color(hex: 0x7C7C7C), [5, 2.2], .circle),
      (Color(hex: 0x3A3A3A), [7, 2, 1.6, 2], .square),
    ]
  }
}
