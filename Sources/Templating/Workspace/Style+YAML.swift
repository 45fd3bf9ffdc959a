import Diagnostics
import Document
import Yams

extension Style {
  /// Reads a style file (`styles/party-hd05.yml`); all faults are thrown together, each with its
  /// place in `file`.
  public static func parse(yaml: String, file: String) throws(Findings) -> Style {
    try YAMLReading.decode(Style.self, from: yaml, at: SourceLines(file: file)) {
      style, root, reading in
      StyleChecks(style: style, root: root, reading: reading).record()
    }
  }
}

/// Whether a style's numbers are ones that a page can have.
private struct StyleChecks {
  let style: Style
  let root: Node
  let reading: YAMLReading

  /// Type sizes in points.
  private static let sizes = 4...72
  /// Lengths in millimetres, and spacing in points.
  private static let lengths = 0...150
  /// What margins must leave of a page's width and height, in millimetres.
  private static let leastText = 60

  func record() {
    recordSizes(under: root)
    for key in ["table", "dense-table", "caption", "headline", "chart"] {
      check(["exhibits", key], Self.sizes)
    }
    for key in ["top", "bottom", "inner", "outer"] { check(["margins", key], Self.lengths) }
    check(["body", "first-line-indent"], Self.lengths)
    check(["body", "paragraph-spacing"], Self.lengths)
    check(["signature", "space"], Self.lengths)
    let least = Int(style.body.size.rounded(.up))
    if Self.sizes.contains(least) { check(["body", "leading"], least...144) }
    for key in ["issuer-ornament", "emblem-ornament", "subject-ornament"] {
      check(["head", key, "fraction"], 0...1)
    }
    recordMargins()
    recordPageNumber()
  }

  /// Every `size` of the file, wherever it stands.
  private func recordSizes(under node: Node) {
    for (key, value) in node.mapping.map(Array.init) ?? [] {
      if key.scalar?.string == "size" { check(value, "size", Self.sizes) }
      recordSizes(under: value)
    }
    for value in node.sequence.map(Array.init) ?? [] { recordSizes(under: value) }
  }

  /// A4 is 210 mm by 297 mm (ISO 216).
  private func recordMargins() {
    let margins = style.margins
    let left = min(210 - margins.inner - margins.outer, 297 - margins.top - margins.bottom)
    guard left < Double(Self.leastText), let place = node(at: ["margins"]) else { return }
    reading.record(.noRoomForText(key: "margins", millimetres: Self.leastText), at: place)
  }

  /// The page's number stands wholly on the page and above its text, also where that begins at another
  /// margin, on a landscape page.
  private func recordPageNumber() {
    let margins = [style.margins.top, style.margins.inner, style.margins.outer]
    // What no page has is said already.
    guard Self.holds(style.pageNumber.size, Self.sizes),
      margins.allSatisfy({ Self.holds($0, Self.lengths) }), let least = margins.min()
    else { return }
    // Half a figure's height lies above its middle, and no more than that and its descent below.
    let (above, below) = (0.34 * style.pageNumber.size, 0.56 * style.pageNumber.size)
    let millimetre = 72 / 25.4
    let lowest = Int((above / millimetre).rounded(.up))
    let highest = Int((least - below / millimetre).rounded(.down))
    if lowest <= highest { return check(["page-number", "from-top"], lowest...highest) }
    let room = lowest + Int((below / millimetre).rounded(.up))
    for key in ["top", "inner", "outer"] {
      check(["margins", key], room...Self.lengths.upperBound)
    }
  }

  private func check(_ path: [String], _ range: ClosedRange<Int>) {
    guard let node = node(at: path), let key = path.last else { return }
    check(node, key, range)
  }

  private func check(_ node: Node, _ key: String, _ range: ClosedRange<Int>) {
    guard let value = node.scalar.flatMap({ Double($0.string) }) else { return }
    guard !Self.holds(value, range) else { return }
    reading.record(
      .outOfRange(key: key, lowest: range.lowerBound, highest: range.upperBound), at: node)
  }

  private static func holds(_ value: Double, _ range: ClosedRange<Int>) -> Bool {
    value >= Double(range.lowerBound) && value <= Double(range.upperBound)
  }

  private func node(at path: [String]) -> Node? {
    path.reduce(Optional(root)) { node, key in
      node?.mapping?.first { $0.key.scalar?.string == key }?.value
    }
  }
}
