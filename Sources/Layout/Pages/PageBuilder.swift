import PageModel

/// Distributes laid-out blocks over pages.
///
/// Strips that keep together form groups; a group that does not fit starts a new page. A figure
/// that does not fit is drawn a little lower, or waits for the next page while text up to the
/// next heading fills this one.
struct PageBuilder {
  private(set) var canvas: PageCanvas
  private let sections: SectionTree
  /// Figures that did not fit, in order.
  private var waiting: [LaidBlock] = []

  init(_ composition: Composition, sections: SectionTree) {
    canvas = PageCanvas(composition)
    self.sections = sections
  }

  /// Places all blocks in order.
  mutating func place(_ blocks: [LaidBlock]) {
    for stretch in blocks.split(
      omittingEmptySubsequences: false, whereSeparator: \.kind.isPageBreak)
    {
      if !canvas.isAtTop { canvas.beginPage() }
      for group in StripGroup.groups(of: stretch) { place(group) }
      placeWaiting()
    }
  }

  private mutating func place(_ group: StripGroup) {
    if !waiting.isEmpty, group.startsBlock {
      if let figure = group.soleFigure {
        waiting.append(figure)
        return
      }
      settleWaiting(before: group)
    }
    if canvas.fits(group.height, below: group.pieces[0].strip) {
      add(group)
    } else if let lowered = lowered(group) {
      add(lowered)
    } else if let figure = group.soleFigure, !canvas.isAtTop {
      waiting.append(figure)
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

  // MARK: Waiting figures

  /// Places the waiting figures that fit now, and all of them before what they may not follow.
  private mutating func settleWaiting(before group: StripGroup) {
    guard group.mayPassFigures else {
      placeWaiting()
      return
    }
    while let strip = waiting.first?.strips.first, canvas.fits(strip.height, below: strip) {
      addFirstWaiting()
    }
  }

  private mutating func placeWaiting() {
    while let strip = waiting.first?.strips.first {
      if !canvas.fits(strip.height, below: strip), !canvas.isAtTop { canvas.beginPage() }
      addFirstWaiting()
    }
  }

  private mutating func addFirstWaiting() {
    let block = waiting.removeFirst()
    let group = StripGroup(
      pieces: block.strips.map { .init(strip: $0, block: block, isFirstOfBlock: true) },
      mayPassFigures: false)
    let isTooHigh = !canvas.fits(group.height, below: group.pieces[0].strip)
    add(isTooHigh ? lowered(group) ?? group : group)
  }

  // MARK: Placing

  private mutating func add(_ group: StripGroup) {
    for piece in group.pieces { add(piece) }
  }

  private mutating func add(_ piece: StripGroup.Piece) {
    if piece.isFirstOfBlock { sections.attach(piece.block) }
    canvas.add(piece.strip)
  }

  /// A table that goes on begins with its title and head again.
  private mutating func repeatHead(before piece: StripGroup.Piece) {
    guard piece.strip.isTableRow, case .table(let continued) = piece.block.kind else { return }
    for strip in continued { canvas.add(strip) }
  }
}

/// The structure tree's upper part: a section for each heading of level 1.
final class SectionTree {
  let document = ElementNode(.document)
  private lazy var current = document

  /// Adds the block's elements to the section that it belongs to.
  func attach(_ block: LaidBlock) {
    switch block.kind {
    case .heading(level: 1): current = document.add(.section)
    case .closing: current = document
    default: break
    }
    for element in block.elements { current.children.append(.node(element)) }
  }
}
