/// `bytes` in base64 (RFC 4648, 4).
func base64(_ bytes: some Sequence<UInt8>) -> String {
  String(decoding: base64Lines(bytes, width: .max), as: UTF8.self)
}

/// `bytes` in base64, CRLF after every `width` characters and after the last (RFC 2045, 6.8).
func base64Lines(_ bytes: some Sequence<UInt8>, width: Int = 76) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.underestimatedCount * 3 / 2)
  var column = 0
  func add(_ group: UInt32, digits: Int) {
    for place in 0..<4 {
      let digit = Int(group >> UInt32(18 - 6 * place)) & 0x3F
      text.append(place < digits ? alphabet[digit] : UInt8(ascii: "="))
    }
    column += 4
    if column >= width { endLine() }
  }
  func endLine() {
    guard column > 0, width < .max else { return }
    text += [0x0D, 0x0A]
    column = 0
  }
  var (group, count): (UInt32, Int) = (0, 0)
  for byte in bytes {
    group = group << 8 | UInt32(byte)
    count += 1
    if count == 3 {
      add(group, digits: 4)
      (group, count) = (0, 0)
    }
  }
  if count > 0 { add(group << UInt32(8 * (3 - count)), digits: count + 1) }
  endLine()
  return text
}

private let alphabet = Array(
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
