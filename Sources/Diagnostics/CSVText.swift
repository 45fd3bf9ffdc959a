/// Comma-separated values (RFC 4180) in the making.
///
/// Bytes, and not a string that grows by strings: a country's table has half a million fields.
public struct CSVText: Sendable {
  private var bytes: [UInt8] = []
  private var isBehindField = false
  private let inert: Bool

  /// No rows yet. With `inert`, text that a spreadsheet would take for a formula begins with an
  /// apostrophe (OWASP, CSV Injection).
  public init(inert: Bool = false) { self.inert = inert }

  /// Adds a field of text to the present row, quoted where it must be.
  public mutating func add(_ text: String) {
    beginField()
    var text = text
    text.withUTF8 { addQuoted($0) }
  }

  /// Adds a number, which is no formula even when it begins with a minus; an empty field for nil.
  public mutating func add(number: String?) {
    add(number: { bytes in bytes.append(contentsOf: (number ?? "").utf8) })
  }

  /// Adds a number that `write` puts at the end of the bytes so far.
  public mutating func add(number write: (inout [UInt8]) -> Void) {
    beginField()
    write(&bytes)
  }

  /// Ends the present row.
  public mutating func endRow() {
    bytes.append(UInt8(ascii: "\n"))
    isBehindField = false
  }

  /// The rows so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  private mutating func beginField() {
    if isBehindField { bytes.append(UInt8(ascii: ",")) }
    isBehindField = true
  }

  // Bytes tell: those that matter are part of no other character.
  private mutating func addQuoted(_ field: UnsafeBufferPointer<UInt8>) {
    let isFormula = inert && field.first.map(Self.beginsFormula) ?? false
    guard field.contains(where: Self.isSpecial) else {
      if isFormula { bytes.append(Self.apostrophe) }
      bytes.append(contentsOf: field)
      return
    }
    bytes.append(Self.quote)
    if isFormula { bytes.append(Self.apostrophe) }
    for byte in field {
      if byte == Self.quote { bytes.append(Self.quote) }
      bytes.append(byte)
    }
    bytes.append(Self.quote)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case quote, UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}
