import Document
import Drawing
import PageModel

/// The top of the first page: the issuing body at the left, the emblem at the right, the number
/// and the date level below them, then the kind and the subject.
///
/// All of it is `P`: the report's first headings are its sections, so that a reader's list of
/// headings begins with them and has no gap.
struct LetterheadLayouter {
  let composition: Composition

  private var head: Style.Head { composition.style.head }
  private static let gap = 14.0

  func layOut(_ letterhead: Letterhead) -> LaidBlock {
    let elements = Elements()
    var top = issuerAndEmblem(letterhead, elements)
    top.keepsWithNext = true
    var title = kindAndSubject(letterhead, elements)
    title.spaceBefore = 18
    title.spaceAfter = 12
    title.keepsWithNext = true
    return LaidBlock(.letterhead, strips: [top, title], elements: elements.all)
  }

  /// In reading order: the left column, the right one, the title.
  private struct Elements {
    let superior = ElementNode(.paragraph)
    let issuer = ElementNode(.paragraph)
    let number = ElementNode(.paragraph)
    let emblem = ElementNode(.paragraph)
    let placeAndDate = ElementNode(.paragraph)
    let kind = ElementNode(.paragraph)
    let subject = ElementNode(.paragraph)

    var all: [ElementNode] { [superior, issuer, number, emblem, placeAndDate, kind, subject] }
  }

  private func issuerAndEmblem(_ letterhead: Letterhead, _ elements: Elements) -> Strip {
    let width = composition.geometry.width
    let rightWidth = min(widthOfEmblem(letterhead), 0.62 * width)
    var left = TextColumn(composition, x: 0, width: width - rightWidth - Self.gap)
    var right = TextColumn(composition, x: width - rightWidth, width: rightWidth)

    left.add(letterhead.superior, head.superior, element: elements.superior)
    left.add(letterhead.issuer, head.issuer, element: elements.issuer)
    left.add(head.issuerOrnament, like: head.issuer)
    for (index, line) in letterhead.emblem.enumerated() {
      right.add([line], lettering(ofEmblemLine: index), element: elements.emblem)
    }
    right.add(head.emblemOrnament, like: head.number)

    // Number and date on one baseline.
    let level = max(left.y, right.y + 4)
    (left.y, right.y) = (level, level)
    let leading = 1.25 * max(head.number.size, head.placeAndDate.size)
    left.add([letterhead.number], head.number, element: elements.number, leading: leading)
    right.add(
      [letterhead.placeAndDate], head.placeAndDate, element: elements.placeAndDate,
      leading: leading)
    return Strip(height: max(left.y, right.y), contents: left.contents + right.contents)
  }

  private func widthOfEmblem(_ letterhead: Letterhead) -> Double {
    var widths = letterhead.emblem.enumerated().map { index, line in
      composition.fonts.width(
        of: line, in: composition.serif(lettering(ofEmblemLine: index)))
    }
    widths.append(
      composition.fonts.width(
        of: letterhead.placeAndDate, in: composition.serif(head.placeAndDate)))
    return (widths.max() ?? 0) + 1
  }

  private func lettering(ofEmblemLine index: Int) -> Style.Lettering {
    index < head.emblem.count ? head.emblem[index] : head.emblem.last ?? head.number
  }

  private func kindAndSubject(_ letterhead: Letterhead, _ elements: Elements) -> Strip {
    var column = TextColumn(composition, x: 0, width: composition.geometry.width)
    column.add([letterhead.kind], head.kind, element: elements.kind)
    column.add(letterhead.subject, head.subject, element: elements.subject)
    column.add(head.subjectOrnament, like: head.subject)
    return Strip(height: column.y, contents: column.contents)
  }
}
