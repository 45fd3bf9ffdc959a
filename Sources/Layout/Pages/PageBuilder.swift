/// Distributes laid-out blocks over pages.
///
/// Strips that keep together form groups; a group that does not fit starts a new page. A figure
/// that does not fit is drawn lower, or waits for the next page, as a small table does, while the
/// text of its section fills this one. Wide tables wait for landscape pages of their own. What waits
/// never comes before its place, and figures and tables each keep their order.
///
/// Where several ways fill a page, `filling` says which is taken.
struct PageBuilder<Surface: PageSurface> {
  private(set) var canvas: Surface
  var filling: PageFilling
  /// Strips that keep with what comes next.
  private var open: StripGroup?
  /// Figures and tables that did not fit, in order.
  private var waiting: [LaidBlock] = []
  /// Whether what is placed next starts a new page.
  private var breaks = false

  /// Blocks on the pages of `canvas`.
  init(_ canvas: Surface, filling: PageFilling = PageFilling()) {
    self.canvas = canvas
    self.filling = filling
  }

  /// Places a block below those before, except for strips at its end that keep with the next; a
  /// strip may do so with the next block's. `next` is that block's kind, if no page ends before it.
  mutating func place(_ block: LaidBlock, before next: LaidBlock.Kind?) {
    if breaks, !canvas.isAtTop { canvas.beginPage() }
    breaks = false
    let mayPass = block.kind.mayPass && next?.isClosing != true
    for (number, strip) in block.strips.enumerated() {
      if open == nil { open = StripGroup(pieces: [], mayPass: mayPass) }
      open?.pieces.append(.init(strip: strip, block: block, isFirstOfBlock: number == 0))
      open?.isFollowed = next?.mayPass ?? false
      // A wide table turns the page as a whole.
      let isWithin = block.orientation == .landscape && number < block.strips.count - 1
      if !strip.keepsWithNext, !isWithin { placeOpen() }
    }
  }

  /// Places all that is left; what is placed next starts a new page.
  mutating func breakPage() {
    placeAll()
    breaks = true
  }

  /// Places all that is left, and ends the last page.
  mutating func finish() {
    placeAll()
    canvas.endPage()
  }

  private mutating func placeAll() {
    placeOpen()
    placeWaiting()
  }

  private mutating func placeOpen() {
    guard let group = open else { return }
    open = nil
    place(group)
  }

  private mutating func place(_ group: StripGroup) {
    if group.hasClosing {
      // Nothing comes after the signature.
      placeWaiting()
    } else if group.startsBlock {
      settleWaiting(before: group)
    }
    if group.isWide { return placeWide(group) }
    if canvas.orientation == .landscape { canvas.beginPage() }
    if let block = group.waiter, group.isLike(waiting) {
      waiting.append(block)
    } else if fits(group) {
      add(group)
    } else if let lowered = lowered(group, least: hasMuchWhite ? filling.low : filling.lower) {
      add(lowered)
    } else if let block = group.waiter, !canvas.isAtTop {
      waiting.append(block)
    } else if let (lead, waiter) = parted(group) {
      add(lead)
      waiting.append(waiter)
    } else if let parts = torn(group) {
      add(parts)
    } else {
      placeOnNewPage(group)
    }
  }

  private mutating func placeOnNewPage(_ group: StripGroup) {
    // What no page holds breaks anyway, and need not leave white before it.
    if !canvas.isAtTop, !group.hasFigure, group.height > canvas.fill.geometry.height,
      mayBreakHere(group)
    {
      return addBreaking(group)
    }
    if !canvas.isAtTop { canvas.beginPage() }
    turnForWaiting(before: group)
    // What waited has taken the page's top.
    guard canvas.isAtTop else { return place(group) }
    repeatHead(before: group.pieces[0])
    if fits(group) {
      add(group)
    } else if let lowered = lowered(group, least: filling.lowest) {
      add(lowered)
    } else {
      addBreaking(group)
    }
  }

