/// A font as Cairo names it in a content stream: `/f-3-0`, the face's number and the subset's.
struct CairoFont {
  var face: Int
  var subset: FontCodes.Subset

  /// Reads `/f-3-0 1`, or the name alone; nil where it is anything else.
  init?(_ operands: some Collection<UInt8>) {
    guard operands.starts(with: Self.head) else { return nil }
    var rest = operands.dropFirst(Self.head.count)
    var (number, digits) = (0, 0)
    while let byte = rest.first, (48...57).contains(byte), digits < 6 {
      number = number * 10 + Int(byte - 48)
      digits += 1
      rest.removeFirst()
    }
    guard digits > 0, rest.popFirst() == UInt8(ascii: "-"), let kind = rest.popFirst(),
      rest.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "1") })
    else { return nil }
    face = number
    switch kind {
    case UInt8(ascii: "0"): subset = .simple
    case UInt8(ascii: "1"): subset = .composite
    default: return nil
    }
  }

  private static let head = Array("/f-".utf8)
}

/// A font of the finished file.
struct OutputFont: Equatable {
  enum Kind: Equatable {
    /// The one font that a face became.
    case joined
    /// One of those that Cairo made.
    case cairo(FontCodes.Subset)
  }

  /// Cairo's number for the face.
  var face: Int
  var kind: Kind

  /// Adds its name as a resource.
  func add(to syntax: inout PDFSyntax) {
    switch kind {
    case .joined: syntax.add("/F")
    case .cairo: syntax.add("/f-")
    }
    syntax.add(face)
    switch kind {
    case .joined: break
    case .cairo(.simple): syntax.add("-0")
    case .cairo(.composite): syntax.add("-1")
    }
  }

  /// Its name as a resource.
  var name: String {
    var syntax = PDFSyntax()
    add(to: &syntax)
    return String(decoding: syntax.bytes, as: UTF8.self)
  }
}
