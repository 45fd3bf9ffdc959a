/// Blocks laid out and not placed yet, since what follows may still keep their lines with it.
struct UnsettledBlocks {
  /// Text of so few lines between a heading and a table introduces the table.
  private static let mostIntroducingLines = 3

  private var blocks: [LaidBlock] = []
  /// What was taken out last.
  private var lastPopped: LaidBlock.Kind?
  /// So many lines may stay with the closing that follows.
  private var linesBeforeClosing = 0
  /// How many lines of text there are since the last heading, and in how many blocks; nil where
  /// anything else came between.
  private var sinceHeading: (lines: Int, blocks: Int)?

  /// The kind of the block that comes next, unless a page ends before it.
  var nextKind: LaidBlock.Kind? { blocks.first?.kind }

  /// Adds a block; words that introduce a table, and lines before the closing, stay with it.
  mutating func append(_ block: LaidBlock, linesBeforeClosing: Int) {
    self.linesBeforeClosing = linesBeforeClosing
    if block.kind.isTable, block.orientation == .portrait { keepIntroduction() }
    if block.orientation == .landscape, let last = blocks.last, last.kind.isLetterhead {
      // It does not turn with a wide table.
      blocks[blocks.count - 1].strips[last.strips.count - 1].keepsWithNext = false
    }
    if block.kind.isClosing {
      moveTextBehindWideTables()
      keepWithNext(linesBeforeClosing)
    }
    switch block.kind {
    case .heading: sinceHeading = (0, 0)
    case .text: sinceHeading = sinceHeading.map { ($0.lines + block.strips.count, $0.blocks + 1) }
    case .letterhead, .figure, .table, .closing: sinceHeading = nil
    }
    blocks.append(block)
  }

  /// The blocks that introduce a table, should one follow.
  private var introducing: Int {
    sinceHeading.map { $0.lines <= Self.mostIntroducingLines ? $0.blocks : 0 } ?? 0
  }

  private mutating func keepIntroduction() {
    for block in blocks.indices.suffix(introducing) {
      for strip in blocks[block].strips.indices { blocks[block].strips[strip].keepsWithNext = true }
    }
  }

  /// The last text, or its last lines where a heading has to keep some, comes after wide tables that
  /// stand behind it, so that the closing is not alone on the upright page behind theirs.
  private mutating func moveTextBehindWideTables() {
    guard let last = blocks.lastIndex(where: { $0.orientation == .portrait }),
      last < blocks.count - 1, blocks[last].kind.isText
    else { return }
    let before = last > 0 ? blocks[last - 1].kind : lastPopped
    guard before?.isHeading ?? false || before?.isLetterhead ?? false else {
      return blocks.append(blocks.remove(at: last))
    }
    let lines = blocks[last].strips.count
    guard lines >= 2 * Self.fewestLines else { return }
    var moved = blocks[last]
    moved.strips = Array(moved.strips.suffix(Self.fewestLines))
    moved.elements = []
    blocks[last].strips.removeLast(Self.fewestLines)
    for strip in blocks[last].strips.indices.dropFirst() {
      blocks[last].strips[strip].keepsWithNext = false
    }
    blocks.append(moved)
  }

  /// A paragraph leaves no fewer lines on a page.
  private static let fewestLines = 2

  /// Keeps the last `count` strips with each other and with what follows: on an upright page, as that
  /// is; and two at the least, the more only of text.
  private mutating func keepWithNext(_ count: Int) {
    var left = count
    for block in blocks.indices.reversed() {
      guard blocks[block].orientation == .portrait else { return }
      let isText = blocks[block].kind.isText || blocks[block].kind.isHeading
      guard isText || count - left < 2 else { return }
      for strip in blocks[block].strips.indices.reversed() where left > 0 {
        blocks[block].strips[strip].keepsWithNext = true
        left -= 1
      }
      // A figure or a table with the closing is enough.
      if !isText { return }
    }
  }

  /// Takes out the first block, when no block to come can change it any more.
  mutating func popSettled() -> LaidBlock? {
    let linesBehind = blocks.dropFirst().filter { $0.orientation == .portrait }
      .reduce(0) { $0 + $1.strips.count }
    return linesBehind >= linesBeforeClosing && blocks.count > introducing ? popFirst() : nil
  }

  /// Takes out the first block.
  mutating func popFirst() -> LaidBlock? {
    guard !blocks.isEmpty else { return nil }
    let first = blocks.removeFirst()
    lastPopped = first.kind
    return first
  }
}
