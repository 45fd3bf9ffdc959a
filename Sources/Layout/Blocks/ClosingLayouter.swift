import Document
import Drawing
import PageModel

/// The end of the report: recipients at the left, the signature at the right, level with them.
struct ClosingLayouter {
  let composition: Composition

  private var signature: Style.Signature { composition.style.signature }

  /// One strip: it is never torn.
  func layOut(_ closing: Closing) -> LaidBlock {
    let width = composition.geometry.width
    var elements: [ElementNode] = []
    func paragraph() -> ElementNode {
      elements.append(ElementNode(.paragraph))
      return elements[elements.count - 1]
    }
    let leading = 1.25 * max(signature.authority.size, signature.recipientsTitle.size)

    var left = TextColumn(composition, x: 0, width: 0.48 * width)
    if !closing.recipients.isEmpty {
      left.add(
        [closing.recipientsTitle], signature.recipientsTitle, element: paragraph(),
        leading: leading, isCentred: false)
      let list = ElementNode(.list)
      elements.append(list)
      for recipient in closing.recipients { add(recipient, to: list, in: &left) }
    }

    var right = TextColumn(composition, x: 0.5 * width, width: 0.5 * width)
    right.add(closing.authority, signature.authority, element: paragraph(), leading: leading)
    right.add([closing.position], signature.position, element: paragraph())
    let space = Rect(
      x: right.x, y: right.y, width: right.width, height: PageGeometry.points(signature.space))
    right.y += space.height
    var field: ElementNode?
    if closing.hasSignatureField {
      let form = ElementNode(.form)
      form.alternativeText = composition.words.signatureField
      elements.append(form)
      field = form
    }
    // A name left to the pen is no paragraph without words.
    if !closing.signer.isEmpty {
      right.add([closing.signer], signature.name, element: paragraph())
    }

    var strip = Strip(
      height: max(left.y, right.y), contents: left.contents + right.contents)
    if let field { strip.boxes.append((field, space)) }
    strip.spaceBefore = 18
    return LaidBlock(.closing, strips: [strip], elements: elements)
  }

  private func add(_ recipient: String, to list: ElementNode, in column: inout TextColumn) {
    let item = list.add(.listItem)
    let lettering = signature.recipients
    let labelWidth = composition.fonts.width(of: "- ", in: composition.serif(lettering))
    var label = TextColumn(composition, x: column.x, width: labelWidth)
    label.y = column.y
    label.add(["-"], lettering, element: item.add(.label), isCentred: false)
    var body = TextColumn(
      composition, x: column.x + labelWidth, width: column.width - labelWidth)
    body.y = column.y
    body.add([recipient], lettering, element: item.add(.listBody), isCentred: false)
    column.append(label.contents + body.contents, down: max(label.y, body.y))
  }
}
