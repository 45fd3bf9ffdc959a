/// An operation of a content stream: an operator with the operands before it (ISO 32000-1, 7.8.2).
struct ContentOperation {
  /// The operator's letters, the first one highest: `0x546A` is `Tj`.
  var name: UInt32
  /// From the first operand to the operator's end.
  var range: Range<Int>
  /// Where the operator begins; the operands end before it.
  var operands: Range<Int>
}

extension ContentOperation {
  static let beginMark: UInt32 = 0x42_4443  // BDC
  static let endMark: UInt32 = 0x45_4D43  // EMC
  static let beginText: UInt32 = 0x4254  // BT
  static let endText: UInt32 = 0x4554  // ET
  static let font: UInt32 = 0x5466  // Tf
  static let matrix: UInt32 = 0x546D  // Tm
  static let move: UInt32 = 0x5464  // Td
  static let show: UInt32 = 0x546A  // Tj
  static let showSpaced: UInt32 = 0x544A  // TJ
  static let fillColor: UInt32 = 0x7267  // rg
  static let strokeColor: UInt32 = 0x5247  // RG
  static let restore: UInt32 = 0x51  // Q
  static let moveTo: UInt32 = 0x6D  // m
  static let lineTo: UInt32 = 0x6C  // l
  static let curveTo: UInt32 = 0x63  // c
  static let rectangle: UInt32 = 0x7265  // re

  /// Whether it may stand within a text object without ending it (ISO 32000-1, 8.2, figure 9).
  var suitsText: Bool {
    switch name {
    case Self.beginText, Self.endText, Self.font, Self.matrix, Self.move, Self.show,
      Self.showSpaced, Self.fillColor, Self.strokeColor, Self.beginMark, Self.endMark:
      true
    default: false
    }
  }
}

/// Reads a content stream operation by operation; it must hold no inline image, as none of Cairo's
/// for this program does.
struct ContentScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next operation; nil at the end. Operands without an operator at the end are lost.
  mutating func next() -> ContentOperation? {
    var start: Int?
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= 0x20 {
        position += 1
        continue
      }
      let first = position
      if isLetter(byte) {
        var name: UInt32 = 0
        while position < bytes.count, isRegular(bytes[position]) {
          name = name << 8 | UInt32(bytes[position])
          position += 1
        }
        return ContentOperation(
          name: name, range: (start ?? first)..<position, operands: (start ?? first)..<first)
      }
      start = start ?? first
      skipOperand()
    }
    return nil
  }

  private mutating func skipOperand() {
    switch bytes[position] {
    case UInt8(ascii: "("): skipString()
    case UInt8(ascii: "/"):
      position += 1
      while position < bytes.count, isRegular(bytes[position]) { position += 1 }
    case UInt8(ascii: "<"): skipHexadecimal()
    case UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"): position += 1
    default:
      position += 1
      while position < bytes.count, isRegular(bytes[position]) { position += 1 }
    }
  }

  /// Skips a string in hexadecimal, whose digits may be letters, or the beginning of a dictionary.
  private mutating func skipHexadecimal() {
    position += 1
    if position < bytes.count, bytes[position] == UInt8(ascii: "<") {
      position += 1
      return
    }
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") { position += 1 }
  }

  /// Skips a literal string: balanced parentheses, a backslash before one escapes it.
  private mutating func skipString() {
    var depth = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\\"): position += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      position += 1
      if depth == 0 { return }
    }
    position = min(position, bytes.count)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"")
  }

  /// Neither white space nor a delimiter (ISO 32000-1, 7.2.2).
  private func isRegular(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "/"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "%"):
      false
    default: true
    }
  }
}
