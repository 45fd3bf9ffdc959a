import PageModel

/// Writes a page's content anew: artifacts marked as such, text in one font a face, and short.
///
/// Cairo knows no artifacts (ISO 32000-1, 14.8.2.2; ISO 14289-1, 7.1), so pages come with
/// `Document` in their place; every other sequence is held against the page model on the way. It
/// also begins a text object, places it from the page's corner, and changes the font twice within
/// most words; here a text object goes on from leaf to leaf, each placed from the one before, which
/// halves what has to be compressed. Paths keep hundredths of a point, colours thousandths, text
/// stands within a thousandth of its size.
struct PageContentWriter {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var codes: FontCodes
  private var output = PDFSyntax()
  private var text = ShownText()
  /// The font that Cairo set, and its size and place on the page; nil where they are unknown.
  private var font: CairoFont?
  private var size: Decimal?
  private var place = Place()
  /// Whether what is shown next is elsewhere than behind what was shown last.
  private var isMoved = false
  /// What is written so far: the text object's font, size and place.
  private var written = Written()

  private struct Place {
    var x = Decimal(millionths: 0)
    var y = Decimal(millionths: 0)
  }

  private struct Written {
    var isInText = false
    var font: OutputFont?
    var size: Decimal?
    var place = Place()
  }