  /// Whether a table's head has its first row on this page, or has it on none.
  private func mayBreakHere(_ group: StripGroup) -> Bool {
    guard let row = group.pieces.firstIndex(where: \.strip.isTableRow) else { return true }
    let start = group.pieces[...row].map(\.strip)
    return canvas.fits(start.height, below: start[0])
      || start.height > canvas.fill.geometry.height
  }

  /// Adds what is higher than a page: it has to break somewhere.
  private mutating func addBreaking(_ group: StripGroup) {
    for piece in group.pieces {
      if !canvas.isAtTop, !canvas.fits(piece.strip.height, below: piece.strip) {
        canvas.beginPage(piece.block.orientation)
        repeatHead(before: piece)
      }
      let alone = StripGroup(pieces: [piece], mayPass: false)
      add(fits(alone) ? alone : lowered(alone, least: filling.lowest) ?? alone)
    }
  }

  private func fits(_ group: StripGroup) -> Bool {
    canvas.fits(group.height, below: group.pieces[0].strip)
  }

  // MARK: Lower figures

  private var hasMuchWhite: Bool { canvas.emptiness > filling.muchWhite }

  /// The group with its figure drawn lower, where that makes it fit.
  private func lowered(_ group: StripGroup, least: Double) -> StripGroup? {
    guard let index = group.pieces.lastIndex(where: \.block.kind.isFigure),
      case .figure(let shrunk) = group.pieces[index].block.kind
    else { return nil }
    let figure = group.pieces[index]
    let rest = group.height - figure.strip.height
    let room = canvas.room(below: group.pieces[0].strip) - rest
    guard var block = shrunk(room, least), var strip = block.strips.first,
      strip.height <= room + 0.01
    else { return nil }
    strip.destinations = figure.strip.destinations
    strip.keepsWithNext = figure.strip.keepsWithNext
    block.strips = [strip]
    var group = group
    group.pieces[index] = .init(strip: strip, block: block, isFirstOfBlock: true)
    return group
  }

  // MARK: Tables in two

  /// The group with its table in two, where much of the page would else stay empty.
  private func torn(_ group: StripGroup) -> (first: StripGroup, rest: StripGroup)? {
    guard !canvas.isAtTop, hasMuchWhite, let head = group.pieces.first?.strip else { return nil }
    return group.torn { canvas.fits($0, below: head) }
  }

  private mutating func add(_ parts: (first: StripGroup, rest: StripGroup)) {
    add(parts.first)
    canvas.beginPage()
    repeatHead(before: parts.rest.pieces[0])
    add(parts.rest)
  }

  // MARK: What waits

  /// The words that introduce a table or figure, apart from it, where more words can fill the page.
  private func parted(_ group: StripGroup) -> (lead: StripGroup, waiter: LaidBlock)? {
    guard hasMuchWhite, let parted = group.parted, fits(parted.lead) else { return nil }
    return parted
  }

  /// Places what fits now of what waits, and all of it before what it may not follow.
  private mutating func settleWaiting(before group: StripGroup) {
    placeFitting()
    guard !waiting.isEmpty, group.waiter == nil else { return }
    let kind = group.pieces[0].block.kind
    guard !group.mayPass || filling.mostWhite(before: kind) != nil || group.isLike(waiting) else {
      return
    }
    guard !group.isLike(waiting), let most = filling.mostWhite(before: kind) else {
      return placeWaiting()
    }
    // Rather in the next section than after a page that is nearly empty.
    placeLowered()
    if canvas.emptiness <= most { placeWaiting() }
  }

  /// Places what waits as long as it fits when it is drawn lower.
  private mutating func placeLowered() {
    guard canvas.orientation == .portrait else { return }
    while let block = waiting.first, block.orientation == .portrait {
      let group = StripGroup(of: block)
      guard let fitting = fits(group) ? group : lowered(group, least: filling.lowest) else {
        return
      }
      waiting.removeFirst()
      add(fitting)
    }
  }

