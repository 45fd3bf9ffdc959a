/// A date with time and offset, in the forms of XMP and of PDF.
struct Timestamp {
  /// ISO 8601: `2022-01-05T00:00:00+07:00`.
  let iso: String

  /// Takes exactly that form; nil otherwise.
  init?(_ iso: String) {
    let form = Array("dddd-dd-ddTdd:dd:ddsdd:dd".utf8)
    let matches =
      iso.utf8.count == form.count
      && zip(iso.utf8, form).allSatisfy { byte, kind in
        switch kind {
        case UInt8(ascii: "d"): (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        case UInt8(ascii: "s"): byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
        default: byte == kind
        }
      }
    guard matches else { return nil }
    self.iso = iso
  }

  /// `D:20220105000000+07'00'` (ISO 32000-1, 7.9.4).
  var pdf: String {
    let digits = iso.prefix(19).filter(\.isNumber)
    let offset = iso.suffix(6).replacing(":", with: "'")
    return "D:\(digits)\(offset)'"
  }
}
