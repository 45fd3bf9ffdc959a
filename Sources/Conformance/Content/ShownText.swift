/// Text that is shown in one go: strings, and adjustments between them (ISO 32000-1, 9.4.3).
struct ShownText {
  private var strings = PDFSyntax()
  /// What the present string ends with.
  private var end: UInt8?
  private var hasAdjustments = false

  /// Adds a letter of a joined font.
  mutating func add(code: UInt8) {
    begin(UInt8(ascii: "("), UInt8(ascii: ")"))
    switch code {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\\"):
      strings.add(byte: UInt8(ascii: "\\"))
    default: break
    }
    strings.add(byte: code)
  }

  /// Adds a letter of one of Cairo's own fonts.
  mutating func add(_ letter: FontCodes.Letter) {
    begin(UInt8(ascii: "<"), UInt8(ascii: ">"))
    if letter.subset == .composite { strings.add(hexadecimal: UInt8(letter.code >> 8 & 0xFF)) }
    strings.add(hexadecimal: UInt8(letter.code & 0xFF))
  }

  /// Adds an adjustment as it is written.
  mutating func add(adjustment: Slice<UnsafeBufferPointer<UInt8>>) {
    endString()
    strings.add(adjustment)
    hasAdjustments = true
  }

  /// Writes what there is, and forgets it.
  mutating func flush(to output: inout PDFSyntax) {
    endString()
    guard !strings.bytes.isEmpty else { return }
    if hasAdjustments { output.add("[") }
    output.add(strings.bytes)
    if hasAdjustments { output.add("]TJ\n") } else { output.add("Tj\n") }
    strings.removeAll()
    hasAdjustments = false
  }

  private mutating func begin(_ start: UInt8, _ end: UInt8) {
    guard self.end != end else { return }
    endString()
    strings.add(byte: start)
    self.end = end
  }

  private mutating func endString() {
    guard let end else { return }
    strings.add(byte: end)
    self.end = nil
  }
}