  /// At the top of a page: wide tables that wait stand on pages before it, and figures on it, but
  /// not within a paragraph.
  private mutating func turnForWaiting(before group: StripGroup) {
    guard group.startsBlock || group.pieces[0].block.kind.isText else { return }
    while let block = waiting.first, block.orientation == .landscape {
      waiting.removeFirst()
      addWide(StripGroup(of: block))
    }
    if canvas.orientation == .landscape { canvas.beginPage() }
    if group.startsBlock { settleWaiting(before: group) }
  }

  /// Places each that fits and has none like it before it.
  private mutating func placeFitting() {
    guard canvas.orientation == .portrait else { return }
    while let index = waiting.indices.first(where: { mayPlaceNow($0) }) {
      add(StripGroup(of: waiting.remove(at: index)))
    }
    // What is higher than a page fits no better on a later one.
    if canvas.isAtTop, let block = waiting.first, block.orientation == .portrait,
      let lower = lowered(StripGroup(of: block), least: filling.lowest)
    {
      waiting.removeFirst()
      add(lower)
    }
  }

  private func mayPlaceNow(_ index: Int) -> Bool {
    let block = waiting[index]
    return block.orientation == .portrait && fits(StripGroup(of: block))
      && !waiting[..<index].contains { $0.kind.isLike(block.kind) }
  }

  private mutating func placeWaiting() {
    while !waiting.isEmpty {
      let group = StripGroup(of: waiting.removeFirst())
      if group.isWide {
        addWide(group)
        continue
      }
      if canvas.orientation == .landscape { canvas.beginPage() }
      if fits(group) {
        add(group)
      } else if let lowered = lowered(group, least: filling.lowest) {
        add(lowered)
      } else if let parts = torn(group) {
        add(parts)
      } else {
        if !canvas.isAtTop { canvas.beginPage() }
        if !fits(group), let lowered = lowered(group, least: filling.lowest) {
          add(lowered)
        } else {
          addBreaking(group)
        }
      }
    }
  }

  // MARK: Wide tables

  /// A wide table waits for the page's end, unless a heading stands right above it.
  private mutating func placeWide(_ group: StripGroup) {
    if group.pieces[0].block.kind.isTable, !canvas.isAtTop {
      waiting.append(group.pieces[0].block)
    } else {
      placeWaiting()
      addWide(group)
    }
  }

  /// Adds a wide table on landscape pages, below another one where it fits.
  private mutating func addWide(_ group: StripGroup) {
    if canvas.orientation == .portrait { canvas.beginPage(.landscape) }
    if !canvas.isAtTop, !fits(group) { canvas.beginPage(.landscape) }
    addKeeping(group)
  }

  /// Adds rows that keep together on one page.
  private mutating func addKeeping(_ group: StripGroup) {
    for run in group.runs {
      if !canvas.isAtTop, !fits(run) {
        canvas.beginPage(.landscape)
        repeatHead(before: run.pieces[0])
      }
      addBreaking(run)
    }
  }

  // MARK: Placing

  private mutating func add(_ group: StripGroup) {
    for piece in group.pieces { add(piece) }
  }

  private mutating func add(_ piece: StripGroup.Piece) {
    if piece.isFirstOfBlock { canvas.begin(piece.block) }
    canvas.add(piece.strip, of: piece.block)
  }

  /// A table that goes on begins with its title and head again, or as much of them as leaves room for
  /// the row.
  private mutating func repeatHead(before piece: StripGroup.Piece) {
    guard piece.strip.isTableRow, case .table(let title, let head) = piece.block.kind else {
      return
    }
    let fitting = [title + head + piece.strip.groupStrips, title + head, title].first { strips in
      strips.first.map { canvas.fits((strips + [piece.strip]).height, below: $0) } ?? false
    }
    for strip in fitting ?? [] { canvas.add(strip, of: piece.block) }
  }
}
