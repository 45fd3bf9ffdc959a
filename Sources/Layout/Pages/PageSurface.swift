/// Pages that strips are put on, one below the other.
protocol PageSurface {
  /// How far the present page is filled.
  var fill: PageFill { get }
  /// Starts the next page; a page with nothing on it is turned instead.
  mutating func beginPage(_ orientation: PageGeometry.Orientation)
  /// Ends the page that is filling; nothing is added to it any more.
  mutating func endPage()
  /// Takes the block in; its strips may follow.
  mutating func begin(_ block: LaidBlock)
  /// Puts a strip of `block` below what is on the page.
  mutating func add(_ strip: Strip, of block: LaidBlock)
}

extension PageSurface {
  /// How the present page is held.
  var orientation: PageGeometry.Orientation { fill.geometry.orientation }
  /// Whether nothing is on the present page.
  var isAtTop: Bool { fill.isAtTop }
  /// How much of the page is empty, of 1.
  var emptiness: Double { fill.emptiness }

  /// What is left of the page below the space before `strip`, in points.
  func room(below strip: Strip) -> Double { fill.room(below: strip) }

  /// Whether what begins with `strip` and is `height` high fits on the page.
  func fits(_ height: Double, below strip: Strip) -> Bool {
    // Sums of many heights differ in their last digits.
    height <= room(below: strip) + 0.01
  }

  /// Starts the next page, upright.
  mutating func beginPage() { beginPage(.portrait) }
}

/// How far a page is filled.
struct PageFill {
  /// The page's.
  private(set) var geometry: PageGeometry
  /// Whether nothing is on it.
  private(set) var isAtTop = true
  /// From the text area's top to the end of the last strip.
  private var y = 0.0
  /// What the last strip wants below it.
  private var spaceAfter = 0.0

  /// An empty page.
  init(_ geometry: PageGeometry) { self.geometry = geometry }

  /// How much of it is empty, of 1.
  var emptiness: Double { max(0, 1 - y / geometry.height) }

  /// What is left below the space before `strip`, in points.
  func room(below strip: Strip) -> Double { geometry.height - y - space(before: strip) }

  private func space(before strip: Strip) -> Double {
    isAtTop ? 0 : max(spaceAfter, strip.spaceBefore)
  }

  /// Begins the next page.
  mutating func begin(_ orientation: PageGeometry.Orientation) {
    geometry.orientation = orientation
    (y, spaceAfter, isAtTop) = (0, 0, true)
  }

  /// Puts a strip below what is there; from the text area's top to the strip's.
  mutating func add(_ strip: Strip) -> Double {
    let top = y + space(before: strip)
    y = top + strip.height
    (spaceAfter, isAtTop) = (strip.spaceAfter, false)
    return top
  }
}
