/// Strips between which no page ends.
struct StripGroup {
  /// A strip with the block that it comes from.
  struct Piece {
    var strip: Strip
    var block: LaidBlock
    var isFirstOfBlock: Bool
  }

  var pieces: [Piece]
  /// Whether a figure may wait while this is placed.
  var mayPassFigures: Bool

  /// All strips of one block.
  init(of block: LaidBlock) {
    pieces = block.strips.enumerated().map { index, strip in
      Piece(strip: strip, block: block, isFirstOfBlock: index == 0)
    }
    mayPassFigures = false
  }

  init(pieces: [Piece], mayPassFigures: Bool) {
    self.pieces = pieces
    self.mayPassFigures = mayPassFigures
  }

  /// A figure or a small table, which may wait for the next page, when it is all of the group.
  var waiter: LaidBlock? { headingsAndWaiter.flatMap { $0.headings.isEmpty ? $0.waiter : nil } }

  /// A block that may wait at the group's end, and the headings before it.
  var headingsAndWaiter: (headings: [Piece], waiter: LaidBlock)? {
    guard let block = pieces.last?.block, block.mayWait,
      let start = pieces.lastIndex(where: \.isFirstOfBlock),
      pieces.count - start == block.strips.count
    else { return nil }
    return (Array(pieces[..<start]), block)
  }

  /// Whether a block begins here, and with it something else may come before.
  var startsBlock: Bool { pieces.first?.isFirstOfBlock ?? false }

  /// The height with what lies between the strips, without the space above the first.
  var height: Double { pieces.map(\.strip).height }

  /// The groups of consecutive blocks; a strip that keeps with the next may reach into the next
  /// block. No block here is a page break.
  static func groups(of blocks: ArraySlice<LaidBlock>) -> [StripGroup] {
    var groups: [StripGroup] = []
    var isOpen = false
    for (index, block) in zip(blocks.indices, blocks) {
      let next = index + 1 < blocks.endIndex ? blocks[index + 1].kind : nil
      let mayPassFigures = block.kind.isText && next?.isClosing != true
      for (number, strip) in block.strips.enumerated() {
        let piece = Piece(strip: strip, block: block, isFirstOfBlock: number == 0)
        if isOpen {
          groups[groups.count - 1].pieces.append(piece)
        } else {
          groups.append(
            StripGroup(pieces: [piece], mayPassFigures: mayPassFigures))
        }
        isOpen = strip.keepsWithNext
      }
    }
    return groups
  }
}

extension LaidBlock.Kind {
  var isText: Bool { if case .text = self { true } else { false } }
  var isClosing: Bool { if case .closing = self { true } else { false } }
  var isPageBreak: Bool { if case .pageBreak = self { true } else { false } }
}
