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

  /// The figure when there is nothing else in the group: it may wait.
  var soleFigure: LaidBlock? {
    guard pieces.count == 1, case .figure = pieces[0].block.kind else { return nil }
    return pieces[0].block
  }

  var startsBlock: Bool { pieces.first?.isFirstOfBlock ?? false }

  /// The height with what lies between the strips, without the space above the first.
  var height: Double {
    var height = 0.0
    for (index, piece) in pieces.enumerated() {
      if index > 0 { height += max(pieces[index - 1].strip.spaceAfter, piece.strip.spaceBefore) }
      height += piece.strip.height
    }
    return height
  }

  /// The groups of consecutive blocks; a strip that keeps with the next may reach into the next
  /// block. No block here is a page break.
  static func groups(of blocks: ArraySlice<LaidBlock>) -> [StripGroup] {
    var groups: [StripGroup] = []
    var isOpen = false
    for (index, block) in zip(blocks.indices, blocks) {
      let isBeforeClosing =
        blocks.indices.contains(index + 1)
        && { if case .closing = $0 { true } else { false } }(
          blocks[index + 1].kind)
      for (number, strip) in block.strips.enumerated() {
        let piece = Piece(strip: strip, block: block, isFirstOfBlock: number == 0)
        if isOpen {
          groups[groups.count - 1].pieces.append(piece)
        } else {
          groups.append(
            StripGroup(pieces: [piece], mayPassFigures: block.kind.isText && !isBeforeClosing))
        }
        isOpen = strip.keepsWithNext
      }
    }
    return groups
  }
}

extension LaidBlock.Kind {
  var isText: Bool { if case .text = self { true } else { false } }
  var isPageBreak: Bool { if case .pageBreak = self { true } else { false } }
}
