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
    if block.kind.isClosing {
      moveTextBehindWideTables()
      keepWithNext(linesBeforeClosing)
    }
    lastFollowsHeading = blocks.last?.kind.isHeading ?? false
    blocks.append(block)
  }

  /// The last text comes after wide tables that stand behind it, so that the closing is not alone on the
  /// upright page behind theirs.
  private mutating func moveTextBehindWideTables() {
    guard let last = blocks.lastIndex(where: { $0.orientation == .portrait }),
      last < blocks.count - 1, blocks[last].kind.isText
    else { return }
    blocks.append(blocks.remove(at: last))
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
      // A figure or a table with the closing is enough.
      if !isText { return }
    }
  }

  /// Takes out the first block, when no block to come can change it any more.
  mutating func popSettled() -> LaidBlock? {
    let linesBehind = blocks.dropFirst().filter { $0.orientation == .portrait }
      .reduce(0) { $0 + $1.strips.count }
    return linesBehind >= linesBeforeClosing ? popFirst() : nil
  }

  /// Takes out the first block.
  mutating func popFirst() -> LaidBlock? { blocks.isEmpty ? nil : blocks.removeFirst() }
}
