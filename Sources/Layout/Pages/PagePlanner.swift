/// Tries the ways to fill the pages of a part of a document, before any page is made, and tells the
/// one that leaves the least white and moves the least from its place.
struct PagePlanner {
  /// Of a part with more strips no other way is tried than the usual.
  private static let mostStrips = 3_000

  private let geometry: PageGeometry

  /// A planner of pages that begin as `geometry`.
  init(_ geometry: PageGeometry) { self.geometry = geometry }

  /// How to fill the pages of `blocks`, which begin at the top of one.
  func filling(for blocks: [LaidBlock]) -> PageFilling {
    let usual = PageFilling()
    guard blocks.reduce(0, { $0 + $1.strips.count }) <= Self.mostStrips else { return usual }
    let unprinted = blocks.map(\.unprinted)
    var best = (filling: usual, cost: Double.infinity)
    func attempt(_ fillings: [PageFilling]) {
      for filling in fillings {
        let cost = PageTally(of: unprinted, filled: filling, geometry).cost
        // Of equal ways the one nearest to the usual: it comes first.
        if cost < best.cost - 1e-9 { best = (filling, cost) }
      }
    }
    attempt(PageFilling.ways)
    attempt(best.filling.withMoreBeforeClosing)
    return best.filling
  }
}

extension LaidBlock {
  /// The same block, of which a lower figure is not drawn but only as high as it would be.
  fileprivate var unprinted: LaidBlock {
    guard case .figure = kind else { return self }
    var copy = self
    copy.kind = .figure(shrunk: { [self] room, least in
      guard room >= max(least * strips.height, leastHeight), var strip = strips.first else {
        return nil
      }
      strip.height = room
      var lower = self
      lower.strips = [strip]
      return lower
    })
    return copy
  }
}

/// Pages on which strips only take their room, and what is wrong with them.
struct PageTally: PageSurface {
  private(set) var fill: PageFill
  /// How empty each full page is, of 1.
  private var emptiness: [Double] = []
  /// The pages on which each block begins and ends.
  private var pages: [ClosedRange<Int>?]
  private let blocks: [LaidBlock]
  /// How much lower figures are drawn, each of 1.
  private var lowering: [Double] = []

  /// The pages of `blocks`, numbered from the first on, in one way to fill them.
  init(of blocks: [LaidBlock], filled filling: PageFilling, _ geometry: PageGeometry) {
    self.init(blocks, geometry)
    var builder = PageBuilder(self, filling: filling)
    var unsettled = UnsettledBlocks()
    for block in blocks {
      unsettled.append(block, linesBeforeClosing: filling.linesBeforeClosing)
      while let block = unsettled.popSettled() { builder.place(block, before: unsettled.nextKind) }
    }
    while let block = unsettled.popFirst() { builder.place(block, before: unsettled.nextKind) }
    builder.finish()
    self = builder.canvas
  }

  private init(_ blocks: [LaidBlock], _ geometry: PageGeometry) {
    self.blocks = blocks
    pages = [ClosedRange<Int>?](repeating: nil, count: blocks.count)
    fill = PageFill(geometry)
  }

  mutating func beginPage(_ orientation: PageGeometry.Orientation) {
    if !fill.isAtTop { endPage() }
    fill.begin(orientation)
  }

  mutating func endPage() { emptiness.append(fill.emptiness) }

  mutating func begin(_ block: LaidBlock) {
    guard block.kind.isFigure, let index = index(of: block) else { return }
    let (usual, present) = (blocks[index].strips.height, block.strips.height)
    if present < usual - 0.01 { lowering.append(1 - present / usual) }
  }

  mutating func add(_ strip: Strip, of block: LaidBlock) {
    _ = fill.add(strip)
    guard let index = index(of: block) else { return }
    let page = emptiness.count
    pages[index] = min(pages[index]?.lowerBound ?? page, page)...page
  }

  private func index(of block: LaidBlock) -> Int? {
    guard let first = blocks.first?.number, blocks.indices.contains(block.number - first) else {
      return nil
    }
    return block.number - first
  }

  // MARK: Costs

  /// What is wrong with the pages, in pages that are as good as lost.
  var cost: Double { costOfWhite + costOfLowering + costOfDistance + costOfBreaks }

  /// White at the foot of pages: more than a little is seen, and twice as much is four times as bad. Of
  /// the last page it is usual; there, too little text is as bad.
  private var costOfWhite: Double {
    let last = max(0, (emptiness.last ?? 0) - 0.75)
    return emptiness.dropLast().reduce(2 * last) { sum, white in
      let seen = max(0, white - 0.08)
      return sum + white / 4 + 6 * seen * seen
    }
  }

  private var costOfLowering: Double { lowering.reduce(0) { $0 + 1.5 * $1 * $1 } }

  /// Figures and tables that come pages after the words before them.
  private var costOfDistance: Double {
    var (cost, page) = (0.0, 0)
    for (block, pages) in zip(blocks, pages) {
      guard let pages else { continue }
      if block.kind.isFigure || block.kind.isTable {
        let distance = pages.lowerBound - page
        cost += distance > 1 ? 0.6 * Double(distance - 1) : 0.03 * Double(max(0, distance))
      } else {
        page = pages.upperBound
      }
    }
    return cost
  }

  /// Small tables that are in two.
  private var costOfBreaks: Double {
    zip(blocks, pages).reduce(0) { sum, item in
      guard let pages = item.1, item.0.kind.isTable, item.0.mayWait else { return sum }
      return sum + 0.4 * Double(pages.upperBound - pages.lowerBound)
    }
  }
}
