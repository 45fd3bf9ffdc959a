/// Writes PDF syntax byte by byte; for the thousands of small objects of a structure tree.
struct PDFSyntax {
  private(set) var bytes: [UInt8] = []

  /// Adds syntax as it stands.
  mutating func add(_ syntax: StaticString) {
    syntax.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds syntax as it stands.
  mutating func add(_ syntax: some Sequence<UInt8>) { bytes.append(contentsOf: syntax) }

  /// Adds a whole number.
  mutating func add(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var (rest, power) = (value.magnitude, UInt(1))
    while rest / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / power))
      rest %= power
      power /= 10
    }
  }

  /// Adds a digit.
  mutating func add(digit: UInt8) { bytes.append(UInt8(ascii: "0") + digit) }

  /// Adds a byte as it stands.
  mutating func add(byte: UInt8) { bytes.append(byte) }

  /// Takes everything away, and keeps the room.
  mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Makes room for `count` bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds a reference to object `number`.
  mutating func reference(_ number: Int) {
    add(number)
    add(" 0 R")
  }

  /// Adds a number with up to three decimals, enough for a thousandth of a point; what is no number
  /// as 0, and none beyond what readers take (ISO 32000-1, annex C, table C.1).
  mutating func add(_ value: Double) {
    let limit = 2_147_483_647.0
    let thousandths = value.isNaN ? 0 : Int((min(max(value, -limit), limit) * 1000).rounded())
    if thousandths < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1000)
    add(Int(whole))
    guard rest > 0 else { return }
    add(".")
    for digit in [rest / 100, rest / 10 % 10, rest % 10] {
      bytes.append(UInt8(ascii: "0") + UInt8(digit))
    }
  }

  /// Adds a name that holds letters and digits only.
  mutating func name(_ name: String) {
    add("/")
    bytes.append(contentsOf: name.utf8)
  }

  /// Adds a byte string: as it reads when it is of letters, digits and hyphens, else in hexadecimal.
  mutating func string(_ string: some Sequence<UInt8>) {
    if string.allSatisfy({ Self.isPlain($0) }) {
      add("(")
      bytes.append(contentsOf: string)
      return add(")")
    }
    add("<")
    for byte in string { add(hexadecimal: byte) }
    add(">")
  }

  /// Adds a text string, in UTF-16 (ISO 32000-1, 7.9.2.2).
  mutating func text(_ text: String) {
    add("<FEFF")
    for unit in text.utf16 {
      add(hexadecimal: UInt8(unit >> 8))
      add(hexadecimal: UInt8(unit & 0xFF))
    }
    add(">")
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "-")
  }

  /// Adds a byte as two hexadecimal digits.
  mutating func add(hexadecimal byte: UInt8) {
    for digit in [byte >> 4, byte & 15] {
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10)
    }
  }
}
