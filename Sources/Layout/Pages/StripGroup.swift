/// Strips between which no page ends.
struct StripGroup {
  /// A strip with the block that it comes from.
  struct Piece {
    var strip: Strip
    var block: LaidBlock
    var isFirstOfBlock: Bool
  }

  var pieces: [Piece]
  /// Whether figures and tables may wait while this is placed.
  var mayPass: Bool
  /// Whether what comes after the group may pass what waits in its turn.
  var isFollowed = false

  /// All strips of one block.
  init(of block: LaidBlock) {
    pieces = block.strips.enumerated().map { index, strip in
      Piece(strip: strip, block: block, isFirstOfBlock: index == 0)
    }
    mayPass = false
  }

  init(pieces: [Piece], mayPass: Bool) {
    self.pieces = pieces
    self.mayPass = mayPass
  }

  /// Whether it stands on a landscape page.
  var isWide: Bool { pieces.last?.block.orientation == .landscape }

  /// Whether the closing is in it, with lines before it or alone.
  var hasClosing: Bool { pieces.contains { $0.block.kind.isClosing } }

  /// Whether a figure is in it, which can be drawn lower.
  var hasFigure: Bool { pieces.contains { $0.block.kind.isFigure } }

  /// Whether it ends with a figure or a table of which one like it already waits: such keep their
  /// order.
  func isLike(_ waiting: [LaidBlock]) -> Bool {
    guard let kind = pieces.last?.block.kind else { return false }
    return waiting.contains { kind.isLike($0.kind) }
  }

  /// Its strips in the groups between which pages may end.
  var runs: [StripGroup] {
    pieces.reduce(into: []) { runs, piece in
      if runs.last?.pieces.last?.strip.keepsWithNext ?? false {
        runs[runs.count - 1].pieces.append(piece)
      } else {
        runs.append(StripGroup(pieces: [piece], mayPass: false))
      }
    }
  }

  /// The words before the block that the group ends with, and that block, which may wait for a
  /// later page while more text follows the words.
  var parted: (lead: StripGroup, waiter: LaidBlock)? {
    guard isFollowed, let (lead, waiter) = leadAndWaiter, lead.last?.block.kind.isText ?? false
    else { return nil }
    return (StripGroup(pieces: lead, mayPass: mayPass), waiter)
  }

  /// A figure or a small table, which may wait for the next page, when it is all of the group.
  var waiter: LaidBlock? { leadAndWaiter.flatMap { $0.lead.isEmpty ? $0.waiter : nil } }

  /// A block that may wait at the group's end, and the headings and words before it.
  private var leadAndWaiter: (lead: [Piece], waiter: LaidBlock)? {
    guard let block = pieces.last?.block, block.mayWait,
      let start = pieces.lastIndex(where: \.isFirstOfBlock),
      pieces.count - start == block.strips.count
    else { return nil }
    return (Array(pieces[..<start]), block)
  }

  /// The group in two parts: the first as high as `fits` allows, and some rows of the table that it
  /// ends with in each. Nil when the table cannot break so.
  func torn(where fits: (Double) -> Bool) -> (first: StripGroup, rest: StripGroup)? {
    guard let (lead, waiter) = leadAndWaiter, !waiter.breaking.isEmpty else { return nil }
    var block = waiter
    block.strips = zip(waiter.breaking, waiter.strips).map { breaking, strip in
      var strip = strip
      strip.keepsWithNext = breaking.keepsWithNext
      return strip
    }
    let pieces = lead + StripGroup(of: block).pieces
    let end = pieces.indices.dropFirst(lead.count + 1).last { index in
      !pieces[index - 1].strip.keepsWithNext
        && min(rows(in: pieces[..<index]), rows(in: pieces[index...])) >= Self.leastRows
        && fits(pieces[..<index].map(\.strip).height)
    }
    guard let end else { return nil }
    func part(_ pieces: ArraySlice<Piece>) -> StripGroup {
      StripGroup(pieces: Array(pieces), mayPass: false)
    }
    return (part(pieces[..<end]), part(pieces[end...]))
  }

  /// A table breaks with at least so many rows on each page.
  private static let leastRows = 6

  private func rows(in pieces: ArraySlice<Piece>) -> Int { pieces.count { $0.strip.isTableRow } }

  /// Whether a block begins here, and with it something else may come before.
  var startsBlock: Bool { pieces.first?.isFirstOfBlock ?? false }

  /// The height with what lies between the strips, without the space above the first.
  var height: Double { pieces.map(\.strip).height }
}

extension LaidBlock.Kind {
  var isText: Bool { if case .text = self { true } else { false } }
  var isLetterhead: Bool { if case .letterhead = self { true } else { false } }
  var isHeading: Bool { if case .heading = self { true } else { false } }
  var isTable: Bool { if case .table = self { true } else { false } }
  var isFigure: Bool { if case .figure = self { true } else { false } }
  var isClosing: Bool { if case .closing = self { true } else { false } }
}

extension LaidBlock.Kind {
  /// Begins a section, which what waits in the one before does not enter.
  var beginsSection: Bool { if case .heading(level: 1) = self { true } else { false } }

  /// Whether figures and tables that wait may come after it.
  var mayPass: Bool { !beginsSection && !isClosing }

  /// Both figures, or both tables: they are numbered in one row.
  func isLike(_ other: LaidBlock.Kind) -> Bool {
    isFigure && other.isFigure || isTable && other.isTable
  }
}
