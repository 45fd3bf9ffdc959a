import PageModel

/// Distributes laid-out blocks over pages.
///
/// Strips that keep together form groups; a group that does not fit starts a new page. A figure
/// that does not fit is drawn a little lower, or waits for the next page, as a small table does,
/// while text up to the next heading fills this one.
struct PageBuilder {
  private(set) var canvas: PageCanvas
  /// Strips that keep with what comes next.
  private var open: StripGroup?
  /// Figures and small tables that did not fit, in order.
  private var waiting: [LaidBlock] = []

  /// Hands each page to `onPage` once it is full.
  init(_ composition: Composition, onPage: @escaping (Page) -> Void) {
    canvas = PageCanvas(composition, onPage: onPage)
  }

  /// Places a block below those before, except for strips at its end that keep with the next; a
  /// strip may do so with the next block's. `next` is that block's kind, if no page ends before it.
  mutating func place(_ block: LaidBlock, before next: LaidBlock.Kind?) {
    let mayPassFigures = block.kind.isText && next?.isClosing != true
    for (number, strip) in block.strips.enumerated() {
      let piece = StripGroup.Piece(strip: strip, block: block, isFirstOfBlock: number == 0)
      var group = open ?? StripGroup(pieces: [], mayPassFigures: mayPassFigures)
      group.pieces.append(piece)
      open = group
      if !strip.keepsWithNext { placeOpen() }
    }
  }

  /// Places all that is left; what is placed next starts a new page.
  mutating func breakPage() {
    placeAll()
    if !canvas.isAtTop { canvas.beginPage() }
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
    if !waiting.isEmpty, group.startsBlock {
      if let block = group.waiter {
        waiting.append(block)
        return
      }
      settleWaiting(before: group)
    }
    if canvas.fits(group.height, below: group.pieces[0].strip) {
      add(group)
    } else if let lowered = lowered(group) {
      add(lowered)
    } else if let block = group.waiter, !canvas.isAtTop {
      waiting.append(block)
    } else if let parts = torn(group) {
      add(parts)
    } else {
      placeOnNewPage(group)
    }
  }

  private mutating func placeOnNewPage(_ group: StripGroup) {
    if !canvas.isAtTop { canvas.beginPage() }
    if group.startsBlock { settleWaiting(before: group) }
    repeatHead(before: group.pieces[0])
    if canvas.fits(group.height, below: group.pieces[0].strip) {
      add(group)
    } else if let lowered = lowered(group) {
      add(lowered)
    } else {
      // Higher than a page: it has to break somewhere.
      for piece in group.pieces {
        if !canvas.isAtTop, !canvas.fits(piece.strip.height, below: piece.strip) {
          canvas.beginPage()
          repeatHead(before: piece)
        }
        add(piece)
      }
    }
  }

  /// The group with its figure drawn lower, where that makes it fit.
  private func lowered(_ group: StripGroup) -> StripGroup? {
    guard let last = group.pieces.last, case .figure(let shrunk) = last.block.kind else {
      return nil
    }
    let rest = group.height - last.strip.height
    let room = canvas.room(below: group.pieces[0].strip) - rest
    guard var block = shrunk(room), var strip = block.strips.first, strip.height <= room + 0.01
    else { return nil }
    strip.destinations = last.strip.destinations
    block.strips = [strip]
    var group = group
    group.pieces[group.pieces.count - 1] = .init(strip: strip, block: block, isFirstOfBlock: true)
    return group
  }

  // MARK: Tables in two

  /// The group with its table in two, where much of the page would else stay empty.
  private func torn(_ group: StripGroup) -> (first: StripGroup, rest: StripGroup)? {
    guard !canvas.isAtTop, let head = group.pieces.first?.strip,
      canvas.room(below: head) > canvas.height / 3
    else { return nil }
    return group.torn { canvas.fits($0, below: head) }
  }

  private mutating func add(_ parts: (first: StripGroup, rest: StripGroup)) {
    add(parts.first)
    canvas.beginPage()
    repeatHead(before: parts.rest.pieces[0])
    add(parts.rest)
  }

  // MARK: Waiting figures

  /// Places what fits now of what waits, and all of it before what it may not follow.
  private mutating func settleWaiting(before group: StripGroup) {
    guard group.mayPassFigures else {
      placeWaiting()
      return
    }
    while let block = waiting.first, canvas.fits(block.strips.height, below: block.strips[0]) {
      addFirstWaiting()
    }
  }

  private mutating func placeWaiting() {
    while let block = waiting.first {
      let group = StripGroup(of: block)
      let fits = canvas.fits(group.height, below: group.pieces[0].strip)
      if !fits, let parts = torn(group) {
        waiting.removeFirst()
        add(parts)
        continue
      }
      if !fits, !canvas.isAtTop, lowered(group) == nil { canvas.beginPage() }
      addFirstWaiting()
    }
  }

  private mutating func addFirstWaiting() {
    let group = StripGroup(of: waiting.removeFirst())
    let isTooHigh = !canvas.fits(group.height, below: group.pieces[0].strip)
    add(isTooHigh ? lowered(group) ?? group : group)
  }

  // MARK: Placing

  private mutating func add(_ group: StripGroup) {
    for piece in group.pieces { add(piece) }
  }

  private mutating func add(_ piece: StripGroup.Piece) {
    if piece.isFirstOfBlock { canvas.begin(piece.block) }
    canvas.add(piece.strip)
  }

  /// A table that goes on begins with its title and head again.
  private mutating func repeatHead(before piece: StripGroup.Piece) {
    guard piece.strip.isTableRow, case .table(let continued) = piece.block.kind else { return }
    for strip in continued { canvas.add(strip) }
  }
}