  /// `content` as it conforms, and the codes with those of its letters; nil when its marked content
  /// is not `leaves`, one by one, numbered from 0, or it is not as Cairo writes.
  static func rewritten(
    _ content: [UInt8], leaves: [Leaf], codes: inout FontCodes
  ) -> [UInt8]? {
    content.withUnsafeBufferPointer { bytes in
      var writer = PageContentWriter(bytes: bytes, codes: codes)
      writer.output.reserve(content.count / 2)
      guard writer.rewrite(leaves) else { return nil }
      codes = writer.codes
      return writer.output.bytes
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, codes: FontCodes) {
    (self.bytes, self.codes) = (bytes, codes)
  }

  private mutating func rewrite(_ leaves: [Leaf]) -> Bool {
    var scanner = ContentScanner(bytes)
    var leaf: [ContentOperation] = []
    var number = 0
    while let operation = scanner.next() {
      guard operation.name == ContentOperation.beginMark else {
        guard write(operation) else { return false }
        continue
      }
      guard let mark = mark(of: operation), mark.number == number, leaves.indices.contains(number),
        mark.isArtifact == (leaves[number].owner == .artifact),
        read(&leaf, from: &scanner), write(leaf, as: mark)
      else { return false }
      number += 1
    }
    flush()
    endText()
    return number == leaves.count
  }

  // MARK: Marked content

  private struct Mark {
    var number: Int
    var isArtifact: Bool
  }

  private static let artifact = Array("/Document << /MCID ".utf8)
  private static let content = Array("/Part << /MCID ".utf8)
  private static let replacement = Array("/Span << /ActualText ".utf8)

  /// The leaf that begins; nil where Cairo marks anything else.
  private func mark(of operation: ContentOperation) -> Mark? {
    let operands = bytes[operation.operands]
    for (head, isArtifact) in [(Self.content, false), (Self.artifact, true)]
    where operands.starts(with: head) {
      let digits = operands.dropFirst(head.count).prefix { (48...57).contains($0) }
      guard !digits.isEmpty, digits.count < 10 else { return nil }
      return Mark(
        number: digits.reduce(0) { $0 * 10 + Int($1 - 48) }, isArtifact: isArtifact)
    }
    return nil
  }

  /// Reads a leaf's operations without its marks; what Cairo marks within is replacement text.
  private func read(_ leaf: inout [ContentOperation], from scanner: inout ContentScanner) -> Bool {
    leaf.removeAll(keepingCapacity: true)
    var depth = 1
    while let operation = scanner.next() {
      switch operation.name {
      case ContentOperation.beginMark:
        guard bytes[operation.operands].starts(with: Self.replacement) else { return false }
        depth += 1
      case ContentOperation.endMark: depth -= 1
      default: break
      }
      if depth == 0 { return true }
      leaf.append(operation)
    }
    return false
  }

  /// Writes a leaf. A mark lies with both its ends inside a text object or outside all of them
  /// (ISO 32000-1, 14.6).
  private mutating func write(_ leaf: [ContentOperation], as mark: Mark) -> Bool {
    let isText = leaf.allSatisfy(\.suitsText)
    if !isText {
      endText()
    } else if leaf.contains(where: { $0.name == ContentOperation.beginText }) {
      beginText()
    }
    if mark.isArtifact {
      output.add("/Artifact BMC\n")
    } else {
      output.add("/Span<</MCID ")
      output.add(mark.number)
      output.add(">>BDC\n")
    }
    for operation in leaf {
      guard write(operation) else { return false }
    }
    flush()
    if !isText { endText() }
    output.add("EMC\n")
    return true
  }

  // MARK: Operations

  private mutating func write(_ operation: ContentOperation) -> Bool {
    switch operation.name {
    case ContentOperation.beginText, ContentOperation.endText: size = nil
    case ContentOperation.font: return setFont(operation)
    case ContentOperation.matrix: return setMatrix(operation)
    case ContentOperation.move: return move(operation)
    case ContentOperation.show, ContentOperation.showSpaced: return show(operation)
    case ContentOperation.fillColor, ContentOperation.strokeColor:
      flush()
      return addNumbers(of: operation, decimals: 3)
    case ContentOperation.beginMark, ContentOperation.endMark:
      flush()
      copy(operation)
    case ContentOperation.moveTo, ContentOperation.lineTo, ContentOperation.curveTo,
      ContentOperation.rectangle:
      endText()
      return addNumbers(of: operation, decimals: 2)
    default:
      endText()
      copy(operation)
      // What is restored may have another font.
      if operation.name == ContentOperation.restore { written.font = nil }
    }
    return true
  }

  private mutating func copy(_ operation: ContentOperation) {
    output.add(bytes[operation.range])
    output.add("\n")
  }

  private mutating func addNumbers(of operation: ContentOperation, decimals: Int) -> Bool {
    var (position, end) = (operation.operands.lowerBound, operation.operands.upperBound)
    while end > position, bytes[end - 1] <= 0x20 { end -= 1 }
    while position < end {
      guard let number = Decimal(bytes, at: &position, before: end) else { return false }
      output.add(number.rounded(to: decimals))
      output.add(" ")
    }
    output.add(bytes[operation.operands.upperBound..<operation.range.upperBound])
    output.add("\n")
    return true
  }

  // MARK: Text's font and place

  private mutating func setFont(_ operation: ContentOperation) -> Bool {
    font = CairoFont(bytes[operation.operands])
    return font != nil
  }

  /// Text is upright, in a coordinate system that runs downwards.
  private mutating func setMatrix(_ operation: ContentOperation) -> Bool {
    var position = operation.operands.lowerBound
    var numbers: [Decimal] = []
    while numbers.count < 6 {
      guard let number = Decimal(bytes, at: &position, before: operation.operands.upperBound)
      else { return false }
      numbers.append(number)
    }
    let zero = Decimal(millionths: 0)
    guard numbers[1] == zero, numbers[2] == zero, numbers[0].millionths > 0,
      numbers[3].millionths == -numbers[0].millionths
    else { return false }
    (size, place) = (numbers[0], Place(x: numbers[4], y: numbers[5]))
    isMoved = true
    return true
  }

  private mutating func move(_ operation: ContentOperation) -> Bool {
    var position = operation.operands.lowerBound
    let end = operation.operands.upperBound
    guard let size, let x = Decimal(bytes, at: &position, before: end),
      let y = Decimal(bytes, at: &position, before: end)
    else { return false }
    place.x.millionths += (x * size).millionths
    place.y.millionths -= (y * size).millionths
    isMoved = true
    return true
  }

  private mutating func beginText() {
    guard !written.isInText else { return }
    output.add("BT\n")
    (written.isInText, written.size) = (true, nil)
  }

  private mutating func endText() {
    flush()
    guard written.isInText else { return }
    output.add("ET\n")
    written.isInText = false
  }

  /// Moves to where the next text stands: from the last place when it has the same size.
  private mutating func writePlace(size: Decimal) {
    beginText()
    if written.size == size {
      let x = Decimal(millionths: place.x.millionths - written.place.x.millionths)
        .thousandths(of: size)
      let y = Decimal(millionths: written.place.y.millionths - place.y.millionths)
        .thousandths(of: size)
      output.add(x)
      output.add(" ")
      output.add(y)
      output.add(" Td\n")
      written.place.x.millionths += (x * size).millionths
      written.place.y.millionths -= (y * size).millionths
    } else {
      let (x, y) = (place.x.rounded(to: 2), place.y.rounded(to: 2))
      output.add(size)
      output.add(" 0 0 ")
      output.add(Decimal(millionths: -size.millionths))
      for coordinate in [x, y] {
        output.add(" ")
        output.add(coordinate)
      }
      output.add(" Tm\n")
      (written.size, written.place) = (size, Place(x: x, y: y))
    }
  }

  // MARK: Showing text

  private mutating func show(_ operation: ContentOperation) -> Bool {
    guard let font, let size else { return false }
    if isMoved {
      flush()
      writePlace(size: size)
      isMoved = false
    }
    var (position, end) = (operation.operands.lowerBound, operation.operands.upperBound)
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: "("):
        guard font.subset == .simple, showLiteral(&position, before: end) else { return false }
      case UInt8(ascii: "<"):
        guard showHexadecimal(&position, before: end) else { return false }
      case UInt8(ascii: "["), UInt8(ascii: "]"), 0...0x20: position += 1
      default:
        let start = position
        guard Decimal(bytes, at: &position, before: end) != nil else { return false }
        text.add(adjustment: bytes[start..<position])
      }
    }
    return true
  }

  /// Shows a literal string, whose escapes are those of ISO 32000-1, 7.3.4.2, that Cairo writes.
  private mutating func showLiteral(_ position: inout Int, before end: Int) -> Bool {
    position += 1
    while position < end, bytes[position] != UInt8(ascii: ")") {
      var code = bytes[position]
      position += 1
      if code == UInt8(ascii: "\\") {
        guard position < end else { return false }
        code = bytes[position]
        position += 1
        if (48...55).contains(code) {
          guard position + 2 <= end else { return false }
          code = (code - 48) &* 64 &+ (bytes[position] &- 48) &* 8 &+ (bytes[position + 1] &- 48)
          position += 2
        }
      }
      show(FontCodes.Letter(subset: .simple, code: Int(code)))
    }
    position += 1
    return position <= end
  }

  /// Shows a string in hexadecimal: codes of two bytes, or nothing at all.
  private mutating func showHexadecimal(_ position: inout Int, before end: Int) -> Bool {
    position += 1
    var (code, digits) = (0, 0)
    while position < end, bytes[position] != UInt8(ascii: ">") {
      let byte = bytes[position]
      position += 1
      switch byte {
      case 48...57: code = code << 4 | Int(byte - 48)
      case 0x61...0x66, 0x41...0x46: code = code << 4 | Int((byte | 0x20) - 0x57)
      default: return false
      }
      digits += 1
      if digits == 4 {
        guard font?.subset == .composite else { return false }
        show(FontCodes.Letter(subset: .composite, code: code))
        (code, digits) = (0, 0)
      }
    }
    position += 1
    return position <= end && digits == 0
  }

  private mutating func show(_ letter: FontCodes.Letter) {
    guard let font else { return }
    if let code = codes.code(of: letter, in: font.face) {
      set(OutputFont(face: font.face, kind: .joined))
      text.add(code: code)
    } else {
      set(OutputFont(face: font.face, kind: .cairo(letter.subset)))
      text.add(letter)
    }
  }

  private mutating func set(_ font: OutputFont) {
    guard written.font != font else { return }
    flush()
    font.add(to: &output)
    output.add(" 1 Tf\n")
    written.font = font
  }

  private mutating func flush() { text.flush(to: &output) }
}
