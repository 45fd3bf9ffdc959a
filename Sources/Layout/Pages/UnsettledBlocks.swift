/// Blocks laid out and not placed yet, since what follows may still keep their lines with it.
struct UnsettledBlocks {
  /// A paragraph of so few lines between a heading and a table introduces the table.
  private static let mostIntroducingLines = 3

  private var blocks: [LaidBlock] = []
  /// So many lines may stay with the closing that follows.
  private var linesBeforeClosing = 0
  /// Whether a heading comes before the last block.
  private var lastFollowsHeading = false

  /// The kind of the block that comes next, unless a page ends before it.
  var nextKind: LaidBlock.Kind? { blocks.first?.kind }

  /// Adds a block; words that introduce a table, and lines before the closing, stay with it.
  mutating func append(_ block: LaidBlock, linesBeforeClosing: Int) {
    self.linesBeforeClosing = linesBeforeClosing
    if block.kind.isTable, block.orientation == .portrait, lastFollowsHeading,
      let last = blocks.last, last.kind.isText, last.strips.count <= Self.mostIntroducingLines
    {
      keepWithNext(last.strips.count)
    }
    if block.kind.isClosing { keepWithNext(linesBeforeClosing) }
    lastFollowsHeading = blocks.last?.kind.isHeading ?? false
    blocks.append(block)
  }

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
    }
  }

  /// Takes out the first block, when no block to come can change it any more.
  mutating func popSettled() -> LaidBlock? {
    let linesBehind = blocks.dropFirst().reduce(0) { $0 + $1.strips.count }
    return linesBehind >= linesBeforeClosing ? popFirst() : nil
  }

  /// Takes out the first block.
  mutating func popFirst() -> LaidBlock? { blocks.isEmpty ? nil : blocks.removeFirst() }
}
